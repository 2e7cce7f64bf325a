import type { Plan, PlannedTable } from './plan.ts'
import type { Gate } from './routing.ts'

/** The published table of a question, or `null`. */
export const tableOfItem = ({ tables }: Plan, item: string): PlannedTable | null =>
  tables.find((table) => table.item === item) ?? null

/**
 * The gates that a table needs: without those that everybody passes who was asked the question of another of its gates.
 *
 * @example neededGates(plan, table45ja) // → [{ item: '4.5', codes: [1] }], as 4.5 itself has the gate of its block
 */
export function neededGates(plan: Plan, { routing: { gates } }: PlannedTable): readonly Gate[] {
  const passedBefore = gates.flatMap(({ item }) => tableOfItem(plan, item)?.routing.gates ?? [])
  return gates.filter(
    (gate, index) =>
      !passedBefore.some((other) => sameGate(gate, other)) &&
      gates.findIndex((other) => sameGate(gate, other)) === index,
  )
}

/** True when two gates let through the same respondents. */
export const sameGate = (one: Gate, other: Gate): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * The tables whose respondents must pass several gates that do not follow from each other: there it is not enough that
 * enough persons pass each.
 */
export const crossGated = (plan: Plan): readonly PlannedTable[] =>
  plan.tables.filter((table) => neededGates(plan, table).length > 1)
