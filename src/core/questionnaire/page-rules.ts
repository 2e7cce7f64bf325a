import { variablesOf } from '../rule/rule-variables.ts'
import { oncePerQuestionnaire } from './once-per-questionnaire.ts'
import type { AskedPage, Questionnaire } from './questionnaire.ts'

/** Which variables the rules of a page read: those that decide what is shown of it, each once. */
const readBy = ({ when, items }: AskedPage): ReadonlySet<string> => {
  const variables = items.flatMap((item) => item.variables)
  const rules = [
    when,
    ...items.map((item) => item.when),
    ...variables.flatMap((one) => [one.when, ...one.codes.map((code) => code.when)]),
  ]
  return new Set(rules.flatMap((rule) => (rule === null ? [] : variablesOf(rule))))
}

/**
 * The variables that decide what is shown of each page of a questionnaire.
 *
 * @example rulesRead(questionnaire)[3] // → Set { 'hours', 'visits' }
 */
export const rulesRead: (questionnaire: Questionnaire) => readonly ReadonlySet<string>[] = oncePerQuestionnaire(
  ({ pages }) => pages.map(readBy),
)

/**
 * The pages of a questionnaire that hang on each variable, counted from 0: a rule that decides what is shown of them reads
 * it. A variable that no rule reads is not in it.
 *
 * @example hangingPages(questionnaire).get('visits') // → [3, 4]
 */
export const hangingPages: (questionnaire: Questionnaire) => ReadonlyMap<string, readonly number[]> =
  oncePerQuestionnaire((questionnaire) => {
    const hanging = new Map<string, number[]>()
    for (const [page, read] of rulesRead(questionnaire).entries()) {
      for (const id of read) hanging.set(id, [...(hanging.get(id) ?? []), page])
    }
    return hanging
  })
