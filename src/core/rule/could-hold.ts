import { evaluate } from './evaluate-rule.ts'
import type { Lookup } from './evaluate-rule.ts'
import { variablesOf } from './rule-variables.ts'
import type { RuleTree } from './rule.ts'

/**
 * Whether a rule holds, or could come to hold when questions that are still open are answered.
 * An open question may yet make a condition true or false; a question that was skipped leaves it unknown for good, where
 * `evaluate` says "unknown" to both. Conditions are looked at one by one: two that exclude each other are not noticed.
 *
 * @param lookup the answers so far
 * @param isOpen true for a variable that could still be answered
 * @example couldHold(tree, lookup, (id) => id === '0.2') // → true, for the tree of `0.2 has aios`
 */
export const couldHold = (tree: RuleTree, lookup: Lookup, isOpen: (variable: string) => boolean): boolean =>
  couldBe(tree, true, lookup, isOpen)

function couldBe(tree: RuleTree, truth: boolean, lookup: Lookup, isOpen: (variable: string) => boolean): boolean {
  switch (tree.kind) {
    case 'not':
      return couldBe(tree.of, !truth, lookup, isOpen)
    case 'and':
    case 'or': {
      const each = (part: RuleTree) => couldBe(part, truth, lookup, isOpen)
      return (tree.kind === 'and') === truth ? tree.of.every(each) : tree.of.some(each)
    }
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
