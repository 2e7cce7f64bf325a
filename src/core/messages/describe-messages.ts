import type { Text } from '../text.ts'

/** Sentences of `loopbaan describe`: the flow of a questionnaire, the minutes that it takes, and the codebook. */
export const describeMessages = {
  'describe-summary': {
    nl: 'Laat zien wat een meting vraagt: de route, de minuten, het codeboek en de vragenlijst om te drukken.',
    en: 'Shows what a wave asks: the route, the minutes, the codebook and the questionnaire for print.',
  },
  'option-describe-format': {
    nl: 'text, svg (de kaart), csv (het codeboek), json, html of pdf (standaard: text)',
    en: 'text, svg (the map), csv (the codebook), json, html or pdf (default: text)',
  },
  'option-describe-out': {
    nl: 'map voor de bestanden; html en pdf gaan altijd naar een map',
    en: 'folder for the files; html and pdf always go to a folder',
  },
  'describe-done': { nl: '{files} in {folder}.', en: '{files} in {folder}.' },

  // The flow.
  'flow-title': { nl: 'De route door de vragenlijst', en: 'The route through the questionnaire' },
  'flow-of': { nl: '{study}, {wave}', en: '{study}, {wave}' },
  'flow-start': { nl: 'Iedereen begint hier', en: 'Everyone starts here' },
  'flow-end': { nl: 'Verstuurd', en: 'Sent in' },
  'flow-end-complete': { nl: 'Verstuurd door {n}', en: 'Sent in by {n}' },
  'flow-block': { nl: 'Blok {block}', en: 'Block {block}' },
  'flow-block-with-id': { nl: 'Blok {block} ({id})', en: 'Block {block} ({id})' },
  'flow-about-minutes': { nl: 'ongeveer {minutes} min', en: 'about {minutes} min' },
  'flow-less-than-a-minute': { nl: 'minder dan 1 min', en: 'less than 1 min' },
  'flow-asked': { nl: 'gevraagd', en: 'asked' },
  'flow-answered': { nl: 'beantwoord', en: 'answered' },
  'flow-asked-n': { nl: 'gevraagd {n}', en: 'asked {n}' },
  'flow-answered-n': { nl: 'beantwoord {n}', en: 'answered {n}' },
  'flow-withheld': { nl: 'te weinig', en: 'too few' },
  'flow-withheld-explained': {
    nl: 'te weinig: het aantal is niet getoond, omdat het over minder dan {smallest} mensen gaat.',
    en: 'too few: the number is not shown, because it is about fewer than {smallest} people.',
  },
  'flow-part-questions': { nl: 'Vraag {items}', en: 'Question {items}' },
  'flow-part-rows': { nl: '{question}, rij ‘{label}’', en: '{question}, row ‘{label}’' },
  'flow-part-options': { nl: '{question}, antwoord ‘{label}’', en: '{question}, answer ‘{label}’' },
  'flow-part-rule': { nl: '{part}: alleen als {rule}', en: '{part}: only if {rule}' },
  'flow-list-and': { nl: 'en', en: 'and' },
  'flow-simulated': {
    nl: 'De aantallen zijn van gesimuleerde antwoorden: een programma heeft ze gegeven, geen mens.',
    en: 'The numbers are of simulated answers: a program gave them, no person did.',
  },
  'flow-trial': {
    nl: 'De aantallen zijn van een proef: de antwoorden zijn gegeven om de vragenlijst uit te proberen.',
    en: 'The numbers are of a trial: the answers were given to try out the questionnaire.',
  },
  'flow-map-title': {
    nl: 'Kaart van de vragenlijst van {study}, {wave}',
    en: 'Map of the questionnaire of {study}, {wave}',
  },
  'flow-map-goes-on': { nl: '{title} (vervolg)', en: '{title} (continued)' },
  'flow-map-block': { nl: 'Blok {block}, {title}: {size}, {who}', en: 'Block {block}, {title}: {size}, {who}' },
  'flow-map-who-everyone': { nl: 'voor iedereen', en: 'for everyone' },
  'flow-map-who': { nl: 'alleen als {rule}', en: 'only if {rule}' },
  'flow-map-base': { nl: ', gevraagd aan {n}', en: ', asked of {n}' },

  // The flow as text.
  'flow-text-size': {
    nl: "{blocks} {blocks|blok|blokken}, {pages} {pages|pagina|pagina's}, {questions} {questions|vraag|vragen}, {variables} {variables|variabele|variabelen}",
    en: '{blocks} {blocks|block|blocks}, {pages} {pages|page|pages}, {questions} {questions|question|questions}, {variables} {variables|variable|variables}',
  },
  'flow-text-page': { nl: 'Pagina {page}', en: 'Page {page}' },
  'flow-text-only-if': { nl: 'alleen als {rule}', en: 'only if {rule}' },
  'flow-text-part': { nl: '{part}: alleen als {rule}', en: '{part}: only if {rule}' },
  'flow-text-option': { nl: 'antwoord {code}', en: 'answer {code}' },
  'flow-text-row': { nl: 'rij {code}', en: 'row {code}' },
  'flow-text-variables': { nl: 'variabelen: {variables}', en: 'variables: {variables}' },
  'flow-text-variables-from-to': { nl: '{first} … {last} ({n})', en: '{first} … {last} ({n})' },
  'flow-type-single': { nl: 'één antwoord', en: 'one answer' },
  'flow-type-multiple': { nl: 'meer antwoorden', en: 'several answers' },
  'flow-type-matrix': { nl: 'matrix', en: 'matrix' },
  'flow-type-slider': { nl: 'schuif', en: 'slider' },
  'flow-type-number': { nl: 'getal', en: 'number' },
  'flow-type-date': { nl: 'datum', en: 'date' },
  'flow-type-text': { nl: 'open vraag', en: 'open question' },
  'flow-type-choice-because': { nl: 'antwoord met reden', en: 'answer with reason' },
  'flow-type-roster': { nl: 'lijst met regels', en: 'list of lines' },
  'flow-type-note': { nl: 'toelichting', en: 'note' },
  'flow-count-options': { nl: '{n} {n|antwoord|antwoorden}', en: '{n} {n|answer|answers}' },
  'flow-count-rows-one': { nl: '1 rij', en: '1 row' },
  'flow-count-rows-many': { nl: '{n} rijen', en: '{n} rows' },
  'flow-count-categories': { nl: 'schaal van {n}', en: 'scale of {n}' },
  'flow-count-fields-one': { nl: '1 veld', en: '1 field' },
  'flow-count-fields-many': { nl: '{n} velden', en: '{n} fields' },
  'flow-count-columns-one': { nl: '1 kolom', en: '1 column' },
  'flow-count-columns-many': { nl: '{n} kolommen', en: '{n} columns' },

  // The expected minutes.
  'minutes-title': { nl: 'Hoelang het invullen duurt', en: 'How long it takes to fill in' },
  'minutes-median': { nl: 'De helft is klaar binnen', en: 'Half are done within' },
  'minutes-p90': { nl: 'Negen van de tien zijn klaar binnen', en: 'Nine in ten are done within' },
  'minutes-longest': { nl: 'De langste route die mogelijk is', en: 'The longest route that is possible' },
  'minutes-longest-found': { nl: 'De langste route die gevonden is', en: 'The longest route that was found' },
  'minutes-value': { nl: '{minutes} min', en: '{minutes} min' },
  'minutes-longest-through': {
    nl: "blok {blocks}, {pages} {pages|pagina|pagina's}, met elk antwoord dat kan",
    en: 'block {blocks}, {pages} {pages|page|pages}, with every answer that is possible',
  },
  'minutes-longest-at-most': {
    nl: 'De voorwaarden zijn te veel om alle routes na te gaan. Bewezen is dat geen enkele route langer duurt dan {minutes}.',
    en: 'The conditions are too many to go through all routes. It is proved that no route takes longer than {minutes}.',
  },
  'minutes-of-wave': {
    nl: 'Geschat over de {n|route|routes} van de {n} {n|respondent|respondenten} die de vragenlijst {n|verstuurde|verstuurden}.',
    en: 'Estimated over the {n|route|routes} of the {n} {n|respondent|respondents} who sent in the questionnaire.',
  },
  'minutes-of-wave-simulated': {
    nl: 'Geschat over de {n|route|routes} van de {n} gesimuleerde {n|respons|responsen} van deze meting.',
    en: 'Estimated over the {n|route|routes} of the {n} simulated {n|response|responses} of this wave.',
  },
  'minutes-of-wave-trial': {
    nl: 'Geschat over de {n|route|routes} van de {n} {n|respons|responsen} van een proef.',
    en: 'Estimated over the {n|route|routes} of the {n} {n|response|responses} of a trial.',
  },
  'minutes-of-chance': {
    nl: 'Geschat over de {n} van {made} verzonnen {made|respondent|respondenten} die de vragenlijst {n|afmaakt|afmaken}; de rest stopt onderweg, zoals in een echte meting. Zij kiezen bij elke vraag op goed geluk; echte respondenten kiezen anders.',
    en: 'Estimated over the {n} of {made} made-up {made|respondent|respondents} who {n|finishes|finish} the questionnaire; the others stop on the way, as in a real wave. They choose by chance at every question; real respondents choose otherwise.',
  },
  'minutes-how': {
    nl: 'Een schatting, geen meting: {reading} woorden per minuut lezen, {typing} woorden per minuut typen op een telefoon, en vaste tijden per antwoord, rij, veld en pagina.',
    en: 'An estimate, not a measurement: reading {reading} words a minute, typing {typing} words a minute on a telephone, and fixed times per answer, row, field and page.',
  },
  'minutes-routes': { nl: 'De routes die het meest voorkomen', en: 'The routes that are taken most' },
  'minutes-routes-chance': {
    nl: 'De routes van deze verzonnen respondenten',
    en: 'The routes of these made-up respondents',
  },
  'minutes-route': { nl: 'Blokken', en: 'Blocks' },
  'minutes-route-share': { nl: 'Aandeel', en: 'Share' },
  'minutes-route-median': { nl: 'Mediaan', en: 'Median' },
  'minutes-route-longest': { nl: 'Langste', en: 'Longest' },
  'minutes-route-others': { nl: 'andere routes', en: 'other routes' },

  // The codebook.
  'codebook-title': { nl: 'Codeboek', en: 'Codebook' },
  'codebook-lead': {
    nl: 'Alle {variables} {variables|variabele|variabelen} van {study}, {wave}: waar ze vandaan komen, wat hun waarden betekenen en aan wie de vraag gesteld is.',
    en: 'All {variables} {variables|variable|variables} of {study}, {wave}: where they come from, what their values mean and who was asked.',
  },
  'codebook-missing': { nl: 'Waarom er geen antwoord is', en: 'Why there is no answer' },
  'codebook-missing-lead': {
    nl: 'Overal waar een antwoord ontbreekt, staat de reden als code.',
    en: 'Wherever an answer is missing, the reason stands as a code.',
  },
  'codebook-missing-not-asked': {
    nl: 'niet gevraagd: de voorwaarde gold niet voor deze respondent',
    en: 'not asked: the condition did not hold for this respondent',
  },
  'codebook-missing-skipped': {
    nl: 'overgeslagen: wel gezien, niet beantwoord',
    en: 'skipped: seen, not answered',
  },
  'codebook-missing-not-reached': {
    nl: 'niet bereikt: eerder gestopt',
    en: 'not reached: stopped before',
  },
  'codebook-missing-declined': {
    nl: 'wil het niet zeggen',
    en: 'prefers not to say',
  },
  'codebook-asked': { nl: 'Gevraagd aan', en: 'Asked of' },
  'codebook-waves': { nl: 'Gevraagd in', en: 'Asked in' },
  'codebook-level-row': { nl: 'regel van {roster}', en: 'line of {roster}' },
  'codebook-unit': { nl: 'eenheid: {unit}', en: 'unit: {unit}' },
  'codebook-asked-everyone': { nl: 'iedereen', en: 'everyone' },
  'codebook-asked-when': { nl: 'alleen als {rule}', en: 'only if {rule}' },
  'codebook-kind-single': { nl: 'één code', en: 'one code' },
  'codebook-kind-multiple': { nl: 'verzameling codes', en: 'set of codes' },
  'codebook-kind-scale': { nl: 'cijfer', en: 'grade' },
  'codebook-kind-number': { nl: 'getal', en: 'number' },
  'codebook-kind-year': { nl: 'jaar', en: 'year' },
  'codebook-kind-months': { nl: 'maand', en: 'month' },
  'codebook-kind-text': { nl: 'tekst', en: 'text' },
  'codebook-kind-roster': { nl: 'aantal regels', en: 'number of lines' },
  'codebook-module': { nl: 'Module van {owner}', en: 'Module of {owner}' },

  // Derived variables.
  'derived-title': { nl: 'Afgeleide variabelen', en: 'Derived variables' },
  'derived-lead': {
    nl: 'Deze variabelen zijn niet gevraagd, maar berekend uit antwoorden. Wie geen waarde heeft, heeft daarvoor de reden van wat ontbreekt; wie alles heeft ingevuld en in geen categorie valt, telt als ‘niet gevraagd’.',
    en: 'These variables were not asked, but computed from answers. Whoever has no value has the reason of what is missing; whoever answered everything and is in no category counts as ‘not asked’.',
  },
  'derived-for': { nl: 'Berekend voor', en: 'Computed for' },
  'derived-waves': { nl: 'Te berekenen in', en: 'Can be computed in' },
  'derived-how': { nl: 'Berekening', en: 'Computation' },
  'derived-categories': {
    nl: 'De eerste categorie waarvan de voorwaarde geldt. Is van een eerdere niet bekend of zij geldt, dan is er geen waarde.',
    en: 'The first category whose condition holds. Where it is not known whether an earlier one holds, there is no value.',
  },
  'derived-recode': { nl: 'De codes van {variable}, samengenomen.', en: 'The codes of {variable}, taken together.' },
  'derived-recode-rows': {
    nl: 'De codes van {variable}, per rij samengenomen.',
    en: 'The codes of {variable}, taken together row by row.',
  },
  'derived-mean': { nl: 'Het gemiddelde van {variables}.', en: 'The mean of {variables}.' },
  'derived-needs': {
    nl: 'Nodig: minstens {needs} van de {items} {items|antwoord|antwoorden}.',
    en: 'Needed: at least {needs} of the {items} {items|answer|answers}.',
  },
  'derived-reversed': {
    nl: 'Omgekeerd geteld: {variables}, waarbij {low} telt als {high} en {high} als {low}.',
    en: 'Counted the other way round: {variables}, where {low} counts as {high} and {high} as {low}.',
  },
  'derived-if': { nl: 'als {rule}', en: 'if {rule}' },
  'derived-code': { nl: '{code} ‘{label}’', en: '{code} ‘{label}’' },
  'derived-codes': { nl: 'samengenomen: {codes}', en: 'taken together: {codes}' },
  'codebook-as-files': {
    nl: 'In responses.csv heeft elke code van een verzameling een eigen kolom; codebook.csv beschrijft de kolommen van de bestanden.',
    en: 'In responses.csv each code of a set has a column of its own; codebook.csv describes the columns of the files.',
  },
  'codebook-only-for-some': { nl: '{label} (alleen als {rule})', en: '{label} (only if {rule})' },
  'codebook-to-questionnaire': {
    nl: 'Naar vraag {item} in de vragenlijst',
    en: 'To question {item} in the questionnaire',
  },
} as const satisfies Record<string, Text>
