import { unitWeight } from '../dataset/dataset.ts'
import { domainRatio } from '../statistics/domain.ts'
import { meanInterval } from '../statistics/interval.ts'
import type { ColumnCells } from './column-sums.ts'
import { baseOf, strataOf, sumCells } from './column-sums.ts'
import type { Figure } from './figure.ts'
import { noFigure } from './figure.ts'
import type { Shares, Tally } from './tallies.ts'
import { emptyTally } from './tallies.ts'

/**
 * One answer as a percentage of all answers of a multiple item: the ratio of two totals, Σ w y / Σ w T, with T the number
 * of answers of a respondent.
 *
 * @example shareOfAnswers(1, walks, answered, shares, column) // → { n: 3, estimate: 37.5, … }, 3 of 8 answers
 */
export function shareOfAnswers(code: number, answer: Tally, base: Tally, shares: Shares, column: ColumnCells): Figure {
  const counted = baseOf(base, column)
  const crossed = shares.w2t.get(code) ?? emptyTally(column.cells.list.length).w2
  const estimate = domainRatio(
    strataOf(column).map(({ rows, population, own }) => {
      const sum = (values: Float64Array) => sumCells(values, own) / unitWeight
      return {
        rows,
        population,
        n: sumCells(base.n, own),
        wx: sum(shares.wt),
        wy: sum(answer.w),
        w2xx: sum(shares.w2tt),
        w2xy: sum(crossed),
        // A 0/1 value is its own square.
        w2yy: sum(answer.w2),
      }
    }),
  )
  if (estimate === null) return noFigure(counted)
  const interval = meanInterval(estimate)
  const w = sumCells(answer.w, column)
  return {
    n: sumCells(answer.n, column),
    weighted: w / unitWeight,
    base: counted,
    // One division of whole numbers: a half stays a half.
    estimate: (100 * w) / sumCells(shares.wt, column),
    se: 100 * estimate.se,
    low: interval === null ? null : Math.max(0, 100 * interval.low),
    high: interval === null ? null : Math.min(100, 100 * interval.high),
  }
}
