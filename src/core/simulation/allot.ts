import type { Answers, Value } from '../rule/rule.ts'
import { amounts } from './amounts.ts'
import type { ChoiceTask } from './choice-task.ts'
import { crossings } from './crossings.ts'
import { definingCodes } from './groups.ts'
import { oneCodeEach } from './one-code.ts'
import type { Counts, Person } from './persons.ts'
import { passes } from './persons.ts'
import type { Plan, PlannedTable } from './plan.ts'
import { definingTable } from './plan.ts'
import type { Random } from './random.ts'
import { shuffled } from './random.ts'
import { scaleAnswers } from './scale-answers.ts'
import { severalCodesEach } from './several-codes.ts'
import type { SolvedWave } from './solved-wave.ts'

/**
 * One set of answers to the published questions per respondent, in random order, so that exactly the solved counts hold.
 * Only who passes the gates of a question answers it, and those who leave it open are the least persistent: most of what
 * is missing is break-off.
 *
 * @throws when the counts contradict each other, which those of `solveWave` do not
 * @example allot(solved, seededRandom(2023)).length // → 5778
 */
export function allot({ atoms, tables, plan }: SolvedWave, random: Random): readonly Answers[] {
  const persons = atoms.flatMap(({ groups, n }, atom) => {
    const members = Array.from({ length: n }, (): Person => membership(plan, groups))
    const counts: Counts = {
      base: (table) => tables[table.id]?.base[atom] ?? 0,
      row: (table, code) => tables[table.id]?.rows[String(code)]?.[atom] ?? 0,
    }
    for (const table of plan.tables) allotTable(plan, table, counts, members, random)
    return members
  })
  return shuffled(persons, random)
}

/** The answers that put a respondent in his groups, when the question itself was not published. */
function membership(plan: Plan, groups: readonly string[]): Person {
  const [first] = plan.groups
  if (first === undefined || groups.length === 0 || definingTable(plan) !== null) return {}
  const codes = definingCodes(plan.groups, groups)
  return { [first.variable]: first.kind === 'multiple' ? codes : (codes[0] ?? 0) }
}

function allotTable(plan: Plan, table: PlannedTable, counts: Counts, persons: readonly Person[], random: Random): void {
  const base = counts.base(table)
  const eligible = persons.filter((person) => table.routing.gates.every((gate) => passes(person, gate)))
  const wanted = crossings(plan, table, counts, eligible).flatMap((crossing) => crossing.persons)
  const answering = new Set([...new Set([...wanted, ...eligible])].slice(0, base))
  if (answering.size < base) throw new Error(`Question ${table.item} has too few respondents who pass its gates`)
  const asked = persons.filter((person) => answering.has(person))
  for (const [variable, values] of answersTo(plan, table, counts, asked, random)) {
    for (const [index, person] of asked.entries()) {
      const value = values[index]
      if (value !== undefined) person[variable] = value
    }
  }
}

/** The values per variable, in the order of the persons who answer. */
function answersTo(
  plan: Plan,
  table: PlannedTable,
  counts: Counts,
  asked: readonly Person[],
  random: Random,
): readonly (readonly [variable: string, values: readonly Value[]])[] {
  if (table.kind === 'single' || table.kind === 'multiple') {
    const task: ChoiceTask = {
      persons: asked.length,
      counts: new Map(table.rows.map(({ code }) => [code, counts.row(table, code)])),
      omitted: table.omitted,
      exclusive: table.exclusive,
      required: crossings(plan, table, counts, asked).map(({ codes, persons }) => ({
        codes,
        persons: persons.map((person) => asked.indexOf(person)),
      })),
    }
    return [[table.item, table.kind === 'single' ? oneCodeEach(task, random) : severalCodesEach(task, random)]]
  }
  return table.rows.map(({ code, variable }) => {
    const counted = counts.row(table, code)
    if (table.kind === 'mean') {
      const bounds = { low: Math.ceil(variable.min ?? 0), high: Math.floor(variable.max ?? 0) }
      return [variable.id, amounts(asked.length, counted, bounds, random)]
    }
    const codes = variable.codes.map((category) => category.code)
    const top = table.spec.codes
    const others = codes.filter((category) => !top.includes(category))
    return [variable.id, scaleAnswers(asked.length, counted, { top, others }, random)]
  })
}
