import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportion, picker } from './apportion.ts'
import { seededRandom } from './random.ts'

const weights = fc.array(fc.nat(50), { minLength: 1, maxLength: 8 })

test('parts add up to the whole, each next to its exact share; without a weight there is no part', () => {
  fc.assert(
    fc.property(fc.nat(5000), weights, (total, own) => {
      const sum = own.reduce((all, weight) => all + weight, 0)
      const parts = apportion(total, own)
      expect(parts.reduce((all, part) => all + part, 0)).toBe(sum === 0 ? 0 : total)
      for (const [index, part] of parts.entries()) {
        const exact = sum === 0 ? 0 : (total * (own[index] ?? 0)) / sum
        // Also where the share is nothing.
        expect(Math.abs(part - exact)).toBeLessThan(exact === 0 ? 1e-9 : 1)
      }
    }),
  )
})

test('the largest remainders get what is left', () => {
  // 1.67, 1.67 and 6.67 of ten: the first two are earlier.
  expect(apportion(10, [1, 1, 4])).toEqual([2, 2, 6])
})

test('places are drawn about as often as their weights say, and never without one', () => {
  const random = seededRandom(3)
  const pick = picker([1, 0, 3])
  const drawn = Array.from({ length: 4000 }, () => pick(random))
  expect(drawn.filter((place) => place === 1)).toEqual([])
  // 3,000 expected, with a deviation of 27.
  expect(Math.abs(drawn.filter((place) => place === 2).length - 3000)).toBeLessThan(140)
})

test('from nothing nothing is drawn', () => {
  expect(picker([])(seededRandom(1))).toBe(-1)
  expect(picker([0, 0])(seededRandom(1))).toBe(-1)
})
