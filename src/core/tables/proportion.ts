import { unitWeight } from '../dataset/dataset.ts'
import { domainMean, domainTotal } from '../statistics/domain.ts'
import { meanInterval, proportionInterval } from '../statistics/interval.ts'
import type { ColumnCells } from './column-sums.ts'
import { baseOf, stratumSums, sumCells } from './column-sums.ts'
import type { Figure } from './figure.ts'
import { noFigure } from './figure.ts'
import type { Tally } from './tallies.ts'

/** The percentage of the base who gave the answer, with the interval of a proportion. */
export function percentage(answer: Tally, base: Tally, column: ColumnCells): Figure {
  const counted = baseOf(base, column)
  const estimate = domainMean(stratumSums(base, [{ value: 1, tally: answer }], column))
  if (estimate === null) return noFigure(counted)
  const interval = proportionInterval(estimate, counted.effective)
  const w = sumCells(answer.w, column)
  return {
    n: sumCells(answer.n, column),
    weighted: w / unitWeight,
    base: counted,
    // One division of whole numbers: a half stays a half.
    estimate: (100 * w) / sumCells(base.w, column),
    se: 100 * estimate.se,
    low: interval === null ? null : 100 * interval.low,
    high: interval === null ? null : 100 * interval.high,
  }
}

/** The (weighted) number of respondents who gave the answer. */
export function count(answer: Tally, base: Tally, column: ColumnCells): Figure {
  const counted = baseOf(base, column)
  const estimate = domainTotal(stratumSums(base, [{ value: 1, tally: answer }], column))
  const interval = meanInterval(estimate)
  const w = sumCells(answer.w, column) / unitWeight
  return {
    n: sumCells(answer.n, column),
    weighted: w,
    base: counted,
    estimate: counted.n === 0 ? null : w,
    se: estimate.se,
    low: interval === null ? null : Math.max(0, interval.low),
    high: interval?.high ?? null,
  }
}
