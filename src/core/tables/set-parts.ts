import type { Cells } from './cells.ts'
import type { Bins, Weights } from './tallies.ts'
import { emptyTally, keyShift } from './tallies.ts'

/** Sets are counted in parts of this many codes, so that a row takes one step per part and not one per answer. */
export const partSize = 8

/** The first key above the combinations of a part: `noAnswer + reason` is the key of a set without an answer. */
export const noAnswer = 2 ** partSize

const keys = 2 * noAnswer

/** The number of rows per combination and cell. As signed numbers, sets without an answer are below zero. */
function count(masks: Int32Array, from: number, cells: Cells): Bins {
  const { of } = cells
  const shift = keyShift(cells)
  const n = new Float64Array(keys << shift)
  for (let row = 0; row < masks.length; row += 1) {
    const mask = masks[row] ?? 0
    const key = ((mask >> 31) & noAnswer) | ((mask >>> from) & (noAnswer - 1))
    const bin = (key << shift) | (of[row] ?? 0)
    n[bin] = (n[bin] ?? 0) + 1
  }
  return { n, weighed: null }
}

/** The same with the sums of weights. */
function weigh(masks: Int32Array, from: number, cells: Cells, weights: Weights): Bins {
  const { of } = cells
  const shift = keyShift(cells)
  const { n, w, w2 } = emptyTally(keys << shift)
  for (let row = 0; row < masks.length; row += 1) {
    const mask = masks[row] ?? 0
    const key = ((mask >> 31) & noAnswer) | ((mask >>> from) & (noAnswer - 1))
    const bin = (key << shift) | (of[row] ?? 0)
    n[bin] = (n[bin] ?? 0) + 1
    w[bin] = (w[bin] ?? 0) + (weights.w[row] ?? 0)
    w2[bin] = (w2[bin] ?? 0) + (weights.w2[row] ?? 0)
  }
  return { n, weighed: { w, w2 } }
}

/** Turns the sum of each combination into that of all combinations with at least its codes (Yates, 1937). */
function addLarger(sums: Float64Array, shift: number): void {
  const end = noAnswer << shift
  for (let step = 1 << shift; step < end; step *= 2) {
    for (let start = 0; start < end; start += 2 * step) {
      for (let bin = start; bin < start + step; bin += 1) sums[bin] = (sums[bin] ?? 0) + (sums[bin + step] ?? 0)
    }
  }
}

/**
 * The sums of a part of the sets, from code `from` on: at key 2 ** i everybody who chose its code i, at key 0 everybody
 * with an answer, and at `noAnswer` + 1 to 4 who has none, by reason (where the part is the first).
 *
 * @example tallyOfKey(tallyPart(masks, 8, cells, null), 1, cells).n // → who chose the ninth code
 */
export function tallyPart(masks: Int32Array, from: number, cells: Cells, weights: Weights | null): Bins {
  const bins = weights === null ? count(masks, from, cells) : weigh(masks, from, cells, weights)
  for (const sums of bins.weighed === null ? [bins.n] : [bins.n, bins.weighed.w, bins.weighed.w2]) {
    addLarger(sums, keyShift(cells))
  }
  return bins
}
