import type { Statistic, TableRow, TableSpec } from '../study/study.ts'
import { mean, median } from './average.ts'
import type { ColumnCells } from './column-sums.ts'
import type { Figure } from './figure.ts'
import { count, percentage } from './proportion.ts'
import { shareOfAnswers } from './share-of-answers.ts'
import type { Tallies, Tally } from './tallies.ts'
import { addTallies, emptyTally } from './tallies.ts'

/** All that a statistic may use to make one figure. */
export type Source = {
  readonly spec: TableSpec
  readonly row: TableRow
  readonly tallies: Tallies
  readonly decimals: number
  readonly column: ColumnCells
}

const cellsOf = ({ column }: Source): number => column.cells.list.length

/** Everybody who counts in the base of a row, by the base rule of the table. */
export function baseTally({ spec, tallies, column }: Pick<Source, 'spec' | 'tallies' | 'column'>): Tally {
  const cells = column.cells.list.length
  const [notAsked, skipped, notReached, declined] = tallies.missing.map((tally) => [tally])
  switch (spec.base) {
    case 'answered':
    case 'first-row':
      return tallies.answered
    case 'shown':
      return addTallies([tallies.answered, ...(skipped ?? []), ...(declined ?? [])], cells)
    case 'everyone':
      return addTallies(
        [tallies.answered, ...(notAsked ?? []), ...(skipped ?? []), ...(notReached ?? []), ...(declined ?? [])],
        cells,
      )
  }
}

const answerTally = (source: Source): Tally =>
  source.tallies.values.get(source.row.code ?? -1) ?? emptyTally(cellsOf(source))

const topBoxTally = (source: Source): Tally =>
  addTallies(
    source.spec.codes.flatMap((code) => source.tallies.values.get(code) ?? []),
    cellsOf(source),
  )

/** What each statistic makes of a row in a column. */
export const statistics: { readonly [S in Statistic]: (source: Source) => Figure } = {
  percentage: (source) => percentage(answerTally(source), baseTally(source), source.column),
  'top-box': (source) => percentage(topBoxTally(source), baseTally(source), source.column),
  mean: ({ tallies, decimals, column }) => mean(tallies, decimals, column),
  median: ({ tallies, decimals, column }) => median(tallies, decimals, column),
  count: (source) => count(answerTally(source), baseTally(source), source.column),
  'share-of-answers': (source) => {
    const { tallies, row, column } = source
    if (tallies.shares === null) throw new Error(`Shares of ${row.variable} were not counted`)
    return shareOfAnswers(row.code ?? -1, answerTally(source), tallies.answered, tallies.shares, column)
  },
}
