import { miniItem } from '../src/core/items/mini-item.ts'
import { miniStudy, miniWave } from '../src/core/study/mini-study.ts'
import type { Study } from '../src/core/study/study.ts'
import { everywhere } from '../src/core/text.ts'

const sentences = [
  'Op onze afdeling is er te weinig tijd om iets uit te leggen.',
  'Wie lang blijft, krijgt vanzelf meer te doen.',
  'De begeleiding verschilt sterk per dag en per collega.',
  'Het rooster staat pas op het laatste moment vast, en daar is niets aan te doen.',
  'Een opleidingsplaats komt maar eens in de zoveel jaar vrij.',
]

/**
 * About a thousand characters as somebody writes them, another text for each number.
 *
 * @example longText(3).length // → a little over 1000
 */
export function longText(number: number): string {
  const own = Array.from({ length: 19 }, (_, index) => sentences[(number * 7 + index * (1 + (number % 3))) % 5] ?? '')
  return `Antwoord ${number}: ${own.join(' ')}`.slice(0, 1050)
}

/** The pages of the study by block, each with three open questions: the second block is too much for one part. */
export const longPages = { work: ['first', 'second'], training: ['third', 'fourth', 'fifth', 'sixth'] } as const

/**
 * A study of eighteen open questions: who answers them with `longText` has a review in three parts.
 *
 * @example longStudy().waves[0]?.id // → '2026'
 */
export const longStudy = (): Study =>
  miniStudy({
    study: { id: 'long' },
    waves: [miniWave('2026')],
    blocks: Object.entries(longPages).map(([id, pages]) => ({
      id,
      title: { nl: id === 'work' ? 'Werk' : 'Opleiding', en: id === 'work' ? 'Work' : 'Training' },
      pages: pages.map((page) => ({
        id: page,
        items: [1, 2, 3].map((number) =>
          miniItem('text', `${page}-${number}`, {
            text: everywhere(`Wat vind je van ${page} ${number}?`),
            multiline: true,
            maxLength: 2000,
          }),
        ),
      })),
    })),
  })
