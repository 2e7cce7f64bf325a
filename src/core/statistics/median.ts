import type { Estimate } from './domain.ts'
import type { Interval } from './interval.ts'
import { studentPoint } from './student.ts'

/** A value with the share of the domain at or below it. */
export type Step = { readonly value: number; readonly share: Estimate }

/** The smallest value at which the share reaches `p`; the largest value when none does. */
const reaches = (steps: readonly Step[], p: number): Step | undefined =>
  steps.find(({ share }) => share.value >= p - 1e-12) ?? steps.at(-1)

/**
 * The median of a domain: the smallest value with at least half of the weight at or below it (no averaging of
 * neighbours), with the interval of Woodruff (1952): one half ± Student's t times the standard error of the share at the
 * median, read back as values. The standard error is the length of the interval over twice t.
 *
 * R's `svyquantile(interval.type = "mean")` takes the interval around the share at the median instead of one half. That
 * is the same where every value is rare; where many give the same answer it lies too high.
 *
 * @param steps the distribution function, values rising
 * @example medianOf(steps) // → { estimate: { value: 35.1, … }, interval: { low: 33.2, high: 38.4 } }
 */
export function medianOf(
  steps: readonly Step[],
): { readonly estimate: Estimate; readonly interval: Interval | null } | null {
  const at = reaches(steps, 0.5)
  if (at === undefined) return null
  const { value, share } = at
  const { se, df } = share
  if (df < 1) return { estimate: { value, se: 0, df }, interval: null }
  const t = studentPoint(df)
  const low = reaches(steps, 0.5 - t * se)?.value ?? value
  const high = reaches(steps, 0.5 + t * se)?.value ?? value
  return { estimate: { value, se: (high - low) / (2 * t), df }, interval: { low, high } }
}
