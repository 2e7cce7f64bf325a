import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { variable } from '../items/variable.ts'
import { everywhere } from '../text.ts'
import { firstPosition, gridOf, valueAt } from './grid.ts'
import { pointsOf } from './points.ts'

const parts = { id: 'a', item: 'a', label: everywhere('A') }
const amount = (min: number, max: number, decimals: number) =>
  variable({ ...parts, kind: 'number', min, max, decimals })

describe('the grid of a variable', () => {
  it.each([
    ['whole numbers', amount(0, 100, 0), [0, 100]],
    ['tenths', amount(0.05, 0.35, 1), [0.1, 0.3]],
    ['negative amounts', amount(-1.5, -0.5, 0), [-1, -1]],
    ['three decimals', amount(0.29, 0.291, 3), [0.29, 0.291]],
    ['years', variable({ ...parts, kind: 'year', min: 1990, max: 2026 }), [1990, 2026]],
    ['months', variable({ ...parts, kind: 'months', min: 2015, max: 2016 }), [2015 * 12, 2016 * 12 + 11]],
    ['a scale', variable({ ...parts, kind: 'scale', min: 1, max: 10 }), [1, 10]],
    ['amounts without bounds, in nine digits', variable({ ...parts, kind: 'number' }), [-999_999_999, 999_999_999]],
  ])('of %s runs from the first to the last answer', (_, one, [first, last]) => {
    const grid = gridOf(one, one.decimals)
    expect([valueAt(grid, grid.low), valueAt(grid, grid.high)]).toEqual([first, last])
  })

  it('is empty when no answer is possible', () => {
    const grid = gridOf(amount(0.2, 0.8, 0), 0)
    expect(grid.low).toBeGreaterThan(grid.high)
    expect(pointsOf([{ id: 'a', grid, values: [0.5] }], 1).get('a')).toEqual([])
  })

  it('is that of the codes in order, for options', () => {
    const codes = [7, 3].map((code) => ({ code, id: null, label: everywhere(''), when: null, exclusive: false }))
    const grid = gridOf(variable({ ...parts, kind: 'single', codes }), 0)
    expect([valueAt(grid, 0), valueAt(grid, 1), grid.high]).toEqual([3, 7, 1])
  })
})

describe('the first position', () => {
  it('is where something starts to hold', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), (bound) => {
        expect(firstPosition((position) => position >= bound, -20, 20)).toBe(Math.min(20, Math.max(-20, bound)))
      }),
    )
  })
})

const values = fc.array(fc.integer({ min: -2, max: 14 }), { maxLength: 3 })
const bounds = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 8 }), fc.constantFrom(0, 1))

describe('the points of variables that are compared with each other', () => {
  it('can stand for any answers: every comparison comes out the same', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(bounds, values), { minLength: 1, maxLength: 3 }), fc.nat(), (family, seed) => {
        const decimals = Math.max(...family.map(([[, , own]]) => own))
        const compared = family.map(([[min, width, own], named], index) => ({
          id: String(index),
          grid: gridOf(amount(min, min + width, own), decimals),
          values: named.map((value) => value / (own === 0 ? 1 : 2)),
        }))
        const points = pointsOf(compared, compared.length)
        // Some answer of each, chosen by the seed.
        const answers = compared.map(({ grid: { low, high, step, scale } }, index) => {
          const count = Math.floor((high - low) / step) + 1
          return (low + (Math.floor(seed / (index + 1) ** 3) % count) * step) / scale
        })
        /** How answers compare with the values that are named for them, and with each other. */
        const profile = (given: readonly number[]): string =>
          JSON.stringify([
            given.map((answer, index) => compared[index]?.values.map((value) => Math.sign(answer - value))),
            given.map((answer) => given.map((other) => Math.sign(answer - other))),
          ])
        const wanted = profile(answers)
        let choices: readonly (readonly number[])[] = [[]]
        for (const { id } of compared) {
          choices = choices.flatMap((chosen) => (points.get(id) ?? []).map((point) => [...chosen, point]))
        }
        expect(choices.some((chosen) => profile(chosen) === wanted)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('are few', () => {
    const grid = gridOf(amount(0, 1_000_000, 0), 0)
    const family = ['a', 'b'].map((id) => ({ id, grid, values: [1000] }))
    expect(pointsOf(family, 2).get('a')).toEqual([0, 1, 1000, 1001, 1002])
  })
})
