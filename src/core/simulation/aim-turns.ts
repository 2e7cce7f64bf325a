import type { Variable } from '../items/variable.ts'
import type { AskedItem, AskedPage, Questionnaire } from '../questionnaire/questionnaire.ts'
import type { RuleTree } from '../rule/rule.ts'
import { questionsOf } from './derived-lookup.ts'

/** A variable whose answers are handed out in one go, and where it is asked. */
export type Turn = {
  /** The number of the page in the questionnaire, from 0. */
  readonly number: number
  readonly page: AskedPage
  readonly asked: AskedItem
  readonly variable: Variable
}

const rulesOf = ({ page, asked, variable }: Turn): readonly (RuleTree | null)[] => [
  page.when,
  asked.when,
  variable.when,
  variable.followUp,
  ...variable.codes.map(({ when }) => when),
]

/**
 * The variables of a questionnaire in the order in which answers are handed out: first those by which somebody gets into
 * a column, with whatever decides whether these are asked; then the others, as they are asked.
 *
 * @param columns the rules of the groups that are columns
 * @example turnsOf(questionnaire, [rule])[0]?.variable.id // → 'sex', though it is asked last
 */
export function turnsOf(questionnaire: Questionnaire, columns: readonly RuleTree[]): readonly Turn[] {
  const turns = questionnaire.pages.flatMap((page, number) =>
    page.items.flatMap((asked) => asked.variables.map((variable): Turn => ({ number, page, asked, variable }))),
  )
  const byId = new Map(turns.map((turn) => [turn.variable.id, turn]))
  const read = questionsOf(questionnaire.derived ?? [])
  const early = new Set<string>()
  const need = (rule: RuleTree): void => {
    for (const id of read(rule)) {
      const turn = byId.get(id)
      if (turn === undefined || early.has(id)) continue
      early.add(id)
      for (const own of rulesOf(turn)) if (own !== null) need(own)
    }
  }
  for (const rule of columns) need(rule)
  return [
    ...turns.filter(({ variable }) => early.has(variable.id)),
    ...turns.filter(({ variable }) => !early.has(variable.id)),
  ]
}
