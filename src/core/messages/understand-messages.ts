import type { Text } from '../text.ts'

/** Why a column that says who somebody is was left out. */
const identifies = (nl: string, en: string): Text => ({
  nl: `De kolom {column} is weggelaten: er staan ${nl} in, en die zeggen wie iemand is.`,
  en: `The column {column} was left out: it holds ${en}, which say who somebody is.`,
})

/** Sentences about what was made of a data file: guesses, what was left out, and what is strange in it. */
export const understandMessages = {
  // Texts of the study that is made.
  'understand-wave-title': { nl: 'Meting {wave}', en: 'Wave {wave}' },
  'understand-block-title': { nl: 'Vragen {number}', en: 'Questions {number}' },
  'understand-population': {
    nl: 'Iedereen van wie de antwoorden in het bestand staan.',
    en: 'Everybody whose answers are in the file.',
  },
  'understand-description': {
    nl: 'Gemaakt van het databestand {file}: {rows} {rows|rij|rijen} en {columns} {columns|kolom|kolommen}.',
    en: 'Made from the data file {file}: {rows} {rows|row|rows} and {columns} {columns|column|columns}.',
  },
  'understand-no-questions': {
    nl: 'In het bestand staan geen antwoorden.',
    en: 'There are no answers in the file.',
  },
  'understand-matrix-text': {
    nl: 'De vragen {first} tot en met {last}',
    en: 'Questions {first} to {last}',
  },
  'understand-chosen': { nl: 'Gekozen', en: 'Chosen' },
  'understand-not-chosen': { nl: 'Niet gekozen', en: 'Not chosen' },

  // The report.
  'understand-report-file': {
    nl: '{file}: {rows} {rows|rij|rijen} en {columns} {columns|kolom|kolommen} zijn {items} {items|vraag|vragen} geworden.',
    en: '{file}: {rows} {rows|row|rows} and {columns} {columns|column|columns} became {items} {items|question|questions}.',
  },
  'understand-report-types': { nl: 'Vragen per type: {types}.', en: 'Questions per type: {types}.' },
  'understand-report-groups': { nl: 'Kolommen van tabellen: {groups}.', en: 'Columns of tables: {groups}.' },
  'understand-report-guesses': { nl: 'Opgemaakt uit het bestand ({count}):', en: 'Concluded from the file ({count}):' },
  'understand-report-drops': { nl: 'Weggelaten kolommen ({count}):', en: 'Columns left out ({count}):' },
  'understand-report-warnings': { nl: 'Kijk hiernaar ({count}):', en: 'Look at these ({count}):' },
  'report-same': { nl: '{sentence} Dat geldt ook voor: {list}.', en: '{sentence} The same goes for: {list}.' },
  'report-same-more': {
    nl: '{sentence} Dat geldt ook voor: {list} en nog {count}.',
    en: '{sentence} The same goes for: {list} and {count} more.',
  },
  'understand-report-more': { nl: '… en nog {count}', en: '… and {count} more' },
  'understand-sure-certain': { nl: 'Zeker', en: 'Certain' },
  'understand-sure-likely': { nl: 'Waarschijnlijk', en: 'Likely' },
  'understand-sure-guess': { nl: 'Gok', en: 'Guess' },

  // Why a column is left out.
  'understand-drop-number': {
    nl: 'De kolom {column} is weggelaten: een nummer per respondent is niet nodig.',
    en: 'The column {column} was left out: a number per respondent is not needed.',
  },
  'understand-drop-paradata': {
    nl: 'De kolom {column} is weggelaten: ze gaat over het invullen en niet over de antwoorden.',
    en: 'The column {column} was left out: it is about filling in the questionnaire, not about the answers.',
  },
  'understand-drop-sampling': {
    nl: 'De kolom {column} is weggelaten: ze zegt hoe de steekproef is getrokken, en daar rekent het programma niet mee.',
    en: 'The column {column} was left out: it says how the sample was drawn, and the program does not count with that.',
  },
  'understand-drop-weight': {
    nl: 'De kolom {column} is weggelaten: het is nog een gewicht, en een meting heeft er één.',
    en: 'The column {column} was left out: it is another weight, and a wave has one.',
  },
  'understand-drop-empty': {
    nl: 'De kolom {column} is weggelaten: er staat niets in.',
    en: 'The column {column} was left out: there is nothing in it.',
  },
  'understand-drop-double-name': {
    nl: 'De kolom {column} is weggelaten: een kolom ervoor heeft dezelfde naam.',
    en: 'The column {column} was left out: a column before it has the same name.',
  },

  'understand-drop-level-column': {
    nl: 'De kolom {column} is weggelaten: een rij van een tabel kan haar niet bevatten, of er staat niets in.',
    en: 'The column {column} was left out: a row of a table cannot hold it, or there is nothing in it.',
  },
  'understand-roster-rows': {
    nl: 'In {level} heeft iemand {rows} {rows|rij|rijen}; een vragenlijst vraagt er hoogstens {most}.',
    en: 'In {level} somebody has {rows} {rows|row|rows}; a questionnaire asks for {most} at most.',
  },
  'understand-level-in-level': {
    nl: 'De rijen van {level} horen bij rijen van een ander niveau; die zijn weggelaten.',
    en: 'The rows of {level} belong to rows of another level; these were left out.',
  },

  // The wave.
  'understand-wave-from-column': {
    nl: 'De dagen van het veldwerk zijn de eerste en laatste dag in de kolom {column}.',
    en: 'The days of the fieldwork are the first and last day in the column {column}.',
  },
  'understand-wave-from-name': {
    nl: 'Het jaar {year} komt uit de naam van de meting. Vul de dagen van het veldwerk in.',
    en: 'The year {year} comes from the name of the wave. Fill in the days of the fieldwork.',
  },
  'understand-wave-from-file': {
    nl: 'Het bestand is gemaakt op {day}; wanneer het veldwerk was, staat er niet in. Vul de dagen in.',
    en: 'The file was made on {day}; it does not say when the fieldwork was. Fill in the days.',
  },
  'understand-wave-unknown': {
    nl: 'Nergens staat wanneer het veldwerk was; {year} is een plaatsvervanger. Vul de dagen in.',
    en: 'Nothing says when the fieldwork was; {year} only fills the place. Fill in the days.',
  },
  'understand-population-guess': {
    nl: 'Van wie dit de antwoorden zijn, staat niet in het bestand. Schrijf hier wie mee kon doen.',
    en: 'The file does not say whose answers these are. Write here who could take part.',
  },

  // Types and options.
  'understand-order-scale': {
    nl: 'De antwoorden van {column} staan in de volgorde van een bekende schaal.',
    en: 'The answers of {column} stand in the order of a known scale.',
  },
  'understand-order-alphabet': {
    nl: 'Het bestand geeft de antwoorden van {column} geen volgorde; ze staan op alfabet.',
    en: 'The file gives the answers of {column} no order; they stand in that of the alphabet.',
  },
  'understand-order-numbers': {
    nl: 'Het bestand geeft de antwoorden van {column} geen labels; ze staan in de volgorde van hun getallen.',
    en: 'The file gives the answers of {column} no labels; they stand in the order of their numbers.',
  },
  'understand-year': {
    nl: 'In {column} staan alleen jaartallen, dus is het een vraag naar een jaar.',
    en: 'The column {column} holds years only, so it is a question for a year.',
  },
  'understand-number-times': {
    nl: 'De bedragen van {column} zijn te groot om te bewaren en zijn gedeeld door {times}.',
    en: 'The amounts of {column} are too large to be kept and were divided by {times}.',
  },
  'understand-too-many-options': {
    nl: '{column} heeft {count} verschillende {count|antwoord|antwoorden}, meer dan een vraag opties kan hebben.',
    en: '{column} has {count} different {count|answer|answers}, more than a question can have options.',
  },
  'understand-code-without-label': {
    nl: 'In {column} komen codes voor die geen label hebben: {values} (in {count} {count|rij|rijen}).',
    en: '{column} holds codes that have no label: {values} (in {count} {count|row|rows}).',
  },
  'understand-label-unused': {
    nl: 'Niemand koos in {column}: {labels}.',
    en: 'Nobody chose in {column}: {labels}.',
  },
  'understand-recoded': {
    nl: 'De codes van {column} zijn vernieuwd, omdat een code van 0 tot en met 250 loopt.',
    en: 'The codes of {column} were numbered again, because a code runs from 0 to 250.',
  },
  'understand-number-rounded': {
    nl: 'In {column} {count|is|zijn} {count} {count|getal|getallen} afgerond op {decimals} {decimals|decimaal|decimalen}; het bestand heeft er {found}.',
    en: 'In {column} {count} {count|number was|numbers were} rounded to {decimals} {decimals|decimal|decimals}; the file has {found}.',
  },
  'understand-number-labels': {
    nl: '{column} is een getal, en deze labels vallen weg: {labels}.',
    en: '{column} is a number, and these labels are lost: {labels}.',
  },
  'understand-date-coarser': {
    nl: '{column} is een dag of een tijdstip; bewaard wordt de maand.',
    en: '{column} is a day or a moment; the month is kept.',
  },
  'understand-date-outside': {
    nl: 'In {column} {count|staat|staan} {count} {count|datum|data} voor 1900 of na 2200; die {count|kan|kunnen} niet bewaard worden.',
    en: '{column} holds {count} {count|date|dates} before 1900 or after 2200; {count|this|these} cannot be kept.',
  },
  'understand-text-too-long': {
    nl: 'In {column} {count|is|zijn} {count} {count|tekst|teksten} langer dan {longest} tekens.',
    en: 'In {column} {count} {count|text is|texts are} longer than {longest} characters.',
  },
  'understand-text-list': {
    nl: 'In {column} lijken meerdere antwoorden in één tekst te staan; het is een tekst gebleven.',
    en: '{column} seems to hold several answers in one text; it was left a text.',
  },
  'understand-list': {
    nl: 'In {column} staan meerdere antwoorden in één tekst, met "{separator}" ertussen; elk werd een optie.',
    en: '{column} holds several answers in one text, with "{separator}" between them; each became an option.',
  },
  'understand-list-other': { nl: 'Een ander antwoord', en: 'Another answer' },
  'understand-list-rare': {
    nl: 'In {column} {count|staat|staan} {count} {count|antwoord|antwoorden} {count|dat|die} bijna niemand gaf samen onder "Een ander antwoord".',
    en: 'In {column} {count} {count|answer|answers} that hardly anybody gave {count|stands|stand} together as "Another answer".',
  },
  'understand-empty': { nl: 'In {column} staat bij niemand een antwoord.', en: 'Nobody has an answer in {column}.' },

  'understand-order-amounts': {
    nl: 'De antwoorden van {column} staan in de volgorde van de getallen die erin staan.',
    en: 'The answers of {column} stand in the order of the numbers in them.',
  },
  'understand-no-shared-text': {
    nl: 'De kolommen {columns} zijn één vraag, maar geen tekst zegt welke. Schrijf de vraag.',
    en: 'The columns {columns} are one question, but no text says which. Write the question.',
  },
  'understand-multiple': {
    nl: 'De kolommen {columns} zijn opgevat als één vraag met meer antwoorden. Elk kan ook een vraag met ja of nee zijn.',
    en: 'The columns {columns} were taken for one question with several answers. Each may also be a question with yes or no.',
  },
  'understand-set-split': {
    nl: 'Deze {count} {count|optie|opties} zijn verdeeld over {pieces} {pieces|vraag|vragen}, omdat een vraag er 31 kan hebben.',
    en: 'These {count} {count|option|options} were divided over {pieces} {pieces|question|questions}, because a question can have 31.',
  },
  'understand-set-matrix': {
    nl: 'Deze {count} {count|optie|opties} zijn de rijen van een matrix geworden, omdat een vraag met meer antwoorden er 31 kan hebben.',
    en: 'These {count} {count|option|options} became the rows of a matrix, because a question with several answers can have 31.',
  },
  'understand-set-left': {
    nl: 'De set {set} van het bestand is geen vraag geworden; de kolommen staan los.',
    en: 'The set {set} of the file did not become a question; its columns stand by themselves.',
  },
  'understand-set-double': {
    nl: 'Van de set {set} {count|ontbreekt|ontbreken} {count} {count|kolom, omdat die er niet is of al bij een andere vraag hoort|kolommen, omdat ze er niet zijn of al bij een andere vraag horen}.',
    en: 'Of the set {set} {count} {count|column is missing: it is not there, or belongs|columns are missing: they are not there, or belong} to another question.',
  },
  'understand-open-elsewhere': {
    nl: 'In {column} {count|staat|staan} {count} {count|tekst|teksten} bij wie de optie niet koos.',
    en: 'In {column} {count} {count|text belongs to somebody|texts belong to people} who did not choose the option.',
  },
  'understand-no-column': { nl: 'Er is geen kolom {column}.', en: 'There is no column {column}.' },
  'understand-bad-weight': {
    nl: '{column} kan geen gewicht zijn: dat zijn getallen van 0 tot een miljoen.',
    en: '{column} cannot be a weight: that is numbers from 0 to a million.',
  },
  'understand-weight': {
    nl: '{column} lijkt het gewicht van elke rij te zijn. Haal het weg als dat niet zo is.',
    en: '{column} looks like the weight of each row. Remove it if it is not.',
  },
  'understand-weight-zero': {
    nl: 'Het gewicht {column} is 0 in {count} {count|rij|rijen}.',
    en: 'The weight {column} is 0 in {count} {count|row|rows}.',
  },
  'understand-weight-blank': {
    nl: 'Het gewicht {column} ontbreekt in {count} {count|rij|rijen}.',
    en: 'The weight {column} is missing in {count} {count|row|rows}.',
  },
  'understand-strata': {
    nl: '{column} lijkt het stratum te zijn waaruit elke respondent getrokken is.',
    en: '{column} looks like the stratum from which each respondent was drawn.',
  },
  'understand-complete': {
    nl: '{column} lijkt te zeggen wie de vragenlijst heeft ingestuurd.',
    en: '{column} looks like it says who sent the questionnaire in.',
  },

  'understand-rule': {
    nl: 'Wie deze vraag kreeg, volgt uit eerdere antwoorden: {rule}. Dat verklaart {explained} lege {explained|plaats|plaatsen}; {against} {against|antwoord spreekt|antwoorden spreken} het tegen, en {left} {left|mens kreeg|mensen kregen} de vraag en {left|liet|lieten} haar open.',
    en: 'Who got this question follows from earlier answers: {rule}. That explains {explained} empty {explained|place|places}; {against} {against|answer speaks|answers speak} against it, and {left} {left|person|people} got the question and left it open.',
  },
  'understand-group': {
    nl: 'Deze groep komt uit de achtergrondvraag {item}.',
    en: 'This group comes from the background question {item}.',
  },
  'understand-group-small': {
    nl: 'Bij {item} {count|gaf|gaven} {count} {count|mens|mensen} een antwoord dat bijna niemand gaf, of geen: minder dan {least}. Om {count|die|hen} niet te verraden zouden ook de cijfers van een andere groep wegblijven. Maak in study.yaml grotere groepen als je hierop wilt vergelijken.',
    en: 'At {item} {count} {count|person|people} gave an answer that hardly anybody gave, or none: fewer than {least}. So as not to give {count|that person|them} away, the figures of another group would be left out as well. Make larger groups in study.yaml to compare by it.',
  },
  'understand-no-groups': {
    nl: 'De antwoorden van {column} kunnen geen groepen zijn: het is geen vraag met een lijst van antwoorden.',
    en: 'The answers of {column} cannot be groups: it is no question with a list of answers.',
  },
  'understand-constant': {
    nl: 'In {column} staat in elke rij hetzelfde: {value}.',
    en: '{column} holds the same in every row: {value}.',
  },
  'understand-all-missing': {
    nl: 'In {column} staan alleen codes voor "geen antwoord".',
    en: '{column} holds nothing but codes for "no answer".',
  },
  'understand-double': {
    nl: '{column} heeft in elke rij dezelfde waarde als {other}.',
    en: '{column} has the same value as {other} in every row.',
  },
  'understand-broke-off': {
    nl: '{count} van de {rows} {rows|rij|rijen} {count|is|zijn} aan het eind leeg: deze {count|mens is|mensen zijn} misschien gestopt.',
    en: '{count} of the {rows} {rows|row|rows} {count|is|are} empty at the end: {count|this person|these people} may have stopped.',
  },
  'understand-label-changed': {
    nl: 'Het label van {column} is korter geschreven. In het bestand staat: {from}',
    en: 'The label of {column} was written shorter. The file has: {from}',
  },

  // What says who somebody is.
  'understand-is-email': identifies('e-mailadressen', 'e-mail addresses'),
  'understand-is-phone': identifies('telefoonnummers', 'telephone numbers'),
  'understand-is-name': identifies('namen', 'names'),
  'understand-is-address': identifies('adressen of postcodes', 'addresses or postal codes'),
  'understand-is-ip': identifies('IP-adressen', 'IP addresses'),
  'understand-is-place': identifies('plaatsen op de kaart', 'places on the map'),
  'understand-is-birthday': identifies('geboortedagen', 'days of birth'),
  'understand-is-account': identifies('nummers van personen of rekeningen', 'numbers of persons or accounts'),

  // Missing values.
  'understand-missing-label': {
    nl: 'In {column} is {values} geen antwoord ({reason}), volgens het bestand.',
    en: 'In {column} {values} is no answer ({reason}), says the file.',
  },
  'understand-missing-like-label': {
    nl: 'In {column} is {values} volgens het label geen antwoord ({reason}).',
    en: 'In {column} the label says that {values} is no answer ({reason}).',
  },
  'understand-missing-dont-know': {
    nl: 'In {column} is {values} "weet niet", en het bestand telt dat niet mee; het geldt als {reason}.',
    en: 'In {column} {values} is "don\'t know", which the file does not count; it is taken for {reason}.',
  },
  'understand-missing-unlabelled': {
    nl: 'In {column} is {values} volgens het bestand geen antwoord, zonder te zeggen waarom; het geldt als {reason}.',
    en: 'In {column} {values} is no answer, and the file does not say why; it is taken for {reason}.',
  },
  'understand-missing-tell-tale': {
    nl: 'In {column} lijkt {values} te betekenen dat er geen antwoord is; het geldt als {reason}.',
    en: 'In {column} {values} looks like a code for no answer; it is taken for {reason}.',
  },
  'understand-missing-spaces': {
    nl: 'In {column} staan teksten van alleen spaties; dat geldt als {reason}.',
    en: '{column} holds texts of nothing but spaces; that is taken for {reason}.',
  },
} as const satisfies Record<string, Text>
