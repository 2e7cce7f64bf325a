import { crossGated, neededGates } from './gates.ts'
import type { Counts, Person } from './persons.ts'
import { passes } from './persons.ts'
import type { Plan, PlannedTable } from './plan.ts'
import type { Gate } from './routing.ts'

/** Persons who must pass a gate, because they are to answer a later question that has other gates as well. */
export type Crossing = { readonly codes: readonly number[]; readonly persons: readonly Person[] }

/**
 * Who must pass the gates of later questions at this question, per gate. A question with one gate needs nobody: whoever
 * passes can answer it. One with several needs enough persons who pass them all, so they are picked at the first gate:
 * those who must give the same code anyhow, then those of whom nothing is asked yet, as long as enough of these are left
 * for the codes that rule out all others.
 */
export function crossings(
  plan: Plan,
  table: PlannedTable,
  counts: Counts,
  persons: readonly Person[],
): readonly Crossing[] {
  const isEarlier = ({ item }: Gate): boolean =>
    plan.tables.findIndex((other) => other.item === item) < plan.tables.indexOf(table)
  const found: Crossing[] = []
  const alone = table.exclusive.reduce((sum, code) => sum + counts.row(table, code), 0)
  for (const later of crossGated(plan)) {
    const gates = neededGates(plan, later)
    const here = gates.filter(({ item }) => item === table.item)
    if (here.length === 0) continue
    const codes = here.flatMap((gate) => gate.codes ?? [])
    const before = gates.filter(isEarlier)
    const passed = persons.filter((person) => before.every((gate) => passes(person, gate)))
    const isIn = (some: readonly Crossing[], person: Person): boolean =>
      some.some((crossing) => crossing.persons.includes(person))
    const alike = found.filter((crossing) => crossing.codes.some((code) => codes.includes(code)))
    const room = persons.filter((person) => !isIn(found, person)).length - alone
    const fresh = passed.filter((person) => !isIn(found, person))
    const inOrder = [
      ...passed.filter((person) => isIn(alike, person)),
      ...fresh.slice(0, Math.max(0, room)),
      ...passed.filter((person) => isIn(found, person)),
      ...fresh,
    ]
    const picked = [...new Set(inOrder)].slice(0, counts.base(later))
    for (const gate of here) found.push({ codes: gate.codes ?? [], persons: picked })
  }
  return found
}
