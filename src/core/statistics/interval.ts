import type { Estimate } from './domain.ts'
import { studentPoint } from './student.ts'

/** A 95 % interval. */
export type Interval = { readonly low: number; readonly high: number }

const logit = (p: number): number => Math.log(p / (1 - p))
const expit = (x: number): number => 1 / (1 + Math.exp(-x))

/**
 * The 95 % interval of a proportion, inside 0 and 1: symmetric on the logit scale with Student's t, as R's
 * `svyciprop(method = "logit")`. At 0 and 1, where the standard error says nothing, it is the exact interval of Clopper
 * and Pearson (1934) for the effective base, as Korn and Graubard (1998) propose. `null` without degrees of freedom.
 *
 * @example proportionInterval({ value: 0.5, se: 0.05, df: 99 }, 100) // → { low: 0.4019…, high: 0.5980… }
 */
export function proportionInterval({ value, se, df }: Estimate, effective: number): Interval | null {
  if (df < 1) return null
  if (value <= 0) return { low: 0, high: 1 - 0.025 ** (1 / effective) }
  if (value >= 1) return { low: 0.025 ** (1 / effective), high: 1 }
  const reach = (studentPoint(df) * se) / (value * (1 - value))
  return { low: expit(logit(value) - reach), high: expit(logit(value) + reach) }
}

/**
 * The 95 % interval of a mean: the estimate ± Student's t times its standard error.
 *
 * @example meanInterval({ value: 36.5, se: 0.5, df: 99 }) // → { low: 35.5079…, high: 37.4921… }
 */
export function meanInterval({ value, se, df }: Estimate): Interval | null {
  if (df < 1) return null
  const reach = studentPoint(df) * se
  return { low: value - reach, high: value + reach }
}
