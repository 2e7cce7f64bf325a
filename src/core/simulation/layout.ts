import type { Draft } from './linear.ts'
import { addVariable } from './linear.ts'
import type { Plan, PlannedTable } from './plan.ts'
import { definingTable } from './plan.ts'
import type { Gate } from './routing.ts'

/** A variable per atom; `null` where nobody can be counted. */
export type PerAtom = readonly (number | null)[]

/** The variables of a table: how many answered, and per row how many gave it (or the sum of the amounts). */
export type TableVariables = {
  readonly table: PlannedTable
  readonly base: PerAtom
  readonly rows: ReadonlyMap<number, PerAtom>
}

/** Which variable of the programme stands for what. The tables are in the order of the questionnaire. */
export type Layout = { readonly people: PerAtom; readonly tables: readonly TableVariables[] }

/**
 * Which variable stands for what, after adding all of them to the draft: the persons per atom, and per table and atom the
 * base and a sum per row.
 */
export function layoutOf(plan: Plan, draft: Draft): Layout {
  const size = Math.max(...plan.tables.flatMap(({ published }) => published.base.map((base) => base ?? 0)))
  const count = (low: number, high: number): number => addVariable(draft, { low, high, whole: true, cost: 0 })
  const people = plan.atoms.map(() => count(0, size))
  const tables: TableVariables[] = []
  for (const table of plan.tables) {
    const shared = tables.find((other) => other.table.id === table.basedOn)?.base
    // Everybody answers the question that defines the groups, and with it whatever shares its page.
    const everybody = table.basedOn === definingTable(plan)?.basedOn ? people : null
    const base = everybody ?? shared ?? table.routing.atoms.map((asked) => (asked ? count(0, size) : null))
    const rows = table.rows.map(({ code, variable }): readonly [number, PerAtom] => {
      const [low, high] = table.kind === 'mean' ? [variable.min ?? 0, variable.max ?? 0] : [0, 1]
      const sum = (): number => count(Math.min(0, low * size), high * size)
      return [code, base.map((answered) => (answered === null ? null : sum()))]
    })
    tables.push({ table, base, rows: new Map(rows) })
  }
  return { people, tables }
}

/** The variables of the given atoms, as far as they exist. */
export const pick = (variables: PerAtom, atoms: readonly number[]): readonly number[] =>
  atoms.map((atom) => variables[atom] ?? null).filter((variable) => variable !== null)

/** The variables of the rows with the given codes in one atom. */
export const rowsAt = ({ rows }: TableVariables, codes: readonly number[], atom: number): readonly number[] =>
  codes.flatMap((code) => pick(rows.get(code) ?? [], [atom]))

/** The variables that together count who passes a gate in one atom; none when the question was not published. */
export function passing(layout: Layout, { item, codes }: Gate, atom: number): readonly number[] {
  const variables = layout.tables.find(({ table }) => table.item === item)
  if (variables === undefined) return []
  return codes === null ? pick(variables.base, [atom]) : rowsAt(variables, codes, atom)
}
