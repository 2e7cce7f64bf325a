import type { AskedPage } from '../questionnaire/questionnaire.ts'
import type { ShownPage } from '../questionnaire/show-page.ts'
import { showPage, viewPage } from '../questionnaire/show-page.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import { variablesOf } from '../rule/rule-variables.ts'
import type { Answers, RuleTree } from '../rule/rule.ts'

/** Every answer on which it depends what a page shows. */
function readBy({ when, items }: AskedPage): readonly string[] {
  const rules: readonly (RuleTree | null)[] = [
    when,
    ...items.flatMap((asked) => [
      asked.when,
      ...asked.variables.flatMap((variable) => [variable.when, ...variable.codes.map((code) => code.when)]),
    ]),
  ]
  return [...new Set(rules.flatMap((rule) => (rule === null ? [] : variablesOf(rule))))]
}

/**
 * What a page shows to each respondent, by the rules of the questionnaire; worked out once for all whose answers to what
 * those rules read are the same.
 *
 * @example offersOf(page)(answers)?.items.map(({ asked }) => asked.item.id) // → ['shifts-full', 'shift-kinds']
 */
export function offersOf(page: AskedPage): (answers: Answers) => ShownPage | null {
  const reads = readBy(page)
  const known = new Map<string, ShownPage | null>()
  return (answers) => {
    const lookup = answersLookup(answers)
    const key = reads.length === 0 ? '' : JSON.stringify(reads.map((id) => lookup(id) ?? null))
    const found = known.get(key)
    if (found !== undefined) return found
    const shown = showPage(page, viewPage(page, lookup))
    known.set(key, shown)
    return shown
  }
}
