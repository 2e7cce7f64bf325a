import { opposite } from '../../rule/relation.ts'
import type { RuleTree } from '../../rule/rule.ts'

/** The rule that always holds. */
export const always: RuleTree = { kind: 'and', of: [] }

/** The rule that never holds. */
export const never: RuleTree = { kind: 'or', of: [] }

/**
 * True for the rule that always holds.
 *
 * @example isAlways({ kind: 'and', of: [] }) // → true
 */
export const isAlways = (tree: RuleTree): boolean => tree.kind === 'and' && tree.of.length === 0

/**
 * True for the rule that never holds.
 *
 * @example isNever({ kind: 'or', of: [] }) // → true
 */
export const isNever = (tree: RuleTree): boolean => tree.kind === 'or' && tree.of.length === 0

/** That a variable has an answer. */
export const answered = (variable: string): RuleTree => ({ kind: 'answered', variable })

/**
 * The condition that is false where this one is true, true where it is false, and unknown where it is unknown.
 *
 * @example negated({ kind: 'compare', variable: 'a', relation: '<', value: 2 }) // → … relation: '>=' …
 */
export function negated(tree: RuleTree): RuleTree {
  switch (tree.kind) {
    case 'not':
      return tree.of
    case 'and':
      return { kind: 'or', of: tree.of.map(negated) }
    case 'or':
      return { kind: 'and', of: tree.of.map(negated) }
    case 'compare':
    case 'compare-variables':
    case 'count':
      return { ...tree, relation: opposite(tree.relation) }
    case 'answered':
    case 'has':
    case 'in':
    case 'between':
    case 'any':
    case 'all':
      return { kind: 'not', of: tree }
  }
}
