import { expect, test } from 'vitest'
import { isPrintedNumber } from './printed-number.ts'

test.each([
  ['0', true],
  ['0.11', true],
  ['4.5b', true],
  ['lunch-place', false],
  ['2nd-job', false],
  ['4.5-ja', false],
])('%s is a printed number: %s', (id, expected) => {
  expect(isPrintedNumber(id)).toBe(expected)
})
