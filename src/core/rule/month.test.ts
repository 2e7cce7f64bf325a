import { expect, it } from 'vitest'
import { monthNumber, monthText } from './month.ts'

it.each([
  ['2015-01', 24_180],
  ['2015-12', 24_191],
  ['0001-01', 12],
])('%s is month %i, and back', (text, months) => {
  expect(monthNumber(text)).toBe(months)
  expect(monthText(months)).toBe(text)
})

it.each(['2015', '2015-00', '2015-13', '2015-1', '15-01', '2015-01-01', '-2015-01', 'may'])(
  '%s is no month',
  (text) => {
    expect(monthNumber(text)).toBe(undefined)
  },
)
