import type { Division } from '../tables/divisions.ts'
import type { Cell, Table, TableColumn } from '../tables/table.ts'
import type { Equation } from './worked-out.ts'

/** A number of respondents in a table, or one that follows from others by adding and subtracting. */
export type Amount = {
  readonly name: string
  readonly kind: 'base' | 'answer'
  readonly value: number
  /** The others in the base of an answer; 0 for a base. */
  readonly others: number
  /** Where it is printed: the group (or `total`) and the row, `null` for a whole column. `null` when it is nowhere. */
  readonly place: { readonly group: string; readonly row: number | null } | null
}

/** The numbers of a table, and how they add up. */
export type Sums = { readonly amounts: ReadonlyMap<string, Amount>; readonly equations: readonly Equation[] }

/** A line of numbers: a base, the answers of a row, or answers without a row. */
type Line = Pick<Amount, 'kind'> & {
  readonly id: string
  readonly row: number | null
  readonly isPrinted: boolean
  readonly of: (cells: readonly Cell[]) => Counted
}
type Counted = Pick<Amount, 'value' | 'others'>

const isAverage = ({ statistic }: TableColumn): boolean => statistic === 'mean' || statistic === 'median'
const isShare = ({ statistic }: TableColumn): boolean => statistic === 'share-of-answers'
const isPart = ({ statistic }: TableColumn): boolean => statistic === 'percentage' || statistic === 'count'

const sumOf = (cells: readonly Cell[]): number => cells.reduce((sum, { n }) => sum + n, 0)

/** The lines of a table, and which of them add up to which within a column. */
function linesOf({ rows, columns, multiple }: Table): { lines: readonly Line[]; adding: readonly Equation[] } {
  const ownBases = columns.every((column) => isAverage(column) || column.statistic === 'top-box')
  const at = (cells: readonly Cell[], row: number | null): Cell | undefined => cells[row ?? 0]
  const base = (row: number | null): Line => ({
    id: row === null ? 'base' : `base ${row}`,
    kind: 'base',
    row,
    isPrinted: true,
    of: (cells) => ({ value: at(cells, row)?.base.n ?? 0, others: 0 }),
  })
  const answers = rows.map((_, row): Line => {
    const of = (cells: readonly Cell[]): Counted => {
      const { n = 0, base: { n: people } = { n: 0 } } = at(cells, row) ?? {}
      return { value: n, others: people - n }
    }
    return { id: `row ${row}`, kind: 'answer', row, isPrinted: true, of }
  })
  const bases = ownBases ? rows.map((_, row) => base(row)) : [base(null)]
  const lines: Line[] = [...bases, ...(columns.every(isAverage) ? [] : answers)]
  const adding: Equation[] = []
  const addUp = (sum: string, parts: readonly string[]): void => {
    adding.push(new Map([[sum, 1], ...parts.map((part): [string, number] => [part, -1])]))
  }
  const rowIds = answers.map(({ id }) => id)
  if (!multiple && columns.some(isPart)) {
    const of = (cells: readonly Cell[]): Counted => ({ value: (cells[0]?.base.n ?? 0) - sumOf(cells), others: 0 })
    lines.push({ id: 'no row', kind: 'answer', row: null, isPrinted: false, of })
    addUp('base', [...rowIds, 'no row'])
  }
  if (columns.some(isShare)) {
    // A share and its number of answers tell how many answers there are.
    const of = (cells: readonly Cell[]): Counted => ({ value: sumOf(cells), others: 0 })
    lines.push({ id: 'all answers', kind: 'answer', row: null, isPrinted: true, of })
    addUp('all answers', rowIds)
  }
  return { lines, adding }
}

/** Of the cells of one group under several statistics the one with the smallest base: shares are of who answered only. */
const smallestBase = (cells: readonly Cell[]): readonly Cell[] =>
  cells.toSorted((a, b) => a.base.n - b.base.n).slice(0, 1)

/**
 * The name of the number at a line of a column.
 *
 * @example amountName('row 0', 'women') // → 'row 0 | women'
 */
export const amountName = (line: string, column: string): string => `${line} | ${column}`

const eachGroupAlone = ({ columns }: Table): readonly Division[] => {
  const groups = new Set(columns.map(({ group }) => group))
  return groups.delete('total') ? [...groups].map((group) => ({ whole: 'total', parts: [group] })) : []
}

/**
 * The numbers of a table and everything that a reader can add up: in a column, the answers of a question with one answer
 * (and shares of all answers); across columns, the parts of a whole. What a division leaves over is a column of its own,
 * which is never printed and can be worked out.
 *
 * @example sumsOf(table).amounts.get('row 0 | women')?.value // → 60
 */
export function sumsOf(table: Table): Sums {
  const { lines, adding } = linesOf(table)
  const amounts = new Map<string, Amount>()
  const equations: Equation[] = []
  const addColumn = (column: string, group: string | null, counted: (line: Line) => Counted): void => {
    for (const line of lines) {
      const name = amountName(line.id, column)
      const place = group !== null && line.isPrinted ? { group, row: line.row } : null
      amounts.set(name, { name, kind: line.kind, place, ...counted(line) })
    }
    for (const sum of adding)
      equations.push(new Map([...sum].map(([line, factor]) => [amountName(line, column), factor])))
  }
  for (const group of new Set(table.columns.map((column) => column.group))) {
    const cells = table.cells.flatMap((row) => smallestBase(row.filter((_, at) => table.columns[at]?.group === group)))
    addColumn(group, group, (line) => line.of(cells))
  }
  for (const { whole, parts } of table.divisions ?? eachGroupAlone(table)) {
    const left = `${whole} without ${parts.join(', ')}`
    addColumn(left, null, ({ id }) => {
      const of = (column: string) => amounts.get(amountName(id, column))
      const minus = (key: 'value' | 'others'): number =>
        parts.reduce((rest, part) => rest - (of(part)?.[key] ?? 0), of(whole)?.[key] ?? 0)
      return { value: minus('value'), others: minus('others') }
    })
    for (const { id } of lines) {
      const own: [string, number][] = [...parts, left].map((column) => [amountName(id, column), -1])
      equations.push(new Map([[amountName(id, whole), 1], ...own]))
    }
  }
  return { amounts, equations }
}
