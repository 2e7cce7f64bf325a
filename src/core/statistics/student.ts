import { incompleteBeta } from './incomplete-beta.ts'
import { logGamma } from './log-gamma.ts'

/** The share of Student's t distribution with `df` degrees of freedom that lies within `-t` and `t`. */
const within = (t: number, df: number): number => 1 - incompleteBeta(df / (df + t * t), df / 2, 0.5)

/** The 97.5 per cent point of the normal distribution. */
export const normalPoint = 1.959963984540054

/** The density of Student's t distribution. */
const density = (t: number, df: number): number =>
  Math.exp(logGamma((df + 1) / 2) - logGamma(df / 2) - ((df + 1) / 2) * Math.log1p((t * t) / df)) /
  Math.sqrt(df * Math.PI)

/** A first guess from the normal point: the first terms of Fisher and Cornish (1960). */
function firstGuess(df: number): number {
  const z = normalPoint
  const terms = (z ** 3 + z) / (4 * df) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df * df)
  return Math.min(z + terms, 12.8)
}

/**
 * The point of Student's t distribution that leaves 2.5 per cent above it, for a two-sided 95 % interval.
 * Infinite degrees of freedom give the normal point; below one there is no interval and the result is infinite.
 * Found by Newton's method, which halves its bracket instead where a step would leave it.
 *
 * @example studentPoint(10) // → 2.228138851986274 (R: qt(.975, 10))
 */
export function studentPoint(df: number): number {
  if (df < 1) return Infinity
  if (df > 1e7) return normalPoint
  let [low, high] = [normalPoint, 13]
  let t = firstGuess(df)
  for (let step = 0; step < 100; step += 1) {
    const excess = within(t, df) - 0.95
    if (excess < 0) low = t
    else high = t
    const next = t - excess / (2 * density(t, df))
    const inside = next > low && next < high ? next : (low + high) / 2
    if (Math.abs(inside - t) <= 4e-16 * t || high - low <= 4e-16 * t) return inside
    if (Math.abs(excess) < 1e-15) return t
    t = inside
  }
  return t
}
