import type { Text } from '../text.ts'

/** The words of tables. */
export const tableMessages = {
  'simulated-text': { nl: 'gesimuleerde tekst {number}', en: 'simulated text {number}' },
  'name-question': { nl: 'vraag {item}', en: 'question {item}' },
  'name-question-quoted': { nl: '‘{text}’', en: '‘{text}’' },
  'name-derived': { nl: 'afgeleide variabele {item}', en: 'derived variable {item}' },
  'name-quoted': { nl: '"{text}"', en: '"{text}"' },
  'name-everyone': { nl: 'iedereen', en: 'everyone' },
  'csv-yes': { nl: 'ja', en: 'yes' },
  'csv-trial': { nl: 'proef', en: 'trial' },
  'csv-no': { nl: 'nee', en: 'no' },
  'text-table': { nl: 'Tabel {id}  {title}', en: 'Table {id}  {title}' },
  'text-table-with-id': { nl: 'Tabel {number} ({id})  {title}', en: 'Table {number} ({id})  {title}' },
  'text-simulated': {
    nl: 'Gesimuleerde antwoorden: door een programma gemaakt, geen uitkomsten van onderzoek.',
    en: 'Simulated answers: made by a program, not findings of a survey.',
  },
  'text-trial': {
    nl: 'Antwoorden van een proef: gegeven om de vragenlijst uit te proberen, geen uitkomsten van onderzoek.',
    en: 'Answers of a trial: given to try out the questionnaire, not findings of a survey.',
  },
  'text-total': { nl: 'Totaal', en: 'Total' },
  'verification-total-is-not-the-sum': {
    nl: 'Het gedrukte totaal is niet de som van de gedrukte percentages.',
    en: 'The printed total is not the sum of the printed percentages.',
  },
  'verification-counts-exceed-the-base': {
    nl: 'De gedrukte aantallen zijn samen groter dan de gedrukte N.',
    en: 'The printed counts add up to more than the printed N.',
  },
  'verification-halved-to-make-100': {
    nl: 'Een half procent kan niet uit hele personen op deze N volgen; het is zo gedrukt om op 100 uit te komen.',
    en: 'Half a per cent cannot follow from whole persons on this N; it was printed so to make 100.',
  },
  'verification-expected': {
    nl: 'Een bekende uitzondering, maar hier hoort {figure} te staan.',
    en: 'A known exception, but {figure} was expected here.',
  },
  'verification-expected-range': {
    nl: 'Een bekende uitzondering, maar hier hoort {from} tot en met {to} te staan.',
    en: 'A known exception, but {from} to {to} was expected here.',
  },
  'verification-ambiguous': {
    nl: 'Het is niet zeker bij welk antwoord of bij welke meting dit cijfer hoort.',
    en: 'It is not certain to which answer or to which wave this figure belongs.',
  },
  'table-people': { nl: 'mensen voor wie geldt: {rule}', en: 'people for whom this holds: {rule}' },
  'table-counted': { nl: 'alleen {people}', en: 'only {people}' },
  'table-total': { nl: 'Totaal', en: 'Total' },
  'table-top-box': { nl: '% {labels}', en: '% {labels}' },
  'table-statistic-percentage': { nl: '%', en: '%' },
  'table-statistic-top-box': { nl: '%', en: '%' },
  'table-statistic-mean': { nl: 'gemiddelde', en: 'mean' },
  'table-statistic-median': { nl: 'mediaan', en: 'median' },
  'table-statistic-difference': { nl: 'verschil', en: 'difference' },
  'table-statistic-count': { nl: 'N', en: 'N' },
  'table-statistic-share-of-answers': { nl: '% van de antwoorden', en: '% of answers' },
} as const satisfies Record<string, Text>
