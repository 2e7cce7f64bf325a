import type { Issue } from '../issue.ts'
import type { MessageKey, MessageValues } from '../messages/say.ts'
import { ruleIssue } from './rule-issue.ts'
import type { VariableShape, Word } from './rule.ts'

/** The variables that a rule may name, by their id. */
export type Scope = ReadonlyMap<string, VariableShape>

/** What is known while a rule is bound: where it came from, what it may name, and the issues so far. */
export type Binding = {
  readonly source: string
  readonly scope: Scope
  /** The roster of whose rows `any` or `all` speaks, or null outside those. */
  readonly roster: VariableShape | null
  /** Grows while binding, so that all issues of a rule are told at once. */
  readonly issues: Issue[]
}

/**
 * Null, after adding the issue at a word of the rule.
 *
 * @example report(binding, 'rule-value-twice', word) // binding.issues → one issue more
 */
export function report(binding: Binding, code: MessageKey, word: Word, values: MessageValues = {}): null {
  binding.issues.push(ruleIssue(code, binding.source, word.span, { name: word.text, ...values }))
  return null
}
