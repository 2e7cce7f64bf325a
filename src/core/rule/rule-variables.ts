import { rosterColumn } from './roster-column.ts'
import type { RuleTree } from './rule.ts'

/**
 * The variables of which the rule wants the answer, each once, in the order of the rule. For `any` and `all` that is the
 * roster, not its columns, and the items outside it that the condition names.
 *
 * @example variablesOf(tree) // → ['2.1', '0.2'], for `any 2.1 (months > 12 and [0.2] has aios)`
 */
export const variablesOf = (tree: RuleTree): readonly string[] => [...new Set(namedIn(tree))]

function namedIn(tree: RuleTree): readonly string[] {
  switch (tree.kind) {
    case 'and':
    case 'or':
      return tree.of.flatMap(namedIn)
    case 'not':
      return namedIn(tree.of)
    case 'any':
    case 'all':
      return [tree.roster, ...namedIn(tree.of).filter((id) => rosterColumn(tree.roster, id) === undefined)]
    case 'compare-variables':
      return [tree.variable, tree.other]
    case 'answered':
    case 'has':
    case 'compare':
    case 'in':
    case 'between':
    case 'count':
      return [tree.variable]
  }
}
