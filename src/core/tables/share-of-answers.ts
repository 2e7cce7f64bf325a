import { unitWeight } from '../dataset/dataset.ts'
import { meanInterval } from '../statistics/interval.ts'
import type { ColumnCells } from './column-sums.ts'
import { baseOf, sumCells } from './column-sums.ts'
import type { Figure } from './figure.ts'
import { noFigure } from './figure.ts'
import type { Shares, Tally } from './tallies.ts'

/**
 * One answer as a percentage of all answers of a multiple item: a ratio of two totals, R = Σ w y / Σ w T, with the
 * linearised variance of u = w (y − R T) / Σ w T (Särndal, Swensson and Wretman 1992, §5.6). Σu is 0 within the domain
 * of one stratum; strata are taken together here, which makes the standard error somewhat larger.
 *
 * @example shareOfAnswers(1, walks, answered, shares, column) // → { n: 3, estimate: 37.5, … }, 3 of 8 answers
 */
export function shareOfAnswers(code: number, answer: Tally, base: Tally, shares: Shares, column: ColumnCells): Figure {
  const counted = baseOf(base, column)
  const answers = sumCells(shares.wt, column)
  if (answers === 0) return noFigure(counted)
  const w = sumCells(answer.w, column)
  const ratio = w / answers
  const crossed = shares.w2t.get(code)
  const squares =
    sumCells(answer.w2, column) -
    2 * ratio * (crossed === undefined ? 0 : sumCells(crossed, column)) +
    ratio * ratio * sumCells(shares.w2tt, column)
  const rows = column.design.rows.reduce((sum, own) => sum + own, 0)
  const total = answers / unitWeight
  const variance = rows > 1 ? ((rows / (rows - 1)) * (squares / unitWeight)) / (total * total) : 0
  const estimate = { value: ratio, se: Math.sqrt(Math.max(0, variance)), df: counted.n - 1 }
  const interval = meanInterval(estimate)
  return {
    n: sumCells(answer.n, column),
    weighted: w / unitWeight,
    base: counted,
    estimate: (100 * w) / answers,
    se: 100 * estimate.se,
    low: interval === null ? null : Math.max(0, 100 * interval.low),
    high: interval === null ? null : Math.min(100, 100 * interval.high),
  }
}
