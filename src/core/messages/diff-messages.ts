import type { Text } from '../text.ts'

/** Sentences of `loopbaan diff`: what is different between two questionnaires, and what that means. */
export const diffMessages = {
  'diff-summary': {
    nl: 'Vergelijkt twee versies of metingen van een vragenlijst, variabele voor variabele.',
    en: 'Compares two versions or waves of a questionnaire, variable by variable.',
  },
  'option-from': { nl: 'de meting om mee te beginnen', en: 'the wave to start from' },
  'option-to': { nl: 'de meting om mee te vergelijken', en: 'the wave to compare it with' },
  'option-all': { nl: 'noem ook wat hetzelfde is', en: 'also name what is the same' },
  'option-strict': {
    nl: 'eindig met code 1 als bewaarde antwoorden niet meer hetzelfde betekenen',
    en: 'end with code 1 when stored answers no longer mean the same',
  },
  'help-other-study': { nl: 'andere versie', en: 'other version' },
  'diff-name-both': {
    nl: 'Noem twee metingen van een studie (loopbaan diff example --from 2024 --to 2026) of twee mappen (loopbaan diff ./oud ./nieuw).',
    en: 'Name two waves of a study (loopbaan diff example --from 2024 --to 2026) or two folders (loopbaan diff ./old ./new).',
  },
  'diff-which-wave': {
    nl: 'Van {study} is niet duidelijk welke meting bedoeld is. Kies er een met {option}: {waves}.',
    en: 'It is not clear which wave of {study} is meant. Choose one with {option}: {waves}.',
  },

  // The head.
  'diff-of-waves': { nl: '{study}: van {from} naar {to}', en: '{study}: from {from} to {to}' },
  'diff-of-versions': {
    nl: '{study}, {wave}: van de eerste naar de tweede versie',
    en: '{study}, {wave}: from the first to the second version',
  },
  'diff-of-others': {
    nl: 'Van {first}, {from} naar {second}, {to}',
    en: 'From {first}, {from} to {second}, {to}',
  },
  'diff-waves-explained': {
    nl: 'Elke meting wordt gelezen met haar eigen vragenlijst: bewaarde antwoorden houden hun betekenis.',
    en: 'Each wave is read with its own questionnaire: stored answers keep their meaning.',
  },
  'diff-versions-explained': {
    nl: 'Antwoorden die op de eerste versie zijn gegeven, worden met de tweede gelezen.',
    en: 'Answers that were given to the first version are read with the second.',
  },
  'diff-nothing': { nl: 'Er is geen verschil.', en: 'There is no difference.' },
  'diff-total': { nl: '{n} {n|variabele|variabelen}: {counts}', en: '{n} {n|variable|variables}: {counts}' },
  'diff-count': { nl: '{n} {verdict}', en: '{n} {verdict}' },
  'diff-breaking-one': {
    nl: 'Bij 1 variabele verliezen bewaarde antwoorden hun betekenis.',
    en: 'For 1 variable stored answers lose their meaning.',
  },
  'diff-breaking-many': {
    nl: 'Bij {n} variabelen verliezen bewaarde antwoorden hun betekenis.',
    en: 'For {n} variables stored answers lose their meaning.',
  },
  'diff-recode-one': {
    nl: 'Bij 1 variabele betekenen bewaarde antwoorden iets anders, tot ze zijn omgezet.',
    en: 'For 1 variable stored answers mean something else until they are recoded.',
  },
  'diff-recode-many': {
    nl: 'Bij {n} variabelen betekenen bewaarde antwoorden iets anders, tot ze zijn omgezet.',
    en: 'For {n} variables stored answers mean something else until they are recoded.',
  },

  // Verdicts.
  'verdict-same': { nl: 'hetzelfde', en: 'same' },
  'verdict-reworded': { nl: 'anders verwoord', en: 'reworded' },
  'verdict-options-changed': { nl: 'andere antwoorden', en: 'options changed' },
  'verdict-base-changed': { nl: 'aan anderen gevraagd', en: 'base changed' },
  'verdict-type-changed': { nl: 'ander soort vraag', en: 'type changed' },
  'verdict-bounds-changed': { nl: 'andere grenzen', en: 'bounds changed' },
  'verdict-answering-changed': { nl: 'anders te beantwoorden', en: 'answering changed' },
  'verdict-scale-turned': { nl: 'schaal omgedraaid', en: 'scale turned round' },
  'verdict-label-moved': { nl: 'iets anders onder deze naam', en: 'something else under this name' },
  'verdict-moved': { nl: 'verplaatst', en: 'moved' },
  'verdict-new': { nl: 'nieuw', en: 'new' },
  'verdict-dropped': { nl: 'vervallen', en: 'dropped' },

  // Changes.
  'change-wording': { nl: '{part}: {before} → {after}', en: '{part}: {before} → {after}' },
  'change-part-question': { nl: 'vraag', en: 'question' },
  'change-part-help': { nl: 'uitleg', en: 'help' },
  'change-part-label': { nl: 'onderdeel', en: 'item' },
  'change-part-low': { nl: 'laagste eind', en: 'low end' },
  'change-part-high': { nl: 'hoogste eind', en: 'high end' },
  'change-part-row': { nl: 'naam van een regel', en: 'name of a line' },
  'change-other-language': {
    nl: '{change} (alleen in het Engels)',
    en: '{change} (in Dutch only)',
  },
  'change-quoted': { nl: '‘{text}’', en: '‘{text}’' },
  'change-nothing': { nl: 'niets', en: 'nothing' },
  'change-code-label': { nl: 'antwoord {code}: {before} → {after}', en: 'answer {code}: {before} → {after}' },
  'change-codes-added': { nl: 'erbij: {codes}', en: 'added: {codes}' },
  'change-codes-removed': { nl: 'vervallen: {codes}', en: 'removed: {codes}' },
  'change-code': { nl: '{code} ‘{label}’', en: '{code} ‘{label}’' },
  'change-codes-moved': { nl: 'andere code: {moves}', en: 'other code: {moves}' },
  'change-move': { nl: '{from} → {to} ‘{label}’', en: '{from} → {to} ‘{label}’' },
  'change-codes-order': {
    nl: 'de antwoorden staan in een andere volgorde',
    en: 'the answers stand in another order',
  },
  'change-code-offered': {
    nl: 'antwoord {code} ‘{label}’ is voor: {before} → {after}',
    en: 'answer {code} ‘{label}’ is for: {before} → {after}',
  },
  'change-base': { nl: 'gevraagd aan: {before} → {after}', en: 'asked of: {before} → {after}' },
  'change-base-through': {
    nl: 'de voorwaarde is dezelfde ({after}), maar {gates} krijgen nu anderen',
    en: 'the condition is the same ({after}), but {gates} is asked of others now',
  },
  'change-type': { nl: 'soort: {before} → {after}', en: 'kind: {before} → {after}' },
  'change-bounds': { nl: '{what}: {before} → {after}', en: '{what}: {before} → {after}' },
  'change-bound-min': { nl: 'laagste waarde', en: 'lowest value' },
  'change-bound-max': { nl: 'hoogste waarde', en: 'highest value' },
  'change-bound-decimals': { nl: 'cijfers achter de komma', en: 'decimals' },
  'change-bound-length': { nl: 'langste tekst', en: 'longest text' },
  'change-scale-turned': { nl: 'uiteinden verwisseld: {before} → {after}', en: 'ends exchanged: {before} → {after}' },
  'change-scale-ends': { nl: '‘{low}’ – ‘{high}’', en: '‘{low}’ – ‘{high}’' },
  'change-label-gone': { nl: '‘{label}’ wordt niet meer gevraagd', en: '‘{label}’ is no longer asked' },
  'change-label-moved': { nl: '‘{label}’ is nu {to}', en: '‘{label}’ is {to} now' },
  'change-unit': { nl: 'eenheid: {before} → {after}', en: 'unit: {before} → {after}' },
  'change-required-on': { nl: 'een antwoord is nu verplicht', en: 'an answer is required now' },
  'change-required-off': { nl: 'een antwoord is niet meer verplicht', en: 'an answer is no longer required' },
  'change-decline-on': { nl: '‘wil ik niet zeggen’ kan nu', en: '‘prefer not to say’ is possible now' },
  'change-decline-off': { nl: '‘wil ik niet zeggen’ kan niet meer', en: '‘prefer not to say’ is no longer possible' },
  'change-random-on': {
    nl: 'de volgorde van de antwoorden verschilt nu per respondent',
    en: 'the order of the answers differs per respondent now',
  },
  'change-random-off': {
    nl: 'de volgorde van de antwoorden is nu voor iedereen dezelfde',
    en: 'the order of the answers is the same for everyone now',
  },
  'change-exclusive-on': {
    nl: 'een antwoord sluit de andere nu uit',
    en: 'an answer rules out the others now',
  },
  'change-exclusive-off': {
    nl: 'een antwoord sluit de andere niet meer uit',
    en: 'an answer no longer rules out the others',
  },
  'change-moved': {
    nl: 'van blok {fromblock}, pagina {frompage} naar blok {toblock}, pagina {topage}',
    en: 'from block {fromblock}, page {frompage} to block {toblock}, page {topage}',
  },

  // What it means for stored answers.
  'diff-stored': { nl: 'bewaarde antwoorden', en: 'stored answers' },
  'diff-comparing': { nl: 'vergelijken', en: 'comparing' },
  'meaning-stored-safe': { nl: 'blijven gelden', en: 'remain valid' },
  'meaning-stored-new': {
    nl: 'zijn er nog niet; wie al meedeed, heeft hier niets',
    en: 'are not there yet; who took part already has nothing here',
  },
  'meaning-stored-dropped': {
    nl: 'hebben geen vraag meer: zonder de eerste versie is niet te zeggen wat ze betekenen',
    en: 'have no question any more: without the first version nobody can say what they mean',
  },
  'meaning-stored-base': {
    nl: 'blijven bewaard, maar van wie de vraag nu niet meer krijgt tellen ze als niet gevraagd',
    en: 'stay in store, but of those who are no longer asked they count as not asked',
  },
  'meaning-stored-codes-removed': {
    nl: 'met code {codes} betekenen niets meer',
    en: 'with code {codes} mean nothing any more',
  },
  'meaning-stored-codes-moved': { nl: 'moeten omgezet worden: {moves}', en: 'must be recoded: {moves}' },
  'meaning-stored-type': {
    nl: 'passen niet meer bij de vraag',
    en: 'no longer fit the question',
  },
  'meaning-stored-bounds': {
    nl: 'buiten de nieuwe grenzen passen niet meer',
    en: 'outside the new bounds no longer fit',
  },
  'meaning-stored-decimals': {
    nl: 'met meer cijfers achter de komma passen niet meer',
    en: 'with more decimals no longer fit',
  },
  'meaning-stored-label-moved': { nl: 'horen nu bij {to}', en: 'belong to {to} now' },
  'meaning-stored-turned': { nl: 'moeten omgekeerd worden: x → {sum} − x', en: 'must be turned round: x → {sum} − x' },
  'meaning-stored-convert': { nl: 'moeten omgerekend worden', en: 'must be converted' },
  'meaning-stored-rebuild': {
    nl: 'het databestand moet opnieuw uit de responsen gemaakt worden',
    en: 'the dataset must be made again from the responses',
  },

  // What it means for comparisons.
  'meaning-compare-yes': { nl: 'kan', en: 'possible' },
  'meaning-compare-new': { nl: 'kan niet: eerder niet gevraagd', en: 'not possible: not asked before' },
  'meaning-compare-dropped': { nl: 'kan niet: niet meer gevraagd', en: 'not possible: no longer asked' },
  'meaning-compare-type': {
    nl: 'kan niet: de antwoorden zijn van een ander soort',
    en: 'not possible: the answers are of another kind',
  },
  'meaning-compare-unit': { nl: 'kan niet zonder omrekenen', en: 'not possible without converting' },
  'meaning-compare-base': {
    nl: 'kan niet zo, want er antwoordden anderen; vergelijk alleen wie de vraag in beide kreeg',
    en: 'not possible as it is, since others answered; compare only those who were asked in both',
  },
  'meaning-compare-scale-turned': {
    nl: 'kan niet zonder de antwoorden van een van beide om te keren',
    en: 'not possible without turning the answers of one of the two round',
  },
  'meaning-compare-label-moved': {
    nl: 'kan niet: onder deze naam staat nu iets anders',
    en: 'not possible: something else stands under this name now',
  },
  'meaning-compare-no-code': {
    nl: 'kan niet: geen enkel antwoord was in beide te kiezen',
    en: 'not possible: no answer could be chosen in both',
  },
  'meaning-compare-options': {
    nl: 'kan niet: de antwoorden zijn andere, en het onderzoek zegt niet welke bij elkaar horen',
    en: 'not possible: the answers are others, and the study does not say which belong together',
  },
  'meaning-compare-forbidden': { nl: 'kan niet, zegt het onderzoek', en: 'not possible, says the study' },
  'meaning-compare-noted': { nl: 'kan, met een voetnoot', en: 'possible, with a note' },
  'meaning-compare-in-categories': {
    nl: 'kan in de categorieën die beide gemeen hebben, met een voetnoot over {what}',
    en: 'possible in the categories that both have in common, with a note about {what}',
  },
  'meaning-compare-with-note': {
    nl: 'kan, met een voetnoot over {what}',
    en: 'possible, with a note about {what}',
  },
  'meaning-what-wording': { nl: 'de andere woorden', en: 'the other words' },
  'meaning-what-codes-added': {
    nl: 'de antwoorden die eerder niet te kiezen waren',
    en: 'the answers that could not be chosen before',
  },
  'meaning-what-codes-removed': {
    nl: 'de antwoorden die niet meer te kiezen zijn',
    en: 'the answers that can no longer be chosen',
  },
  'meaning-what-codes-moved': { nl: 'de andere codes', en: 'the other codes' },
  'meaning-what-codes-order': { nl: 'de andere volgorde van antwoorden', en: 'the other order of answers' },
  'meaning-what-code-offered': {
    nl: 'de antwoorden die nu voor anderen zijn',
    en: 'the answers that are for others now',
  },
  'meaning-what-bounds': { nl: 'de andere grenzen', en: 'the other bounds' },
  'meaning-what-answering': { nl: 'de andere manier van antwoorden', en: 'the other way of answering' },
  'meaning-what-base': { nl: 'wie de vraag kregen', en: 'who were asked' },
  'meaning-what-unit': { nl: 'de andere eenheid', en: 'the other unit' },
  'meaning-what-moved': { nl: 'de andere plaats in de vragenlijst', en: 'the other place in the questionnaire' },
  'meaning-relabelled': {
    nl: 'ga na of code {codes} nog hetzelfde betekent',
    en: 'check whether code {codes} still means the same',
  },
  'meaning-ends': {
    nl: 'ga na of de uiteinden van de schaal nog hetzelfde betekenen',
    en: 'check whether the ends of the scale still mean the same',
  },
  'diff-note': { nl: 'noot van het onderzoek: {note}', en: 'note of the study: {note}' },

  // Texts around the questions.
  'diff-surroundings': { nl: 'Teksten om de vragen heen', en: 'Texts around the questions' },
  'diff-place-block-title': { nl: 'titel van blok {id}', en: 'title of block {id}' },
  'diff-place-block-intro': { nl: 'inleiding van blok {id}', en: 'introduction of block {id}' },
  'diff-place-note': { nl: 'toelichting {id}', en: 'note {id}' },
  'diff-place-check': { nl: 'controle {id}', en: 'check {id}' },
} as const satisfies Record<string, Text>
