import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amounts } from './amounts.ts'
import { seededRandom } from './random.ts'

test('amounts add up to the sum within the bounds, however far to one side', () => {
  const cases = fc.record({
    count: fc.integer({ min: 1, max: 60 }),
    low: fc.integer({ min: 0, max: 5 }),
    range: fc.integer({ min: 1, max: 80 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    seed: fc.integer(),
  })
  fc.assert(
    fc.property(cases, ({ count, low, range, part, seed }) => {
      const sum = Math.round(count * (low + part * range))
      const values = amounts(count, sum, { low, high: low + range }, seededRandom(seed))
      expect(values).toHaveLength(count)
      expect(values.reduce((all, value) => all + value, 0)).toBe(sum)
      expect(values.every((value) => Number.isInteger(value) && value >= low && value <= low + range)).toBe(true)
    }),
  )
})

test('grades vary around their mean', () => {
  const values = amounts(500, 3500, { low: 1, high: 10 }, seededRandom(1))
  expect(new Set(values).size).toBeGreaterThan(6)
  expect(values.filter((value) => value < 3 || value > 9).length).toBeLessThan(100)
})

test('a sum that nobody can reach is a mistake of the program', () => {
  expect(() => amounts(2, 21, { low: 1, high: 10 }, seededRandom(1))).toThrow(RangeError)
  expect(() => amounts(0, 1, { low: 1, high: 10 }, seededRandom(1))).toThrow(RangeError)
  expect(amounts(0, 0, { low: 1, high: 10 }, seededRandom(1))).toEqual([])
})
