import type { Rule, RuleTree } from '../rule/rule.ts'
import type { Text } from '../text.ts'
import type { Code } from './variable.ts'

/** An option, category or row as a study file gives it. */
type Written = {
  readonly code: number
  readonly id?: string | undefined
  readonly label: Text
  readonly when?: Rule | undefined
  readonly exclusive?: boolean | undefined
}

/**
 * The bound condition of a part of an item, or `null` where it is for everyone.
 *
 * @example conditionOf({ when: rule }) // → { kind: 'has', variable: '0.2', code: 2 }
 */
export const conditionOf = (part: { readonly when?: Rule | undefined }): RuleTree | null => part.when?.tree ?? null

/**
 * The codes that a list of options or categories yields, in the order in which they are asked.
 *
 * @example codesOf([{ code: 1, label }]) // → [{ code: 1, id: null, label, when: null, exclusive: false }]
 */
export const codesOf = (options: readonly Written[]): readonly Code[] =>
  options.map((option) => ({
    code: option.code,
    id: option.id ?? null,
    label: option.label,
    when: conditionOf(option),
    exclusive: option.exclusive ?? false,
  }))
