import { domainMean } from '../statistics/domain.ts'
import { meanInterval } from '../statistics/interval.ts'
import type { Step } from '../statistics/median.ts'
import { medianOf } from '../statistics/median.ts'
import type { ColumnCells, Valued } from './column-sums.ts'
import { baseOf, stratumSums, sumCells } from './column-sums.ts'
import type { Figure } from './figure.ts'
import { noFigure } from './figure.ts'
import type { Tallies } from './tallies.ts'
import { addTallies, emptyTally } from './tallies.ts'

/** The values of a variable in its own unit, rising. */
const valuesOf = (tallies: Tallies, decimals: number): readonly Valued[] =>
  [...tallies.values]
    .map(([stored, tally]) => ({ value: stored / 10 ** decimals, tally }))
    .toSorted((a, b) => a.value - b.value)

/**
 * The mean of those who answered, with the interval of a mean.
 *
 * @param decimals the decimals of the variable, by which its stored whole numbers are read
 * @example mean(hours, 0, column) // → { n: 4, estimate: 36.25, … }
 */
export function mean(tallies: Tallies, decimals: number, column: ColumnCells): Figure {
  const base = baseOf(tallies.answered, column)
  const estimate = domainMean(stratumSums(tallies.answered, valuesOf(tallies, decimals), column))
  if (estimate === null) return noFigure(base)
  const interval = meanInterval(estimate)
  const sum = [...tallies.values].reduce((total, [stored, { w }]) => total + stored * sumCells(w, column), 0)
  return {
    n: base.n,
    weighted: base.weighted,
    base,
    // Divided once, after exact sums of whole numbers: a half stays a half.
    estimate: sum / (sumCells(tallies.answered.w, column) * 10 ** decimals),
    se: estimate.se,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  }
}

/**
 * The median of those who answered: an answer that was given, the lower of two in the middle (see `medianOf`).
 *
 * @param decimals the decimals of the variable, by which its stored whole numbers are read
 * @example median(hours, 0, column) // → { n: 4, estimate: 36, … }
 */
export function median(tallies: Tallies, decimals: number, column: ColumnCells): Figure {
  const base = baseOf(tallies.answered, column)
  const cells = column.cells.list.length
  let below = emptyTally(cells)
  const steps = valuesOf(tallies, decimals).flatMap(({ value, tally }): readonly Step[] => {
    below = addTallies([below, tally], cells)
    const share = domainMean(stratumSums(tallies.answered, [{ value: 1, tally: below }], column))
    return share === null ? [] : [{ value, share }]
  })
  const found = medianOf(steps)
  if (found === null) return noFigure(base)
  return {
    n: base.n,
    weighted: base.weighted,
    base,
    estimate: found.estimate.value,
    se: found.estimate.se,
    low: found.interval?.low ?? null,
    high: found.interval?.high ?? null,
  }
}
