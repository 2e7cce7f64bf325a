import type { Text } from '../text.ts'

/** Sentences about mistakes in study files. */
export const studyMessages = {
  'study-missing': {
    nl: '"{key}" ontbreekt. Voeg het toe.',
    en: '"{key}" is missing. Add it.',
  },
  'study-missing-translation': {
    nl: 'De tekst heeft geen vertaling "{key}". Elke tekst staat er in het Nederlands (nl) en het Engels (en).',
    en: 'The text has no translation "{key}". Every text is given in Dutch (nl) and English (en).',
  },
  'study-wrong-kind': {
    nl: 'Hier hoort {expected} te staan, en er staat {found}.',
    en: 'This should be {expected}, and it is {found}.',
  },
  'study-unknown-key': {
    nl: '"{key}" is hier niet bekend. Kijk of het goed gespeld is, of haal het weg.',
    en: '"{key}" is not known here. Check the spelling, or take it out.',
  },
  'study-not-allowed': {
    nl: 'Deze waarde kan hier niet. Kies uit: {options}.',
    en: 'This value cannot be used here. Choose from: {options}.',
  },
  'study-bad-format': {
    nl: '"{found}" heeft niet de vorm die hier nodig is ({expected}).',
    en: '"{found}" does not have the form that is needed here ({expected}).',
  },
  'study-too-small': {
    nl: 'Dit is te klein of te kort: minstens {limit}.',
    en: 'This is too small or too short: at least {limit}.',
  },
  'study-too-big': {
    nl: 'Dit is te groot of te lang: hoogstens {limit}.',
    en: 'This is too large or too long: at most {limit}.',
  },
  'study-other-fault': {
    nl: 'Dit klopt niet: {message}',
    en: 'This is not right: {message}',
  },
  'study-total-reserved': {
    nl: 'De naam "total" is van de kolom met alle respondenten. Geef de groep een andere naam.',
    en: 'The name "total" belongs to the column of all respondents. Give the group another name.',
  },
  'study-double-code': {
    nl: 'Code {code} komt hier twee keer voor. Geef elk antwoord een eigen code.',
    en: 'Code {code} stands here twice. Give each answer a code of its own.',
  },
  'study-double-option': {
    nl: 'De naam "{id}" komt hier twee keer voor. Geef elk onderdeel een eigen naam.',
    en: 'The name "{id}" stands here twice. Give each part a name of its own.',
  },
  'study-double-block': {
    nl: 'Er is al een blok "{id}". Elk blok heeft een eigen id.',
    en: 'There is a block "{id}" already. Each block has an id of its own.',
  },
  'study-double-page': {
    nl: 'Er is al een pagina "{id}". Elke pagina heeft een eigen id.',
    en: 'There is a page "{id}" already. Each page has an id of its own.',
  },
  'study-double-item': {
    nl: 'Er is al een vraag "{id}". Elke vraag heeft een eigen id.',
    en: 'There is a question "{id}" already. Each question has an id of its own.',
  },
  'study-double-variable': {
    nl: 'Deze vraag geeft een variabele "{id}" die er al is. Geef de vraag of het onderdeel een ander id.',
    en: 'This question yields a variable "{id}" that exists already. Give the question or its part another id.',
  },
  'study-double-wave': {
    nl: 'Er is al een meting "{id}". Elke meting heeft een eigen id.',
    en: 'There is a wave "{id}" already. Each wave has an id of its own.',
  },
  'study-double-table': {
    nl: 'Er is al een tabel "{id}". Geef een van beide een ander id.',
    en: 'There is a table "{id}" already. Give one of them another id.',
  },
  'study-all-exclusive': {
    nl: 'Elke optie sluit hier de andere uit. Maak er een vraag van het type "single" van.',
    en: 'Every option rules out the others here. Make it a question of type "single".',
  },
  'study-empty-range': {
    nl: 'Het grootste getal ({max}) is niet groter dan het kleinste ({min}).',
    en: 'The largest number ({max}) is not larger than the smallest ({min}).',
  },
  'study-forward-reference': {
    nl: 'De voorwaarde leest {names}, en die vraag komt pas later. Een voorwaarde kan alleen eerdere antwoorden lezen.',
    en: 'The rule reads {names}, and that question comes later. A rule can only read earlier answers.',
  },
  'study-own-page': {
    nl: 'De voorwaarde leest {names}, en die vraag staat op dezelfde pagina. Zet de vraag op een latere pagina.',
    en: 'The rule reads {names}, and that question is on the same page. Move this question to a later page.',
  },
  'study-not-in-wave': {
    nl: 'De voorwaarde leest {names}, en die vraag is niet gesteld in meting {wave}.',
    en: 'The rule reads {names}, and that question is not asked in wave {wave}.',
  },
  'study-unknown-wave': {
    nl: 'Er is geen meting "{wave}". Er zijn: {waves}.',
    en: 'There is no wave "{wave}". There are: {waves}.',
  },
  'study-wave-days': {
    nl: 'De meting sluit ({closes}) voordat ze opengaat ({opens}).',
    en: 'The wave closes ({closes}) before it opens ({opens}).',
  },
  'study-unknown-group': {
    nl: 'Er is geen groep "{group}". Er zijn: {groups}.',
    en: 'There is no group "{group}". There are: {groups}.',
  },
  'study-table-of-what': {
    nl: 'Een tabel noemt een vraag (item), of een lijst variabelen met een id (variables), en niet allebei.',
    en: 'A table names one question (item), or a list of variables with an id (variables), and not both.',
  },
  'study-table-item': {
    nl: 'Er is geen vraag "{item}" om te tellen.',
    en: 'There is no question "{item}" to count.',
  },
  'study-table-none': {
    nl: 'Vraag {item} is van het type "{type}" en kan niet zonder meer geteld worden.',
    en: 'Question {item} is of type "{type}" and cannot be counted as it is.',
  },
  'study-table-variable': {
    nl: 'Er is geen variabele "{variable}" om te tellen. Bedoel je een van: {variables}?',
    en: 'There is no variable "{variable}" to count. Did you mean one of: {variables}?',
  },
  'study-table-code': {
    nl: 'Code {code} bestaat niet bij {item}. De codes zijn: {codes}.',
    en: 'Code {code} does not exist at {item}. The codes are: {codes}.',
  },
  'study-table-statistic': {
    nl: 'Een {statistic} van {variable} kan niet: daarvoor is een {needed} nodig.',
    en: 'A {statistic} of {variable} cannot be made: that needs a {needed}.',
  },
  'study-table-top-box': {
    nl: 'Een top-box-tabel noemt in "codes" de antwoorden die samen geteld worden.',
    en: 'A top-box table names the answers that are counted together in "codes".',
  },
} as const satisfies Record<string, Text>
