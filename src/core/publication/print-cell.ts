import type { PublicCell, PublicColumn, PublicTable } from '../disclosure/public-table.ts'
import { formatCount } from '../figures.ts'
import type { Mark } from '../tables/table.ts'
import type { Language } from '../text.ts'
import { signs, standIn, type ChangeMark, type StandIn } from './marks.ts'
import { printFigure } from './print-figure.ts'

/** What stands in one place of a table, in any publication. */
export type PrintedCell = {
  /** The figure, or the sign that stands for it; empty where the table has nothing to say. */
  readonly text: string
  /** Why there is a sign and no figure; `null` when there is a figure. */
  readonly mark: StandIn | null
  /** True when the figure rests on few people and carries a sign of its own. */
  readonly lowBase: boolean
  /** That a difference is surely up or down, for which a sign stands before it; absent for all other figures. */
  readonly change?: ChangeMark
}

function figure(text: string, marks: readonly Mark[] = []): PrintedCell {
  const change = (['higher', 'lower'] as const).find((mark) => marks.includes(mark))
  const cell = { text, mark: null, lowBase: marks.includes('low-base') }
  return change === undefined ? cell : { ...cell, change }
}

/**
 * The sign that stands in place of a figure.
 *
 * @example instead('suppressed').text // → '×'
 */
export const instead = (mark: StandIn): PrintedCell => ({ text: signs[mark], mark, lowBase: false })

/** A printed cell as plain text, with its signs. */
export const plainCell = ({ text, lowBase, change }: PrintedCell): string =>
  `${change === undefined ? '' : `${signs[change]} `}${text}${lowBase ? signs['low-base'] : ''}`

/** The figure of a cell as the rule of its table prints it, or the sign that stands for it. */
export function printCell(
  cell: PublicCell,
  { statistic }: PublicColumn,
  { decimals }: PublicTable,
  language: Language,
): PrintedCell {
  if (cell.printed === null) return instead(standIn(cell.marks))
  return figure(printFigure(cell.printed, statistic, decimals, language), cell.marks)
}

/**
 * The N of a column: people, without weights. A column that was not asked has a sign, one without answers has 0; a
 * difference has no N of its own.
 */
export function printBase({ base, marks, statistic }: PublicColumn, language: Language): PrintedCell {
  if (statistic === 'difference') return figure('')
  if (base === null) return instead(standIn(marks.filter((mark) => mark !== 'below-base')))
  if (base.n === 0 && marks.includes('not-asked')) return instead('not-asked')
  return figure(formatCount(base.n, language), marks)
}

/** The sum of what a column prints, or the sign that stands for it; empty where a column has no sum. */
export function printTotal(table: PublicTable, index: number, language: Language): PrintedCell {
  const column = table.columns[index]
  const total = table.totals?.[index] ?? null
  if (column === undefined || column.statistic === 'difference') return figure('')
  if (total !== null) return figure(printFigure(total, column.statistic, table.decimals, language), column.marks)
  const marks = table.cells.flatMap((row) => row[index]?.marks ?? [])
  if (marks.includes('suppressed')) return instead('suppressed')
  if (marks.includes('below-base')) return instead('below-base')
  return column.base === null || column.base.n === 0 ? instead(standIn(column.marks)) : figure('')
}
