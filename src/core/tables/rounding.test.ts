import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { root } from '../../../test/project-files.ts'
import { publishedSchema } from '../published/published-schema.ts'
import { largestRemainder, roundColumn } from './rounding.ts'

/** The shares of whole numbers of people, as percentages. */
const sharesOf = (people: readonly number[]): readonly number[] => {
  const all = people.reduce((sum, n) => sum + n, 0)
  return people.map((n) => (100 * n) / all)
}

const shares = fc
  .array(fc.nat({ max: 3000 }), { minLength: 1, maxLength: 20 })
  .filter((people) => people.some((n) => n > 0))
  .map(sharesOf)
const decimals = fc.integer({ min: 0, max: 3 })
const sumOf = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0)

describe('by largest remainder', () => {
  test('percentages add up to 100, and none moves by a whole unit', () => {
    fc.assert(
      fc.property(shares, decimals, (exact, places) => {
        const rounded = largestRemainder(exact, places)
        expect(sumOf(rounded)).toBeCloseTo(100, 9)
        const moved = rounded.map((figure, index) => Math.abs(figure - (exact[index] ?? 0)) * 10 ** places)
        expect(Math.max(...moved)).toBeLessThan(1)
      }),
    )
  })

  test('a larger share never prints as less than a smaller one', () => {
    fc.assert(
      fc.property(shares, decimals, (exact, places) => {
        const rounded = largestRemainder(exact, places)
        const order = exact.map((_, index) => index).toSorted((a, b) => (exact[a] ?? 0) - (exact[b] ?? 0))
        const rising = order.map((index) => rounded[index] ?? 0)
        // Equal shares may differ by the unit that is left over.
        const falls = rising.filter((figure, place) => {
          const isEqual = Math.abs((exact[order[place] ?? 0] ?? 0) - (exact[order[place - 1] ?? 0] ?? 0)) < 1e-9
          return place > 0 && !isEqual && figure < (rising[place - 1] ?? 0)
        })
        expect(falls).toEqual([])
      }),
    )
  })

  test.each([
    ['at a tie the earlier row gets the unit', [1, 1, 4], [17, 17, 66]],
    ['also when the later one has more people', [1, 4, 1], [17, 67, 16]],
    ['thirds', [1, 1, 1], [34, 33, 33]],
    ['whole numbers stay as they are', [29, 71], [29, 71]],
    ['nobody stays nobody', [0, 3, 0], [0, 100, 0]],
    ['halves', [1, 199], [1, 99]],
  ])('%s: %j people print as %j', (_, people, printed) => {
    expect(largestRemainder(sharesOf(people), 0)).toEqual(printed)
  })

  // The total column of tables 1.6 and 1.7: printed counts and percentages of the report of 2023.
  test.each([
    ['1.6', 5136],
    ['1.7', 741],
  ])('the printed counts of table %s give its printed percentages, as half up does not', (id, base) => {
    const published = publishedSchema.parse(
      JSON.parse(readFileSync(join(root, 'studies/basisartsen/published/2023.json'), 'utf8')),
    )
    const rows = published.tables.find((table) => table.id === id)?.rows ?? []
    const people = rows.map(({ n, values }) => n ?? values.count?.at(-1) ?? 0)
    const printed = rows.map(({ values }) => values.percentage?.at(-1))
    expect(sumOf(people)).toBe(base)
    expect(largestRemainder(sharesOf(people), 0)).toEqual(printed)
    expect(roundColumn(sharesOf(people), 0, 'half-up')).not.toEqual(printed)
  })
})

describe('a column', () => {
  test('rounds half up, which keeps the order of figures', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true })), decimals, (exact, places) => {
        const rising = exact.toSorted((a, b) => a - b)
        const rounded = roundColumn(rising, places, 'half-up').map((figure) => figure ?? 0)
        expect(rounded).toEqual(rounded.toSorted((a, b) => a - b))
        const moved = rounded.map((figure, index) => Math.abs(figure - (rising[index] ?? 0)) * 10 ** places)
        expect(Math.max(0, ...moved)).toBeLessThanOrEqual(0.5 + 1e-6)
      }),
    )
  })

  test.each<[string, readonly (number | null)[], readonly (number | null)[]]>([
    ['of parts of a whole is made to add up', [33.4, 33.3, 33.3], [34, 33, 33]],
    ['with a row left out is not', [33.4, 33.3], [33, 33]],
    ['with several answers per person is not', [62.5, 50, 25], [63, 50, 25]],
    ['with a figure that cannot be given is not', [66.5, null, 33.5], [67, null, 34]],
    ['without rows has no figures', [], []],
    ['of nobody at all is not made to add up', [0, 0], [0, 0]],
  ])('%s by largest remainder', (_, exact, printed) => {
    expect(roundColumn(exact, 0, 'largest-remainder')).toEqual(printed)
  })
})
