import type { Column } from '../dataset/dataset.ts'
import { firstMissingCode } from '../dataset/missing.ts'
import type { Cells } from './cells.ts'
import type { Tallies, Tally } from './tallies.ts'
import { addTallies, squareWeight, unitTally } from './tallies.ts'

/** A histogram of a code column: bin `cell * 256 + stored value`. */
function histogram(values: Uint8Array, cells: Cells): Uint32Array {
  const { of } = cells
  const bins = new Uint32Array((cells.list.length + 1) << 8)
  for (let row = 0; row < values.length; row += 1) {
    const bin = (of[row]! << 8) | values[row]!
    bins[bin] = bins[bin]! + 1
  }
  return bins
}

/** The same for weights: sums of a number per row. */
function sums(values: Uint8Array, cells: Cells, amounts: Float64Array): Float64Array {
  const { of } = cells
  const bins = new Float64Array((cells.list.length + 1) << 8)
  for (let row = 0; row < values.length; row += 1) {
    const bin = (of[row]! << 8) | values[row]!
    bins[bin] = bins[bin]! + amounts[row]!
  }
  return bins
}

/** Counts of a column of codes or grades. `weights` is `null` when everybody weighs one. */
export function tallyCodes(
  column: Extract<Column, { storage: 'codes' }>,
  cells: Cells,
  weights: Float64Array | null,
): Tallies {
  const { values } = column
  const count = cells.list.length
  const n = histogram(values, cells)
  const w = weights === null ? null : sums(values, cells, weights)
  const w2 = weights === null ? null : sums(values, cells, weights.map(squareWeight))
  const pick = (bins: Uint32Array | Float64Array, value: number) =>
    Float64Array.from({ length: count }, (_, cell) => bins[(cell << 8) | value] ?? 0)
  const tallyOf = (value: number): Tally =>
    w === null || w2 === null
      ? unitTally(pick(n, value))
      : { n: pick(n, value), w: pick(w, value), w2: pick(w2, value) }
  const known =
    column.variable.kind === 'scale'
      ? range(column.variable.min ?? 0, column.variable.max ?? 0)
      : column.variable.codes.map(({ code }) => code)
  const tallies = new Map(known.map((value) => [value, tallyOf(value)]))
  return {
    values: tallies,
    answered: addTallies([...tallies.values()], count),
    missing: [1, 2, 3, 4].map((reason) => tallyOf(firstMissingCode + reason)),
    shares: null,
  }
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)
