import type { Estimate } from './domain.ts'
import type { Interval } from './interval.ts'
import { studentPoint } from './student.ts'

/** A value with the share of the domain at or below it, and the standard error of that share. */
export type Step = { readonly value: number; readonly share: number; readonly se: number }

/** The smallest value at which the share reaches `p`; the largest value when none does. */
const reaches = (steps: readonly Step[], p: number): number | undefined =>
  (steps.find(({ share }) => share >= p - 1e-12) ?? steps.at(-1))?.value

/**
 * The median of a domain: the smallest value with at least half of the weight at or below it (no averaging of
 * neighbours), with the interval of Woodruff (1952): the interval of the share at the median, read back as values.
 *
 * @param steps the distribution function, values rising
 */
export function medianOf(
  steps: readonly Step[],
  df: number,
): { readonly estimate: Estimate; readonly interval: Interval | null } | null {
  const value = reaches(steps, 0.5)
  if (value === undefined) return null
  const at = steps.find((step) => step.value === value)
  if (at === undefined || df < 1) return { estimate: { value, se: 0, df }, interval: null }
  const t = studentPoint(df)
  const low = reaches(steps, 0.5 - t * at.se) ?? value
  const high = reaches(steps, 0.5 + t * at.se) ?? value
  return { estimate: { value, se: (high - low) / (2 * t), df }, interval: { low, high } }
}
