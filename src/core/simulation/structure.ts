import { crossGated, neededGates } from './gates.ts'
import { definingCodes } from './groups.ts'
import type { Layout, TableVariables } from './layout.ts'
import { passing, pick, rowsAt } from './layout.ts'
import type { Draft } from './linear.ts'
import { addRow, times } from './linear.ts'
import type { Plan } from './plan.ts'
import { definingTable } from './plan.ts'

/** Adds what must hold whatever the figures are: nobody answers what he was not asked, and answers fit the question. */
export function addStructure(draft: Draft, plan: Plan, layout: Layout): void {
  for (const variables of layout.tables) {
    for (const atom of plan.atoms.keys()) {
      const [answered] = pick(variables.base, [atom])
      if (answered === undefined) continue
      if (variables.table.basedOn === variables.table.id) addRouting(draft, layout, variables, atom)
      addAnswers(draft, variables, atom, answered)
      if (variables.table.id === definingTable(plan)?.id) addMembership(draft, plan, variables, atom)
    }
  }
  if (definingTable(plan) === null) addImpossible(draft, plan, layout)
  addCrossGates(draft, plan, layout)
}

/** Nobody is in groups that no answer puts him in together. */
function addImpossible(draft: Draft, plan: Plan, layout: Layout): void {
  for (const [atom, groups] of plan.atoms.entries()) {
    const isPossible = groups.length === 0 || definingCodes(plan.groups, groups).length > 0
    if (!isPossible) addRow(draft, times(1, pick(layout.people, [atom])), { low: 0, high: 0 })
  }
}

/** The base is at most the persons there are, and at most those who pass each gate. */
function addRouting(draft: Draft, layout: Layout, { table, base }: TableVariables, atom: number): void {
  const answered = times(1, pick(base, [atom]))
  if (base !== layout.people) addRow(draft, [...answered, ...times(-1, pick(layout.people, [atom]))], { high: 0 })
  for (const gate of table.routing.gates) {
    addRow(draft, [...answered, ...times(-1, passing(layout, gate, atom))], { high: 0 })
  }
}

function addAnswers(draft: Draft, variables: TableVariables, atom: number, answered: number): void {
  const { table } = variables
  const isComplete = table.omitted.length === 0
  const codes = table.rows.map(({ code }) => code)
  const all = times(1, rowsAt(variables, codes, atom))
  if (table.kind === 'single') {
    addRow(draft, [...all, [-1, answered]], isComplete ? { low: 0, high: 0 } : { high: 0 })
    return
  }
  // Whoever answered ticked at least one option; whoever ticked an exclusive one ticked no other.
  if (table.kind === 'multiple' && isComplete) addRow(draft, [...all, [-1, answered]], { low: 0 })
  const exclusive = times(1, rowsAt(variables, table.exclusive, atom))
  if (exclusive.length > 0) addRow(draft, [...exclusive, [-1, answered]], { high: 0 })
  for (const { code, variable } of table.rows) {
    const counted = times(1, rowsAt(variables, [code], atom))
    if (table.kind === 'mean') {
      addRow(draft, [...counted, [-Math.ceil(variable.min ?? 0), answered]], { low: 0 })
      addRow(draft, [...counted, [-Math.floor(variable.max ?? 0), answered]], { high: 0 })
    } else if (!table.exclusive.includes(code)) {
      addRow(draft, [...counted, ...exclusive, [-1, answered]], { high: 0 })
    }
  }
}

/** Who is in a group gave one of its codes; who is not gave none of them. */
function addMembership(draft: Draft, plan: Plan, variables: TableVariables, atom: number): void {
  for (const { id, codes } of plan.groups) {
    const given = rowsAt(variables, codes, atom)
    if (given.length < codes.length) continue
    const members = plan.atoms[atom]?.includes(id) === true ? pick(variables.base, [atom]) : []
    addRow(draft, [...times(1, given), ...times(-1, members)], { low: 0, high: 0 })
  }
}

/** Who passes two gates of one multiple item ticked two of its options, on top of the one of everybody else. */
function addCrossGates(draft: Draft, plan: Plan, layout: Layout): void {
  for (const table of crossGated(plan)) {
    const items = neededGates(plan, table).map(({ item }) => item)
    const base = layout.tables.find((other) => other.table.id === table.id)?.base ?? []
    for (const variables of layout.tables) {
      const times2 = items.filter((item) => item === variables.table.item).length - 1
      if (times2 < 1 || variables.table.kind !== 'multiple') continue
      const codes = [...variables.rows.keys()]
      for (const atom of plan.atoms.keys()) {
        const ticks = times(1, rowsAt(variables, codes, atom))
        const persons = [...times(-1, pick(variables.base, [atom])), ...times(-times2, pick(base, [atom]))]
        if (ticks.length > 0) addRow(draft, [...ticks, ...persons], { low: 0 })
      }
    }
  }
}
