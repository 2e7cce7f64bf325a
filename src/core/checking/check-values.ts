import type { Issue } from '../issue.ts'
import type { Variable } from '../items/variable.ts'
import { monthText } from '../rule/month.ts'
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
 * bounds of the question, or between two answers. Of conditions that nobody wrote in the rule itself nothing is said.
 *
 * @example checkValues(world, rule, path)[0]?.code // → 'value-never', for `hours > 200`
 */
export const checkValues = (world: World, rule: Rule, path: Issue['path']): readonly Finding[] =>
  (rule.expanded === true ? [] : comparisonsIn(rule.tree)).flatMap((condition) => {
    const { values: possible, words } = answersTo(world, condition)
    const met = possible.filter((value) => meets(condition, value))
    if (possible.length === 0) return []
    const part = printRule(condition, world.scope)
    const values = { rule: rule.source, part, variable: condition.variable, possible: words }
    if (met.length === 0) return [finding('value-never', path, values)]
    if (met.length === possible.length) return [finding('value-always', path, values)]
    return strayValues(condition, possible).map((value) =>
      finding('value-never', path, { ...values, part: printRule(only(condition.variable, value), world.scope) }),
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

/** The answers to a variable as far as rules tell them apart, and in words; nothing where there are none to compare. */
type Answers = { readonly values: readonly number[]; readonly words: string }

function answersTo({ variables, columns, points }: World, { kind, variable: id }: Comparison): Answers {
  const variable = variables.get(id)?.variable ?? columns.get(id)
  if (variable === undefined) return { values: [], words: '' }
  if (kind === 'count') {
    const free = variable.codes.filter(({ exclusive }) => !exclusive).length
    const most = variable.kind === 'roster' ? (variable.max ?? 1) : Math.max(1, free)
    return { values: Array.from({ length: most }, (_, index) => index + 1), words: `1–${most}` }
  }
  return { values: points.get(id) ?? [], words: rangeOf(variable) }
}

function rangeOf({ kind, codes, min, max }: Variable): string {
  if (codes.length > 0) return codes.map(({ code }) => code).join(', ')
  if (kind === 'months') return `${monthText((min ?? 0) * 12)}–${monthText((max ?? 0) * 12 + 11)}`
  return `${min ?? ''}–${max ?? ''}`
}

function meets(condition: Comparison, value: number): boolean {
  switch (condition.kind) {
    case 'compare':
    case 'count':
      return related(value, condition.relation, condition.value)
    case 'in':
      return condition.values.includes(value)
    case 'between':
      return condition.low <= value && value <= condition.high
  }
}

const only = (variable: string, value: number): RuleTree => ({ kind: 'compare', variable, relation: '=', value })

/** The values of a list that are no answer to the question, while others are. */
const strayValues = (condition: Comparison, possible: readonly number[]): readonly number[] =>
  condition.kind === 'in' ? condition.values.filter((value) => !possible.includes(value)) : []
