import type { Lookup } from './evaluate-rule.ts'
import type { Answers } from './rule.ts'

/**
 * The lookup of one respondent's answers, as `evaluate` takes it. Names that every object inherits (`constructor`) are
 * unanswered like any other.
 *
 * @example answersLookup({ '0.2': [2] })('0.2') // → [2]
 */
export const answersLookup =
  (answers: Answers): Lookup =>
  (variable) =>
    Object.hasOwn(answers, variable) ? answers[variable] : undefined
