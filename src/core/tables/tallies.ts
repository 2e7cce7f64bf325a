import type { Dataset } from '../dataset/dataset.ts'
import { unitWeight } from '../dataset/dataset.ts'
import type { Cells } from './cells.ts'

/** Whole-number sums per cell; `w` and `w2` in millionths. */
export type Tally = { readonly n: Float64Array; readonly w: Float64Array; readonly w2: Float64Array }

/** All that tables need to know of one variable within one grouping. */
export type Tallies = {
  /** Per code, or per amount as it is stored, rising: who gave it. */
  readonly values: ReadonlyMap<number, Tally>
  /** Everybody with an answer. */
  readonly answered: Tally
  /** Per number of a reason (1 not asked … 4 declined): who has no answer. */
  readonly missing: readonly Tally[]
  /** Only when shares of answers are wanted: sums over respondents of the number of answers that they gave. */
  readonly shares: Shares | null
}

/** With T the number of answers of a respondent: Σ w T and Σ w² T² per cell, and Σ w² T per value and cell. */
export type Shares = {
  readonly wt: Float64Array
  readonly w2tt: Float64Array
  readonly w2t: ReadonlyMap<number, Float64Array>
}

/** The weight and the squared weight of every row, in millionths. */
export type Weights = Omit<Tally, 'n'>

/**
 * A tally of zeros.
 *
 * @example emptyTally(8).n // → Float64Array of 8 zeros
 */
export const emptyTally = (cells: number): Tally => ({
  n: new Float64Array(cells),
  w: new Float64Array(cells),
  w2: new Float64Array(cells),
})

/** The square of a weight in millionths, itself in millionths; rounded per row, so that sums stay whole. */
const squareWeight = (weight: number): number => Math.round((weight * weight) / unitWeight)

/**
 * The weights of a dataset with their squares, or `null` when everybody weighs one.
 *
 * @example weightsOf(dataset)?.w2[0] // → 640000 for a weight of 0.8
 */
export const weightsOf = ({ weighted, weights }: Dataset): Weights | null =>
  weighted ? { w: weights, w2: weights.map(squareWeight) } : null

/**
 * A tally of respondents who all weigh one, from their numbers.
 *
 * @example unitTally(Float64Array.of(3)).w // → Float64Array [3000000]
 */
export const unitTally = (n: Float64Array): Tally => {
  const w = n.map((count) => count * unitWeight)
  return { n, w, w2: w }
}

/**
 * Sums while they are counted: bin `(key << keyShift(cells)) | cell` holds the rows of a cell that have a key, which is a
 * code, a part of a set or the number of an amount. `weighed` is `null` when everybody weighs one.
 */
export type Bins = { readonly n: Float64Array; readonly weighed: Weights | null }

/**
 * The number of bits that hold the number of a cell, with the one of the rows that do not count.
 *
 * @example keyShift({ list: eightCells, of }) // → 4, because the numbers run to 8
 */
export const keyShift = ({ list }: Cells): number => 32 - Math.clz32(list.length)

/**
 * The tally of one key.
 *
 * @example tallyOfKey(bins, 2, cells).n // → how many rows of each cell have key 2
 */
export function tallyOfKey({ n, weighed }: Bins, key: number, cells: Cells): Tally {
  const start = key << keyShift(cells)
  const part = (sums: Float64Array) => sums.slice(start, start + cells.list.length)
  return weighed === null ? unitTally(part(n)) : { n: part(n), w: part(weighed.w), w2: part(weighed.w2) }
}

/**
 * The sum of tallies, cell by cell.
 *
 * @example addTallies([women, men], cells.list.length).n
 */
export function addTallies(tallies: readonly Tally[], cells: number): Tally {
  const sum = emptyTally(cells)
  for (const { n, w, w2 } of tallies) {
    for (let cell = 0; cell < cells; cell += 1) {
      sum.n[cell] = (sum.n[cell] ?? 0) + (n[cell] ?? 0)
      sum.w[cell] = (sum.w[cell] ?? 0) + (w[cell] ?? 0)
      sum.w2[cell] = (sum.w2[cell] ?? 0) + (w2[cell] ?? 0)
    }
  }
  return sum
}
