import type { Column } from '../dataset/dataset.ts'
import { firstMissingCode } from '../dataset/missing.ts'
import type { Cells } from './cells.ts'
import type { Bins, Tallies, Weights } from './tallies.ts'
import { addTallies, emptyTally, keyShift, tallyOfKey } from './tallies.ts'

/** The keys of a code column: the codes, and the reasons above them. */
const keys = 256

/** The number of rows per stored code and cell. */
function count(values: Uint8Array, cells: Cells): Bins {
  const { of } = cells
  const shift = keyShift(cells)
  const n = new Float64Array(keys << shift)
  for (let row = 0; row < values.length; row += 1) {
    const bin = ((values[row] ?? 0) << shift) | (of[row] ?? 0)
    n[bin] = (n[bin] ?? 0) + 1
  }
  return { n, weighed: null }
}

/** The same with the sums of weights. */
function weigh(values: Uint8Array, cells: Cells, weights: Weights): Bins {
  const { of } = cells
  const shift = keyShift(cells)
  const { n, w, w2 } = emptyTally(keys << shift)
  for (let row = 0; row < values.length; row += 1) {
    const bin = ((values[row] ?? 0) << shift) | (of[row] ?? 0)
    n[bin] = (n[bin] ?? 0) + 1
    w[bin] = (w[bin] ?? 0) + (weights.w[row] ?? 0)
    w2[bin] = (w2[bin] ?? 0) + (weights.w2[row] ?? 0)
  }
  return { n, weighed: { w, w2 } }
}

/**
 * Counts of a column of codes or grades. `weights` is `null` when everybody weighs one.
 *
 * @example tallyCodes(sex, cells, null).values.get(1)?.n // → Float64Array [412, 230, …], per cell
 */
export function tallyCodes(
  { variable, values }: Extract<Column, { storage: 'codes' }>,
  cells: Cells,
  weights: Weights | null,
): Tallies {
  const bins = weights === null ? count(values, cells) : weigh(values, cells, weights)
  const known =
    variable.kind === 'scale' ? range(variable.min ?? 0, variable.max ?? 0) : variable.codes.map(({ code }) => code)
  const tallies = new Map(known.map((code) => [code, tallyOfKey(bins, code, cells)]))
  return {
    values: tallies,
    answered: addTallies([...tallies.values()], cells.list.length),
    missing: [1, 2, 3, 4].map((reason) => tallyOfKey(bins, firstMissingCode + reason, cells)),
    shares: null,
  }
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)
