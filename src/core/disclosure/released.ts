import type { Table } from '../tables/table.ts'
import type { PublicTable } from './public-table.ts'
import type { Amount, Sums } from './sums.ts'
import { amountName, sumsOf } from './sums.ts'
import type { Equation } from './worked-out.ts'

/** Which rows of the finest table a row of another one adds up, by their ids. */
export type Parts = (row: string) => readonly string[]

/** A public table, with how its rows are made of those of the finest table. */
export type ReleasedTable = { readonly shown: PublicTable; readonly parts: Parts }

/**
 * What is public already of the answers behind a table: the same question, counted in other rows or columns. All of it
 * is told in terms of one table, the finest: each row that any of them adds up, in each column that any of them has.
 */
export type Released = {
  readonly finest: Table
  readonly tables: readonly ReleasedTable[]
  /** How the rows of the table that is to be protected are made of those of the finest. */
  readonly parts: Parts
  /** The columns of it that are to be public, by their groups. It has all those of the finest, to be subtracted from. */
  readonly groups: readonly string[]
}

/** The numbers of a table with those that are public already. */
export type SumsBeside = Sums & {
  /** Those that are known for good. */
  readonly known: ReadonlySet<string>
  /** Figures of the table that would tell a hidden one by themselves: less what is shown, nothing else is left. */
  readonly telling: ReadonlySet<string>
}

/** The number of a line of the finest table, which nobody prints. */
const ofFinest = (line: string, group: string): string => `finest ${amountName(line, group)}`

const linesOfRow = ['row', 'base'] as const

/** That a number of a table, under the name that it has here, is the sum of numbers of the finest. */
function link(
  name: string,
  lines: readonly string[],
  group: string,
  finest: ReadonlyMap<string, Amount>,
): { readonly amount: Amount; readonly equation: Equation } | null {
  const parts = lines.flatMap((line) => finest.get(ofFinest(line, group)) ?? [])
  const [first] = parts
  if (first === undefined || parts.length !== lines.length) return null
  const value = parts.reduce((sum, part) => sum + part.value, 0)
  const others = first.kind === 'base' ? 0 : first.value + first.others - value
  return {
    amount: { name, kind: first.kind, value, others, place: null },
    equation: new Map([[name, 1], ...parts.map((part): [string, number] => [part.name, -1])]),
  }
}

/**
 * The numbers of a table and everything that a reader can add up, together with what is public already: what that shows
 * is known, whatever is hidden now.
 *
 * @example sumsBeside(table, released).known.has('released 0 row 2 | women') // → true when that figure was shown
 */
export function sumsBeside(table: Table, { finest, tables, parts, groups }: Released): SumsBeside {
  const own = sumsOf(table)
  const whole = sumsOf(finest)
  const amounts = new Map<string, Amount>(
    [...own.amounts].map(([name, amount]) => {
      const isPublic = amount.place !== null && groups.includes(amount.place.group)
      return [name, isPublic ? amount : { ...amount, place: null }]
    }),
  )
  const equations: Equation[] = [...own.equations]
  const known = new Set<string>()
  for (const amount of whole.amounts.values()) {
    amounts.set(`finest ${amount.name}`, { ...amount, name: `finest ${amount.name}`, place: null })
  }
  for (const equation of whole.equations) {
    equations.push(new Map([...equation].map(([name, factor]) => [`finest ${name}`, factor])))
  }
  const rowOf = (id: string): number => finest.rows.findIndex((row) => row.id === id)
  const linked = (name: string, lines: readonly string[], group: string): boolean => {
    const found = link(name, lines, group, amounts)
    if (found === null) return false
    // A number of the table itself stays what it is; only how it is made up is added.
    if (!amounts.has(name)) amounts.set(name, found.amount)
    equations.push(found.equation)
    return true
  }
  const linkRow = (name: string, kind: (typeof linesOfRow)[number], ids: readonly string[], group: string): boolean =>
    linked(
      name,
      // A base is that of each of its rows.
      (kind === 'base' ? ids.slice(0, 1) : ids).map((id) => `${kind} ${rowOf(id)}`),
      group,
    )
  for (const group of new Set(table.columns.map((column) => column.group))) {
    for (const line of ['base', 'all answers']) {
      if (own.amounts.has(amountName(line, group))) linked(amountName(line, group), [line], group)
    }
    for (const [row, { id }] of table.rows.entries()) {
      for (const kind of linesOfRow) {
        const name = amountName(`${kind} ${row}`, group)
        if (own.amounts.has(name)) linkRow(name, kind, parts(id), group)
      }
    }
  }
  for (const [at, { shown, parts: partsOf }] of tables.entries()) {
    for (const [index, { group, base }] of shown.columns.entries()) {
      const name = (line: string): string => `released ${at} ${amountName(line, group)}`
      const tell = (line: string, isLinked: boolean): void => {
        if (isLinked) known.add(name(line))
      }
      if (base !== null) tell('base', linked(name('base'), ['base'], group))
      for (const [row, { id }] of shown.rows.entries()) {
        const cell = shown.cells[row]?.[index]
        if (cell === undefined || cell.n === null) continue
        for (const kind of linesOfRow) tell(`${kind} ${row}`, linkRow(name(`${kind} ${row}`), kind, partsOf(id), group))
        if (shown.columns[index]?.statistic === 'share-of-answers' && (cell.estimate ?? 0) > 0) {
          tell('all answers', linked(name('all answers'), ['all answers'], group))
        }
      }
    }
  }
  return { amounts, equations, known, telling: tellingOf(table, tables, parts) }
}

/** The figures of a table of which one part, and no more, is hidden in a table that shows the others. */
function tellingOf(table: Table, tables: readonly ReleasedTable[], parts: Parts): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { shown, parts: partsOf } of tables) {
    for (const [index, { group }] of shown.columns.entries()) {
      const hidden = shown.rows.flatMap(({ id }, row) =>
        shown.cells[row]?.[index]?.marks.includes('suppressed') === true ? [partsOf(id).join(' ')] : [],
      )
      for (const [row, { id }] of table.rows.entries()) {
        const own = parts(id)
        const isHidden = own.filter((part) => hidden.includes(part)).length === 1 || hidden.includes(own.join(' '))
        if (isHidden) found.add(amountName(`row ${row}`, group))
      }
    }
  }
  return found
}
