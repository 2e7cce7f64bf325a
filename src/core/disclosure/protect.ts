import type { Cell, Mark, Table } from '../tables/table.ts'
import { hide } from './hide.ts'
import { marked } from './marked-cell.ts'
import type { Profile, ProfileId } from './profiles.ts'
import { profiles } from './profiles.ts'
import type { PublicCell, PublicTable } from './public-table.ts'
import type { Released } from './released.ts'

/** What stands where a figure is hidden. */
const hiddenCell: PublicCell = marked('suppressed')

const lowBase = (n: number, profile: Profile): readonly Mark[] => (n > 0 && n < profile.lowBase ? ['low-base'] : [])

const shownCell = (cell: Cell, profile: Profile): PublicCell => ({
  ...cell,
  marks: [...cell.marks, ...lowBase(cell.base.n, profile)],
})

/** The order in which rows are shown: a place among sorted rows would tell how large a hidden figure is. */
function shownOrder({ rows, sorted }: Table, cells: readonly (readonly PublicCell[])[]): readonly number[] {
  const order = rows.map((_, row) => row)
  if (sorted !== true) return order
  const isHidden = (row: number): boolean => cells[row]?.at(-1)?.marks.includes('suppressed') === true
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

/**
 * The table as it may be published under a profile: figures that would tell about a few people are hidden (see `hide`),
 * small bases are marked. This is the only way to a `PublicTable`.
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
  const { divisions: _, ...shown } = table
  const hidesNothing = profile.smallestBase === 0 && profile.smallestCell === 0
  const hidden = hidesNothing ? null : hide(whole, profile, released)
  const isGone = (group: string): boolean => hidden?.column(group) === true
  const cells = table.cells.map((row, line) =>
    row.map((cell, index) => {
      const group = table.columns[index]?.group ?? ''
      return hidden?.cell(line, group) === true ? hiddenCell : shownCell(cell, profile)
    }),
  )
  const order = shownOrder(table, cells)
  // The count behind a label is about all respondents: without their column it was not weighed, and with all figures of
  // the row in sight it tells nothing new.
  const hasTotal = table.columns.some(({ group }) => group === 'total')
  const isWhole = (row: number): boolean => hasTotal && cells[row]?.every(({ n }) => n !== null) === true
  const open = {
    ...shown,
    profile: profileId,
    columns: table.columns.map((column) => {
      const gone = isGone(column.group)
      const marks: readonly Mark[] = gone ? ['suppressed'] : lowBase(column.base.n, profile)
      return { ...column, base: gone ? null : column.base, marks: [...column.marks, ...marks] }
    }),
    rows: order.flatMap((line) => {
      const row = table.rows[line]
      return row === undefined ? [] : [{ ...row, count: hidden === null || isWhole(line) ? row.count : null }]
    }),
    cells: order.map((line) => cells[line] ?? []),
    totals: table.totals?.map((sum, index) => (cells.some((row) => row[index]?.n === null) ? null : sum)) ?? null,
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where the brand is given
  return open as unknown as PublicTable
}
