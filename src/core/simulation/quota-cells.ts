import type { Rounding } from '../study/study.ts'
import type { Mark, Quota } from './quota.ts'

/** People who are offered the same answers to a question and stand in the same column. */
export type QuotaCell = {
  /** The published column; `null` for those who are in none but the total. */
  readonly column: string | null
  /** How many answer. */
  readonly n: number
  /** How much each class is chosen where no figure says so: 0 when none of its answers is offered. */
  readonly weights: readonly number[]
  /** Per table whether these people count in it. */
  readonly counted: readonly boolean[]
}

/** How many people in each cell give an answer of each class. */
export type QuotaCounts = readonly (readonly number[])[]

/** The number of people that the figures of a table in a column are shares of. */
export type QuotaBase = (table: number, column: string) => number

/**
 * True when the people of a cell count in a column of a table.
 *
 * @example countsIn({ column: 'aios', counted: [true], … }, 0, 'total') // → true
 */
export const countsIn = ({ column, counted }: QuotaCell, table: number, wanted: string): boolean =>
  counted[table] === true && (wanted === 'total' || wanted === column)

/**
 * The published columns of the cells; who is in none has no column.
 *
 * @example columnsOf(cells) // → ['aios']
 */
export const columnsOf = (cells: readonly QuotaCell[]): readonly string[] => [
  ...new Set(cells.flatMap(({ column }) => (column === null ? [] : [column]))),
]

/**
 * How a column of percentages is rounded. Where the rows of a table are of several questions each is rounded on its own.
 *
 * @example roundingOf(quota, 0, 'total') // → 'largest-remainder'
 */
export function roundingOf({ tables }: Quota, table: number, column: string): Rounding {
  const spec = tables[table]?.spec
  const [first] = spec?.rows ?? []
  const isOneQuestion = spec?.rows.every((row) => row.variable === first?.variable) === true
  return isOneQuestion ? (spec.columnRounding[column] ?? spec.rounding) : 'half-up'
}

/** What a quota asks of a class in a column of one of its tables. */
export type ColumnMark = Mark & { readonly class: number; readonly table: number }

/**
 * All that is printed about a question, class by class.
 *
 * @example marksIn(quota)[0] // → { class: 0, table: 0, column: 'aios', statistic: 'percentage', printed: 33 }
 */
export const marksIn = ({ classes }: Quota): readonly ColumnMark[] =>
  classes.flatMap(({ rows }, index) =>
    rows.flatMap(({ table, marks }) => marks.map((mark) => ({ ...mark, class: index, table }))),
  )
