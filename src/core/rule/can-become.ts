import { evaluate, type Lookup } from './evaluate-rule.ts'
import type { RuleTree } from './rule.ts'
import { variablesOf } from './rule-variables.ts'

/**
 * False when a rule will never have this truth, whatever is still to be answered; true when it may. Answers of `lookup`
 * do not change any more. With every next answer fewer rules may become true, and fewer false: each part of a rule is
 * looked at by itself, so that a rule whose parts exclude each other counts as one that may.
 *
 * @param isOpen says of a variable whether it may still be answered
 * @example canBecome(tree, true, () => undefined, (id) => id === 'b') // → true, for the tree of `not a = 1 or b = 2`
 */
export function canBecome(
  tree: RuleTree,
  truth: boolean,
  lookup: Lookup,
  isOpen: (variable: string) => boolean,
): boolean {
  const part = (of: RuleTree): boolean => canBecome(of, truth, lookup, isOpen)
  switch (tree.kind) {
    case 'and':
      return truth ? tree.of.every(part) : tree.of.some(part)
    case 'or':
      return truth ? tree.of.some(part) : tree.of.every(part)
    case 'not':
      return canBecome(tree.of, !truth, lookup, isOpen)
    case 'answered':
    case 'has':
    case 'compare':
    case 'compare-variables':
    case 'in':
    case 'between':
    case 'count':
    case 'any':
    case 'all':
      return variablesOf(tree).some(isOpen) || evaluate(tree, lookup) === truth
  }
}
