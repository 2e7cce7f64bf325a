import { incompleteBeta } from './incomplete-beta.ts'

/** The share of Student's t distribution with `df` degrees of freedom that lies within `-t` and `t`. */
const within = (t: number, df: number): number => 1 - incompleteBeta(df / (df + t * t), df / 2, 0.5)

/** The 97.5 per cent point of the normal distribution. */
export const normalPoint = 1.959963984540054

/**
 * The point of Student's t distribution that leaves 2.5 per cent above it, for a two-sided 95 % interval.
 * Infinite degrees of freedom give the normal point; below one there is no interval and the result is infinite.
 *
 * @example studentPoint(10) // → 2.228138851986274 (R: qt(.975, 10))
 */
export function studentPoint(df: number): number {
  if (df < 1) return Infinity
  if (df > 1e7) return normalPoint
  let [low, high] = [normalPoint, 13]
  for (let step = 0; step < 200 && high - low > 1e-14 * high; step += 1) {
    const middle = (low + high) / 2
    if (within(middle, df) < 0.95) low = middle
    else high = middle
  }
  return (low + high) / 2
}
