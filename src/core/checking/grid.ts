import type { Variable } from '../items/variable.ts'

/**
 * The values that a variable with one answer can have, as whole positions: the options in the order of their codes, or
 * amounts counted in the unit of `scale` (1 for whole numbers, 10 for tenths).
 */
export type Grid = {
  readonly codes: readonly number[] | null
  readonly scale: number
  /** The first and last position that can be answered, and how far they are apart. */
  readonly low: number
  readonly high: number
  readonly step: number
}

/** A typed number has nine digits at most before the decimal sign, whatever the bounds say. */
const typed = 10 ** 9

/**
 * The grid of a variable; `decimals` is the finest among the variables with which it is compared.
 *
 * @example gridOf(hours, 1) // → { scale: 10, low: 0, high: 1000, step: 10, … } for whole hours from 0 to 100
 */
export function gridOf(variable: Variable, decimals: number): Grid {
  if (variable.codes.length > 0) {
    const codes = variable.codes.map(({ code }) => code).toSorted((a, b) => a - b)
    return { codes, scale: 1, low: 0, high: codes.length - 1, step: 1 }
  }
  const own = 10 ** variable.decimals
  const step = 10 ** (decimals - variable.decimals)
  const [first, last] = bounds(variable)
  const low = Math.max(
    firstPosition((position) => position / own >= first, -typed * own, typed * own),
    1 - typed * own,
  )
  const high = firstPosition((position) => position / own > last, -typed * own, typed * own) - 1
  return { codes: null, scale: 10 ** decimals, low: low * step, high: high * step, step }
}

/** Months are bounded by their years. */
function bounds({ kind, min, max }: Variable): readonly [number, number] {
  const [low, high] = [min ?? -Infinity, max ?? Infinity]
  return kind === 'months' ? [low * 12, high * 12 + 11] : [low, high]
}

/**
 * The value at a position. Exact: a division of whole numbers gives the number that typing it in gives.
 *
 * @example valueAt({ codes: null, scale: 10, low: 0, high: 400, step: 1 }, 375) // → 37.5
 */
export const valueAt = ({ codes, scale }: Grid, position: number): number =>
  codes === null ? position / scale : (codes[position] ?? 0)

/**
 * The first position from `low` for which something holds that holds for every later one; `beyond` when it never does.
 *
 * @example firstPosition((position) => position >= 40, 0, 101) // → 40
 */
export function firstPosition(holds: (position: number) => boolean, low: number, beyond: number): number {
  let [from, to] = [low, beyond]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (holds(middle)) to = middle
    else from = middle + 1
  }
  return from
}
