import type { Column } from '../dataset/dataset.ts'
import { unitWeight } from '../dataset/dataset.ts'
import { missingSet } from '../dataset/missing.ts'
import type { Cells } from './cells.ts'
import type { Shares, Tallies, Tally } from './tallies.ts'
import { squareWeight, unitTally } from './tallies.ts'

/** The bins of a set column per cell: 0-30 the positions of the codes, 31 everybody with an answer, 32-35 the reasons. */
const bins = 36
const answeredBin = 31
const firstReasonBin = 32

/** Adds up one number per row in every bin that its set belongs to; `amounts` of `null` counts rows. */
function sums(masks: Uint32Array, cells: Cells, amounts: Float64Array | null): Float64Array {
  const totals = new Float64Array((cells.list.length + 1) * bins)
  const { of } = cells
  for (let row = 0; row < masks.length; row += 1) {
    const start = of[row]! * bins
    const mask = masks[row]!
    const amount = amounts === null ? 1 : amounts[row]!
    if (mask >= missingSet) {
      const bin = start + firstReasonBin + (mask & 7) - 1
      totals[bin] = totals[bin]! + amount
      continue
    }
    totals[start + answeredBin] = totals[start + answeredBin]! + amount
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const bin = start + 31 - Math.clz32(rest & -rest)
      totals[bin] = totals[bin]! + amount
    }
  }
  return totals
}

/** The number of answers of each row; 0 without an answer. */
const answersPerRow = (masks: Uint32Array): Float64Array =>
  Float64Array.from(masks, (mask) => {
    let count = 0
    if (mask < missingSet) for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1
    return count
  })

/** Counts of a multiple item. Only with `shares` are the answers per respondent counted as well. */
export function tallySets(
  column: Extract<Column, { storage: 'sets' }>,
  cells: Cells,
  weights: Float64Array | null,
  shares: boolean,
): Tallies {
  const { values: masks } = column
  const squares = weights === null ? null : weights.map(squareWeight)
  const n = sums(masks, cells, null)
  const w = weights === null ? null : sums(masks, cells, weights)
  const w2 = squares === null ? null : sums(masks, cells, squares)
  const pick = (totals: Float64Array, bin: number) =>
    Float64Array.from(cells.list, (_, cell) => totals[cell * bins + bin] ?? 0)
  const tallyOf = (bin: number): Tally =>
    w === null || w2 === null ? unitTally(pick(n, bin)) : { n: pick(n, bin), w: pick(w, bin), w2: pick(w2, bin) }
  return {
    values: new Map(column.variable.codes.map(({ code }, position) => [code, tallyOf(position)])),
    answered: tallyOf(answeredBin),
    missing: [0, 1, 2, 3].map((reason) => tallyOf(firstReasonBin + reason)),
    shares: shares ? shareSums(column, cells, weights, squares, pick) : null,
  }
}

function shareSums(
  { values: masks, variable }: Extract<Column, { storage: 'sets' }>,
  cells: Cells,
  weights: Float64Array | null,
  squares: Float64Array | null,
  pick: (totals: Float64Array, bin: number) => Float64Array,
): Shares {
  const answers = answersPerRow(masks)
  const wt = sums(
    masks,
    cells,
    answers.map((t, row) => t * (weights?.[row] ?? unitWeight)),
  )
  const w2t = sums(
    masks,
    cells,
    answers.map((t, row) => t * (squares?.[row] ?? unitWeight)),
  )
  const w2tt = sums(
    masks,
    cells,
    answers.map((t, row) => t * t * (squares?.[row] ?? unitWeight)),
  )
  return {
    wt: pick(wt, answeredBin),
    w2tt: pick(w2tt, answeredBin),
    w2t: new Map(variable.codes.map(({ code }, position) => [code, pick(w2t, position)])),
  }
}
