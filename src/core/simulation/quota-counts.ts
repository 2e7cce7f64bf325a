import type { Quota } from './quota.ts'
import type { Bounds, Window } from './quota-bounds.ts'
import { boundsOf, columnKey, free, windowChoices } from './quota-bounds.ts'
import type { QuotaBase, QuotaCell, QuotaCounts } from './quota-cells.ts'
import { countsIn, marksIn } from './quota-cells.ts'
import { oneEach, someEach } from './quota-choices.ts'
import type { QuotaLimits } from './quota-flow.ts'
import { missedColumns } from './quota-print.ts'

/** Counts for a question, and the columns in which they miss a printed figure. */
export type SolvedQuota = { readonly counts: QuotaCounts; readonly missed: readonly string[] }

/** What the printed figures allow a class in a column; a figure that contradicts an earlier one is left out. */
function columnLimits(quota: Quota, baseOf: QuotaBase, windows: ReadonlyMap<string, Window>): QuotaLimits['ofColumn'] {
  const found = new Map<string, Bounds>()
  for (const mark of marksIn(quota)) {
    const window = windows.get(columnKey(mark.table, mark.column)) ?? null
    const bounds = boundsOf(quota, mark, baseOf(mark.table, mark.column), window)
    const [counted] = quota.classes[mark.class]?.rows ?? []
    const { filter } = quota.tables[mark.table] ?? {}
    const { filter: first } = quota.tables[counted?.table ?? -1] ?? {}
    // The people of a class are counted as its first table counts them.
    if (bounds === null || JSON.stringify(filter) !== JSON.stringify(first)) continue
    const key = `${mark.class} ${mark.column}`
    const known = found.get(key) ?? free
    const both = { low: Math.max(known.low, bounds.low), high: Math.min(known.high, bounds.high) }
    if (both.low <= both.high) found.set(key, both)
  }
  return (place, column) => found.get(`${place} ${column}`) ?? free
}

/** How many people of a column answer what the table does not count as an answer. */
function uncoveredIn(
  quota: Quota,
  cells: readonly QuotaCell[],
  start: QuotaCounts,
  table: number,
  column: string,
): number {
  const { spec, uncovered = [] } = quota.tables[table] ?? {}
  if (spec?.base !== 'answered' || uncovered.length === 0) return 0
  const places = [...quota.classes.keys()].filter((place) => uncovered.includes(quota.classes[place]?.values[0] ?? -1))
  return cells.reduce(
    (all, cell, number) =>
      all + (countsIn(cell, table, column) ? places.reduce((sum, place) => sum + (start[number]?.[place] ?? 0), 0) : 0),
    0,
  )
}

/**
 * How many people of each cell give an answer of each class, so that the printed figures come out. Starts from counts
 * that seem likely and changes them no more than is needed; where figures cannot all be met, says in which columns.
 *
 * @param start per cell a count for each class, and for a question with one answer one for all other answers
 * @param answeredIn how many of a column of a table answer the question
 * @example solveQuota(quota, cells, start, answeredIn).missed // → [], when all figures come out
 */
export function solveQuota(
  quota: Quota,
  cells: readonly QuotaCell[],
  start: QuotaCounts,
  answeredIn: QuotaBase,
): SolvedQuota {
  const solve = quota.variable.kind === 'multiple' ? someEach : oneEach
  const basesOf =
    (counts: QuotaCounts): QuotaBase =>
    (table, column) =>
      answeredIn(table, column) - uncoveredIn(quota, cells, counts, table, column)
  const solveFrom = (from: QuotaCounts): SolvedQuota => {
    let best: SolvedQuota | null = null
    for (const windows of windowChoices(quota, basesOf(from))) {
      const counts = solve({ quota, cells, start: from }, columnLimits(quota, basesOf(from), windows))
      const missed = missedColumns(quota, cells, counts, basesOf(counts))
      if (best === null || missed.length < best.missed.length) best = { counts, missed }
      if (missed.length === 0) break
    }
    return best ?? { counts: from, missed: [] }
  }
  let last = solveFrom(start)
  let best = last
  // A recode that leaves answers out has another base as soon as the counts change; they come ever nearer to each other.
  const rounds = quota.tables.some(({ uncovered }) => uncovered.length > 0) ? 12 : 0
  for (let round = 0; round < rounds && best.missed.length > 0; round += 1) {
    last = solveFrom(last.counts)
    if (last.missed.length < best.missed.length) best = last
  }
  return best
}
