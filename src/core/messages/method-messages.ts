import type { Text } from '../text.ts'

/** The words of the method page and of the list of downloads. */
export const methodMessages = {
  'site-method': { nl: 'Methode', en: 'Method' },
  'method-title': { nl: 'Hoe dit onderzoek is gedaan', en: 'How this survey was done' },
  'method-lead': {
    nl: 'Wie meedeed, wanneer, hoeveel mensen antwoordden, waarom antwoorden ontbreken en hoe de cijfers zijn afgerond.',
    en: 'Who took part, when, how many answered, why answers are missing and how the figures are rounded.',
  },
  'method-missing': { nl: 'Waarom antwoorden ontbreken', en: 'Why answers are missing' },
  'method-missing-lead': {
    nl: 'Een antwoord kan om verschillende redenen ontbreken. Ze worden overal apart gehouden.',
    en: 'An answer can be missing for several reasons. They are kept apart everywhere.',
  },
  'method-missing-caption': {
    nl: 'Respondenten per vraag, naar wat zij met de vraag deden',
    en: 'Respondents per question, by what they did with it',
  },
  'method-question': { nl: 'Vraag', en: 'Question' },
  'method-answered': { nl: 'Beantwoord', en: 'Answered' },
  'method-explain-not-asked': {
    nl: 'De vraag was niet voor deze respondent.',
    en: 'The question was not for this respondent.',
  },
  'method-explain-skipped': {
    nl: 'De respondent zag de vraag en liet haar open.',
    en: 'The respondent saw the question and left it open.',
  },
  'method-explain-not-reached': {
    nl: 'De respondent was voor deze vraag gestopt.',
    en: 'The respondent had stopped before this question.',
  },
  'method-explain-declined': {
    nl: 'De respondent wilde het liever niet zeggen.',
    en: 'The respondent would rather not say.',
  },
  'method-rounding': { nl: 'Hoe cijfers zijn afgerond', en: 'How figures are rounded' },
  'method-half-up': {
    nl: 'Elk cijfer is apart afgerond; een half gaat omhoog. Percentages van één vraag zijn daardoor samen niet altijd 100.',
    en: 'Each figure is rounded by itself; a half goes up. Percentages of one question therefore do not always add up to 100.',
  },
  'method-largest-remainder': {
    nl: 'In deze tabellen zijn de percentages zo afgerond dat ze samen 100 zijn (grootste resten): {tables}.',
    en: 'In these tables the percentages are rounded so that they add up to 100 (largest remainders): {tables}.',
  },
  'method-largest-remainder-column': {
    nl: 'In tabel {table} geldt dat alleen voor de kolom {column}.',
    en: 'In table {table} this holds for the column {column} only.',
  },
  'method-exceptions': { nl: 'Vergelijking met eerdere publicatie', en: 'Comparison with an earlier publication' },
  'method-exceptions-link': {
    nl: 'Bekijk elk verschil en de reden ervan',
    en: 'See each difference and its reason',
  },
  'downloads-title': { nl: 'Downloaden', en: 'Download' },
  'downloads-pdf': { nl: 'PDF', en: 'PDF' },
  'downloads-xlsx': { nl: 'Excel', en: 'Excel' },
  'downloads-csv': { nl: 'CSV in een zip', en: 'CSV in a zip' },
  'downloads-html': { nl: 'HTML in één bestand', en: 'HTML in one file' },
} as const satisfies Record<string, Text>
