import { roundHalfUp } from '../figures.ts'
import type { PublishedFigure } from '../published/published.ts'
import { figureAt, figures } from '../published/published.ts'
import type { Instead, PublishedTables } from '../published/published-schema.ts'
import type { Base, Cell, Table, TableColumn, TableLine } from './table.ts'

/** A published figure beside ours. */
export type VerifiedFigure = PublishedFigure & {
  /** What we print at that place; `null` where our table has no figure there. */
  readonly ours: number | null
  /**
   * `exception`: the figure cannot be met, and we print what the published file expects instead. `not-compared`: it is not
   * certain what the printed figure says.
   */
  readonly verdict: 'equal' | 'exception' | 'different' | 'not-compared'
  /** For an exception and what is not compared, the key of the reason in the published file. */
  readonly reason: string | null
  /** What the published file expects of us here, where it lists an exception for this very figure. */
  readonly instead: Instead | null
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

/** True when what we print is what an exception expects. */
function isExpected(ours: number | null, instead: Instead): boolean {
  if (ours === null || typeof instead === 'number') return ours === instead
  return instead.from <= ours && ours <= instead.to
}

/**
 * Every published figure beside the one that our tables print. Figures are compared as printed: to the last digit.
 * An exception that is met after all counts as equal, and one that gives something else than it expects, or that names
 * another figure than was published there, excuses nothing. Figures that cannot be compared come last.
 *
 * @example verifyPublished(published, tables).filter(({ verdict }) => verdict === 'different') // → []
 */
export function verifyPublished(published: PublishedTables, tables: readonly Table[]): readonly VerifiedFigure[] {
  const known = new Map(tables.map((table) => [table.id, table]))
  const exceptions = new Map(published.exceptions.map((exception) => [figureAt(exception), exception]))
  const oursFor = (figure: PublishedFigure): number | null => {
    const table = known.get(figure.table)
    return table === undefined ? null : ourFigure(figure, { table, columns: columnsOf(table, figure.column) })
  }
  const compared = figures(published).map((figure): VerifiedFigure => {
    const ours = oursFor(figure)
    const { instead = null, reason = null } = exceptions.get(figureAt(figure)) ?? {}
    if (ours === figure.printed) return { ...figure, ours, verdict: 'equal', reason: null, instead: null }
    return instead !== null && isExpected(ours, instead)
      ? { ...figure, ours, verdict: 'exception', reason, instead }
      : { ...figure, ours, verdict: 'different', reason: null, instead }
  })
  const others = (published.notCompared ?? []).map(({ reason, ...cell }): VerifiedFigure => {
    const figure = { ...cell, kind: 'value' as const }
    return { ...figure, ours: oursFor(figure), verdict: 'not-compared', reason, instead: null }
  })
  return [...compared, ...others]
}
