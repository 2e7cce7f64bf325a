import type { PublicCell, PublicColumn, PublicTable } from '../disclosure/public-table.ts'
import { formatCount } from '../figures.ts'
import type { Mark } from '../tables/table.ts'
import type { Language } from '../text.ts'
import { signs, standIn } from './marks.ts'
import { printFigure } from './print-figure.ts'

/** What stands in one place of a table, in any publication. */
export type PrintedCell = {
  /** The figure, or the sign that stands for it; empty where the table has nothing to say. */
  readonly text: string
  /** Why there is a sign and no figure; `null` when there is a figure. */
  readonly mark: Exclude<Mark, 'low-base'> | null
  /** True when the figure rests on few people and carries a sign of its own. */
  readonly lowBase: boolean
}

const figure = (text: string, marks: readonly Mark[] = []): PrintedCell => ({
  text,
  mark: null,
  lowBase: marks.includes('low-base'),
})
const instead = (mark: Exclude<Mark, 'low-base'>): PrintedCell => ({ text: signs[mark], mark, lowBase: false })

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

/** The N of a column: people, without weights. A column that was not asked has a sign, one without answers has 0. */
export function printBase({ base, marks }: PublicColumn, language: Language): PrintedCell {
  if (base === null) return instead('suppressed')
  if (base.n === 0 && marks.includes('not-asked')) return instead('not-asked')
  return figure(formatCount(base.n, language), marks)
}

/** The count behind the label of a row, or `null` in a table that prints none. */
export function printRowCount(count: number | null, table: PublicTable, language: Language): PrintedCell | null {
  if (table.rows.every((row) => row.count === null)) return null
  return count === null ? instead('suppressed') : figure(formatCount(count, language))
}

/** The sum of what a column prints, or the sign that stands for it; empty where a column has no sum. */
export function printTotal(table: PublicTable, index: number, language: Language): PrintedCell {
  const column = table.columns[index]
  const total = table.totals?.[index] ?? null
  if (column === undefined) return figure('')
  if (total !== null) return figure(printFigure(total, column.statistic, table.decimals, language), column.marks)
  const marks = table.cells.flatMap((row) => row[index]?.marks ?? [])
  if (marks.includes('suppressed')) return instead('suppressed')
  return column.base?.n === 0 ? instead(standIn(column.marks)) : figure('')
}
