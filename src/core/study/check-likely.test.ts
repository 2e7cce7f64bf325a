import { expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import { checkStudy } from './check-study.ts'
import { miniFiles, miniStudy } from './mini-study.ts'

const items = [
  miniItem('number', 'age'),
  miniItem('date', 'began', { precision: 'year' }),
  miniItem('date', 'ended'),
  miniItem('roster', 'jobs'),
  miniItem('single', 'one'),
]
const spread = { low: 1, middle: 2, high: 4 }

const files = (amounts: readonly object[]): object => ({ ...miniFiles({ items }), likely: { amounts } })

function found(amounts: readonly object[]): readonly string[] {
  const checked = checkStudy(files(amounts))
  return checked.ok ? [] : checked.issues.map(({ code, path }) => `${code} at ${path.join('.')}`)
}

test('what is likely may be counted from what stands above it', () => {
  const amounts = [
    { of: 'began', low: 2000, middle: 2010, high: 2015 },
    { of: 'ended', after: 'began', ...spread },
    { of: 'age', since: 'began', low: 17, middle: 18, high: 22 },
    { of: 'jobs.since', after: 'ended', ...spread, next: spread },
    { of: 'jobs.months', within: 'jobs.since', ...spread, filled: 0.5 },
  ]
  expect(found(amounts)).toEqual([])
  const checked = checkStudy(files(amounts))
  expect(checked.ok && checked.value.likely[4]).toEqual({ ...amounts[4] })
})

test('a study need not say what is likely', () => {
  expect(miniStudy({ items }).likely).toEqual([])
})

test.each<[string, readonly object[], string]>([
  ['what is not asked', [{ of: 'height', ...spread }], 'likely-unknown at likely.amounts.0.of'],
  ['a slip of the pen', [{ of: 'agee', ...spread }], 'likely-unknown-suggestion at likely.amounts.0.of'],
  ['a choice', [{ of: 'one', ...spread }], 'likely-no-amount at likely.amounts.0.of'],
  ['a whole roster', [{ of: 'jobs', ...spread }], 'likely-no-amount at likely.amounts.0.of'],
  [
    'the same twice',
    [
      { of: 'age', ...spread },
      { of: 'age', ...spread },
    ],
    'likely-twice at likely.amounts.1.of',
  ],
  ['a middle that is too high', [{ of: 'age', low: 1, middle: 5, high: 4 }], 'likely-order at likely.amounts.0.middle'],
  [
    'a next row upside down',
    [{ of: 'jobs.months', ...spread, next: { low: 3, middle: 2, high: 4 } }],
    'likely-order at likely.amounts.0.next.middle',
  ],
  ['a next row of no roster', [{ of: 'age', ...spread, next: spread }], 'likely-no-column at likely.amounts.0.next'],
  ['what stands below', [{ of: 'age', after: 'began', ...spread }], 'likely-not-above at likely.amounts.0.after'],
  ['itself', [{ of: 'began', within: 'began', ...spread }], 'likely-not-above at likely.amounts.0.within'],
  [
    'years since an amount',
    [
      { of: 'age', ...spread },
      { of: 'jobs.months', since: 'age', ...spread },
    ],
    'likely-no-time at likely.amounts.1.since',
  ],
  [
    'two beginnings',
    [
      { of: 'began', ...spread },
      { of: 'age', after: 'began', since: 'began', ...spread },
    ],
    'likely-two-origins at likely.amounts.1.since',
  ],
])('%s is a mistake', (_, amounts, expected) => {
  expect(found(amounts)).toEqual([expected])
})
