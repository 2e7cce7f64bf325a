import type { Result } from '../issue.ts'
import { failure, success } from '../issue.ts'
import { bindName } from './bind-name.ts'
import { bindValue } from './bind-value.ts'
import type { Binding, Scope } from './binding.ts'
import { report } from './binding.ts'
import { checkUse, isOrder } from './check-use.ts'
import type { ParsedRule, Rule, RuleTree, Syntax } from './rule.ts'

/**
 * The rule with its names looked up and its values turned into codes and amounts, or every issue in it.
 * `scope` holds the variables that the rule may name; the caller leaves out what is asked later.
 *
 * @example bindRule(parsed, scope) // → { ok: true, value: { state: 'bound', source: '0.2 has aios', tree: { … code: 2 } } }
 */
export function bindRule(rule: ParsedRule, scope: Scope): Result<Rule> {
  const binding: Binding = { source: rule.source, scope, roster: null, issues: [] }
  const tree = bindSyntax(rule.syntax, binding)
  return tree === null || binding.issues.length > 0
    ? failure(binding.issues)
    : success({ state: 'bound', source: rule.source, tree })
}

function bindSyntax(syntax: Syntax, binding: Binding): RuleTree | null {
  switch (syntax.kind) {
    case 'and':
    case 'or':
      return bindChain(syntax, binding)
    case 'not': {
      const of = bindSyntax(syntax.of, binding)
      return of && { kind: 'not', of }
    }
    case 'answered': {
      const shape = bindName(syntax.name, binding)
      return shape && { kind: 'answered', variable: shape.id }
    }
    case 'has':
      return bindHas(syntax, binding)
    case 'compare':
      return bindCompare(syntax, binding)
    case 'compare-names':
      return bindCompareNames(syntax, binding)
    case 'in':
      return bindIn(syntax, binding)
    case 'between':
      return bindBetween(syntax, binding)
    case 'count': {
      const { name, relation, value } = syntax
      const shape = checkUse('count', name, bindName(name, binding), binding)
      return shape && { kind: 'count', variable: shape.id, relation, value: Number(value.text) }
    }
    case 'any':
    case 'all':
      return bindRows(syntax, binding)
  }
}

type SyntaxOf<Kind extends Syntax['kind']> = Extract<Syntax, { kind: Kind }>

function bindChain({ kind, of }: SyntaxOf<'and' | 'or'>, binding: Binding): RuleTree | null {
  const parts = of.map((part) => bindSyntax(part, binding))
  const bound = parts.filter((part) => part !== null)
  return bound.length === parts.length ? { kind, of: bound } : null
}

function bindHas({ name, option }: SyntaxOf<'has'>, binding: Binding): RuleTree | null {
  const shape = checkUse('has', name, bindName(name, binding), binding, option.text)
  const code = shape && bindValue(option, shape, binding)
  return shape && code !== null ? { kind: 'has', variable: shape.id, code } : null
}

function bindCompare({ name, relation, value }: SyntaxOf<'compare'>, binding: Binding): RuleTree | null {
  const shape = checkUse(isOrder(relation) ? 'order' : 'equal', name, bindName(name, binding), binding, value.text)
  const bound = shape && bindValue(value, shape, binding)
  return shape && bound !== null ? { kind: 'compare', variable: shape.id, relation, value: bound } : null
}

function bindCompareNames(syntax: SyntaxOf<'compare-names'>, binding: Binding): RuleTree | null {
  const { name, relation, other } = syntax
  const use = isOrder(relation) ? 'order' : 'equal'
  const [shape, otherShape] = [bindName(name, binding), bindName(other, binding)]
  const left = checkUse(use, name, shape, binding)
  const right = left && checkUse(use, other, otherShape, binding)
  if (left === null || right === null) return null
  const codesOf = ({ codes }: typeof left): string => codes.map(({ code }) => code).join(',')
  if (left.kind !== right.kind || (left.kind === 'single' && codesOf(left) !== codesOf(right))) {
    return report(binding, 'rule-not-comparable', other, { name: left.id, other: right.id })
  }
  return { kind: 'compare-variables', variable: left.id, relation, other: right.id }
}

function bindIn({ name, values }: SyntaxOf<'in'>, binding: Binding): RuleTree | null {
  const shape = checkUse('equal', name, bindName(name, binding), binding, values[0]?.text)
  if (shape === null) return null
  const bound: number[] = []
  for (const word of values) {
    const value = bindValue(word, shape, binding)
    if (value === null) continue
    if (bound.includes(value)) report(binding, 'rule-value-twice', word)
    bound.push(value)
  }
  return { kind: 'in', variable: shape.id, values: bound }
}

function bindBetween({ name, low, high }: SyntaxOf<'between'>, binding: Binding): RuleTree | null {
  const shape = checkUse('order', name, bindName(name, binding), binding, low.text)
  if (shape === null) return null
  const [from, to] = [bindValue(low, shape, binding), bindValue(high, shape, binding)]
  if (from === null || to === null) return null
  if (from > to) return report(binding, 'rule-between-reversed', low, { low: high.text, high: low.text })
  return { kind: 'between', variable: shape.id, low: from, high: to }
}

function bindRows({ kind, name, of }: SyntaxOf<'any' | 'all'>, binding: Binding): RuleTree | null {
  if (binding.roster !== null) return report(binding, 'rule-rows-in-rows', name)
  const roster = checkUse('rows', name, bindName(name, binding), binding)
  const tree = roster && bindSyntax(of, { ...binding, roster })
  return roster && tree && { kind, roster: roster.id, of: tree }
}
