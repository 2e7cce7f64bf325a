import type { Text } from '../text.ts'

/** The words of tables. */
export const tableMessages = {
  'simulated-text': { nl: 'gesimuleerde tekst {number}', en: 'simulated text {number}' },
  'name-question': { nl: 'vraag {item}', en: 'question {item}' },
  'name-quoted': { nl: '"{text}"', en: '"{text}"' },
  'name-everyone': { nl: 'iedereen', en: 'everyone' },
  'table-total': { nl: 'Totaal', en: 'Total' },
  'table-top-box': { nl: '% {labels}', en: '% {labels}' },
  'table-statistic-percentage': { nl: '%', en: '%' },
  'table-statistic-top-box': { nl: '%', en: '%' },
  'table-statistic-mean': { nl: 'gemiddelde', en: 'mean' },
  'table-statistic-median': { nl: 'mediaan', en: 'median' },
  'table-statistic-count': { nl: 'N', en: 'N' },
  'table-statistic-share-of-answers': { nl: '% van de antwoorden', en: '% of answers' },
} as const satisfies Record<string, Text>
