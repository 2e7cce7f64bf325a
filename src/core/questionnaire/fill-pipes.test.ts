import { describe, expect, test } from 'vitest'
import { typeOf } from '../items/item-types.ts'
import { miniItem } from '../items/mini-item.ts'
import type { Answers } from '../rule/rule.ts'
import { miniStudy } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import { fillPipes } from './fill-pipes.ts'

const options = [
  { code: 1, label: { nl: 'Fiets', en: 'Bicycle' } },
  { code: 2, label: { nl: 'Trein', en: 'Train' } },
  { code: 3, label: { nl: 'Auto', en: 'Car' } },
]
const fields = [{ id: 'own', label: everywhere('Own'), max: 100_000, decimals: 1 }]
const items = [
  miniItem('single', 'one', { options }),
  miniItem('multiple', 'some', { options }),
  miniItem('number', 'amount', { fields }),
  miniItem('date', 'month'),
  miniItem('date', 'year', { precision: 'year' }),
  miniItem('text', 'words'),
]
const variables = miniStudy({ items })
  .blocks.flatMap(({ pages }) => pages.flatMap((page) => page.items))
  .flatMap((item) => typeOf(item).variables(item))

const filled = (text: string, answers: Answers, language: 'nl' | 'en' = 'nl') =>
  fillPipes(text, { variable: (id) => variables.find((one) => one.id === id), answer: (id) => answers[id] }, language)

describe('a text with an earlier answer', () => {
  test.each([
    ['an option by its label', '{{one}}', { one: 2 }, 'Trein'],
    ['several options in one breath', '{{some}}', { some: [1, 2, 3] }, 'Fiets, Trein en Auto'],
    ['a single choice of several', '{{some}}', { some: [3] }, 'Auto'],
    ['a number as it is printed', '{{amount}}', { amount: 1234.5 }, '1.234,5'],
    ['a month', '{{month}}', { month: 2015 * 12 + 6 }, '2015-07'],
    ['a year without a mark for thousands', '{{year}}', { year: 2015 }, '2015'],
    ['a text as it was typed', '{{words}}', { words: 'a & <b>' }, 'a & <b>'],
    ['nothing for what was left open', 'Je {{one}} is {{ words }}.', { words: 'rood' }, 'Je … is rood.'],
    ['an answer that looks like a pipe', '{{words}}', { words: '{{one}}', one: 1 }, '{{one}}'],
  ])('has %s', (_, text, answers, expected) => {
    expect(filled(text, answers)).toBe(expected)
  })

  test('speaks the language of the reader', () => {
    expect(filled('{{some}} {{amount}}', { some: [1, 2], amount: 1234.5 }, 'en')).toBe('Bicycle and Train 1,234.5')
  })
})
