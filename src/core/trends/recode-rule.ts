import type { RuleTree } from '../rule/rule.ts'

/** Per variable, the new code of every code that has another one now. */
export type Recoding = ReadonlyMap<string, ReadonlyMap<number, number>>

/**
 * The rule with the codes of its variables as they are now, so that a rule about an option stays a rule about that
 * option when its code changes.
 *
 * @example recodeRule(has('0.11', 3), new Map([['0.11', new Map([[3, 4]])]])) // → has('0.11', 4)
 */
export function recodeRule(tree: RuleTree, recoding: Recoding): RuleTree {
  const now = (variable: string, code: number): number => recoding.get(variable)?.get(code) ?? code
  switch (tree.kind) {
    case 'and':
    case 'or':
      return { ...tree, of: tree.of.map((part) => recodeRule(part, recoding)) }
    case 'not':
    case 'any':
    case 'all':
      return { ...tree, of: recodeRule(tree.of, recoding) }
    case 'has':
      return { ...tree, code: now(tree.variable, tree.code) }
    case 'compare':
      return tree.relation === '=' || tree.relation === '!=' ? { ...tree, value: now(tree.variable, tree.value) } : tree
    case 'in':
      return { ...tree, values: tree.values.map((value) => now(tree.variable, value)) }
    case 'answered':
    case 'compare-variables':
    case 'between':
    case 'count':
      return tree
  }
}
