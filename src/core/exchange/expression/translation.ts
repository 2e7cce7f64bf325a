import type { MessageKey, MessageValues } from '../../messages/say.ts'
import type { RuleTree } from '../../rule/rule.ts'
import type { Dialect } from './dialect.ts'
import type { Expression } from './expression.ts'
import type { Resolve } from './referent.ts'

/** Why a part of a condition cannot be said in our rules, or only nearly the same. */
export type Reason = {
  readonly code: MessageKey
  readonly values: MessageValues
  /** True when the part was left out; false when it is nearly the same. */
  readonly lost: boolean
}

/** What is known while a condition is translated. */
export type Translation = {
  readonly source: string
  readonly dialect: Dialect
  readonly resolve: Resolve
  /** `route`: for whom it is true matters. `check`: for whom it is false, and what is open passes. */
  readonly purpose: 'route' | 'check'
  /** Grows while translating. */
  readonly reasons: Reason[]
  /** How many parts may still be looked at: `if` in the condition of `if` says everything twice. */
  readonly steps: { left: number }
}

/**
 * Null, after noting why a part of a condition is left out; the sentence shows that part.
 *
 * @example cannotSay(translation, expression, 'quest-rule-sum') // translation.reasons → one more
 */
export function cannotSay(
  { reasons, source }: Translation,
  { place: [from, to] }: Expression,
  code: MessageKey,
  values: MessageValues = {},
): null {
  reasons.push({ code, values: { part: source.slice(from, to), ...values }, lost: true })
  return null
}

/**
 * The rule for a condition about one variable: what it says of an answer, and whether it is true when there is none.
 * With us a condition about an answer that is not there is unknown, so "or it is not answered" is said where that counts.
 *
 * @param wanted false for the rule that is true where the condition is false
 * @example onAnswer(translation, 'a', isNotOne, true, true) // → the tree of `not answered a or a != 1`
 */
export function onAnswer(
  { purpose }: Translation,
  variable: string,
  tree: RuleTree,
  ofBlank: boolean,
  negate: boolean,
): RuleTree {
  if (ofBlank === negate || purpose === 'check') return tree
  return { kind: 'or', of: [{ kind: 'not', of: { kind: 'answered', variable } }, tree] }
}
