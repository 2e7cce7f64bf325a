import { roundColumn } from '../tables/rounding.ts'
import type { Way } from './circulation.ts'
import { mendCirculation } from './circulation.ts'
import type { Quota } from './quota.ts'
import type { Bounds, Window } from './quota-bounds.ts'
import { boundsOf, columnKey, windowChoices } from './quota-bounds.ts'
import type { QuotaBase, QuotaCell, QuotaCounts } from './quota-cells.ts'
import { columnsOf, countsIn, marksIn, roundingOf } from './quota-cells.ts'

/** Counts for a question, and the columns in which they miss a printed figure. */
export type SolvedQuota = { readonly counts: QuotaCounts; readonly missed: readonly string[] }

/** The bounds of people over classes and cells. */
type Limits = {
  /** How many classes a person of a cell has in all: the number who answer, where each gives one answer. */
  readonly ofCell: (cell: number) => Bounds
  /** How many of a cell can have one class. */
  readonly ofPlace: (cell: number, place: number) => number
  readonly ofColumn: (place: number, column: string) => Bounds
}

const free: Bounds = { low: 0, high: 1e9 }

/** The classes whose counts are sought at once. */
type Task = { readonly quota: Quota; readonly cells: readonly QuotaCell[]; readonly places: readonly number[] }

/**
 * The counts brought within their limits, as far as that can be. People go round a circle: from all who give an answer to
 * those of a column, to those of a cell, and back; where nothing else can be had, a bound is missed.
 */
function within({ quota, cells, places }: Task, start: QuotaCounts, limits: Limits): QuotaCounts {
  const ways: Way[] = []
  const nodes = { next: 1 + cells.length }
  const place = new Map<string, Way>()
  const columns = columnsOf(cells)
  const sum = (chosen: readonly number[], index: number): number =>
    chosen.reduce((all, cell) => all + (start[cell]?.[index] ?? 0), 0)
  const add = (from: number, to: number, bounds: Bounds, flow: number): Way => {
    const way = { from, to, ...bounds, flow }
    ways.push(way)
    return way
  }
  const addCell = (from: number, cell: number, index: number): void => {
    const high = limits.ofPlace(cell, index)
    place.set(`${cell} ${index}`, add(from, 1 + cell, { low: 0, high }, start[cell]?.[index] ?? 0))
  }
  for (const index of places) {
    const [table] = quota.classes[index]?.rows ?? []
    const counted = [...cells.keys()].filter((cell) => cells[cell]?.counted[table?.table ?? -1] === true)
    const total = nodes.next
    nodes.next += 1
    add(0, total, limits.ofColumn(index, 'total'), sum(counted, index))
    for (const column of columns) {
      const own = counted.filter((cell) => cells[cell]?.column === column)
      add(total, nodes.next, limits.ofColumn(index, column), sum(own, index))
      for (const cell of own) addCell(nodes.next, cell, index)
      nodes.next += 1
    }
    for (const cell of cells.keys()) {
      if (!counted.includes(cell)) addCell(0, cell, index)
      else if (cells[cell]?.column === null) addCell(total, cell, index)
    }
  }
  for (const cell of cells.keys()) {
    const flow = places.reduce((all, index) => all + (start[cell]?.[index] ?? 0), 0)
    add(1 + cell, 0, limits.ofCell(cell), flow)
  }
  mendCirculation(ways)
  return start.map((counts, cell) => counts.map((count, index) => place.get(`${cell} ${index}`)?.flow ?? count))
}

/** What the printed figures allow a class in a column; a figure that contradicts an earlier one is left out. */
function columnLimits(quota: Quota, baseOf: QuotaBase, windows: ReadonlyMap<string, Window>): Limits['ofColumn'] {
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

/** The columns in which the counts print another figure than the published one. */
function missedColumns(quota: Quota, cells: readonly QuotaCell[], counts: QuotaCounts, baseOf: QuotaBase) {
  const countOf = (index: number, table: number, column: string): number =>
    cells.reduce((all, cell, number) => all + (countsIn(cell, table, column) ? (counts[number]?.[index] ?? 0) : 0), 0)
  const printedIn = (table: number, column: string): ReadonlyMap<number, number | null> => {
    const rows = quota.classes.flatMap((one, index) =>
      one.rows.filter((row) => row.table === table).map(({ line }) => ({ line, index })),
    )
    const sorted = rows.toSorted((a, b) => a.line - b.line)
    const base = baseOf(table, column)
    const exact = sorted.map(({ index }) => (base === 0 ? null : (100 * countOf(index, table, column)) / base))
    const decimals = quota.tables[table]?.spec.decimals ?? 0
    const printed = roundColumn(exact, decimals, roundingOf(quota, table, column))
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

/** One answer each: every cell has as many answers as people. */
function oneEach(quota: Quota, cells: readonly QuotaCell[], start: QuotaCounts, ofColumn: Limits['ofColumn']) {
  const places = [...(start[0] ?? []).keys()]
  return within({ quota, cells, places }, start, {
    ofColumn,
    ofCell: (cell) => ({ low: cells[cell]?.n ?? 0, high: cells[cell]?.n ?? 0 }),
    ofPlace: (cell, place) => ((cells[cell]?.weights[place] ?? 0) > 0 ? (cells[cell]?.n ?? 0) : 0),
  })
}

/** One answer or more each: first those that stand alone, then the others, of which who is left has at least one. */
function someEach(quota: Quota, cells: readonly QuotaCell[], start: QuotaCounts, ofColumn: Limits['ofColumn']) {
  const { codes } = quota.variable
  const places = [...quota.classes.keys()]
  const isAlone = (place: number): boolean =>
    codes.some(({ code, exclusive }) => exclusive && quota.classes[place]?.values[0] === code)
  const offered = (cell: number, place: number): boolean => (cells[cell]?.weights[place] ?? 0) > 0
  const people = (cell: number): number => cells[cell]?.n ?? 0
  const alone = within({ quota, cells, places: places.filter(isAlone) }, start, {
    ofColumn,
    ofCell: (cell) => ({ low: 0, high: people(cell) }),
    ofPlace: (cell, place) => (offered(cell, place) ? people(cell) : 0),
  })
  const left = (cell: number): number =>
    people(cell) - places.filter(isAlone).reduce((all, place) => all + (alone[cell]?.[place] ?? 0), 0)
  const fitting = alone.map((counts, cell) =>
    counts.map((count, place) => (isAlone(place) ? count : Math.min(count, Math.max(0, left(cell))))),
  )
  const counts = within({ quota, cells, places: places.filter((place) => !isAlone(place)) }, fitting, {
    ofColumn,
    ofCell: (cell) => ({ low: left(cell), high: 1e9 }),
    ofPlace: (cell, place) => (offered(cell, place) ? left(cell) : 0),
  })
  return counts.map((own, cell) => enough(own, cells[cell], isAlone))
}

/**
 * Counts that as many people can choose: where figures contradict each other, as when too few answers are printed for
 * everybody to have one, the counts give way.
 */
function enough(counts: readonly number[], cell: QuotaCell | undefined, isAlone: (place: number) => boolean) {
  const result = [...counts]
  const places = [...result.keys()].filter((place) => (cell?.weights[place] ?? 0) > 0)
  const sum = (chosen: readonly number[]): number => chosen.reduce((all, place) => all + (result[place] ?? 0), 0)
  const n = cell?.n ?? 0
  for (const place of places.filter(isAlone)) {
    result[place] = (result[place] ?? 0) - Math.max(0, Math.min(result[place] ?? 0, sum(places.filter(isAlone)) - n))
  }
  const others = places.filter((place) => !isAlone(place))
  const open = n - sum(places.filter(isAlone))
  for (const place of others) result[place] = Math.min(result[place] ?? 0, open)
  const missing = Math.max(0, open - sum(others))
  let left = missing
  for (const place of others.length > 0 ? others : places) {
    const step = others.length > 0 ? Math.min(left, open - (result[place] ?? 0)) : left
    result[place] = (result[place] ?? 0) + step
    left -= step
  }
  return result
}

/**
 * How many people of each cell give an answer of each class, so that the printed figures come out. Starts from counts
 * that seem likely and changes them no more than is needed; where figures cannot all be met, says in which columns.
 *
 * @param start per cell a count for each class, and for a question with one answer one for all other answers
 */
export function solveQuota(
  quota: Quota,
  cells: readonly QuotaCell[],
  start: QuotaCounts,
  baseOf: QuotaBase,
): SolvedQuota {
  const solve = quota.variable.kind === 'multiple' ? someEach : oneEach
  let best: SolvedQuota | null = null
  for (const windows of windowChoices(quota, baseOf)) {
    const counts = solve(quota, cells, start, columnLimits(quota, baseOf, windows))
    const missed = missedColumns(quota, cells, counts, baseOf)
    if (best === null || missed.length < best.missed.length) best = { counts, missed }
    if (missed.length === 0) break
  }
  return best ?? { counts: start, missed: [] }
}
