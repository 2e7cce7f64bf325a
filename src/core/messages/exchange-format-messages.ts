import type { Text } from '../text.ts'

/** Sentences about files of data and codebooks of other programs that are written in XML. */
export const exchangeFormatMessages = {
  'xml-too-large': {
    nl: 'Het XML-bestand is {size} bytes groot; er worden er hoogstens {limit} gelezen.',
    en: 'The XML file is {size} bytes; at most {limit} are read.',
  },
  'xml-empty': { nl: 'Het XML-bestand is leeg.', en: 'The XML file is empty.' },
  'xml-encoding-unknown': {
    nl: 'Het XML-bestand zegt dat zijn codering {encoding} is. Gelezen worden {known}. Bewaar het opnieuw als UTF-8.',
    en: 'The XML file says that its encoding is {encoding}. What is read: {known}. Save it again as UTF-8.',
  },
  'xml-encoding-wrong': {
    nl: 'Het XML-bestand is volgens zichzelf {encoding}, maar er staan bytes in die dat niet zijn. Bewaar het opnieuw als UTF-8.',
    en: 'The XML file says that it is {encoding}, but has bytes in it that are not. Save it again as UTF-8.',
  },
  'xml-not-well-formed': {
    nl: 'Regel {line}, teken {column}: dit is geen geldige XML ({detail}).',
    en: 'Line {line}, character {column}: this is not valid XML ({detail}).',
  },
  'xml-doctype-entities': {
    nl: 'Regel {line}: het documenttype maakt eigen tekens of regels. Zulke bestanden worden om hun gevaar niet gelezen. Haal <!DOCTYPE …> weg.',
    en: 'Line {line}: the document type makes entities or rules of its own. Such files are not read, for their danger. Take out <!DOCTYPE …>.',
  },
  'xml-doctype-elsewhere': {
    nl: 'Regel {line}: het documenttype verwijst naar een ander bestand ({doctype}). Er wordt niets van elders gehaald. Haal <!DOCTYPE …> weg.',
    en: 'Line {line}: the document type points to another file ({doctype}). Nothing is fetched from elsewhere. Take out <!DOCTYPE …>.',
  },
  'xml-too-deep': {
    nl: 'Regel {line}: meer dan {limit} elementen in elkaar.',
    en: 'Line {line}: more than {limit} elements within each other.',
  },
  'xml-too-many-elements': {
    nl: 'Regel {line}: het bestand heeft meer dan {limit} elementen.',
    en: 'Line {line}: the file has more than {limit} elements.',
  },
  'xml-attribute-too-long': {
    nl: 'Regel {line}: het attribuut {attribute} is langer dan {limit} {limit|teken|tekens}.',
    en: 'Line {line}: the attribute {attribute} is longer than {limit} {limit|character|characters}.',
  },
  'xml-too-many-attributes': {
    nl: 'Regel {line}: het element {element} heeft meer dan {limit} attributen.',
    en: 'Line {line}: the element {element} has more than {limit} attributes.',
  },
  'xml-characters-replaced': {
    nl: '{count} {count|teken|tekens} {count|dat|die} in XML niet {count|kan|kunnen} bestaan, {count|is|zijn} vervangen door �. Het eerste stond in: {text}',
    en: '{count} {count|character|characters} that cannot exist in XML {count|was|were} replaced by �. The first stood in: {text}',
  },

  // Reading Triple-S.
  'triple-s-wrong-root': {
    nl: 'Regel {line}: het bestand begint met <{root}>, en een Triple-S-bestand begint met <sss>. Kies het bestand met de definitie (.sss of .xml).',
    en: 'Line {line}: the file begins with <{root}>, and a Triple-S file begins with <sss>. Choose the file with the definition (.sss or .xml).',
  },
  'triple-s-no-record': {
    nl: 'Regel {line}: er is geen <survey> met een <record>, dus niets zegt wat er in de data staat.',
    en: 'Line {line}: there is no <survey> with a <record>, so nothing says what is in the data.',
  },
  'triple-s-is-hierarchy': {
    nl: 'Regel {line}: dit bestand zegt hoe andere bestanden bij elkaar horen. Geef die er ook bij.',
    en: 'Line {line}: this file says how other files belong together. Give those as well.',
  },
  'triple-s-no-variables': {
    nl: 'Regel {line}: geen enkele variabele kan gelezen worden.',
    en: 'Line {line}: no variable at all can be read.',
  },
  'triple-s-no-name': {
    nl: 'Regel {line}: een variabele heeft geen naam. Ze is weggelaten.',
    en: 'Line {line}: a variable has no name. It was left out.',
  },
  'triple-s-double-name': {
    nl: 'Regel {line}: de naam {variable} is er al. Deze variabele heet nu {name}.',
    en: 'Line {line}: the name {variable} is there already. This variable is now called {name}.',
  },
  'triple-s-unknown-type': {
    nl: '{variable} (regel {line}): het soort "{type}" bestaat niet in Triple-S. De variabele is weggelaten.',
    en: '{variable} (line {line}): there is no type "{type}" in Triple-S. The variable was left out.',
  },
  'triple-s-position': {
    nl: '{variable} (regel {line}): de plaats van "{start}" tot "{finish}" kan niet. De variabele is weggelaten.',
    en: '{variable} (line {line}): the place from "{start}" to "{finish}" cannot be. The variable was left out.',
  },
  'triple-s-position-far': {
    nl: '{variable} (regel {line}): de plaats eindigt op {finish}; een regel data heeft er hoogstens {limit}. De variabele is weggelaten.',
    en: '{variable} (line {line}): the place ends at {finish}; a line of data has at most {limit}. The variable was left out.',
  },
  'triple-s-value-without-code': {
    nl: '{variable} (regel {line}): de waarde "{label}" heeft geen code. De variabele is weggelaten.',
    en: '{variable} (line {line}): the value "{label}" has no code. The variable was left out.',
  },
  'triple-s-too-many-codes': {
    nl: '{variable} (regel {line}): meer dan {limit} {limit|waarde|waarden}. De variabele is weggelaten.',
    en: '{variable} (line {line}): more than {limit} {limit|value|values}. The variable was left out.',
  },
  'triple-s-code-no-number': {
    nl: '{variable} (regel {line}): de code "{code}" is geen getal. Zijn betekenis is weggelaten.',
    en: '{variable} (line {line}): the code "{code}" is no number. Its meaning was left out.',
  },
  'triple-s-code-outside': {
    nl: '{variable} (regel {line}): voor de code {code} is geen plaats in {width} tekens. Die waarde is weggelaten.',
    en: '{variable} (line {line}): there is no place for the code {code} in {width} characters. That value was left out.',
  },
  'triple-s-place-outside': {
    nl: '{variable} (regel {line}): begint op plaats {start}, en de langste regel data heeft {width} tekens. Horen deze bestanden bij elkaar?',
    en: '{variable} (line {line}): begins at place {start}, and the longest line of data has {width} characters. Do these files belong together?',
  },
  'triple-s-field-outside': {
    nl: '{variable} (regel {line}): is veld {start}, en de langste regel data heeft {width} velden. Horen deze bestanden bij elkaar?',
    en: '{variable} (line {line}): is field {start}, and the longest line of data has {width} fields. Do these files belong together?',
  },
  'triple-s-data-large': {
    nl: 'Het databestand is {size} bytes groot; er worden er hoogstens {limit} gelezen.',
    en: 'The data file is {size} bytes; at most {limit} are read.',
  },
  'triple-s-too-many-cells': {
    nl: '{columns} {columns|kolom|kolommen} maal {rows} {rows|rij|rijen} is meer dan de {limit} cellen die gelezen worden.',
    en: '{columns} {columns|column|columns} times {rows} {rows|row|rows} is more than the {limit} cells that are read.',
  },
  'triple-s-not-a-number': {
    nl: '{variable}: {count} keer staat er iets wat geen getal is, het eerst "{value}" op regel {line} van de data. Daar is geen waarde.',
    en: '{variable}: {count} {count|time|times} there is something that is no number, first "{value}" on line {line} of the data. There is no value there.',
  },
  'triple-s-value-unknown': {
    nl: '{variable}: {count} keer staat er een waarde die de definitie niet kent, het eerst {value} op regel {line} van de data.',
    en: '{variable}: {count} {count|time|times} there is a value that the definition does not know, first {value} on line {line} of the data.',
  },
  'triple-s-bit-unknown': {
    nl: '{variable}: {count} keer staat er geen 0 of 1, het eerst "{value}" op regel {line} van de data. Dat telt als niet gekozen.',
    en: '{variable}: {count} {count|time|times} there is no 0 or 1, first "{value}" on line {line} of the data. That counts as not chosen.',
  },
  'triple-s-order-lost': {
    nl: '{variable}: {count} keer zijn antwoorden niet op volgorde gegeven, het eerst op regel {line} van de data. Die volgorde is niet bewaard.',
    en: '{variable}: {count} {count|time|times} answers were given in another order, first on line {line} of the data. That order is not kept.',
  },
  'triple-s-not-a-day': {
    nl: '{variable}: {count} keer staat er geen bestaande dag, het eerst "{value}" op regel {line} van de data.',
    en: '{variable}: {count} {count|time|times} there is no existing day, first "{value}" on line {line} of the data.',
  },
  'triple-s-not-a-time': {
    nl: '{variable}: {count} keer staat er geen tijd, het eerst "{value}" op regel {line} van de data.',
    en: '{variable}: {count} {count|time|times} there is no time, first "{value}" on line {line} of the data.',
  },

  // Reading Triple-S hierarchies.
  'triple-s-no-hierarchy': {
    nl: 'Regel {line}: er is geen <hierarchy>. Kies het bestand dat zegt hoe de andere bij elkaar horen.',
    en: 'Line {line}: there is no <hierarchy>. Choose the file that says how the others belong together.',
  },
  'triple-s-no-top-level': {
    nl: 'Regel {line}: elk niveau ligt onder een ander, dus er is geen bovenste.',
    en: 'Line {line}: every level is below another, so there is no top one.',
  },
  'triple-s-too-many-levels': {
    nl: 'Regel {line}: meer dan {limit} niveaus.',
    en: 'Line {line}: more than {limit} levels.',
  },
  'triple-s-level-unreached': {
    nl: 'Niveau {level} (regel {line}) ligt niet onder het bovenste niveau, of zijn bestanden ontbreken. Het is weggelaten.',
    en: 'Level {level} (line {line}) is not below the top level, or its files are missing. It was left out.',
  },
  'triple-s-level-file': {
    nl: 'Niveau {level} (regel {line}): het bestand {file} is er niet bij. Geef het mee.',
    en: 'Level {level} (line {line}): the file {file} is not there. Give it as well.',
  },
  'triple-s-data-missing': {
    nl: '{definition}: het databestand is er niet bij ({file}). Geef het mee.',
    en: '{definition}: the data file is not there ({file}). Give it as well.',
  },
  'triple-s-link-missing': {
    nl: 'Niveau {level} (regel {line}): de variabele {variable} die het met het niveau erboven verbindt, is er niet. Het niveau is weggelaten.',
    en: 'Level {level} (line {line}): there is no variable {variable}, which links it to the level above. The level was left out.',
  },
  'triple-s-rows-without-parent': {
    nl: 'Niveau {level}: bij {count} {count|rij|rijen} is er geen rij erboven met dezelfde {variable}. {count|Die is|Ze zijn} weggelaten.',
    en: 'Level {level}: for {count} {count|row|rows} there is no row above with the same {variable}. {count|It was|They were} left out.',
  },

  // Writing Triple-S: what it cannot hold.
  'triple-s-renamed': {
    nl: '{variable} heet in Triple-S {name}: namen hebben er alleen letters, cijfers, _ en punten.',
    en: '{variable} is called {name} in Triple-S: names have only letters, digits, _ and points there.',
  },
  'triple-s-missing-as-values': {
    nl: 'Triple-S kent geen ontbrekende waarden. Bij {count} {count|variabele|variabelen}, als eerste {variable}, staan ze tussen de gewone.',
    en: 'Triple-S has no missing values. In {count} {count|variable|variables}, first {variable}, they are among the others.',
  },
  'triple-s-missing-recoded': {
    nl: '{variable}: codes in Triple-S zijn niet negatief. {codes}',
    en: '{variable}: codes in Triple-S are not negative. {codes}',
  },
  'triple-s-lost-universe': {
    nl: 'Triple-S heeft geen woorden voor wie iets gevraagd is: weggelaten bij {count} {count|variabele|variabelen}, als eerste {variable}.',
    en: 'Triple-S has no words for who was asked something: left out in {count} {count|variable|variables}, first {variable}.',
  },
  'triple-s-lost-section': {
    nl: 'Triple-S kent geen onderdelen van een vragenlijst: weggelaten bij {count} {count|variabele|variabelen}, als eerste {variable}.',
    en: 'Triple-S has no parts of a questionnaire: left out in {count} {count|variable|variables}, first {variable}.',
  },
  'triple-s-lost-measure': {
    nl: 'Triple-S kent het meetniveau ordinaal niet: {count} {count|variabele|variabelen}, als eerste {variable}, {count|is|zijn} er nominaal.',
    en: 'Triple-S does not have the measurement level ordinal: {count} {count|variable|variables}, first {variable}, {count|is|are} nominal there.',
  },
  'triple-s-lost-labels': {
    nl: 'Bij {count} {count|variabele|variabelen}, als eerste {variable}, past de betekenis van waarden niet in Triple-S. Die is weggelaten.',
    en: 'In {count} {count|variable|variables}, first {variable}, the meaning of values does not fit in Triple-S. It was left out.',
  },
  'triple-s-lost-infinite': {
    nl: 'Oneindige getallen passen niet in Triple-S: ze zijn leeg bij {count} {count|variabele|variabelen}, als eerste {variable}.',
    en: 'Infinite numbers do not fit in Triple-S: they are blank in {count} {count|variable|variables}, first {variable}.',
  },
  'triple-s-lost-day': {
    nl: 'Dagen buiten de jaren 0 tot en met 9999 zijn leeg bij {count} {count|variabele|variabelen}, als eerste {variable}.',
    en: 'Days outside of the years 0 to 9999 are blank in {count} {count|variable|variables}, first {variable}.',
  },
  'triple-s-lost-moment': {
    nl: 'Triple-S heeft een dag of een tijd, niet samen: {count} {count|variabele|variabelen}, als eerste {variable}, {count|is|zijn} er twee.',
    en: 'Triple-S has a day or a time, not together: {count} {count|variable|variables}, first {variable}, {count|is|are} two there.',
  },
  'triple-s-lost-month': {
    nl: 'Triple-S heeft geen maand of jaar zonder dag: {count} {count|variabele|variabelen}, als eerste {variable}, {count|is|zijn} er tekst.',
    en: 'Triple-S has no month or year without a day: {count} {count|variable|variables}, first {variable}, {count|is|are} text there.',
  },
  'triple-s-lost-lines': {
    nl: 'Regeleinden en stuurtekens in teksten zijn spaties geworden bij {count} {count|variabele|variabelen}, als eerste {variable}. Met CSV blijven ze.',
    en: 'Line ends and control characters in texts became spaces in {count} {count|variable|variables}, first {variable}. With CSV they stay.',
  },
  'triple-s-lost-set-gaps': {
    nl: 'Ontbrekende antwoorden naast gegeven antwoorden tellen als niet gekozen bij {count} {count|vraag|vragen} met meer antwoorden, als eerste {variable}.',
    en: 'Missing answers beside given ones count as not chosen in {count} {count|question|questions} with several answers, first {variable}.',
  },
  'triple-s-lost-set-reasons': {
    nl: 'Waarom een antwoord ontbreekt, past niet in een vraag met meer antwoorden: die is dan leeg bij {count} {count|vraag|vragen}, als eerste {variable}.',
    en: 'Why an answer is missing does not fit in a question with several answers: it is blank then in {count} {count|question|questions}, first {variable}.',
  },
  'triple-s-lost-set-members': {
    nl: 'Wat van losse opties van een vraag met meer antwoorden gezegd is, is weggelaten bij {count} {count|vraag|vragen}, als eerste {variable}.',
    en: 'What is said of single options of a question with several answers was left out in {count} {count|question|questions}, first {variable}.',
  },
  'triple-s-set-no-variables': {
    nl: 'De vraag met meer antwoorden {variable} is weggelaten: niet al haar variabelen zijn er.',
    en: 'The question with several answers {variable} was left out: not all of its variables are there.',
  },
  'triple-s-set-not-numbers': {
    nl: 'De vraag met meer antwoorden {variable} staat er als losse variabelen: haar antwoorden zijn geen codes.',
    en: 'The question with several answers {variable} stands there as separate variables: its answers are no codes.',
  },

  // Reading DDI-Codebook.
  'ddi-wrong-root': {
    nl: 'Regel {line}: het bestand begint met <{root}>, en er is geen <codeBook> in. Kies een codeboek in DDI-Codebook.',
    en: 'Line {line}: the file begins with <{root}>, and there is no <codeBook> in it. Choose a codebook in DDI-Codebook.',
  },
  'ddi-no-name': {
    nl: 'Regel {line}: een variabele heeft geen naam. Ze is weggelaten.',
    en: 'Line {line}: a variable has no name. It was left out.',
  },
  'ddi-double-name': {
    nl: '{variable} (regel {line}) wordt twee keer beschreven. De eerste beschrijving geldt.',
    en: '{variable} (line {line}) is described twice. The first description holds.',
  },
  'ddi-name-case': {
    nl: '{variable} heet in het codeboek {name}. Hoofdletters daargelaten is dat dezelfde naam.',
    en: '{variable} is called {name} in the codebook. Capitals aside that is the same name.',
  },
  'ddi-not-in-file': {
    nl: 'Het codeboek beschrijft {count} {count|variabele|variabelen} die niet in de data {count|staat|staan}, als eerste {variable}.',
    en: 'The codebook describes {count} {count|variable|variables} that {count|is|are} not in the data, first {variable}.',
  },
  'ddi-not-described': {
    nl: 'Het codeboek zegt niets over {count} {count|variabele|variabelen} van de data, als eerste {variable}.',
    en: 'The codebook says nothing of {count} {count|variable|variables} in the data, first {variable}.',
  },
  'ddi-value-unfit': {
    nl: '{variable} (regel {line}): {count} {count|waarde|waarden} van het codeboek, als eerste "{value}", {count|kan|kunnen} in deze kolom niet voorkomen. {count|De betekenis ervan|Hun betekenis} is weggelaten.',
    en: '{variable} (line {line}): {count} {count|value|values} of the codebook, first "{value}", cannot be in this column. {count|Its|Their} meaning was left out.',
  },
  'ddi-label-differs': {
    nl: '{variable}: {count} {count|waarde|waarden} {count|heet|heten} in het codeboek anders dan in de data. {value} is nu "{label}" en was "{before}".',
    en: '{variable}: {count} {count|value|values} {count|has|have} another label in the codebook than in the data. {value} is now "{label}" and was "{before}".',
  },

  // Writing DDI-Codebook.
  'ddi-kind-real': { nl: 'enquêtegegevens', en: 'survey data' },
  'ddi-kind-simulated': { nl: 'gesimuleerde enquêtegegevens', en: 'simulated survey data' },
  'ddi-kind-trial': { nl: 'enquêtegegevens van een proef', en: 'survey data of a trial' },
  'ddi-unit': { nl: 'personen', en: 'individuals' },

  // Descriptions of CSV files.
  'csvw-missing': { nl: 'geen antwoord', en: 'no answer' },
  'csvw-weight': {
    nl: 'Weeg de rijen met de kolom {variable}.',
    en: 'Weight the rows by the column {variable}.',
  },
  'csvw-hidden': {
    nl: 'Een leeg cijfer is weggelaten of bestaat niet; de kolom mark zegt waarom.',
    en: 'An empty figure was left out or does not exist; the column mark says why.',
  },

  // Comments in scripts for R and Python.
  'script-read': {
    nl: 'Lees de data zoals ze er staan; een leeg veld is geen waarde.',
    en: 'Read the data as they stand there; an empty field is no value.',
  },
  'script-variables': {
    nl: 'De variabelen: hun labels, wat waarden betekenen, en welke voor geen antwoord staan.',
    en: 'The variables: their labels, what values mean, and which stand for no answer.',
  },
  'script-describe': {
    nl: 'data: met betekenissen, zonder antwoord is leeg. raw: de waarden uit het bestand, ook waarom een antwoord ontbreekt.',
    en: 'data: with meanings, blank without an answer. raw: the values of the file, also why an answer is missing.',
  },
  'script-guard': {
    nl: 'Een apostrof vóór een tekst die een rekenblad als formule zou uitvoeren, hoort niet bij het antwoord.',
    en: 'An apostrophe in front of a text that a spreadsheet would run as a formula is not part of the answer.',
  },
  'script-unique': {
    nl: 'Waarden met hetzelfde label krijgen een nummer erbij.',
    en: 'Values with the same label get a number.',
  },
  'script-sets': {
    nl: 'Vragen met meer antwoorden: een variabele per antwoord.',
    en: 'Questions with several answers: a variable per answer.',
  },
  'script-weight': { nl: 'Het gewicht van elke rij.', en: 'The weight of every row.' },
  'script-no-weight': { nl: 'Zonder weging telt elke rij als één.', en: 'Without weights every row counts as one.' },
  'script-first-table': { nl: 'Een eerste tabel: gewogen percentages.', en: 'A first table: weighted percentages.' },
  'script-errors': {
    nl: 'Met het pakket survey ook de standaardfouten.',
    en: 'With the package survey the standard errors as well.',
  },
} as const satisfies Record<string, Text>
