import type { Division } from '../tables/divisions.ts'
import type { HeadCount } from '../tables/head-counts.ts'
import type { Table, TableColumn } from '../tables/table.ts'
import type { People } from './people-of-table.ts'
import { blankPlaces, isAverage, peopleOf } from './people-of-table.ts'
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
  /** True for an answer of which percentages are taken: it is a base as well. */
  readonly isBase?: true
  /** True for a figure that the table itself leaves blank, however many people it is about. */
  readonly isBlank?: true
}

/** The numbers of a table, and how they add up. */
export type Sums = { readonly amounts: ReadonlyMap<string, Amount>; readonly equations: readonly Equation[] }

/** A line of numbers: a base, the answers of a row, or answers without a row. */
type Line = Pick<Amount, 'kind'> & {
  readonly id: string
  readonly row: number | null
  readonly isPrinted: boolean
  readonly of: (counts: readonly HeadCount[]) => Counted
}
type Counted = Pick<Amount, 'value' | 'others'>

const isShare = ({ statistic }: TableColumn): boolean => statistic === 'share-of-answers'
const isPart = ({ statistic }: TableColumn): boolean => statistic === 'percentage' || statistic === 'count'

const sumOf = (counts: readonly HeadCount[]): number => counts.reduce((sum, { n }) => sum + n, 0)

/** The lines of a table, and which of them add up to which within a column. */
function linesOf(
  { columns, multiple }: Table,
  { lines: counted, isTurned }: People,
  hasBlanks: boolean,
): { lines: readonly Line[]; adding: readonly Equation[] } {
  const ownBases = !isTurned && columns.every((column) => isAverage(column) || column.statistic === 'top-box')
  const base = (row: number | null): Line => ({
    id: row === null ? 'base' : `base ${row}`,
    kind: 'base',
    row,
    isPrinted: true,
    of: (counts) => ({ value: counts[row ?? 0]?.base ?? 0, others: 0 }),
  })
  const answers = counted.map(({ place }, line): Line => {
    const of = (counts: readonly HeadCount[]): Counted => {
      const { n = 0, base: people = 0 } = counts[line] ?? {}
      return { value: n, others: people - n }
    }
    return {
      id: place === null ? `unseen ${line}` : `row ${line}`,
      kind: 'answer',
      row: place,
      isPrinted: place !== null,
      of,
    }
  })
  const idOf = (line: number): string => answers[line]?.id ?? ''
  const bases = ownBases ? counted.map((_, row) => base(row)) : [base(null)]
  const lines: Line[] = [...bases, ...(columns.every(isAverage) ? [] : answers)]
  if (hasBlanks && columns.some(({ statistic }) => statistic === 'mean')) {
    // The mean of everybody less those of the other groups would tell the one that is left blank.
    const of = (row: number) => (counts: readonly HeadCount[]) => ({ value: counts[row]?.base ?? 0, others: 0 })
    lines.push(
      ...counted.map((_, row): Line => ({ id: `sum ${row}`, kind: 'answer', row, isPrinted: true, of: of(row) })),
    )
  }
  const adding: Equation[] = []
  const addUp = (sum: string, parts: readonly string[]): void => {
    adding.push(new Map([[sum, 1], ...parts.map((part): [string, number] => [part, -1])]))
  }
  /** Lines that are answers themselves, and do not add up others. */
  const single = counted.flatMap(({ parts }, line) => (parts.length === 0 ? [line] : []))
  for (const [line, { parts }] of counted.entries()) {
    if (parts.length > 0) addUp(idOf(line), parts.map(idOf))
  }
  const rowIds = single.map(idOf)
  if ((!multiple || isTurned) && columns.some(isPart)) {
    const of = (counts: readonly HeadCount[]): Counted => ({
      value: (counts[0]?.base ?? 0) - sumOf(single.flatMap((line) => counts[line] ?? [])),
      others: 0,
    })
    lines.push({ id: 'no row', kind: 'answer', row: null, isPrinted: false, of })
    addUp('base', [...rowIds, 'no row'])
  }
  if (columns.some(isShare)) {
    // A share and its number of answers tell how many answers there are.
    const of = (counts: readonly HeadCount[]): Counted => ({ value: sumOf(counts), others: 0 })
    lines.push({ id: 'all answers', kind: 'answer', row: null, isPrinted: true, of })
    addUp('all answers', rowIds)
  }
  return { lines, adding }
}

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
 * (and shares of all answers), and answers that are added up in print; across columns, the parts of a whole. What a
 * division leaves over is a column of its own, which is never printed and can be worked out.
 *
 * They are numbers of people, whatever the percentages are of: one of a row tells how many are in the row, as if the
 * column of everybody stood there. In a table of categories each row is a column of its own, because the figures of a row
 * add up and those of a column do not.
 *
 * @example sumsOf(table).amounts.get('row 0 | women')?.value // → 60
 */
export function sumsOf(table: Table): Sums {
  const people = peopleOf(table)
  const blank = blankPlaces(table)
  const { lines, adding } = linesOf(table, people, blank.size > 0)
  const amounts = new Map<string, Amount>()
  const equations: Equation[] = []
  const addColumn = (column: string, group: string | null, counted: (line: Line) => Counted): void => {
    for (const line of lines) {
      const name = amountName(line.id, column)
      const place = group !== null && line.isPrinted ? { group, row: line.row } : null
      const isBase = people.areRowsTold && group === 'total' && line.kind === 'answer' && line.row !== null
      const isBlank = line.kind === 'answer' && line.row !== null && group !== null && blank.has(line.row, group)
      const flags = { ...(isBase ? { isBase } : {}), ...(isBlank ? { isBlank } : {}) }
      amounts.set(name, { name, kind: line.kind, place, ...counted(line), ...flags })
    }
    for (const sum of adding)
      equations.push(new Map([...sum].map(([line, factor]) => [amountName(line, column), factor])))
  }
  for (const [at, group] of people.groups.entries()) {
    const counts = people.lines.flatMap((line) => line.counts[at] ?? [])
    addColumn(group, group, (line) => line.of(counts))
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
