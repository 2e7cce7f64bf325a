import fc from 'fast-check'
import { expect, test } from 'vitest'
import { satisfies } from './check-solution.ts'
import { addLargestRemainder } from './largest-remainder.ts'
import type { Draft } from './linear.ts'
import { addVariable } from './linear.ts'

/** Whether the conditions hold for these counts, for some value of the variable that was added. */
function holds(counts: readonly number[], printed: readonly number[], baseIsKnown: boolean): boolean {
  const draft: Draft = { variables: [], rows: [] }
  const variables = counts.map(() => addVariable(draft, { low: 0, high: null, whole: true, cost: 0 }))
  const base = counts.reduce((sum, count) => sum + count, 0)
  const cells = printed.map((figure, index) => ({
    figure: {
      table: 't',
      kind: 'value',
      row: index,
      column: 'total',
      statistic: 'percentage',
      printed: figure,
    } as const,
    counted: [variables[index] ?? 0],
  }))
  addLargestRemainder(draft, cells, 0, { answered: variables, base: baseIsKnown ? base : null })
  const lowest = Math.min(0, ...counts.map((count, index) => 100 * count - (printed[index] ?? 0) * base))
  return satisfies(draft, [...counts, lowest])
}

/** Hamilton's method, and whether the outcome hung on the order of the rows. */
function hamilton(counts: readonly number[]): { rounded: readonly number[]; tied: boolean } {
  const base = counts.reduce((sum, count) => sum + count, 0)
  const rests = counts.map((count) => (100 * count) % base)
  const missing = rests.reduce((sum, rest) => sum + rest, 0) / base
  const sorted = rests.toSorted((a, b) => b - a)
  const order = [...rests.keys()].toSorted((a, b) => (rests[b] ?? 0) - (rests[a] ?? 0))
  const raised = new Set(order.slice(0, missing))
  const rounded = counts.map((count, index) => Math.floor((100 * count) / base) + (raised.has(index) ? 1 : 0))
  return { rounded, tied: missing > 0 && sorted[missing - 1] === sorted[missing] }
}

const columns = fc
  .array(fc.integer({ min: 0, max: 300 }), { minLength: 2, maxLength: 7 })
  .filter((counts) => counts.some((count) => count > 0))

test('the outcome of largest remainder is accepted, unless equal remainders make it a matter of order', () => {
  fc.assert(
    fc.property(columns, fc.boolean(), (counts, baseIsKnown) => {
      const { rounded, tied } = hamilton(counts)
      expect(holds(counts, rounded, baseIsKnown)).toBe(!tied)
    }),
  )
})

test('no other figures are accepted, whether they add up to 100 or not', () => {
  fc.assert(
    fc.property(columns, fc.nat(6), fc.nat(6), fc.boolean(), (counts, from, to, baseIsKnown) => {
      const { rounded } = hamilton(counts)
      fc.pre(from !== to && from < rounded.length && to < rounded.length)
      const raised = rounded.map((value, index) => (index === to ? value + 1 : value))
      const moved = raised.map((value, index) => (index === from ? value - 1 : value))
      expect(holds(counts, moved, baseIsKnown)).toBe(false)
      expect(holds(counts, raised, baseIsKnown)).toBe(false)
    }),
  )
})

test('the published columns that gave the method away', () => {
  expect(holds([2859, 1533, 497, 247], [55, 30, 10, 5], true)).toBe(true)
  expect(holds([2859, 1533, 497, 247], [56, 30, 10, 5], true)).toBe(false)
  expect(holds([36, 269, 183, 36, 72, 145], [5, 36, 25, 5, 10, 19], true)).toBe(true)
})
