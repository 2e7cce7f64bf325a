import type { Cell, Mark, Table, TableLine } from '../tables/table.ts'
import type { Hidden } from './hide.ts'
import { hide } from './hide.ts'
import { marked } from './marked-cell.ts'
import type { Profile, ProfileId } from './profiles.ts'
import { profiles } from './profiles.ts'
import type { PublicCell, PublicTable } from './public-table.ts'
import type { Released } from './released.ts'

/** What stands where a figure is hidden, and where the table itself leaves it blank. */
const hiddenCell: PublicCell = marked('suppressed')
const blankCell: PublicCell = marked('below-base')

const isBlank = ({ marks }: Pick<PublicCell, 'marks'>): boolean => marks.includes('below-base')

const lowBase = (n: number, profile: Profile): readonly Mark[] => (n > 0 && n < profile.lowBase ? ['low-base'] : [])

const shownCell = (cell: Cell, profile: Profile): PublicCell => ({
  ...cell,
  marks: [...cell.marks, ...lowBase(cell.base.n, profile)],
})

/** The order in which rows are shown: a place among sorted rows would tell how large a hidden figure is. */
function shownOrder({ rows, sorted }: Table, cells: readonly (readonly PublicCell[])[]): readonly number[] {
  const order = rows.map((_, row) => row)
  if (sorted !== true) return order
  const isHidden = (row: number): boolean => cells[row]?.at(-1)?.n === null
  const byNumber = (a: number, b: number) => Number(rows[a]?.id) - Number(rows[b]?.id)
  return [...order.filter((row) => !isHidden(row)), ...order.filter(isHidden).toSorted(byNumber)]
}

/** A table with the columns of some groups only. */
function withColumns(table: Table, groups: readonly string[]): Table {
  const isKept = (_: unknown, index: number): boolean => groups.includes(table.columns[index]?.group ?? '')
  return {
    ...table,
    columns: table.columns.filter(isKept),
    cells: table.cells.map((row) => row.filter(isKept)),
    totals: table.totals?.filter(isKept) ?? null,
  }
}

/** What is hidden of a table, by the places in print. */
type HiddenPlaces = {
  readonly cell: (row: number, column: number) => boolean
  /** The size of the group above a column. */
  readonly column: (column: number) => boolean
  /** What the percentages of a row are of. */
  readonly rowBase: (row: number) => boolean
}

/** Where figures of a table are hidden. What tells how many people are in its row is hidden with that number. */
function hiddenPlaces(table: Table, hidden: Hidden | null): HiddenPlaces {
  if (hidden === null) return { cell: () => false, column: () => false, rowBase: () => false }
  const { people, counting } = table
  const idOf = (row: number): string => table.rows[row]?.id ?? ''
  if (people?.of === 'rows') {
    const rowBase = (row: number): boolean => hidden.column(idOf(row))
    const cell = (row: number, column: number) => rowBase(row) || hidden.cell(column, idOf(row))
    return { cell, column: () => table.rows.every((_, row) => rowBase(row)), rowBase }
  }
  const groupOf = (column: number): string => table.columns[column]?.group ?? ''
  const ofOthers = counting !== undefined && counting.percentOf !== 'column'
  const rowBase = (row: number): boolean => ofOthers && hidden.cell(row, 'total')
  return {
    cell: (row, column) => rowBase(row) || hidden.cell(row, groupOf(column)),
    column: (column) => hidden.column(groupOf(column)),
    rowBase,
  }
}

/** The numbers of people behind the label of a row, as far as they may be told. */
function shownLine(line: TableLine, countShown: boolean, baseShown: boolean): TableLine {
  return {
    ...line,
    count: countShown ? line.count : null,
    ...(line.weightedCount === undefined ? {} : { weightedCount: countShown ? line.weightedCount : null }),
    ...(line.base === undefined ? {} : { base: baseShown ? line.base : null }),
  }
}

/**
 * The table as it may be published under a profile: figures that would tell about a few people are hidden (see `hide`),
 * small bases are marked. This is the only way to a `PublicTable`.
 *
 * What the table itself leaves blank (`blankBelow`) is blank under every profile.
 *
 * What is hidden is gone in every form: the figure, its base and interval, the sum of its column, and the count behind the
 * label of its row. The profile `already-published` hides and marks nothing.
 *
 * @param released what is public already of the same question, for a table that counts it in another way
 * @example protect(table, 'public').cells[0]?.[0]?.marks // → ['suppressed'] when three people gave that answer
 */
export function protect(whole: Table, profileId: ProfileId, released: Released | null = null): PublicTable {
  const profile: Profile = profiles[profileId]
  const table = released === null ? whole : withColumns(whole, released.groups)
  const { divisions: _, people: _people, ...shown } = table
  const hidesNothing = profile.smallestBase === 0 && profile.smallestCell === 0
  const hidden = hiddenPlaces(table, hidesNothing ? null : hide(whole, profile, released))
  const cells = table.cells.map((row, line) =>
    row.map((cell, index) => {
      if (isBlank(cell)) return blankCell
      return hidden.cell(line, index) ? hiddenCell : shownCell(cell, profile)
    }),
  )
  const order = shownOrder(table, cells)
  // The count behind a label is about all respondents: without their column it was not weighed, and with all figures of
  // the row in sight it tells nothing new.
  const totals = table.columns.flatMap(({ group }, index) => (group === 'total' ? [index] : []))
  const isWhole = (row: number): boolean => {
    const own = cells[row] ?? []
    const isTold = totals.length > 0 && totals.every((index) => own[index]?.n !== null)
    return isTold && own.every((cell) => cell.n !== null || isBlank(cell))
  }
  const open = {
    ...shown,
    profile: profileId,
    columns: table.columns.map((column, index) => {
      const gone = hidden.column(index)
      const marks: readonly Mark[] = gone ? ['suppressed'] : lowBase(column.base.n, profile)
      return { ...column, base: gone ? null : column.base, marks: [...column.marks, ...marks] }
    }),
    rows: order.flatMap((line) => {
      const row = table.rows[line]
      return row === undefined ? [] : [shownLine(row, hidesNothing || isWhole(line), !hidden.rowBase(line))]
    }),
    cells: order.map((line) => cells[line] ?? []),
    totals: table.totals?.map((sum, index) => (cells.some((row) => row[index]?.n === null) ? null : sum)) ?? null,
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where the brand is given
  return open as unknown as PublicTable
}
