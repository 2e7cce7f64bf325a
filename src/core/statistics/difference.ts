import type { Interval } from './interval.ts'

/** A figure with its standard error and the ends of its interval. */
export type Estimated = Interval & { readonly estimate: number; readonly se: number }

/**
 * The difference of two figures of independent samples, later less earlier, with the interval that follows from those of
 * the figures themselves: MOVER, Zou and Donner (2008), Statistics in Medicine 27, 1693-1702; for two proportions it is
 * method 10 of Newcombe (1998), Statistics in Medicine 17, 873-890. It holds where a figure is 0 or 100 per cent, and is
 * not symmetric when the intervals are not. The standard error is that of independent samples.
 *
 * @example differenceOf({ estimate: 0, se: 0, low: 0, high: 3 }, { estimate: 10, se: 2, low: 6, high: 14 })
 *   // → { estimate: 10, se: 2, low: 5, high: 14 }
 */
export function differenceOf(before: Estimated, after: Estimated): Estimated {
  const estimate = after.estimate - before.estimate
  return {
    estimate,
    se: Math.hypot(before.se, after.se),
    low: estimate - Math.hypot(after.estimate - after.low, before.high - before.estimate),
    high: estimate + Math.hypot(after.high - after.estimate, before.estimate - before.low),
  }
}
