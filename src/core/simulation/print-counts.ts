import type { Rounding } from '../study/study.ts'

/**
 * A sum divided by a base as it is printed, rounded half up in whole numbers; `null` on an empty base. Like all of this
 * folder it shares nothing with the rounding of tables, which is checked with what is made here.
 *
 * @example printedQuotient(100 * 2224, 5778, 0) // → 38
 */
export function printedQuotient(sum: number, base: number, decimals: number): number | null {
  const unit = 10 ** decimals
  return base === 0 ? null : Math.floor((2 * unit * sum + base) / (2 * base)) / unit
}

/** Shares of one whole cut off, with what is then missing given to the largest remainders; the earlier row first at a tie. */
function madeTo100(counts: readonly number[], base: number, decimals: number): readonly number[] {
  const unit = 10 ** decimals
  const cut = counts.map((count) => Math.floor((100 * unit * count) / base))
  const remainders = counts.map((count) => (100 * unit * count) % base)
  const missing = 100 * unit - cut.reduce((all, value) => all + value, 0)
  const order = [...counts.keys()].toSorted((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0))
  const raised = order.slice(0, missing)
  return cut.map((value, index) => (value + (raised.includes(index) ? 1 : 0)) / unit)
}

/**
 * A column of counts as percentages of a base, as they are printed. It is made to add up to 100 only where the counts add
 * up to the base.
 *
 * @example printedPercentages([111, 110, 110], 331, { decimals: 0, rounding: 'largest-remainder' }) // → [34, 33, 33]
 */
export function printedPercentages(
  counts: readonly number[],
  base: number,
  { decimals, rounding }: { readonly decimals: number; readonly rounding: Rounding },
): readonly (number | null)[] {
  const isWhole = base > 0 && counts.reduce((all, count) => all + count, 0) === base
  return rounding === 'largest-remainder' && isWhole
    ? madeTo100(counts, base, decimals)
    : counts.map((count) => printedQuotient(100 * count, base, decimals))
}
