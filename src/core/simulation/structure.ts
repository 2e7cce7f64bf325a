import type { Layout, TableVariables } from './layout.ts'
import { definesGroups, existing } from './layout.ts'
import type { Draft, Term } from './linear.ts'
import { addRow, times } from './linear.ts'
import type { Plan } from './plan.ts'

/** Adds what must hold whatever the figures are: nobody answers what he is not asked, and answers fit the question. */
export function addStructure(draft: Draft, plan: Plan, layout: Layout): void {
  for (const variables of layout.tables.values()) {
    for (const atom of plan.atoms.keys()) {
      addRouting(draft, layout, variables, atom)
      addAnswers(draft, variables, atom)
      if (definesGroups(plan, variables.table)) addMembership(draft, plan, variables, atom)
    }
  }
}

const at = (rows: TableVariables['rows'], code: number, atom: number): readonly number[] => {
  const variable = rows.get(code)?.[atom] ?? null
  return variable === null ? [] : [variable]
}

/** The base is at most the persons there are, and at most those who pass each gate. */
function addRouting(draft: Draft, layout: Layout, { table, base }: TableVariables, atom: number): void {
  const answered = base[atom] ?? null
  const people = layout.people[atom] ?? null
  if (answered === null || people === null || table.basedOn !== table.id) return
  if (answered !== people) addRow(draft, [[1, answered], ...times(-1, [people])], { high: 0 })
  for (const { item, codes } of table.routing.gates) {
    const gate = [...layout.tables.values()].find((candidate) => candidate.table.item === item)
    if (gate === undefined) continue
    const passed =
      codes === null ? existing([gate.base[atom] ?? null]) : codes.flatMap((code) => at(gate.rows, code, atom))
    addRow(draft, [[1, answered], ...times(-1, passed)], { high: 0 })
  }
}

function addAnswers(draft: Draft, { table, base, rows }: TableVariables, atom: number): void {
  const answered = base[atom] ?? null
  if (answered === null) return
  const all = table.rows.flatMap(({ code }) => at(rows, code, atom))
  const isComplete = table.omitted.length === 0
  if (table.kind === 'single') {
    addRow(draft, [...times(1, all), [-1, answered]], isComplete ? { low: 0, high: 0 } : { high: 0 })
    return
  }
  for (const { code, variable } of table.rows) {
    const [count] = at(rows, code, atom)
    if (count === undefined) continue
    if (table.kind === 'mean') {
      addRow(draft, [[1, count], ...times(-(variable.min ?? 0), [answered])], { low: 0 })
      addRow(draft, [[1, count], ...times(-(variable.max ?? 0), [answered])], { high: 0 })
    } else {
      const excluding = table.exclusive.includes(code) ? [] : table.exclusive.flatMap((other) => at(rows, other, atom))
      addRow(draft, [[1, count], ...times(1, excluding), [-1, answered]], { high: 0 })
    }
  }
  if (table.kind === 'multiple' && isComplete) {
    // Whoever answered ticked at least one option; whoever ticked an exclusive one ticked exactly one.
    addRow(draft, [...times(1, all), [-1, answered]], { low: 0 })
  }
}

/** Who is in a group gave one of its codes; who is not gave none of them. */
function addMembership(draft: Draft, plan: Plan, { base, rows }: TableVariables, atom: number): void {
  for (const { id, codes } of plan.groups) {
    const given: readonly Term[] = codes.flatMap((code) => times(1, at(rows, code, atom)))
    const isMember = plan.atoms[atom]?.includes(id) ?? false
    const members = isMember ? times(-1, existing([base[atom] ?? null])) : []
    addRow(draft, [...given, ...members], { low: 0, high: 0 })
  }
}
