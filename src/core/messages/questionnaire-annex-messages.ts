import type { Text } from '../text.ts'

/**
 * The words of a rule as a clause behind "Alleen als": Dutch puts the verb of a clause last, English does not. The keys
 * are those of `rule-words-…` with `clause-` in front; a key that is not here has the same words in both places.
 */
const clauses = {
  'clause-rule-words-not-answered': { nl: '{variable} niet is ingevuld', en: '{variable} is not answered' },
  'clause-rule-words-has-value': { nl: '{variable} een waarde heeft', en: '{variable} has a value' },
  'clause-rule-words-has-no-value': { nl: '{variable} geen waarde heeft', en: '{variable} has no value' },
  'clause-rule-words-has': { nl: 'bij {variable} {value} is gekozen', en: '{value} is chosen at {variable}' },
  'clause-rule-words-has-not': {
    nl: 'bij {variable} {value} niet is gekozen',
    en: '{value} is not chosen at {variable}',
  },
  'clause-rule-words-has-none': {
    nl: 'bij {variable} {value} is gekozen',
    en: 'neither {value} is chosen at {variable}',
  },
  'clause-rule-words-is': { nl: '{subject} {value} is', en: '{subject} is {value}' },
  'clause-rule-words-is-not': { nl: '{subject} niet {value} is', en: '{subject} is not {value}' },
  'clause-rule-words-other-than': {
    nl: '{subject} iets anders is dan {value}',
    en: '{subject} is something other than {value}',
  },
  'clause-rule-words-between': {
    nl: '{subject} {low} tot en met {high} is',
    en: '{subject} is from {low} to {high} (inclusive)',
  },
  'clause-rule-words-not-between': {
    nl: '{subject} niet {low} tot en met {high} is',
    en: '{subject} is not from {low} to {high} (inclusive)',
  },
  'clause-rule-words-lower': { nl: '{subject} lager is dan {value}', en: '{subject} is lower than {value}' },
  'clause-rule-words-or-lower': { nl: '{subject} {value} of lager is', en: '{subject} is {value} or lower' },
  'clause-rule-words-higher': { nl: '{subject} hoger is dan {value}', en: '{subject} is higher than {value}' },
  'clause-rule-words-or-higher': { nl: '{subject} {value} of hoger is', en: '{subject} is {value} or higher' },
  'clause-rule-words-before': { nl: '{subject} vóór {value} ligt', en: '{subject} is before {value}' },
  'clause-rule-words-or-earlier': { nl: '{subject} {value} of eerder is', en: '{subject} is {value} or earlier' },
  'clause-rule-words-after': { nl: '{subject} na {value} ligt', en: '{subject} is after {value}' },
  'clause-rule-words-or-later': { nl: '{subject} {value} of later is', en: '{subject} is {value} or later' },
  'clause-rule-words-same': { nl: '{subject} gelijk is aan {value}', en: '{subject} is the same as {value}' },
  'clause-rule-words-not-same': {
    nl: '{subject} niet gelijk is aan {value}',
    en: '{subject} is not the same as {value}',
  },
  'clause-rule-words-not-lower': {
    nl: '{subject} niet lager is dan {value}',
    en: '{subject} is not lower than {value}',
  },
  'clause-rule-words-not-higher': {
    nl: '{subject} niet hoger is dan {value}',
    en: '{subject} is not higher than {value}',
  },
  'clause-rule-words-not-before': { nl: '{subject} niet vóór {value} ligt', en: '{subject} is not before {value}' },
  'clause-rule-words-not-after': { nl: '{subject} niet na {value} ligt', en: '{subject} is not after {value}' },
  'clause-rule-words-any': {
    nl: 'bij minstens één rij van {variable} geldt dat {condition}',
    en: 'for at least one row of {variable} this holds: {condition}',
  },
  'clause-rule-words-not-any': {
    nl: 'bij geen enkele rij van {variable} geldt dat {condition}',
    en: 'for no row of {variable} this holds: {condition}',
  },
  'clause-rule-words-all': {
    nl: 'bij elke rij van {variable} geldt dat {condition}',
    en: 'for every row of {variable} this holds: {condition}',
  },
  'clause-rule-words-not-all': {
    nl: 'niet bij elke rij van {variable} geldt dat {condition}',
    en: 'not for every row of {variable} this holds: {condition}',
  },
} as const satisfies Record<string, Text>

/** Sentences of the questionnaire as an annex: what is asked, how it is answered, and of whom. */
export const questionnaireAnnexMessages = {
  ...clauses,
  'site-questionnaire': { nl: 'Vragenlijst', en: 'Questionnaire' },
  'site-codebook': { nl: 'Codeboek', en: 'Codebook' },
  'site-to-questionnaire': { nl: 'Bekijk de vragenlijst', en: 'See the questionnaire' },
  'printed-file-pdf': { nl: 'De vragenlijst als PDF', en: 'The questionnaire as PDF' },
  'printed-file-name': { nl: 'vragenlijst', en: 'questionnaire' },
  'printed-title': { nl: 'Vragenlijst', en: 'Questionnaire' },
  'printed-of-wave': { nl: 'Vragenlijst van {study}, {wave}', en: 'Questionnaire of {study}, {wave}' },
  'printed-lead': {
    nl: 'Alle vragen in de volgorde waarin ze gesteld zijn, met de antwoorden, hun codes en wie de vraag kreeg.',
    en: 'All questions in the order in which they were asked, with the answers, their codes and who got the question.',
  },
  'printed-only-if': { nl: 'Alleen als {rule}.', en: 'Only if {rule}.' },
  'printed-only-if-head': { nl: 'Alleen als', en: 'Only if' },
  'printed-block': { nl: 'Blok {block}', en: 'Block {block}' },
  'printed-owner': { nl: 'module van {owner}', en: 'module of {owner}' },

  // What the questionnaire is made of.
  'printed-facts': { nl: 'De vragenlijst in het kort', en: 'The questionnaire in brief' },
  'printed-fact-blocks': { nl: 'blokken', en: 'blocks' },
  'printed-fact-pages': { nl: "pagina's", en: 'pages' },
  'printed-fact-questions': { nl: 'vragen', en: 'questions' },
  'printed-fact-variables': { nl: 'variabelen', en: 'variables' },
  'printed-blocks': { nl: 'Blokken van de vragenlijst', en: 'Blocks of the questionnaire' },
  'printed-questions-one': { nl: '1 vraag', en: '1 question' },
  'printed-questions-many': { nl: '{n} vragen', en: '{n} questions' },
  'printed-pages-one': { nl: '1 pagina', en: '1 page' },
  'printed-pages-many': { nl: "{n} pagina's", en: '{n} pages' },

  // How to read it.
  'printed-reading': { nl: 'Zo lees je de vragenlijst', en: 'How to read the questionnaire' },
  'printed-reading-order': {
    nl: 'Wie meedoet, ziet één pagina tegelijk: de vragen die hier in één kader staan.',
    en: 'Respondents see one page at a time: the questions that stand in one frame here.',
  },
  'printed-reading-conditions': {
    nl: 'Een blok, pagina, vraag, rij of antwoord zonder ‘alleen als’ is voor iedereen die tot daar komt. Staan er meer voorwaarden boven elkaar, dan gelden ze allemaal. Een vraag waarvan voor iemand geen enkele rij of geen enkel antwoord overblijft, vervalt.',
    en: 'A block, page, question, row or answer without ‘only if’ is for everyone who gets there. Where several conditions stand one above the other, all of them apply. A question of which no row or no answer is left for somebody is passed over.',
  },
  'printed-reading-unknown': {
    nl: 'Een voorwaarde over een vraag die niet is beantwoord, is niet vervuld.',
    en: 'A condition about a question that was not answered is not met.',
  },
  'printed-reading-codes': {
    nl: 'Het getal voor een antwoord is de code waaronder het is opgeslagen. In kleine letters staat de naam van de variabele, en achter een voorwaarde dezelfde voorwaarde in codes, zoals het programma haar gebruikt.',
    en: 'The number before an answer is the code under which it is stored. In small print: the name of the variable, and behind a condition the same condition in codes, as the program uses it.',
  },

  // How a question is answered.
  'printed-how-one': { nl: 'Eén antwoord mogelijk.', en: 'One answer possible.' },
  'printed-how-several': { nl: 'Meer antwoorden mogelijk.', en: 'More than one answer possible.' },
  'printed-how-matrix': { nl: 'Eén antwoord per regel.', en: 'One answer per line.' },
  'printed-how-slider': {
    nl: 'Een cijfer van {min} tot en met {max} per regel.',
    en: 'A number from {min} to {max} per line.',
  },
  'printed-how-number-one': { nl: 'Een getal.', en: 'A number.' },
  'printed-how-number-many': { nl: 'Een getal per regel.', en: 'A number per line.' },
  'printed-how-year': { nl: 'Een jaartal.', en: 'A year.' },
  'printed-how-month': { nl: 'Een maand en een jaartal.', en: 'A month and a year.' },
  'printed-how-text': {
    nl: 'Open vraag, hoogstens {max} {max|teken|tekens}.',
    en: 'Open question, at most {max} {max|character|characters}.',
  },
  'printed-how-roster': {
    nl: 'Een regel per antwoord, hoogstens {max} {max|regel|regels}.',
    en: 'One line per answer, at most {max} {max|line|lines}.',
  },
  'printed-how-required': { nl: 'Een antwoord is verplicht.', en: 'An answer is required.' },
  'printed-how-decline': {
    nl: '‘Wil ik niet zeggen’ is ook mogelijk.',
    en: '‘Prefer not to say’ is possible too.',
  },
  'printed-how-random': {
    nl: 'De volgorde van de antwoorden verschilt per respondent.',
    en: 'The order of the answers differs per respondent.',
  },
  'printed-exclusive': { nl: 'niet samen met andere antwoorden', en: 'not together with other answers' },
  'printed-open': { nl: 'open antwoord', en: 'open answer' },
  'printed-open-prompt': { nl: '{prompt} (open antwoord)', en: '{prompt} (open answer)' },
  'printed-open-limit': { nl: 'hoogstens {max} {max|teken|tekens}', en: 'at most {max} {max|character|characters}' },
  'printed-bounds-whole': { nl: 'heel getal van {min} tot en met {max}', en: 'whole number from {min} to {max}' },
  'printed-bounds-decimals-one': {
    nl: 'getal van {min} tot en met {max}, met hoogstens 1 cijfer achter de komma',
    en: 'number from {min} to {max}, with at most 1 decimal',
  },
  'printed-bounds-decimals-many': {
    nl: 'getal van {min} tot en met {max}, met hoogstens {decimals} cijfers achter de komma',
    en: 'number from {min} to {max}, with at most {decimals} decimals',
  },
  'printed-bounds-year': { nl: 'jaartal van {min} tot en met {max}', en: 'year from {min} to {max}' },
  'printed-bounds-months': {
    nl: 'maand van januari {min} tot en met december {max}',
    en: 'month from January {min} to December {max}',
  },
  'printed-bounds-grade': { nl: 'cijfer van {min} tot en met {max}', en: 'number from {min} to {max}' },
  'printed-choice': { nl: 'één antwoord', en: 'one answer' },
  'printed-several': { nl: 'meer antwoorden', en: 'several answers' },
  'printed-rows-of': { nl: 'hoogstens {max} {max|regel|regels}', en: 'at most {max} {max|line|lines}' },
  'printed-unit': { nl: '{bounds} ({unit})', en: '{bounds} ({unit})' },

  // Earlier answers in texts, checks of a page, and the version.
  'printed-pipe': { nl: '[antwoord op {variable}]', en: '[answer to {variable}]' },
  'printed-check-head': { nl: 'Controle', en: 'Check' },
  'printed-check-hard': {
    nl: 'de pagina wordt pas aangenomen als {rule}. Anders staat er: ‘{message}’',
    en: 'the page is only accepted if {rule}. Otherwise it says: ‘{message}’',
  },
  'printed-check-soft': {
    nl: 'er komt een vraag om bevestiging, tenzij {rule}: ‘{message}’',
    en: 'there is a request to confirm, unless {rule}: ‘{message}’',
  },
  'printed-version': { nl: 'Versie', en: 'Version' },

  // Heads of tables.
  'printed-head-item': { nl: 'Onderdeel', en: 'Item' },
  'printed-head-column': { nl: 'Kolom', en: 'Column' },
  'printed-head-fill-in': { nl: 'In te vullen', en: 'To fill in' },
  'printed-head-variable': { nl: 'Variabele', en: 'Variable' },
  'printed-answers-of': { nl: 'Antwoorden bij {question}', en: 'Answers to {question}' },
  'printed-variable': { nl: 'variabele {variable}', en: 'variable {variable}' },
  'printed-source': {
    nl: 'Bron: {study}, {wave}. Deze vragenlijst is gemaakt uit dezelfde bestanden als de vragenlijst op het scherm.',
    en: 'Source: {study}, {wave}. This questionnaire was made from the same files as the questionnaire on screen.',
  },
} as const satisfies Record<string, Text>
