import type { Issue } from '../issue.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import { holds } from '../rule/evaluate-rule.ts'
import type { Value } from '../rule/rule.ts'
import type { Form, Reading } from './item-type.ts'
import { readValue } from './read-value.ts'
import type { Variable } from './variable.ts'

/**
 * What a posted page says about a list of variables, read in order.
 * A follow-up (the text behind "other") is read only when its option is chosen; what was typed behind an option that is
 * not chosen is left out.
 *
 * @example readVariables(variables, { '0.5': ['2'], '0.5.1.text': ['x'] }).answers // → { '0.5': 2 }
 */
export function readVariables(offered: readonly Variable[], form: Form): Reading {
  const answers: Record<string, Value> = {}
  const issues: Issue[] = []
  for (const variable of offered) {
    if (variable.followUp !== null && !holds(variable.followUp, answersLookup(answers))) continue
    const reading = readValue(variable, form)
    issues.push(...reading.issues)
    if (reading.value !== undefined) answers[variable.id] = reading.value
  }
  return { answers, issues }
}
