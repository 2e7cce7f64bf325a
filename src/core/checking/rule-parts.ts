import { chainOf } from '../rule/combine-rules.ts'
import type { RuleTree } from '../rule/rule.ts'

/** A part of a rule that can be left out, and the rule without it. */
export type RulePart = {
  readonly chain: 'and' | 'or'
  readonly part: RuleTree
  readonly without: RuleTree
  /** True when leaving the part out can only make the rule true of more people, false when of fewer. */
  readonly widens: boolean
}

/**
 * The parts of the `and` and `or` chains of a rule, the outermost first and in a chain the last first.
 *
 * @example rulePartsOf(tree).map(({ part }) => printRule(part)) // → ['b = 1', 'a = 1'], for the tree of `a = 1 or b = 1`
 */
export const rulePartsOf = (tree: RuleTree): readonly RulePart[] => partsIn(tree, true, (rest) => rest)

function partsIn(tree: RuleTree, positive: boolean, put: (rest: RuleTree) => RuleTree): readonly RulePart[] {
  switch (tree.kind) {
    case 'and':
    case 'or': {
      const { kind, of } = tree
      const own = of.map((part, index): RulePart => {
        const without = put(chainOf(kind, of.toSpliced(index, 1)))
        return { chain: kind, part, without, widens: (kind === 'and') === positive }
      })
      const inner = of.flatMap((part, index) =>
        partsIn(part, positive, (rest) => put({ kind, of: of.with(index, rest) })),
      )
      return of.length < 2 ? inner : [...own.toReversed(), ...inner]
    }
    case 'not':
      return partsIn(tree.of, !positive, (of) => put({ kind: 'not', of }))
    case 'any':
    case 'all':
      return partsIn(tree.of, positive, (of) => put({ ...tree, of }))
    case 'answered':
    case 'has':
    case 'compare':
    case 'compare-variables':
    case 'in':
    case 'between':
    case 'count':
      return []
  }
}
