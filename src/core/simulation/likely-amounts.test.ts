import { describe, expect, test } from 'vitest'
import type { Variable, VariableKind } from '../items/variable.ts'
import { variable } from '../items/variable.ts'
import { everywhere } from '../text.ts'
import { likelihood, likelyAmount, nearestBound, overallSpread } from './likely-amounts.ts'
import { seededRandom } from './random.ts'

const made = (kind: VariableKind, min: number, max: number, decimals = 0): Variable =>
  variable({ id: 'x', item: 'x', kind, label: everywhere('X'), min, max, decimals })

const random = seededRandom(1)
const wide = { low: 10, middle: 30, high: 70 }
const drawn = (own: Variable, from: number | null, spread = wide): readonly number[] =>
  Array.from({ length: 4000 }, () => likelyAmount(own, spread, from, random)).filter((one) => one !== null)
const share = (amounts: readonly number[], holds: (amount: number) => boolean): number =>
  amounts.filter(holds).length / amounts.length

describe('a likely amount', () => {
  test('is below low and above high for one in twenty, and below middle for half', () => {
    const amounts = drawn(made('number', 0, 600, 2), null)
    expect(share(amounts, (one) => one < 10)).toBeCloseTo(0.05, 1)
    expect(share(amounts, (one) => one < 30)).toBeCloseTo(0.5, 1)
    expect(share(amounts, (one) => one > 70)).toBeCloseTo(0.05, 1)
  })

  test('stays within the bounds of its variable', () => {
    expect(drawn(made('number', 20, 40), null).every((one) => one >= 20 && one <= 40 && Number.isInteger(one))).toBe(
      true,
    )
  })

  test('is not before what it is counted from', () => {
    const years = drawn(made('year', 1960, 2023), 2010, { low: -3, middle: 1, high: 4 })
    expect(Math.min(...years)).toBe(2010)
  })

  test('counts a month in years', () => {
    const months = drawn(made('months', 1960, 2023), 2010, { low: 6, middle: 6.5, high: 7 })
    expect(share(months, (one) => one < 2016.5 * 12)).toBeCloseTo(0.5, 1)
  })

  test('is not there where the bounds leave no room, and then the bound is nearest', () => {
    const year = made('year', 1960, 2023)
    const spread = { low: 4, middle: 5, high: 6 }
    expect(likelyAmount(year, spread, 2022, random)).toBeNull()
    expect(nearestBound(year, spread, 2022)).toBe(2023)
    expect(nearestBound(year, spread, 1950)).toBe(1960)
  })
})

describe('the spread over everybody', () => {
  const amounts = [
    { of: 'began', low: 2000, middle: 2012, high: 2016, filled: 1 },
    { of: 'ended', after: 'began', low: 3, middle: 6, high: 9, filled: 1 },
    { of: 'age', since: 'began', low: 16, middle: 19, high: 22, filled: 1 },
  ]
  const spread = (id: string) => overallSpread({ amounts, year: 2023 }, id)

  test('of what is counted from nothing is its own', () => {
    expect(spread('began')).toMatchObject({ low: 2000, middle: 2012, high: 2016 })
  })

  test('of what comes after something adds up', () => {
    // √(12² + 3²) = 12.37 below 2018, and √(4² + 3²) = 5 above it.
    expect(spread('ended')).toEqual({ low: 2018 - Math.hypot(12, 3), middle: 2018, high: 2023 })
  })

  test('of what grew since something is turned round', () => {
    // Who began early is old: 2023 - 2012 + 19 = 30.
    expect(spread('age')).toEqual({ low: 25, middle: 30, high: 30 + Math.hypot(12, 3) })
  })

  test('of what nothing is said of is not known', () => {
    expect(spread('height')).toBeNull()
  })
})

test('an amount is most likely in the middle, and a quarter as likely at low and high', () => {
  const spread = { low: 10, middle: 30, high: 70 }
  // exp(-1.645² / 2) = 0.258.
  expect([10, 30, 70].map((amount) => Math.round(1000 * likelihood(spread, amount)))).toEqual([258, 1000, 258])
  expect(likelihood({ low: 3, middle: 3, high: 3 }, 3)).toBe(1)
})
