import { printedPercentages } from './print-counts.ts'
import type { Quota } from './quota.ts'
import { columnKey } from './quota-bounds.ts'
import type { QuotaBase, QuotaCell, QuotaCounts } from './quota-cells.ts'
import { countsIn, marksIn, roundingOf } from './quota-cells.ts'

/**
 * The columns in which the counts print another figure than the published one, each as often as they do.
 *
 * @example missedColumns(quota, cells, counts, baseOf) // → ['aios'], when one figure of aios is missed
 */
export function missedColumns(
  quota: Quota,
  cells: readonly QuotaCell[],
  counts: QuotaCounts,
  baseOf: QuotaBase,
): readonly string[] {
  const countOf = (index: number, table: number, column: string): number =>
    cells.reduce((all, cell, number) => all + (countsIn(cell, table, column) ? (counts[number]?.[index] ?? 0) : 0), 0)
  const printedIn = (table: number, column: string): ReadonlyMap<number, number | null> => {
    const rows = quota.classes.flatMap((one, index) =>
      one.rows.filter((row) => row.table === table).map(({ line }) => ({ line, index })),
    )
    const sorted = rows.toSorted((a, b) => a.line - b.line)
    const counted = sorted.map(({ index }) => countOf(index, table, column))
    const decimals = quota.tables[table]?.spec.decimals ?? 0
    const rounding = roundingOf(quota, table, column)
    const printed = printedPercentages(counted, baseOf(table, column), { decimals, rounding })
    return new Map(sorted.map(({ index }, line) => [index, printed[line] ?? null]))
  }
  const columns = new Map<string, ReadonlyMap<number, number | null>>()
  const missed = marksIn(quota).filter((mark) => {
    const { class: index, table, column } = mark
    if (mark.statistic === 'count') return countOf(index, table, column) !== mark.printed
    const key = columnKey(table, column)
    const printed = columns.get(key) ?? printedIn(table, column)
    columns.set(key, printed)
    return printed.get(index) !== mark.printed
  })
  return missed.map(({ column }) => column)
}
