import type { RuleTree } from './rule.ts'

/**
 * The rule that is true where this one is, and false everywhere else: also where this one is unknown. So its negation
 * holds for everybody for whom this one does not hold.
 *
 * @example certainRule({ kind: 'has', variable: '0.2', code: 1 }) // → { kind: 'and', of: [{ kind: 'answered', … }, { kind: 'has', … }] }
 */
export const certainRule = (tree: RuleTree): RuleTree => certain(tree, true)

/** By De Morgan's laws `not` moves down to the conditions, where it can be said that they are answered. */
function certain(tree: RuleTree, wanted: boolean): RuleTree {
  const answered = (variable: string): RuleTree => ({ kind: 'answered', variable })
  const own: RuleTree = wanted ? tree : { kind: 'not', of: tree }
  switch (tree.kind) {
    case 'not':
      return certain(tree.of, !wanted)
    case 'and':
    case 'or':
      return {
        kind: (tree.kind === 'and') === wanted ? 'and' : 'or',
        of: tree.of.map((part) => certain(part, wanted)),
      }
    case 'any':
    case 'all': {
      const rows: RuleTree = {
        ...tree,
        kind: (tree.kind === 'any') === wanted ? 'any' : 'all',
        of: certain(tree.of, wanted),
      }
      return { kind: 'and', of: [answered(tree.roster), rows] }
    }
    case 'answered':
      return own
    case 'compare-variables':
      return { kind: 'and', of: [answered(tree.variable), answered(tree.other), own] }
    case 'has':
    case 'compare':
    case 'in':
    case 'between':
    case 'count':
      return { kind: 'and', of: [answered(tree.variable), own] }
  }
}
