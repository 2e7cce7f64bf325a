import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCount, formatNumber, formatPercentage, roundHalfUp } from './figures.ts'

test.each([
  [2.675, 2, 2.68],
  [1.005, 2, 1.01],
  [0.285, 2, 0.29],
  [8.345, 2, 8.35],
  [23.45, 1, 23.5],
  [12.5, 0, 13],
  [12.499999, 0, 12],
  [-2.5, 0, -3],
  [-2.4, 0, -2],
  [-0.2, 0, 0],
  [99.95, 1, 100],
  [0, 3, 0],
])('%d with %d decimals is %d', (value, decimals, expected) => {
  expect(roundHalfUp(value, decimals)).toBe(expected)
})

test.each([
  [formatCount(5778, 'nl'), '5.778'],
  [formatCount(5778, 'en'), '5,778'],
  [formatCount(999, 'nl'), '999'],
  [formatCount(1_234_567.5, 'nl'), '1.234.568'],
  [formatNumber(23.45, 1, 'nl'), '23,5'],
  [formatNumber(23.45, 1, 'en'), '23.5'],
  [formatNumber(7, 1, 'nl'), '7,0'],
  [formatNumber(-1234.5, 1, 'nl'), '−1.234,5'],
  [formatNumber(-0.04, 1, 'nl'), '0,0'],
  [formatPercentage(37.5, 0, 'nl'), '38%'],
  [formatPercentage(23.5, 1, 'en'), '23.5%'],
  [formatPercentage(100, 0, 'nl'), '100%'],
])('prints %s', (printed, expected) => {
  expect(printed).toBe(expected)
})

test('what is not a number is not printed', () => {
  expect(() => formatNumber(Number.NaN, 0, 'nl')).toThrow(RangeError)
  expect(() => formatCount(Number.POSITIVE_INFINITY, 'en')).toThrow(RangeError)
})

/** A decimal number as its digits and how many of them stand behind the point: exact, unlike a binary float. */
const decimal = fc.record({
  digits: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
  places: fc.integer({ min: 0, max: 5 }),
})

test('rounds every written decimal as one does on paper', () => {
  fc.assert(
    fc.property(decimal, fc.integer({ min: 0, max: 3 }), ({ digits, places }, decimals) => {
      const value = Number(`${digits}e-${places}`)
      expect(roundHalfUp(value, decimals)).toBe(Number(`${onPaper(digits, places - decimals)}e-${decimals}`))
    }),
    { numRuns: 1000 },
  )
})

test('is never further off than half of the last place, and rounding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 3 }), (value, decimals) => {
      const rounded = roundHalfUp(value, decimals)
      expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9)
      expect(roundHalfUp(rounded, decimals)).toBe(rounded)
      expect(roundHalfUp(-value, decimals) + 0).toBe(-rounded + 0)
    }),
  )
})

test('a printed figure reads back as the rounded value in both languages', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 3 }), (value, decimals) => {
      const rounded = roundHalfUp(value, decimals) + 0
      const dutch = formatNumber(value, decimals, 'nl').replaceAll('.', '').replace(',', '.').replace('−', '-')
      const english = formatNumber(value, decimals, 'en').replaceAll(',', '').replace('−', '-')
      expect(Number(dutch) + 0).toBe(rounded)
      expect(english).toBe(dutch)
    }),
  )
})

/** Digits without their last `places`, halves away from zero, by whole numbers only. */
function onPaper(digits: number, places: number): number {
  if (places <= 0) return digits * 10 ** -places + 0
  const unit = 10 ** places
  const size = Math.abs(digits)
  const kept = Math.floor(size / unit) + (2 * (size % unit) >= unit ? 1 : 0)
  return digits < 0 && kept !== 0 ? -kept : kept
}
