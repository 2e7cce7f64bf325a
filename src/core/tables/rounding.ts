import { roundHalfUp } from '../figures.ts'

/**
 * The percentages of a column rounded so that they add up to 100: each is cut off, and what is then missing goes to the
 * largest remainders, the earlier row first at a tie. Method of Hamilton (1792), "largest remainder".
 *
 * @param percentages what adds up to 100 before rounding
 * @example largestRemainder([55.67, 29.85, 9.68, 4.81], 0) // → [55, 30, 10, 5]
 */
export function largestRemainder(percentages: readonly number[], decimals: number): readonly number[] {
  const factor = 10 ** decimals
  const scaled = percentages.map((percentage) => percentage * factor)
  // A whole number that arithmetic leaves a trace below itself must not lose one.
  const floors = scaled.map((value) => Math.floor(value + 1e-9))
  const left = Math.round(100 * factor) - floors.reduce((sum, value) => sum + value, 0)
  const order = scaled
    // Equal remainders must be equal numbers, whatever arithmetic left in their last digits: sorting keeps their order.
    .map((value, index) => ({ index, remainder: Math.round((value - (floors[index] ?? 0)) * 1e9) }))
    .toSorted((a, b) => b.remainder - a.remainder)
  const raised = new Set(order.slice(0, Math.max(0, left)).map(({ index }) => index))
  return floors.map((value, index) => (value + (raised.has(index) ? 1 : 0)) / factor)
}

/** True for percentages that are parts of one whole: all answers of a question with one answer, and nobody left out. */
const areParts = (percentages: readonly number[]): boolean =>
  Math.abs(percentages.reduce((sum, percentage) => sum + percentage, 0) - 100) < 1e-6

/**
 * The estimates of a column as they are printed; `null` stays `null`. A column is made to add up to 100 only when it does
 * so before rounding: with rows left out, or several answers per person, each figure is rounded on its own.
 *
 * @example roundColumn([55.67, 29.85, 9.68], 0, 'largest-remainder') // → [56, 30, 10]
 */
export function roundColumn(
  estimates: readonly (number | null)[],
  decimals: number,
  rounding: 'half-up' | 'largest-remainder',
): readonly (number | null)[] {
  const known = estimates.filter((estimate) => estimate !== null)
  if (rounding === 'largest-remainder' && known.length === estimates.length && areParts(known)) {
    return largestRemainder(known, decimals)
  }
  return estimates.map((estimate) => (estimate === null ? null : roundHalfUp(estimate, decimals)))
}
