import type { HeadCount, HeadCountLine } from '../tables/head-counts.ts'
import type { Cell, Table, TableColumn } from '../tables/table.ts'

/** The people behind a table as disclosure control sees them. */
export type People = {
  /** The groups of the columns; of a table of categories its rows, by their ids. */
  readonly groups: readonly string[]
  readonly lines: readonly HeadCountLine[]
  /** True where each row is told of how many people in all its percentages are. */
  readonly areRowsTold: boolean
  /** True where the lines are the columns in print. */
  readonly isTurned: boolean
}

/**
 * True for a mean or a median, which is about everybody in its base.
 *
 * @example isAverage(column) // → false, for a column of percentages
 */
export const isAverage = ({ statistic }: TableColumn): boolean => statistic === 'mean' || statistic === 'median'

/**
 * Of the cells of one group under several statistics the one that tells most: with people who gave an answer, not with all
 * who are behind a mean, and of the smallest base, as shares are of who answered only.
 */
const mostTelling = (cells: readonly (readonly [Cell, TableColumn])[]): HeadCount => {
  const answers = cells.filter(([, column]) => !isAverage(column))
  const [first] = (answers.length > 0 ? answers : cells).toSorted((a, b) => a[0].base.n - b[0].base.n)
  return { n: first?.[0].n ?? 0, base: first?.[0].base.n ?? 0 }
}

/** What the cells say themselves, where percentages are of the column and no row adds up others. */
function fromCells({ columns, cells }: Table): People {
  const groups = [...new Set(columns.map(({ group }) => group))]
  return {
    groups,
    lines: cells.map((row, place) => ({
      place,
      parts: [],
      counts: groups.map((group) =>
        mostTelling(
          row.flatMap((cell, at) => {
            const column = columns[at]
            return column?.group === group ? [[cell, column] as const] : []
          }),
        ),
      ),
    })),
    areRowsTold: false,
    isTurned: false,
  }
}

/**
 * The people behind each place of a table, whatever its figures are of.
 *
 * @example peopleOf(table).lines[0]?.counts // → [{ n: 60, base: 200 }, …], per group
 */
export function peopleOf(table: Table): People {
  const { people, counting } = table
  if (people === undefined) return fromCells(table)
  const isTurned = people.of === 'rows'
  return { ...people, areRowsTold: counting?.percentOf === 'row', isTurned }
}

/** The name of a place among the people of a table. */
const placeName = (line: number, group: string): string => `${line} ${group}`

/**
 * Whether a table leaves a place blank by its own rule.
 *
 * @example blankPlaces(table).has(2, 'men') // → true, when the column of men is below its `blankBelow`
 */
export function blankPlaces(table: Table): {
  readonly size: number
  readonly has: (line: number, group: string) => boolean
} {
  const found = new Set(
    table.cells.flatMap((cells, row) =>
      cells.flatMap(({ marks }, column) => {
        const { line, group } = placeAmong(table, row, column)
        return marks.includes('below-base') ? [placeName(line, group)] : []
      }),
    ),
  )
  return { size: found.size, has: (line, group) => found.has(placeName(line, group)) }
}

/**
 * The place of a figure among its people: the line, and the group.
 *
 * @example placeAmong(table, 0, 2) // → { line: 0, group: 'women' }, or turned { line: 2, group: '1' }
 */
export function placeAmong(
  { rows, columns, people }: Pick<Table, 'rows' | 'columns' | 'people'>,
  row: number,
  column: number,
): { readonly line: number; readonly group: string } {
  return people?.of === 'rows'
    ? { line: column, group: rows[row]?.id ?? '' }
    : { line: row, group: columns[column]?.group ?? '' }
}
