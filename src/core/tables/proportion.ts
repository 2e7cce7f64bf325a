import { unitWeight } from '../dataset/dataset.ts'
import { domainMean, domainTotal } from '../statistics/domain.ts'
import { meanInterval, proportionInterval } from '../statistics/interval.ts'
import type { ColumnCells } from './column-sums.ts'
import { baseOf, stratumSums, sumCells } from './column-sums.ts'
import type { Figure } from './figure.ts'
import { noFigure } from './figure.ts'
import type { Tally } from './tallies.ts'

/**
 * The percentage of the base who gave the answer, with the interval of a proportion (see `proportionInterval`).
 *
 * @example percentage(yes, answered, column) // → { n: 3, estimate: 75, base: { n: 4, … }, … }
 */
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

/**
 * The number of respondents who gave the answer, by their weights. Its error is that of an estimated total of a sample
 * whose weights add up to the population; the interval does not go below 0.
 *
 * @example count(yes, answered, column) // → { n: 3, estimate: 3, … }
 */
export function count(answer: Tally, base: Tally, column: ColumnCells): Figure {
  const counted = baseOf(base, column)
  if (counted.n === 0) return noFigure(counted)
  const estimate = domainTotal(stratumSums(base, [{ value: 1, tally: answer }], column))
  const interval = meanInterval(estimate)
  const w = sumCells(answer.w, column) / unitWeight
  return {
    n: sumCells(answer.n, column),
    weighted: w,
    base: counted,
    estimate: w,
    se: estimate.se,
    low: interval === null ? null : Math.max(0, interval.low),
    high: interval?.high ?? null,
  }
}
