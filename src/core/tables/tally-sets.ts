import type { Column } from '../dataset/dataset.ts'
import { unitWeight } from '../dataset/dataset.ts'
import type { Cells } from './cells.ts'
import { noAnswer, partSize, tallyPart } from './set-parts.ts'
import type { Bins, Shares, Tallies, Weights } from './tallies.ts'
import { emptyTally, tallyOfKey } from './tallies.ts'

type SetColumn = Extract<Column, { storage: 'sets' }>

/** Who gave each answer, and who gave none. */
function tallyAnswers({ variable, values }: SetColumn, cells: Cells, weights: Weights | null): Omit<Tallies, 'shares'> {
  const masks = new Int32Array(values.buffer, values.byteOffset, values.length)
  const parts = Array.from({ length: Math.ceil(variable.codes.length / partSize) }, (_, part) =>
    tallyPart(masks, part * partSize, cells, weights),
  )
  const tallyOf = (bins: Bins | undefined, key: number) =>
    bins === undefined ? emptyTally(cells.list.length) : tallyOfKey(bins, key, cells)
  return {
    values: new Map(
      variable.codes.map(({ code }, position) => [
        code,
        tallyOf(parts[Math.floor(position / partSize)], 2 ** (position % partSize)),
      ]),
    ),
    answered: tallyOf(parts[0], 0),
    missing: [1, 2, 3, 4].map((reason) => tallyOf(parts[0], noAnswer + reason)),
  }
}

function popcount(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1
  return count
}

/** The bits of codes in a set. */
const maskOf = ({ variable }: SetColumn, codes: readonly number[]): number =>
  variable.codes.reduce((mask, { code }, position) => (codes.includes(code) ? mask | (1 << position) : mask), 0)

/**
 * The sums behind shares of answers: those of `tallyAnswers` with every weight times the number of answers, or of those
 * among `codes`.
 */
function tallyShares(column: SetColumn, cells: Cells, weights: Weights | null, codes: readonly number[]): Shares {
  const counted = maskOf(column, codes)
  const times = (power: number, weight: Float64Array | undefined) =>
    Float64Array.from(column.values, (mask, row) => popcount(mask & counted) ** power * (weight?.[row] ?? unitWeight))
  const once = tallyAnswers(column, cells, { w: times(1, weights?.w), w2: times(1, weights?.w2) })
  const twice = times(2, weights?.w2)
  return {
    wt: once.answered.w,
    w2tt: tallyAnswers(column, cells, { w: twice, w2: twice }).answered.w2,
    w2t: new Map([...once.values].map(([code, { w2 }]) => [code, w2])),
  }
}

/**
 * Counts of a multiple item. Only with `shares` are the answers per respondent counted as well: all of them, or those
 * among `answerCodes`.
 *
 * @example tallySets(work, cells, null, false).values.get(3)?.n // → Float64Array [58, 0, …], per cell
 */
export function tallySets(
  column: SetColumn,
  cells: Cells,
  weights: Weights | null,
  shares: boolean,
  answerCodes: readonly number[] = column.variable.codes.map(({ code }) => code),
): Tallies {
  return {
    ...tallyAnswers(column, cells, weights),
    shares: shares ? tallyShares(column, cells, weights, answerCodes) : null,
  }
}
