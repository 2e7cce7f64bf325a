import type { RuleTree } from './rule.ts'

/**
 * The rule that holds when all of these hold, without `and` directly in `and`. A rule that is absent always holds; null
 * is the rule that always holds.
 *
 * @example allOf([block.when?.tree, page.when?.tree, item.when?.tree]) // → null, when none of them has a rule
 */
export function allOf(rules: readonly (RuleTree | null | undefined)[]): RuleTree | null {
  const of = rules.flatMap(conditionsOf)
  return of.length === 0 ? null : chainOf('and', of)
}

function conditionsOf(rule: RuleTree | null | undefined): readonly RuleTree[] {
  if (rule === null || rule === undefined) return []
  return rule.kind === 'and' ? rule.of.flatMap(conditionsOf) : [rule]
}

/**
 * The chain of rules; a rule that is alone needs no chain. A chain without rules always holds (`and`) or never (`or`).
 *
 * @example chainOf('or', [{ kind: 'answered', variable: 'a' }]) // → { kind: 'answered', variable: 'a' }
 */
export function chainOf(kind: 'and' | 'or', of: readonly RuleTree[]): RuleTree {
  const [only] = of
  return of.length === 1 && only !== undefined ? only : { kind, of }
}
