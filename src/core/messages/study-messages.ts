import type { Text } from '../text.ts'

/** Sentences about mistakes in study files. */
export const studyMessages = {
  // Values that do not have the form that the schema asks for.
  'study-missing': {
    nl: '"{key}" ontbreekt. Voeg het toe.',
    en: '"{key}" is missing. Add it.',
  },
  'study-missing-translation': {
    nl: 'De tekst heeft geen vertaling "{key}". Geef elke tekst in het Nederlands (nl) en het Engels (en).',
    en: 'The text has no translation "{key}". Give every text in Dutch (nl) and English (en).',
  },
  'study-missing-type': {
    nl: '"type" ontbreekt. Kies uit: {options}.',
    en: '"type" is missing. Choose from: {options}.',
  },
  'study-empty': {
    nl: 'Achter "{key}" staat niets. Vul het in, of haal "{key}" weg.',
    en: 'Nothing follows "{key}". Fill it in, or take "{key}" out.',
  },
  'study-empty-text': {
    nl: 'De tekst is leeg. Schrijf wat de lezer te zien krijgt.',
    en: 'The text is empty. Write what the reader will see.',
  },
  'study-unquoted-number': {
    nl: "Zet aanhalingstekens om {found}: '{found}'. Zonder aanhalingstekens leest YAML hier geen naam maar het getal {number}.",
    en: "Put quotes around {found}: '{found}'. Without quotes YAML reads no name here but the number {number}.",
  },
  'study-unquoted-truth': {
    nl: "Zet aanhalingstekens om {found}: '{found}'. Zonder aanhalingstekens leest YAML hier geen tekst maar waar of onwaar.",
    en: "Put quotes around {found}: '{found}'. Without quotes YAML reads no text here but true or false.",
  },
  'study-needs-text': {
    nl: 'Hier hoort een tekst te staan, en er staat {found}. Begint de tekst met een haakje, zet hem dan tussen aanhalingstekens.',
    en: 'There should be a text here, and it is {found}. If the text starts with a bracket, put it in quotes.',
  },
  'study-needs-languages': {
    nl: 'Hier hoort een tekst in twee talen te staan, en er staat {found}. Schrijf { nl: …, en: … }, of { any: … } voor één tekst in elke taal.',
    en: 'There should be a text in two languages here, and it is {found}. Write { nl: …, en: … }, or { any: … } for one text in any language.',
  },
  'study-identifying': {
    nl: 'Er is geen variabele "{name}". Noem hier de id van een variabele uit de vragenlijst.',
    en: 'There is no variable "{name}". Name the id of a variable of the questionnaire here.',
  },
  'study-identifying-suggestion': {
    nl: 'Er is geen variabele "{name}". Bedoel je "{suggestion}"?',
    en: 'There is no variable "{name}". Do you mean "{suggestion}"?',
  },
  'study-text-keys': {
    nl: '"{key}" is geen taal: een tekst bestaat uit nl en en. Staat er een komma in de tekst, zet hem dan tussen aanhalingstekens.',
    en: '"{key}" is not a language: a text consists of nl and en. If there is a comma in the text, put it in quotes.',
  },
  'study-needs-open': {
    nl: 'Achter "open" hoort true te staan, of een tekst in twee talen die zegt wat er ingevuld moet worden. Er staat {found}.',
    en: '"open" should be true, or a text in two languages that says what to fill in. It is {found}.',
  },
  'study-needs-number': {
    nl: 'Hier hoort een getal te staan, zonder aanhalingstekens en met een punt in plaats van een komma. Er staat {found}.',
    en: 'There should be a number here, without quotes and with a point, not a comma. It is {found}.',
  },
  'study-needs-scores': {
    nl: 'Achter "scores" hoort codes te staan, of per code een getal, zoals { 1: 0, 2: 50, 3: 100 }. Er staat {found}.',
    en: '"scores" should be codes, or a number per code, such as { 1: 0, 2: 50, 3: 100 }. It is {found}.',
  },
  'study-needs-whole-number': {
    nl: 'Hier hoort een heel getal te staan, zonder aanhalingstekens. Er staat {found}.',
    en: 'There should be a whole number here, without quotes. It is {found}.',
  },
  'study-needs-truth': {
    nl: 'Hier hoort true (ja) of false (nee) te staan, zonder aanhalingstekens. Er staat {found}.',
    en: 'There should be true or false here, without quotes. It is {found}.',
  },
  'study-needs-list': {
    nl: 'Hier hoort een lijst te staan, en er staat {found}. Begin elk onderdeel op een eigen regel met een streepje, of schrijf [a, b].',
    en: 'There should be a list here, and it is {found}. Start each part on a line of its own with a hyphen, or write [a, b].',
  },
  'study-needs-keys': {
    nl: 'Hier horen namen met een waarde te staan (zoals id: …), en er staat {found}. Kijk of er een streepje te veel staat, of of de regels eronder ver genoeg inspringen.',
    en: 'There should be names with a value here (such as id: …), and it is {found}. See if there is a hyphen too many, or if the lines below are indented far enough.',
  },
  'study-unknown-key': {
    nl: '"{key}" is hier niet bekend. Haal het weg, of kies uit: {keys}.',
    en: '"{key}" is not known here. Take it out, or choose from: {keys}.',
  },
  'study-unknown-key-suggestion': {
    nl: '"{key}" is hier niet bekend. Bedoel je "{suggestion}"?',
    en: '"{key}" is not known here. Did you mean "{suggestion}"?',
  },
  'study-not-allowed': {
    nl: 'Hier kan {found} niet staan. Kies uit: {options}.',
    en: 'This cannot be {found}. Choose from: {options}.',
  },
  'study-bad-item-id': {
    nl: '{found} kan geen id zijn. Een id van een vraag of tabel bestaat uit letters en cijfers, met een punt of koppelteken ertussen: 0.1, 4.5-ja of lunch-plaats.',
    en: '{found} cannot be an id. The id of a question or table consists of letters and digits, with a dot or hyphen between them: 0.1, 4.5-ja or lunch-place.',
  },
  'study-bad-name': {
    nl: '{found} kan geen naam zijn. Een naam bestaat uit kleine letters, cijfers en koppeltekens, en begint met een letter: korter-dan-2-jaar.',
    en: '{found} cannot be a name. A name consists of small letters, digits and hyphens, and starts with a letter: less-than-2-years.',
  },
  'study-bad-number-or-name': {
    nl: '{found} kan geen id zijn. Een id van een blok of meting bestaat uit kleine letters, cijfers en koppeltekens: 2026 of je-werk.',
    en: '{found} cannot be an id. The id of a block or wave consists of small letters, digits and hyphens: 2026 or your-work.',
  },
  'study-too-long-name': {
    nl: 'De naam {found} is te lang: hij kan hoogstens {limit} {limit|teken|tekens} hebben.',
    en: 'The name {found} is too long: it can have at most {limit} {limit|character|characters}.',
  },
  'study-reserved-name': {
    nl: '{found} is een woord van het programma zelf. Kies een andere naam.',
    en: '{found} is a word of the program itself. Choose another name.',
  },
  'study-total-reserved': {
    nl: 'De naam "total" is van de kolom met alle respondenten. Geef de groep een andere naam.',
    en: 'The name "total" belongs to the column of all respondents. Give the group another name.',
  },
  'study-bad-day': {
    nl: '{found} is geen dag. Schrijf jaar, maand en dag, zoals 2024-05-13; is de dag niet bekend, dan 2024-05 of 2024.',
    en: '{found} is not a day. Write year, month and day, such as 2024-05-13; if the day is not known, 2024-05 or 2024.',
  },
  'study-bad-email': {
    nl: '{found} is geen e-mailadres. Schrijf een adres, zoals onderzoek@example.org.',
    en: '{found} is not an e-mail address. Write an address, such as survey@example.org.',
  },
  'study-bad-url': {
    nl: '{found} is geen adres van een pagina. Schrijf het met https:// ervoor.',
    en: '{found} is not the address of a page. Write it with https:// in front.',
  },
  'study-needs-contact': {
    nl: 'Zeg hoe de organisatie te bereiken is: met "email", "url" of "address".',
    en: 'Say how the organisation can be reached: with "email", "url" or "address".',
  },
  'study-too-few': {
    nl: 'De lijst is te kort. Er {limit|hoort|horen} minstens {limit} {limit|onderdeel|onderdelen} in te staan.',
    en: 'The list is too short. There should be at least {limit} {limit|part|parts} in it.',
  },
  'study-too-many': {
    nl: 'De lijst is te lang. Er {limit|past|passen} hoogstens {limit} {limit|onderdeel|onderdelen} in.',
    en: 'The list is too long. At most {limit} {limit|part fits|parts fit} in it.',
  },
  'study-too-low': {
    nl: 'Het getal {found} is te laag: het moet minstens {limit} zijn.',
    en: 'The number {found} is too low: it has to be at least {limit}.',
  },
  'study-too-high': {
    nl: 'Het getal {found} is te hoog: het mag hoogstens {limit} zijn.',
    en: 'The number {found} is too high: it can be at most {limit}.',
  },

  // Names that stand more than once.
  'study-double-code': {
    nl: 'Code {id} komt hier twee keer voor. Geef elk onderdeel een eigen code.',
    en: 'Code {id} stands here twice. Give each part a code of its own.',
  },
  'study-double-name': {
    nl: 'De naam "{id}" komt hier twee keer voor. Geef elk onderdeel een eigen naam.',
    en: 'The name "{id}" stands here twice. Give each part a name of its own.',
  },
  'study-double-block': {
    nl: 'Er is al een blok "{id}". Geef elk blok een eigen id.',
    en: 'There is a block "{id}" already. Give each block an id of its own.',
  },
  'study-double-page': {
    nl: 'Er is al een pagina "{id}". Geef elke pagina een eigen id, ook in een ander blok.',
    en: 'There is a page "{id}" already. Give each page an id of its own, in other blocks too.',
  },
  'study-double-item': {
    nl: 'Er is al een vraag "{id}". Geef elke vraag een eigen id, ook in een ander blok.',
    en: 'There is a question "{id}" already. Give each question an id of its own, in other blocks too.',
  },
  'study-double-variable': {
    nl: 'Deze vraag gebruikt de naam "{id}" voor een antwoord, en vraag {owner} doet dat ook. Geef een van beide een ander id.',
    en: 'This question uses the name "{id}" for an answer, and so does question {owner}. Give one of them another id.',
  },
  'study-double-wave': {
    nl: 'Er is al een meting "{id}". Geef elke meting een eigen id.',
    en: 'There is a wave "{id}" already. Give each wave an id of its own.',
  },
  'study-double-table': {
    nl: 'Er is al een tabel "{id}". Geef een van beide een ander id.',
    en: 'There is a table "{id}" already. Give one of them another id.',
  },
  'study-double-column': {
    nl: 'De kolom "{id}" staat er al. Haal er een weg.',
    en: 'The column "{id}" is there already. Take one out.',
  },
  'study-double-row': {
    nl: 'De rij "{id}" staat er al. Haal er een weg.',
    en: 'The row "{id}" is there already. Take one out.',
  },

  // Items and waves.
  'study-all-exclusive': {
    nl: 'Elke optie sluit hier de andere uit. Maak er een vraag van het type "single" van.',
    en: 'Every option rules out the others here. Make it a question of type "single".',
  },
  'study-empty-range': {
    nl: 'Het grootste getal ({max}) is niet groter dan het kleinste ({min}). Verander een van beide.',
    en: 'The largest number ({max}) is not larger than the smallest ({min}). Change one of them.',
  },
  'study-too-many-digits': {
    nl: 'Dit getal is te groot om te bewaren: er passen {digits} cijfers in, en {decimals} daarvan staan achter de komma. Neem een kleiner getal of minder decimalen.',
    en: 'This number is too large to store: {digits} digits fit, {decimals} of them behind the decimal sign. Take a smaller number or fewer decimals.',
  },
  'study-row-number': {
    nl: 'Zet {number} op de plek waar het nummer van de rij komt: Baan {number}.',
    en: 'Put {number} in the place where the number of the row goes: Job {number}.',
  },
  'study-needs-note': {
    nl: 'Geef een tekst in het Nederlands (nl) en het Engels (en), of een tekst (text) met de metingen waarvoor zij geldt (waves).',
    en: 'Give a text in Dutch (nl) and English (en), or a text (text) with the waves for which it holds (waves).',
  },
  'study-unknown-wave': {
    nl: 'Er is geen meting "{wave}". Er zijn: {waves}.',
    en: 'There is no wave "{wave}". There are: {waves}.',
  },
  'study-wave-days': {
    nl: 'De meting sluit ({closes}) voordat ze opengaat ({opens}). Verander een van beide dagen.',
    en: 'The wave closes ({closes}) before it opens ({opens}). Change one of the two days.',
  },

  // What rules read.
  'study-forward-reference': {
    nl: 'De voorwaarde leest {names}, en die vraag komt pas later. Een voorwaarde kan alleen eerdere antwoorden lezen: zet die vraag op een eerdere pagina.',
    en: 'The rule reads {names}, and that question comes later. A rule can only read earlier answers: move that question to an earlier page.',
  },
  'study-own-page': {
    nl: 'De voorwaarde leest {names}, en die vraag staat op dezelfde pagina. Begin met wat ervan afhangt een nieuwe pagina.',
    en: 'The rule reads {names}, and that question is on the same page. Start a new page with what depends on it.',
  },
  'study-not-in-wave': {
    nl: 'De voorwaarde leest {names}, en die vraag is niet gesteld in meting {wave}. Stel haar ook in die meting, of gebruik de voorwaarde daar niet.',
    en: 'The rule reads {names}, and that question is not asked in wave {wave}. Ask it in that wave too, or do not use the rule there.',
  },

  // Tables.
  'study-unknown-group': {
    nl: 'Er is geen groep "{group}". Er zijn: {groups}.',
    en: 'There is no group "{group}". There are: {groups}.',
  },
  'study-table-of-what': {
    nl: 'Een tabel noemt een vraag (item), of een lijst variabelen (variables) met een id, en niet allebei.',
    en: 'A table names a question (item), or a list of variables (variables) with an id, and not both.',
  },
  'study-table-item': {
    nl: 'Er is geen vraag "{item}" om te tellen. Schrijf het id van een vraag, tussen aanhalingstekens.',
    en: 'There is no question "{item}" to count. Write the id of a question, in quotes.',
  },
  'study-table-item-suggestion': {
    nl: 'Er is geen vraag "{item}" om te tellen. Bedoel je "{suggestion}"?',
    en: 'There is no question "{item}" to count. Did you mean "{suggestion}"?',
  },
  'study-table-none': {
    nl: 'Vraag {item} is van het type "{type}" en kan niet zo geteld worden. Haal de tabel weg, of noem variabelen (variables).',
    en: 'Question {item} is of type "{type}" and cannot be counted as it is. Take the table out, or name variables.',
  },
  'study-table-variable': {
    nl: 'Er is geen variabele "{variable}" om te tellen. Noem een vraag met één antwoord, of een deel van een vraag, zoals 0.7.current.',
    en: 'There is no variable "{variable}" to count. Name a question with one answer, or a part of a question, such as 0.7.current.',
  },
  'study-table-variable-suggestion': {
    nl: 'Er is geen variabele "{variable}" om te tellen. Bedoel je {suggestion}?',
    en: 'There is no variable "{variable}" to count. Did you mean {suggestion}?',
  },
  'study-table-code': {
    nl: 'Code {code} bestaat niet bij {item}. De codes zijn: {codes}.',
    en: 'Code {code} does not exist at {item}. The codes are: {codes}.',
  },
  'study-table-no-rows': {
    nl: 'De tabel laat al haar rijen weg. Haal codes uit "omit" weg.',
    en: 'The table leaves out all of its rows. Take codes out of "omit".',
  },
  'study-table-column': {
    nl: 'De tabel heeft geen kolom "{group}" om af te ronden. De kolommen zijn: {banner}.',
    en: 'The table has no column "{group}" to round. The columns are: {banner}.',
  },
  'study-table-codes': {
    nl: 'Met "codes" kan deze tabel niets: dat is alleen voor een top-box. Haal het weg, of schrijf statistics: [top-box].',
    en: 'This table can do nothing with "codes": they are for a top-box only. Take them out, or write statistics: [top-box].',
  },
  'study-table-statistic': {
    nl: '"{statistic}" kan niet bij {variable}. Dat kan wel bij: {needed}.',
    en: '"{statistic}" is not possible for {variable}. It is for: {needed}.',
  },
} as const satisfies Record<string, Text>
