import type { Cell, Mark, Table, TableColumn } from '../tables/table.ts'
import type { Profile, ProfileId } from './profiles.ts'
import { profiles } from './profiles.ts'
import type { PublicCell, PublicTable } from './public-table.ts'

const hidden = (marks: readonly Mark[]): PublicCell => ({
  n: null,
  weighted: null,
  base: null,
  estimate: null,
  se: null,
  low: null,
  high: null,
  printed: null,
  marks,
})

const counts = (column: TableColumn): boolean => column.statistic !== 'mean' && column.statistic !== 'median'

/** Rows of a column whose figure stands for too few respondents, or for nearly all of them. */
function tooSmall(column: TableColumn, cells: readonly Cell[], { smallestCell }: Profile): ReadonlySet<number> {
  const rows = new Set<number>()
  if (!counts(column)) return rows
  cells.forEach(({ n, base }, row) => {
    const others = base.n - n
    if ((n > 0 && n < smallestCell) || (others > 0 && others < smallestCell)) rows.add(row)
  })
  return rows
}

/** In a column that adds up, one hidden figure can be worked out from the others: the next smallest is hidden too. */
function withCompanion(rows: ReadonlySet<number>, cells: readonly Cell[], multiple: boolean): ReadonlySet<number> {
  if (multiple || rows.size !== 1) return rows
  const [companion] = cells
    .map(({ n }, row) => ({ n, row }))
    .filter(({ row, n }) => !rows.has(row) && n > 0)
    .toSorted((a, b) => a.n - b.n)
  return companion === undefined ? rows : new Set([...rows, companion.row])
}

/** What happens to one column: nothing, a mark, or hidden figures (`all` hides the base as well). */
type Verdict = { readonly all: boolean; readonly marks: readonly Mark[]; readonly rows: ReadonlySet<number> }

function judge(table: Table, index: number, profile: Profile): Verdict {
  const column = table.columns[index]
  const cells = table.cells.map((row) => row[index]).filter((cell) => cell !== undefined)
  if (column === undefined || column.base.n === 0) return { all: false, marks: [], rows: new Set() }
  if (column.base.n < profile.smallestBase) return { all: true, marks: ['suppressed'], rows: new Set() }
  const marks: readonly Mark[] = column.base.n < profile.lowBase ? ['low-base'] : []
  return { all: false, marks, rows: withCompanion(tooSmall(column, cells, profile), cells, table.multiple) }
}

/**
 * The table as it may be published under a profile: figures that would tell about a few people are hidden, small bases
 * are marked. This is the only way to a `PublicTable`.
 *
 * @example protect(table, 'public').cells[0][0].marks // → ['suppressed'] when three people gave that answer
 */
export function protect(table: Table, profileId: ProfileId): PublicTable {
  const profile = profiles[profileId]
  const verdicts = table.columns.map((_, index) => judge(table, index, profile))
  const cells = table.cells.map((row, line) =>
    row.map((cell, index): PublicCell => {
      const verdict = verdicts[index]
      const small = cell.base.n > 0 && cell.base.n < profile.smallestBase
      if (verdict?.all === true || verdict?.rows.has(line) === true || small) return hidden(['suppressed'])
      return { ...cell, marks: [...cell.marks, ...(verdict?.marks ?? [])] }
    }),
  )
  const open = {
    ...table,
    profile: profileId,
    columns: table.columns.map((column, index) => ({
      ...column,
      base: verdicts[index]?.all === true ? null : column.base,
      marks: [...column.marks, ...(verdicts[index]?.marks ?? [])],
    })),
    rows: table.rows.map((row, line) => ({
      ...row,
      // The count behind a label belongs to all respondents: hidden wherever one of the row's figures is.
      count: row.count !== null && isHidden(row.count, cells[line] ?? [], profile) ? null : row.count,
    })),
    cells,
    totals:
      table.totals?.map((total, index) => {
        const verdict = verdicts[index]
        return verdict === undefined || verdict.all || verdict.rows.size > 0 ? null : total
      }) ?? null,
  }
  // The one place where the brand is given.
  return open as unknown as PublicTable
}

const isHidden = (count: number, row: readonly PublicCell[], { smallestCell }: Profile): boolean =>
  (count > 0 && count < smallestCell) || row.some(({ marks }) => marks.includes('suppressed'))
