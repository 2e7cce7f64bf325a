import type { Statistic, TableRow, TableSpec } from '../study/study.ts'
import type { MissingReason } from '../dataset/missing.ts'
import { reasonNumber } from '../dataset/missing.ts'
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

/** Everybody of whom a percentage or count is taken, by the base rule of the table. */
function baseTally(source: Source): Tally {
  const { spec, tallies } = source
  switch (spec.base) {
    case 'answered':
      return tallies.answered
    case 'shown':
      return addTallies(
        [tallies.answered, ...seenReasons.flatMap((reason) => missingOf(tallies, reason))],
        cellsOf(source),
      )
    // The table is limited to who answered the first row (see `tableFilter`), and they all count in every row.
    case 'first-row':
    case 'everyone':
      return addTallies([tallies.answered, ...tallies.missing], cellsOf(source))
  }
}

/** Why somebody who was shown a question may have given no answer. */
const seenReasons = ['skipped', 'declined'] as const

const missingOf = ({ missing }: Tallies, reason: MissingReason): readonly Tally[] =>
  missing.slice(reasonNumber(reason) - 1, reasonNumber(reason))

const answerTally = (source: Source): Tally =>
  source.tallies.values.get(source.row.code ?? -1) ?? emptyTally(cellsOf(source))

const topBoxTally = (source: Source): Tally =>
  addTallies(
    source.spec.codes.flatMap((code) => source.tallies.values.get(code) ?? []),
    cellsOf(source),
  )

/**
 * The figure that each statistic makes of a row in a column. Means, medians and shares of answers are always of those who
 * answered; the base rule of a table is about percentages and counts.
 */
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
