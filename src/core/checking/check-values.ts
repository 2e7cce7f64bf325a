import type { Issue } from '../issue.ts'
import { printRule } from '../rule/print-rule.ts'
import { related } from '../rule/relation.ts'
import type { Rule, RuleTree } from '../rule/rule.ts'
import type { Finding } from './finding.ts'
import { finding } from './finding.ts'
import type { World } from './world.ts'

/** A condition that compares an answer with values. */
type Comparison = Extract<RuleTree, { kind: 'compare' | 'in' | 'between' | 'count' }>

/**
 * Findings about the conditions of a rule that no answer can meet, or that every answer meets: the value lies beyond the
 * bounds of the question, or between two answers.
 */
export const checkValues = (world: World, rule: Rule, path: Issue['path']): readonly Finding[] =>
  comparisonsIn(rule.tree).flatMap((condition) => {
    const possible = answersTo(world, condition)
    const met = possible.filter((value) => meets(condition, value))
    if (possible.length === 0) return []
    const values = {
      rule: rule.source,
      part: printRule(condition, world.scope),
      variable: condition.variable,
      low: Math.min(...possible),
      high: Math.max(...possible),
    }
    if (met.length === 0) return [finding('value-never', path, values)]
    if (met.length === possible.length) return [finding('value-always', path, values)]
    return strayValues(condition, possible).map((value) =>
      finding('value-never', path, { ...values, part: printRule({ ...condition, values: [value] }, world.scope) }),
    )
  })

function comparisonsIn(tree: RuleTree): readonly Comparison[] {
  switch (tree.kind) {
    case 'and':
    case 'or':
      return tree.of.flatMap(comparisonsIn)
    case 'not':
    case 'any':
    case 'all':
      return comparisonsIn(tree.of)
    case 'compare':
    case 'in':
    case 'between':
    case 'count':
      return [tree]
    case 'answered':
    case 'has':
    case 'compare-variables':
      return []
  }
}
