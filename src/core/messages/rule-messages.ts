import type { Text } from '../text.ts'

/** A sentence about a rule, followed by the place in the rule that it is about. */
const placed = (nl: string, en: string): Text => ({
  nl: `${nl} Zie ▸ bij teken {column}: {marked}`,
  en: `${en} See ▸ at character {column}: {marked}`,
})

/** Sentences of the rule part of the message catalogue. */
export const ruleMessages = {
  // Reading a rule as written.
  'rule-empty': {
    nl: 'De voorwaarde is leeg. Schrijf er een, zoals 0.2 has aios, of laat het veld weg als iedereen de vraag krijgt.',
    en: 'The rule is empty. Write one, such as 0.2 has aios, or leave the field out when everyone gets the question.',
  },
  'rule-unknown-character': placed(
    'Het teken {found} kan niet in een voorwaarde staan. Namen bestaan uit letters, cijfers, punten en koppeltekens; rekenen kan niet.',
    'The character {found} cannot be in a rule. Names are made of letters, digits, dots and hyphens; there is no arithmetic.',
  ),
  'rule-quotes': placed(
    'Hier staat {found} tussen aanhalingstekens. Schrijf de naam of de code van de optie, zonder aanhalingstekens: aios of 2.',
    'Here {found} is in quotes. Write the name or the code of the option, without quotes: aios or 2.',
  ),
  'rule-write-instead': placed('Schrijf {instead} in plaats van {found}.', 'Write {instead} instead of {found}.'),
  'rule-lower-case': placed(
    'Schrijf {instead} in kleine letters, niet {found}.',
    'Write {instead} in lower case, not {found}.',
  ),
  'rule-not-in-front': placed(
    'Zet not vóór de hele voorwaarde: not 0.2 has aios, not 0.5 in (1, 2). Ongelijk schrijf je als !=.',
    'Put not in front of the whole condition: not 0.2 has aios, not 0.5 in (1, 2). Unequal is written as !=.',
  ),
  'rule-word-in-front': placed(
    'Zet {found} vóór de naam: {found} {name}.',
    'Put {found} in front of the name: {found} {name}.',
  ),
  'rule-repeat-name': placed(
    'Na {found} ontbreekt de rest van de voorwaarde. Herhaal de vraag bij elke optie: 0.2 has aios or 0.2 has anios.',
    'The rest of the condition is missing after {found}. Repeat the question for each option: 0.2 has aios or 0.2 has anios.',
  ),
  'rule-one-option': placed(
    'Na has staat één optie. Schrijf voor meer opties (0.2 has aios or 0.2 has anios).',
    'One option follows has. For more options write (0.2 has aios or 0.2 has anios).',
  ),
  'rule-decimal-comma': placed(
    'Schrijf een getal met een punt: {instead}. De komma scheidt de waarden van een lijst.',
    'Write a number with a point: {instead}. The comma separates the values of a list.',
  ),
  'rule-reserved-name': placed(
    'Het woord {found} hoort bij de taal van voorwaarden. Is het de naam van een vraag, schrijf dan [{found}].',
    'The word {found} belongs to the language of rules. If it is the name of a question, write [{found}].',
  ),
  'rule-unclosed': placed(
    'Dit haakje wordt niet gesloten. Zet een ) waar het eindigt.',
    'This parenthesis is not closed. Put a ) where it ends.',
  ),
  'rule-unopened': placed(
    'Dit haakje sluit, maar er is geen haakje dat opent. Haal het weg, of zet een ( waar het begint.',
    'This parenthesis closes, but none was opened. Remove it, or put a ( where it starts.',
  ),
  'rule-too-deep': placed(
    'Er staan meer dan {deepest} haakjes of ontkenningen in elkaar. Maak de voorwaarde eenvoudiger.',
    'More than {deepest} parentheses or negations stand inside one another. Make the rule simpler.',
  ),
  'rule-expected-condition': placed(
    'Hier hoort een voorwaarde te staan, zoals 0.2 has aios, 0.7.current < 40 of answered 0.3.',
    'A condition should stand here, such as 0.2 has aios, 0.7.current < 40 or answered 0.3.',
  ),
  'rule-expected-name': placed(
    'Hier hoort de naam van een vraag te staan, zoals 0.2 of 0.7.current.',
    'The name of a question should stand here, such as 0.2 or 0.7.current.',
  ),
  'rule-expected-relation': placed(
    'Na {name} hoort te staan wat het antwoord moet zijn: has, =, !=, <, <=, >, >=, in of between. Schrijf answered {name} als elk antwoord goed is.',
    'After {name} the rule should say what the answer must be: has, =, !=, <, <=, >, >=, in or between. Write answered {name} when any answer will do.',
  ),
  'rule-expected-sign': placed(
    'Na count {name} hoort een vergelijking te staan, zoals count {name} >= 2.',
    'A comparison should follow count {name}, such as count {name} >= 2.',
  ),
  'rule-expected-option': placed(
    'Hier hoort een optie te staan: de naam of de code, zoals aios of 2.',
    'An option should stand here: its name or its code, such as aios or 2.',
  ),
  'rule-expected-value': placed(
    'Hier hoort een waarde te staan: een getal (40), een maand (2015-07) of een optie (aios). Het antwoord op een andere vraag staat tussen blokhaken, na een vergelijking: 0.7.current > [0.7.desired].',
    'A value should stand here: a number (40), a month (2015-07) or an option (aios). The answer to another question is in square brackets, after a comparison: 0.7.current > [0.7.desired].',
  ),
  'rule-expected-number': placed(
    'Hier hoort een aantal te staan: een heel getal, 0 of hoger.',
    'A count should stand here: a whole number, 0 or higher.',
  ),
  'rule-expected-joint': placed(
    'De voorwaarde is hier af. Zet and of or voor de volgende voorwaarde, of haal weg wat er nog staat.',
    'The condition is complete here. Put and or or before the next condition, or remove what is left.',
  ),
  'rule-expected-open': placed(
    'Hier hoort een ( te staan: any 2.1 (months > 12), 0.5 in (1, 2).',
    'A ( should stand here: any 2.1 (months > 12), 0.5 in (1, 2).',
  ),
  'rule-expected-separator': placed(
    'Zet een komma tussen de waarden, en een ) na de laatste.',
    'Put a comma between the values, and a ) after the last.',
  ),
  'rule-expected-bracket': placed(
    'Zet een ] achter de naam: [0.7.current].',
    'Put a ] behind the name: [0.7.current].',
  ),
  'rule-expected-second-value': placed(
    'Na between horen twee waarden met and ertussen: 0.7.current between 8 and 40.',
    'Two values with and between them should follow between: 0.7.current between 8 and 40.',
  ),

  // Binding a rule to a questionnaire.
  'rule-unknown-name': placed(
    'Er is geen vraag {name}. Een voorwaarde kan alleen gaan over vragen die eerder worden gesteld; controleer de naam en de plaats.',
    'There is no question {name}. A rule can only be about questions that are asked earlier; check the name and the place.',
  ),
  'rule-unknown-name-suggestion': placed(
    'Er is hier geen vraag {name} om naar te kijken. Bedoel je {suggestion}?',
    'There is no question {name} to look at here. Did you mean {suggestion}?',
  ),
  'rule-unknown-column': placed(
    'Er is geen kolom of vraag {name}. De kolommen van {roster} zijn: {variables}.',
    'There is no column or question {name}. The columns of {roster} are: {variables}.',
  ),
  'rule-name-of-parts': placed(
    'Vraag {name} heeft meer dan één antwoord. Noem er een van: {variables}.',
    'Question {name} has more than one answer. Name one of: {variables}.',
  ),
  'rule-column-outside-rows': placed(
    '{name} is een kolom: elke rij heeft een eigen antwoord. Schrijf any {roster} ({columnName} …) voor minstens één rij, of all {roster} ({columnName} …) voor elke rij.',
    '{name} is a column: every row has an answer of its own. Write any {roster} ({columnName} …) for at least one row, or all {roster} ({columnName} …) for every row.',
  ),
  'rule-rows-in-rows': placed(
    'Hier staan any en all in elkaar, en dat kan niet. Zet ze naast elkaar, met and of or.',
    'Here any and all stand inside one another, which they cannot. Put them side by side, with and or or.',
  ),
  'rule-has-needs-multiple': placed(
    'Bij {name} is één antwoord mogelijk; has is voor vragen met meer antwoorden. Schrijf {name} = {value}.',
    '{name} takes one answer; has is for questions that take several. Write {name} = {value}.',
  ),
  'rule-multiple-takes-has': placed(
    'Bij {name} zijn meer antwoorden mogelijk. Schrijf {name} has {value}, met or tussen meer opties, of vergelijk het aantal: count {name} >= 2.',
    '{name} takes several answers. Write {name} has {value}, with or between more options, or compare their number: count {name} >= 2.',
  ),
  'rule-options-have-no-order': placed(
    'De opties van {name} hebben geen volgorde. Gebruik =, != of in.',
    'The options of {name} have no order. Use =, != or in.',
  ),
  'rule-text-takes-answered': placed(
    '{name} is een open antwoord. Een voorwaarde kan alleen vragen of het is ingevuld: answered {name}.',
    '{name} is an open answer. A rule can only ask whether it is filled in: answered {name}.',
  ),
  'rule-roster-takes-rows': placed(
    '{name} is een lijst met rijen. Schrijf any {name} (…), all {name} (…), count {name} >= 2 of answered {name}.',
    '{name} is a list of rows. Write any {name} (…), all {name} (…), count {name} >= 2 or answered {name}.',
  ),
  'rule-rows-need-roster': placed(
    '{name} heeft geen rijen; any en all zijn voor lijsten met rijen. Schrijf de voorwaarde over {name} zelf.',
    '{name} has no rows; any and all are for lists of rows. Write the condition about {name} itself.',
  ),
  'rule-count-needs-several': placed(
    'Bij {name} is één antwoord mogelijk, dus er valt niets te tellen. Laat count weg, of noem een vraag met meer antwoorden.',
    '{name} takes one answer, so there is nothing to count. Leave count out, or name a question that takes several.',
  ),
  'rule-not-comparable': placed(
    'De antwoorden op {name} en {other} zijn niet te vergelijken: ze zijn van een andere soort of hebben andere opties.',
    'The answers to {name} and {other} cannot be compared: they are of different kinds or have different options.',
  ),
  'rule-unknown-option': placed(
    '{variable} heeft geen optie {found}. Kies uit: {options}.',
    '{variable} has no option {found}. Choose from: {options}.',
  ),
  'rule-unknown-option-suggestion': placed(
    '{variable} heeft geen optie {found}. Bedoel je {suggestion}? Kies uit: {options}.',
    '{variable} has no option {found}. Did you mean {suggestion}? Choose from: {options}.',
  ),
  'rule-not-whole': placed(
    'Het antwoord op {variable} is een heel getal; {found} is dat niet.',
    'The answer to {variable} is a whole number; {found} is not.',
  ),
  'rule-not-a-number': placed(
    'Het antwoord op {variable} is een getal van hoogstens negen cijfers en zes decimalen, zoals 40 of 37.5; {found} is dat niet.',
    'The answer to {variable} is a number of at most nine digits and six decimals, such as 40 or 37.5; {found} is not.',
  ),
  'rule-not-a-month': placed(
    'Het antwoord op {variable} is een maand. Schrijf jaar en maand, zoals 2015-07, in plaats van {found}.',
    'The answer to {variable} is a month. Write year and month, such as 2015-07, instead of {found}.',
  ),
  'rule-value-twice': placed(
    'De waarde {found} staat twee keer in de lijst. Haal er een weg, of schrijf de waarde die je bedoelde.',
    'The value {found} is in the list twice. Remove one, or write the value that you meant.',
  ),
  'rule-between-reversed': placed(
    'Niets ligt tussen {found} en een lagere waarde. Schrijf between {low} and {high}.',
    'Nothing lies between {found} and a lower value. Write between {low} and {high}.',
  ),

  // A rule in plain words, for a reader.
  'rule-words-and': { nl: 'en', en: 'and' },
  'rule-words-or': { nl: 'of', en: 'or' },
  'rule-words-nor': { nl: 'noch', en: 'nor' },
  'rule-words-answer': { nl: 'het antwoord op {variable}', en: 'the answer to {variable}' },
  'rule-words-count': { nl: 'het aantal antwoorden bij {variable}', en: 'the number of answers to {variable}' },
  'rule-words-answered': { nl: '{variable} is ingevuld', en: '{variable} is answered' },
  'rule-words-not-answered': { nl: '{variable} is niet ingevuld', en: '{variable} is not answered' },
  'rule-words-has-value': { nl: '{variable} heeft een waarde', en: '{variable} has a value' },
  'rule-words-has-no-value': { nl: '{variable} heeft geen waarde', en: '{variable} has no value' },
  'rule-words-has': { nl: 'bij {variable} is {value} gekozen', en: '{value} is chosen at {variable}' },
  'rule-words-has-not': { nl: 'bij {variable} is {value} niet gekozen', en: '{value} is not chosen at {variable}' },
  'rule-words-has-none': { nl: 'bij {variable} is {value} gekozen', en: 'neither {value} is chosen at {variable}' },
  'rule-words-is': { nl: '{subject} is {value}', en: '{subject} is {value}' },
  'rule-words-is-not': { nl: '{subject} is niet {value}', en: '{subject} is not {value}' },
  'rule-words-other-than': {
    nl: '{subject} is iets anders dan {value}',
    en: '{subject} is something other than {value}',
  },
  'rule-words-between': {
    nl: '{subject} is {low} tot en met {high}',
    en: '{subject} is from {low} to {high} (inclusive)',
  },
  'rule-words-not-between': {
    nl: '{subject} is niet {low} tot en met {high}',
    en: '{subject} is not from {low} to {high} (inclusive)',
  },
  'rule-words-lower': { nl: '{subject} is lager dan {value}', en: '{subject} is lower than {value}' },
  'rule-words-or-lower': { nl: '{subject} is {value} of lager', en: '{subject} is {value} or lower' },
  'rule-words-higher': { nl: '{subject} is hoger dan {value}', en: '{subject} is higher than {value}' },
  'rule-words-or-higher': { nl: '{subject} is {value} of hoger', en: '{subject} is {value} or higher' },
  'rule-words-before': { nl: '{subject} ligt vóór {value}', en: '{subject} is before {value}' },
  'rule-words-or-earlier': { nl: '{subject} is {value} of eerder', en: '{subject} is {value} or earlier' },
  'rule-words-after': { nl: '{subject} ligt na {value}', en: '{subject} is after {value}' },
  'rule-words-or-later': { nl: '{subject} is {value} of later', en: '{subject} is {value} or later' },
  'rule-words-same': { nl: '{subject} is gelijk aan {value}', en: '{subject} is the same as {value}' },
  'rule-words-not-same': { nl: '{subject} is niet gelijk aan {value}', en: '{subject} is not the same as {value}' },
  'rule-words-not-lower': { nl: '{subject} is niet lager dan {value}', en: '{subject} is not lower than {value}' },
  'rule-words-not-higher': { nl: '{subject} is niet hoger dan {value}', en: '{subject} is not higher than {value}' },
  'rule-words-not-before': { nl: '{subject} ligt niet vóór {value}', en: '{subject} is not before {value}' },
  'rule-words-not-after': { nl: '{subject} ligt niet na {value}', en: '{subject} is not after {value}' },
  'rule-words-any': {
    nl: 'bij minstens één rij van {variable} geldt: {condition}',
    en: 'for at least one row of {variable} this holds: {condition}',
  },
  'rule-words-not-any': {
    nl: 'bij geen enkele rij van {variable} geldt: {condition}',
    en: 'for no row of {variable} this holds: {condition}',
  },
  'rule-words-all': {
    nl: 'bij elke rij van {variable} geldt: {condition}',
    en: 'for every row of {variable} this holds: {condition}',
  },
  'rule-words-not-all': {
    nl: 'niet bij elke rij van {variable} geldt: {condition}',
    en: 'not for every row of {variable} this holds: {condition}',
  },
} as const satisfies Record<string, Text>
