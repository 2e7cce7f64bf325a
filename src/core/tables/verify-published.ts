import { roundHalfUp } from '../figures.ts'
import type { PublishedFigure } from './published.ts'
import { figures, placeOf } from './published.ts'
import type { PublishedTables } from './published-schema.ts'
import type { Base, Cell, Table, TableColumn, TableLine } from './table.ts'

/** A published figure beside ours. */
export type VerifiedFigure = PublishedFigure & {
  /** What we print at that place; `null` where our table has no figure there. */
  readonly ours: number | null
  /** `not-compared`: it is not certain what the printed figure says. */
  readonly verdict: 'equal' | 'exception' | 'different' | 'not-compared'
  /** For an exception and what is not compared, the key of the reason in the published file. */
  readonly reason: string | null
}

type Places = {
  readonly columns: readonly { readonly column: TableColumn; readonly index: number }[]
  readonly table: Table
}

/** The columns by the name that they have in a published file: the group, or `answer-4` for a category. */
const columnsOf = (table: Table, name: string) =>
  table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => (column.category === undefined ? column.group : `answer-${column.category}`) === name)

/** A number of people as a table prints it first: without weights, unless it prints weighted numbers only. */
const printedSize = ({ n, weighted }: Base, { counting }: Table): number =>
  counting?.sizes === 'weighted' ? roundHalfUp(weighted, 0) : n

/** The number behind the label of a row: what its percentages are of, or who gave its answer. */
function rowCount(row: TableLine | undefined, table: Table): number | null {
  const { base, count = null, weightedCount } = row ?? {}
  if (base !== undefined && base !== null) return printedSize(base, table)
  if (count === null || table.counting?.sizes !== 'weighted') return count
  return roundHalfUp(weightedCount ?? count, 0)
}

/** What our table prints where the published figure stands. */
function ourFigure(figure: PublishedFigure, { table, columns }: Places): number | null {
  const [first] = columns
  const own = columns.find(({ column }) => column.statistic === figure.statistic)
  const line = table.rows.findIndex(({ id }) => id === String(figure.row))
  switch (figure.kind) {
    case 'base':
      return first === undefined || first.column.base.n === 0 ? null : printedSize(first.column.base, table)
    case 'count':
      return rowCount(table.rows[line], table)
    case 'value': {
      const cell: Cell | undefined = own === undefined ? undefined : table.cells[line]?.[own.index]
      return cell?.printed ?? null
    }
    case 'total':
      return own === undefined ? null : (table.totals?.[own.index] ?? null)
  }
}

/**
 * Every published figure beside the one that our tables print. Figures are compared as printed: to the last digit.
 * An exception that is met after all counts as equal. Figures that cannot be compared come last.
 *
 * @example verifyPublished(published, tables).filter(({ verdict }) => verdict === 'different') // → []
 */
export function verifyPublished(published: PublishedTables, tables: readonly Table[]): readonly VerifiedFigure[] {
  const known = new Map(tables.map((table) => [table.id, table]))
  const reasons = new Map(published.exceptions.map((exception) => [placeOf(exception), exception.reason]))
  const oursFor = (figure: PublishedFigure): number | null => {
    const table = known.get(figure.table)
    return table === undefined ? null : ourFigure(figure, { table, columns: columnsOf(table, figure.column) })
  }
  const compared = figures(published).map((figure): VerifiedFigure => {
    const ours = oursFor(figure)
    const reason = reasons.get(placeOf(figure)) ?? null
    if (ours === figure.printed) return { ...figure, ours, verdict: 'equal', reason: null }
    return { ...figure, ours, verdict: reason === null ? 'different' : 'exception', reason }
  })
  const others = (published.notCompared ?? []).map(({ reason, ...cell }): VerifiedFigure => {
    const figure = { ...cell, kind: 'value' as const }
    return { ...figure, ours: oursFor(figure), verdict: 'not-compared', reason }
  })
  return [...compared, ...others]
}
