import type { Variable } from '../items/variable.ts'
import type { ShownPage } from '../questionnaire/show-page.ts'
import type { Lookup } from '../rule/evaluate-rule.ts'
import { evaluate } from '../rule/evaluate-rule.ts'
import type { Answers, RuleTree, Value } from '../rule/rule.ts'
import type { AimedPerson } from './aim-person.ts'
import { unitWeight } from './aim-person.ts'
import type { Turn } from './aim-turns.ts'

/** People who are offered the same of a question and stand in the same columns. */
export type AimCell = {
  readonly people: readonly AimedPerson[]
  readonly offered: Variable
  /** How many of them cannot but answer. */
  readonly least: number
  /** How much each of them weighs, in thousandths. */
  readonly weight: number
  /** What they answered to a question that tells them apart. */
  readonly given: (question: string) => Value | undefined
  /** Whether a rule is true of them once they give an answer. */
  readonly holds: (rule: RuleTree, answer: Value) => boolean
}

/** How answers are read: with what is derived from them, and which questions a rule depends on. */
export type Reading = {
  readonly lookup: (answers: Answers) => Lookup
  readonly read: (rule: RuleTree) => readonly string[]
}

/** Without an answer to the only question of a required item nobody gets past its page. */
function mustAnswer({ asked: { item, variables }, number }: Turn, { last }: AimedPerson): boolean {
  return item.type !== 'note' && item.required && !item.decline && variables.length === 1 && last > number
}

/**
 * Those who are asked a question, divided so that in each cell all are offered the same and count in the same columns.
 *
 * @param rules the columns and filters of the tables that are to be met
 * @param apart questions that were answered before, by which people are told apart as well
 * @example aimCells(turn, people, offers, { rules, apart: [] }, reading).map(({ people }) => people.length) // → [61, 54, 120]
 */
export function aimCells(
  turn: Turn,
  people: readonly AimedPerson[],
  offers: (answers: Answers) => ShownPage | null,
  { rules, apart }: { readonly rules: readonly RuleTree[]; readonly apart: readonly string[] },
  { lookup, read }: Reading,
): readonly AimCell[] {
  const { id } = turn.variable
  const others = rules.map((rule) => ({ rule, reads: read(rule).filter((one) => one !== id) }))
  const isOwn = others.map(({ rule, reads }) => read(rule).length > reads.length)
  const cells = new Map<string, { offered: Variable; people: AimedPerson[]; least: number }>()
  for (const person of people) {
    if (person.leaves <= turn.number) continue
    const shown = offers(person.answers)?.items.find(({ asked }) => asked === turn.asked)
    const offered = shown?.offered.find((one) => one.id === id)
    if (offered === undefined) continue
    const find = lookup(person.answers)
    const key = JSON.stringify([
      offered.codes.map(({ code }) => code),
      person.weight,
      apart.map((question) => find(question) ?? null),
      // A rule that reads the question itself depends on what is answered: there, all that it reads besides counts.
      ...others.map(({ rule, reads }, at) =>
        isOwn[at] === true ? reads.map((one) => find(one) ?? null) : evaluate(rule, find),
      ),
    ])
    const cell = cells.get(key) ?? { offered, people: [], least: 0 }
    cells.set(key, cell)
    cell.people.push(person)
    if (mustAnswer(turn, person)) cell.least += 1
  }
  return [...cells.values()].map(({ offered, people: members, least }) => {
    const like = members[0]?.answers ?? {}
    return {
      people: members,
      offered,
      least,
      weight: members[0]?.weight ?? unitWeight,
      given: lookup(like),
      holds: (rule, answer) => evaluate(rule, lookup({ ...like, [id]: answer })) === true,
    }
  })
}
