import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumsPrintedAs, unitsOf } from './windows.ts'

/** Rounding as one does by hand: how many halves fit. */
const byHand = (sum: number, base: number, scale: number, decimals: number): number => {
  const tenfold = scale * sum * 10 ** decimals
  const cut = Math.trunc(tenfold / base)
  return (2 * (tenfold - cut * base) >= base ? cut + 1 : cut) / 10 ** decimals
}

const cases = fc.record({
  base: fc.integer({ min: 1, max: 6000 }),
  scale: fc.constantFrom(1, 100),
  decimals: fc.integer({ min: 0, max: 2 }),
  part: fc.double({ min: 0, max: 1, noNaN: true }),
})

test('the sums that are printed as a figure are exactly those that rounding by hand gives it', () => {
  fc.assert(
    fc.property(cases, ({ base, scale, decimals, part }) => {
      const highest = scale === 1 ? 10 * base : base
      const sum = Math.round(part * highest)
      const printed = byHand(sum, base, scale, decimals)
      const sums = sumsPrintedAs({ printed, decimals, scale }, base)
      if (sums === null) throw new Error('a figure that was printed can be printed')
      expect(sum).toBeGreaterThanOrEqual(sums.low)
      expect(sum).toBeLessThanOrEqual(sums.high)
      const atHand = (tried: number): number => byHand(tried, base, scale, decimals)
      expect(atHand(Math.max(0, sums.low))).toBe(printed)
      expect(atHand(sums.high)).toBe(printed)
      expect(atHand(sums.high + 1)).not.toBe(printed)
      expect(sums.low <= 0 || atHand(sums.low - 1) !== printed).toBe(true)
    }),
  )
})

test('a half is rounded up', () => {
  expect(sumsPrintedAs({ printed: 13, decimals: 0, scale: 100 }, 8)).toEqual({ low: 1, high: 1 })
  expect(sumsPrintedAs({ printed: 12, decimals: 0, scale: 100 }, 8)).toEqual({ low: 1, high: 0 })
})

test('a figure with more decimals than the table prints cannot be printed', () => {
  expect(unitsOf(23.5, 0)).toBeNull()
  expect(unitsOf(23.5, 1)).toBe(235)
  expect(sumsPrintedAs({ printed: 23.5, decimals: 0, scale: 100 }, 77)).toBeNull()
})
