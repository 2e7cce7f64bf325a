import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceOf, type Estimated } from './difference.ts'

const figure = (estimate: number, low: number, high: number, se = 1): Estimated => ({ estimate, se, low, high })

test('the interval of a difference comes from the arms of both intervals, each on its own side', () => {
  // d = 30 - 10; downwards 5 of the later and 12 of the earlier: √(25 + 144) = 13; upwards 8 and 6: √(64 + 36) = 10.
  expect(differenceOf(figure(10, 4, 22, 3), figure(30, 25, 38, 4))).toEqual({ estimate: 20, se: 5, low: 7, high: 30 })
})

test('two figures of 0 or 100 per cent have a difference of 0 that is not certain', () => {
  expect(differenceOf(figure(0, 0, 3, 0), figure(0, 0, 4, 0))).toEqual({ estimate: 0, se: 0, low: -3, high: 4 })
  expect(differenceOf(figure(100, 97, 100, 0), figure(100, 96, 100, 0))).toMatchObject({ low: -4, high: 3 })
})

/** The example of Newcombe (1998), table II, method 10: 56/70 less 48/80, from the intervals of Wilson. */
test('for proportions it is method 10 of Newcombe', () => {
  const wilson = (n: number, of: number): Estimated => {
    const z = 1.959964
    const p = n / of
    const middle = (2 * n + z * z) / (2 * (of + z * z))
    const arm = (z * Math.sqrt(z * z + 4 * n * (1 - p))) / (2 * (of + z * z))
    return figure(p, middle - arm, middle + arm)
  }
  const { estimate, low, high } = differenceOf(wilson(48, 80), wilson(56, 70))
  expect([estimate, low, high].map((value) => value.toFixed(4))).toEqual(['0.2000', '0.0524', '0.3339'])
})

const figures = fc
  .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }))
  .map(([estimate, below, above]) => figure(estimate, estimate - below, estimate + above))

test('the other way round the difference is the same with another sign, and the estimate is in its interval', () => {
  fc.assert(
    fc.property(figures, figures, (first, second) => {
      const [there, back] = [differenceOf(first, second), differenceOf(second, first)]
      expect(back.estimate).toBeCloseTo(-there.estimate, 9)
      expect([back.low, back.high].map((end) => -end)).toEqual(
        [there.high, there.low].map((end): unknown => expect.closeTo(end, 9)),
      )
      expect(there.low).toBeLessThanOrEqual(there.estimate)
      expect(there.high).toBeGreaterThanOrEqual(there.estimate)
    }),
  )
})
