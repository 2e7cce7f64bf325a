import { addVariable } from './linear.ts'
import type { Draft } from './linear.ts'
import type { Plan, PlannedTable } from './plan.ts'

/** A variable per atom; `null` where nobody can be counted. */
export type PerAtom = readonly (number | null)[]

/** The variables of a table: how many answered, and per row how many gave it (or the sum of the amounts). */
export type TableVariables = {
  readonly table: PlannedTable
  readonly base: PerAtom
  readonly rows: ReadonlyMap<number, PerAtom>
}

/** Which variable of the programme stands for what. */
export type Layout = { readonly people: PerAtom; readonly tables: ReadonlyMap<string, TableVariables> }

/** The variables of a list of atoms that exist. */
export const existing = (variables: PerAtom): readonly number[] => variables.filter((variable) => variable !== null)

/** Adds the variables of a plan to a draft and says which is which. */
export function layoutOf(plan: Plan, draft: Draft): Layout {
  const size = Math.max(...plan.tables.flatMap(({ published }) => published.base.map((base) => base ?? 0)))
  const count = (high: number): number => addVariable(draft, { low: 0, high, whole: true, cost: 0 })
  const people = plan.atoms.map(() => count(size))
  const tables = new Map<string, TableVariables>()
  for (const table of plan.tables) {
    const base =
      tables.get(table.basedOn)?.base ?? (definesGroups(plan, table) ? people : basesOf(table, () => count(size)))
    const rows = new Map<number, PerAtom>()
    for (const { code, variable } of table.rows) {
      const high = table.kind === 'mean' ? size * (variable.max ?? 0) : size
      rows.set(
        code,
        base.map((answered) => (answered === null ? null : count(high))),
      )
    }
    tables.set(table.id, { table, base, rows })
  }
  return { people, tables }
}

/** True for the question that defines the groups: everybody answers it. */
export const definesGroups = (plan: Plan, table: PlannedTable): boolean =>
  plan.groups.some(({ variable }) => variable === table.item)

const basesOf = (table: PlannedTable, count: () => number): PerAtom =>
  table.routing.atoms.map((asked) => (asked ? count() : null))
