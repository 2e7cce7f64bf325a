import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printedPercentages, printedQuotient } from './print-counts.ts'

test.each([
  // 2224 of 5778 is 38.49 %, 2225 is 38.51 %.
  { of: '2224 of 5778', sum: 100 * 2224, base: 5778, decimals: 0, printed: 38 },
  { of: '2225 of 5778', sum: 100 * 2225, base: 5778, decimals: 0, printed: 39 },
  { of: 'exactly a half', sum: 100 * 101, base: 200, decimals: 0, printed: 51 },
  { of: 'a mean of 265 over 40', sum: 265, base: 40, decimals: 1, printed: 6.6 },
  { of: 'nobody', sum: 0, base: 0, decimals: 0, printed: null },
])('$of is printed as $printed', ({ sum, base, decimals, printed }) => {
  expect(printedQuotient(sum, base, decimals)).toBe(printed)
})

const largest = { decimals: 0, rounding: 'largest-remainder' } as const

test.each([
  // 58 / 113 = 51.33, 15 / 113 = 13.27, 40 / 113 = 35.40: one is missing, and the last has most over.
  { name: 'what is missing goes to the largest remainder', counts: [58, 15, 40], base: 113, printed: [51, 13, 36] },
  { name: 'the earlier row comes first at a tie', counts: [1, 1, 1], base: 3, printed: [34, 33, 33] },
  { name: 'with a row left out each is rounded on its own', counts: [1, 1], base: 3, printed: [33, 33] },
  { name: 'without anybody nothing is printed', counts: [0, 0], base: 0, printed: [null, null] },
])('$name', ({ counts, base, printed }) => {
  expect(printedPercentages(counts, base, largest)).toEqual(printed)
})

test('a whole that is made to add up to 100 does so, and no figure is a whole unit away from its own', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2000), { minLength: 1, maxLength: 8 }), fc.nat(1), (counts, decimals) => {
      const base = counts.reduce((all, count) => all + count, 0)
      fc.pre(base > 0)
      const printed = printedPercentages(counts, base, { decimals, rounding: 'largest-remainder' })
      const units = printed.map((figure) => Math.round((figure ?? 0) * 10 ** decimals))
      expect(units.reduce((all, unit) => all + unit, 0)).toBe(100 * 10 ** decimals)
      for (const [index, unit] of units.entries()) {
        expect(Math.abs(unit * base - 100 * 10 ** decimals * (counts[index] ?? 0))).toBeLessThan(base)
      }
    }),
  )
})
