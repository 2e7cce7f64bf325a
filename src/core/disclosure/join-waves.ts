import { markOf } from '../dataset/answer-kind.ts'
import type { Statistic } from '../study/study.ts'
import type { Table, TableLine } from '../tables/table.ts'
import type { Text } from '../text.ts'
import { differenceCell } from './difference-cell.ts'
import { marked } from './marked-cell.ts'
import type { ProfileId } from './profiles.ts'
import type { ComparedWave, PublicCell, PublicColumn, PublicTable } from './public-table.ts'

/** A row of two waves, with its id in each; `null` where a wave does not have it. */
export type JoinedRow = Pick<TableLine, 'id' | 'label'> & {
  readonly before: string | null
  readonly after: string | null
  /** False when the two may not stand side by side. */
  readonly comparable: boolean
}

/** A group of two waves under one statistic: three columns. */
export type JoinedGroup = {
  readonly group: string
  readonly statistic: Statistic
  /** The head over the three columns. */
  readonly label: Text
  readonly who: Text | null
  /** False in a wave that cannot tell the group apart. */
  readonly isBefore: boolean
  readonly isAfter: boolean
  /** False when the waves have other people in it. */
  readonly comparable: boolean
  /** The heads of the three columns below its own. */
  readonly heads: { readonly before: Text; readonly after: Text; readonly difference: Text }
}

/** How the public tables of two waves become one. */
export type JoinPlan = {
  readonly words: Pick<
    Table,
    | 'id'
    | 'study'
    | 'wave'
    | 'block'
    | 'title'
    | 'wording'
    | 'askedOf'
    | 'countedOf'
    | 'topBox'
    | 'multiple'
    | 'decimals'
    | 'notes'
  >
  readonly compared: readonly [before: ComparedWave, after: ComparedWave]
  readonly rows: readonly JoinedRow[]
  readonly groups: readonly JoinedGroup[]
}

/** The public tables of one wave in which its figures stand; a column is taken from the first that has it. */
export type Side = readonly PublicTable[]

/** A column of one wave: where it stands in which of its tables. */
type Source = { readonly table: PublicTable; readonly index: number; readonly column: PublicColumn }

function sourceOf(side: Side, { group, statistic }: JoinedGroup): Source | null {
  for (const table of side) {
    const index = table.columns.findIndex((one) => one.group === group && one.statistic === statistic)
    const column = table.columns[index]
    if (column !== undefined) return { table, index, column }
  }
  return null
}

/** The cell of one wave, or the mark that says why there is none. */
function cellOf(source: Source | null, row: string | null, isShown: boolean): PublicCell {
  if (!isShown) return marked('not-comparable')
  if (row === null) return marked('not-asked')
  if (source === null) return marked('not-comparable')
  const line = source.table.rows.findIndex(({ id }) => id === row)
  return source.table.cells[line]?.[source.index] ?? marked('not-asked')
}

/** The base of a column of one wave, which is that of the first row that is printed. */
function headOf(
  source: Source | null,
  id: string | null,
  cells: readonly PublicCell[],
): Pick<PublicColumn, 'base' | 'marks'> {
  const [first] = cells
  const isEmpty = ({ n, marks }: PublicCell): boolean =>
    n === null && !marks.includes('suppressed') && !marks.includes('below-base')
  const none = { base: null, marks: first?.marks ?? ['not-asked'] }
  if (source === null || cells.every(isEmpty)) return none
  const { table, column } = source
  if (!table.baseOfFirstRow || table.rows[0]?.id === id) return { base: column.base, marks: column.marks }
  return first === undefined ? none : { base: first.base, marks: first.marks }
}

/** The profiles from the one that says most of a table of two waves. */
const telling: readonly ProfileId[] = ['public', 'unprotected', 'already-published']

/**
 * One table of the public tables of two waves: per group the figure of each wave and the difference between them, with
 * the interval of that (see `differenceOf`). A difference is higher or lower when its interval is on one side of zero.
 *
 * Where the earlier wave cannot be compared, its cell and the difference have a mark and no number. Nothing is in the
 * table that is not in the public tables: what either wave hides stays hidden, in the difference as well.
 *
 * @param sides the tables of each wave; none in a wave that did not ask it
 * @throws when neither wave has a table
 * @example joinWaves(plan, [[of2022], [of2024]]).columns.map(({ statistic }) => statistic)
 *   // → ['percentage', 'percentage', 'difference']
 */
export function joinWaves(plan: JoinPlan, [before, after]: readonly [before: Side, after: Side]): PublicTable {
  const { words, compared, rows, groups } = plan
  const frame = after[0] ?? before[0]
  if (frame === undefined) throw new Error(`Table ${words.id} is in neither wave`)
  const { sorted: _, simulated: _simulated, trial: _trial, stratified: _stratified, ...shown } = frame
  const parts = groups.map((group) => {
    const sources = [sourceOf(before, group), sourceOf(after, group)] as const
    // A group that only the earlier wave has is shown as that wave has it: there is nothing to mistake it for.
    const isSame = group.comparable || !group.isAfter
    const isShown = (row: JoinedRow): boolean => group.isBefore && isSame && row.comparable
    const cells = rows.map((row) => {
      const first = cellOf(sources[0], row.before, isShown(row))
      const second = cellOf(sources[1], row.after, group.isAfter)
      return [first, second, differenceCell(first, second, group.statistic, words.decimals)] as const
    })
    const of = (side: 0 | 1): readonly PublicCell[] => cells.map((row) => row[side])
    const heads = [
      headOf(sources[0], rows[0]?.before ?? null, of(0)),
      headOf(sources[1], rows[0]?.after ?? null, of(1)),
      { base: null, marks: [] },
    ] as const
    return { columns: columnsOf(group, heads, compared), cells, sources, isWhole: rows.every(isShown) }
  })
  return {
    ...shown,
    ...words,
    compared,
    profile: telling.find((one) => compared.some(({ profile }) => profile === one)) ?? 'public',
    weighted: compared.some(({ weighted }) => weighted),
    ...(compared.some(({ stratified }) => stratified) ? { stratified: true } : {}),
    ...markOf([...before, ...after]),
    baseOfFirstRow: [...before, ...after].some(({ baseOfFirstRow }) => baseOfFirstRow),
    columns: parts.flatMap(({ columns }) => columns),
    // How many people gave an answer in all is known of each wave, not of both.
    rows: rows.map(({ id, label }) => ({ id, label, count: null })),
    cells: rows.map((_row, line) => parts.flatMap(({ cells }) => cells[line] ?? [])),
    totals: [...before, ...after].some(({ totals }) => totals !== null)
      ? parts.flatMap(({ sources: [first, second], isWhole }) => [
          isWhole ? totalOf(first) : null,
          totalOf(second),
          null,
        ])
      : null,
  }
}

const totalOf = (source: Source | null): number | null => source?.table.totals?.[source.index] ?? null

function columnsOf(
  { group, statistic, label, who, heads }: JoinedGroup,
  bases: readonly [before: Head, after: Head, difference: Head],
  [before, after]: JoinPlan['compared'],
): readonly PublicColumn[] {
  const column = (wave: string | null, head: Text, base: Head): PublicColumn => ({
    id: `${group}.${statistic}.${wave ?? 'difference'}`,
    group,
    statistic: wave === null ? 'difference' : statistic,
    trend: { wave, head, over: label, of: statistic },
    label: { nl: `${label.nl}, ${head.nl}`, en: `${label.en}, ${head.en}` },
    who,
    ...base,
  })
  return [
    column(before.id, heads.before, bases[0]),
    column(after.id, heads.after, bases[1]),
    column(null, heads.difference, bases[2]),
  ]
}

type Head = Pick<PublicColumn, 'base' | 'marks'>
