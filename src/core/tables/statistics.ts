import type { Statistic, TableSpec } from '../study/study.ts'
import type { Category } from '../study/table-fields.ts'
import { mean, median } from './average.ts'
import type { ColumnCells } from './column-sums.ts'
import { answerTally, baseTally, scoredTallies, within } from './counted-answers.ts'
import type { Figure } from './figure.ts'
import { count, percentage } from './proportion.ts'
import { shareOfAnswers } from './share-of-answers.ts'
import type { Tallies, Tally } from './tallies.ts'
import { addTallies } from './tallies.ts'

/** All that a statistic may use to make one figure. */
export type Source = {
  readonly spec: TableSpec
  /** The answer that is counted: the row, or the column in a table of categories; `null` for a whole question. */
  readonly answer: Category | null
  /** The counts of the variable of the row, without what is no answer in the table. */
  readonly tallies: Tallies
  readonly decimals: number
  readonly column: ColumnCells
  /** Everybody to whom the table is limited. */
  readonly everyone: ColumnCells
}

/**
 * Who is counted in a row: those who gave its answer, or one of the codes that a top-box adds up.
 *
 * @example countedTally(source, 'percentage').n // → how many gave the answer, per cell
 */
export function countedTally({ spec, tallies, answer }: Source, statistic: Statistic): Tally {
  if (statistic !== 'top-box') return answerTally(tallies, answer ?? { number: 0, code: null })
  return addTallies(
    spec.codes.flatMap((code) => tallies.values.get(code) ?? []),
    tallies.answered.n.length,
  )
}

/** A percentage of the column; of everybody in the row, whichever column they are in; or of the whole table. */
function percentageIn(source: Source, statistic: Statistic): Figure {
  const { spec, tallies, column, everyone } = source
  const counted = countedTally(source, statistic)
  switch (spec.percentOf) {
    case 'column':
      return percentage(counted, baseTally(tallies, spec), column)
    case 'row':
      return percentage(within(counted, column), counted, everyone)
    case 'table':
      return percentage(within(counted, column), baseTally(tallies, spec), everyone)
  }
}

/** The counts that a mean or median is made from: amounts, or codes as what they are worth. */
const averaged = ({ spec, tallies, decimals }: Source): { readonly tallies: Tallies; readonly decimals: number } =>
  spec.scores === null ? { tallies, decimals } : scoredTallies(tallies, spec.scores)

/**
 * The figure that each statistic makes of a row in a column. Means, medians and shares of answers are always of those who
 * answered; the base rule of a table is about percentages and counts.
 *
 * A percentage of the row or of the table is a ratio over everybody in the table, of whom those in the column have 1 and
 * the others 0: its error is that of a domain, as for a percentage of the column (see `domainMean`).
 */
export const statistics: { readonly [S in Statistic]: (source: Source) => Figure } = {
  percentage: (source) => percentageIn(source, 'percentage'),
  'top-box': (source) => percentageIn(source, 'top-box'),
  mean: (source) => {
    const { tallies, decimals } = averaged(source)
    return mean(tallies, decimals, source.column)
  },
  median: (source) => {
    const { tallies, decimals } = averaged(source)
    return median(tallies, decimals, source.column)
  },
  count: (source) => count(countedTally(source, 'count'), baseTally(source.tallies, source.spec), source.column),
  'share-of-answers': (source) => {
    const { tallies, answer, column } = source
    if (tallies.shares === null) throw new Error('Shares of answers were not counted')
    const counted = countedTally(source, 'share-of-answers')
    return shareOfAnswers(answer?.code ?? -1, counted, tallies.answered, tallies.shares, column)
  },
}
