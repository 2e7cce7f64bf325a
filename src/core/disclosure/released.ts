import type { Table } from '../tables/table.ts'
import type { PublicTable } from './public-table.ts'
import type { Amount, Sums } from './sums.ts'
import { amountName, sumsOf } from './sums.ts'
import type { Equation } from './worked-out.ts'

/** Which rows of the finest table a row of another one adds up, by their ids. */
export type Parts = (row: string) => readonly string[]

/** A table of which a part is public: all that was counted, and what is shown of it. */
export type ReleasedTable = { readonly table: Table; readonly shown: PublicTable; readonly parts: Parts }

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

/** What a number of the finest table, or of one that was made public before, is called beside the table itself. */
const nameIn = (at: number | 'finest', name: string): string =>
  at === 'finest' ? `finest ${name}` : `released ${at} ${name}`

const linesOfRow = ['row', 'base'] as const

/** That numbers of a table are the sums of numbers of the finest one: one equation per number. */
function linksOf(
  table: Table,
  parts: Parts,
  finest: Table,
  has: (name: string) => boolean,
  name: (own: string) => string,
) {
  const rowOf = (id: string): number => finest.rows.findIndex((row) => row.id === id)
  const link = (line: string, group: string, lines: readonly string[]): readonly Equation[] => {
    const own = name(amountName(line, group))
    const sums = lines.map((one) => nameIn('finest', amountName(one, group)))
    return has(own) && sums.length > 0 && sums.every(has)
      ? [new Map([[own, 1], ...sums.map((sum): [string, number] => [sum, -1])])]
      : []
  }
  return [...new Set(table.columns.map(({ group }) => group))].flatMap((group) => [
    ...['base', 'all answers'].flatMap((line) => link(line, group, [line])),
    ...table.rows.flatMap(({ id }, row) =>
      linesOfRow.flatMap((kind) => {
        // A base is that of each of its rows.
        const ids = kind === 'base' ? parts(id).slice(0, 1) : parts(id)
        return link(
          `${kind} ${row}`,
          group,
          ids.map((part) => `${kind} ${rowOf(part)}`),
        )
      }),
    ),
  ])
}

/** The names of the numbers that a public table shows. */
function shownIn({ table, shown }: ReleasedTable): readonly string[] {
  return shown.columns.flatMap(({ group, base, statistic }, index) => [
    ...(base === null ? [] : [amountName('base', group)]),
    ...shown.rows.flatMap(({ id }, row) => {
      const cell = shown.cells[row]?.[index]
      if (typeof cell?.n !== 'number') return []
      const at = table.rows.findIndex((one) => one.id === id)
      // A share and its number of answers tell how many answers there are.
      const all = statistic === 'share-of-answers' && (cell.estimate ?? 0) > 0 ? ['all answers'] : []
      return [...linesOfRow.map((kind) => `${kind} ${at}`), ...all].map((line) => amountName(line, group))
    }),
  ])
}

/**
 * The numbers of a table and everything that a reader can add up, together with what is public already: what that shows
 * is known, whatever is hidden now.
 *
 * @example sumsBeside(table, released).known.has('finest row 2 | women') // → true when that figure was shown
 */
export function sumsBeside(table: Table, { finest, tables, parts, groups }: Released): SumsBeside {
  const own = sumsOf(table)
  const amounts = new Map<string, Amount>(
    [...own.amounts].map(([name, amount]) => {
      const isPublic = amount.place !== null && groups.includes(amount.place.group)
      return [name, isPublic ? amount : { ...amount, place: null }]
    }),
  )
  const equations: Equation[] = [...own.equations]
  const others = [
    { at: 'finest', table: finest } as const,
    ...tables.flatMap((one, at) => (one.table === finest ? [] : [{ at, table: one.table }])),
  ]
  for (const other of others) {
    const sums = sumsOf(other.table)
    for (const amount of sums.amounts.values()) {
      const name = nameIn(other.at, amount.name)
      amounts.set(name, { ...amount, name, place: null })
    }
    for (const equation of sums.equations) {
      equations.push(new Map([...equation].map(([name, factor]) => [nameIn(other.at, name), factor])))
    }
  }
  const has = (name: string): boolean => amounts.has(name)
  equations.push(...linksOf(table, parts, finest, has, (name) => name))
  const known = new Set<string>()
  for (const [index, one] of tables.entries()) {
    const at = one.table === finest ? 'finest' : index
    if (at !== 'finest') equations.push(...linksOf(one.table, one.parts, finest, has, (name) => nameIn(at, name)))
    for (const name of shownIn(one)) if (has(nameIn(at, name))) known.add(nameIn(at, name))
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
