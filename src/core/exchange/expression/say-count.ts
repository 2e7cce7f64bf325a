import { opposite, related } from '../../rule/relation.ts'
import type { Relation, RuleTree } from '../../rule/rule.ts'
import type { Expression } from './expression.ts'
import type { Referent } from './referent.ts'
import { answered } from './rule-parts.ts'
import type { ToValue } from './say-comparison.ts'
import type { Translation } from './translation.ts'
import { cannotSay, onAnswer } from './translation.ts'

type Option = Extract<Referent, { kind: 'option' }>

const isOption = (referent: Referent | null): referent is Option => referent?.kind === 'option'

/** The terms of a sum: `a + b + c`. */
function termsOf(expression: Expression): readonly Expression[] {
  if (expression.kind === 'arithmetic' && expression.sign === '+') {
    return [...termsOf(expression.left), ...termsOf(expression.right)]
  }
  return expression.kind === 'call' && (expression.known === 'sum' || expression.known === 'count')
    ? expression.of
    : [expression]
}

/** What is counted: a whole variable, or some options of one. */
type Counted = { readonly variable: string; readonly codes: readonly number[] | null }

/**
 * What an expression counts, or null when it counts nothing: `count-selected(${a})`, `{a.length}`, `[a(1)] + [a(2)]`.
 *
 * @example countedIn(expression, translation) // → { variable: 'a', codes: null }
 */
export function countedIn(expression: Expression, { resolve }: Translation): Counted | null {
  if (expression.kind === 'name') {
    const referent = expression.name.endsWith('.length') ? resolve(expression.name.slice(0, -'.length'.length)) : null
    return referent?.kind === 'multiple' || referent?.kind === 'roster'
      ? { variable: referent.variable, codes: null }
      : null
  }
  const counts = expression.kind === 'call' && (expression.known === 'count' || expression.known === 'sum')
  if (!counts && !(expression.kind === 'arithmetic' && expression.sign === '+')) return null
  const referents = termsOf(expression).map((term) => (term.kind === 'name' ? resolve(term.name) : null))
  const [first] = referents
  if (referents.length === 1 && (first?.kind === 'multiple' || first?.kind === 'roster')) {
    return { variable: first.variable, codes: null }
  }
  const options = referents.filter(isOption)
  const [option] = options
  if (option === undefined || options.length < referents.length) return null
  if (options.some(({ variable }) => variable !== option.variable)) return null
  const codes = [...new Set(options.map(({ code }) => code))]
  return { variable: option.variable, codes: codes.length === option.options ? null : codes }
}

/** `> 0`, `>= 1`: at least one. */
const isSome = (relation: Relation, value: number): boolean =>
  !related(0, relation, value) && [1, 2, 100].every((n) => related(n, relation, value))

/**
 * The rule for a relation between a count and a number, or null after noting why there is none. Nothing chosen counts as 0.
 *
 * @example compareCount(expression, { variable: 'a', codes: null }, { relation: '>=', text: '2' }, true, translation) // → `count a >= 2`
 */
export function compareCount(
  expression: Expression,
  { variable, codes }: Counted,
  { relation: written, text }: ToValue,
  wanted: boolean,
  translation: Translation,
): RuleTree | null {
  const relation = wanted ? written : opposite(written)
  if (!/^\d{1,4}$/.test(text)) return cannotSay(translation, expression, 'quest-rule-value', { value: text })
  const value = Number(text)
  const ofNone = related(0, relation, value)
  if (codes === null) {
    if (isSome(relation, value)) return answered(variable)
    if (isSome(opposite(relation), value)) return { kind: 'not', of: answered(variable) }
    return onAnswer(translation, variable, { kind: 'count', variable, relation, value }, ofNone, false)
  }
  const some: RuleTree = { kind: 'or', of: codes.map((code) => ({ kind: 'has', variable, code })) }
  if (isSome(relation, value)) return some
  if (!isSome(opposite(relation), value)) return cannotSay(translation, expression, 'quest-rule-count')
  const none: RuleTree = {
    kind: 'and',
    of: codes.map((code) => ({ kind: 'not', of: { kind: 'has', variable, code } })),
  }
  return onAnswer(translation, variable, none, true, false)
}
