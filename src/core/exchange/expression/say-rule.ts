import { mirrored, related } from '../../rule/relation.ts'
import type { RuleTree } from '../../rule/rule.ts'
import type { Expression, ExpressionOf } from './expression.ts'
import { always, never } from './rule-parts.ts'
import { literalOf, referentOf, sayFunction, sayLength, sayList, sayName } from './say-answer.ts'
import { compareVariables, compareWithValue } from './say-comparison.ts'
import { compareCount, countedIn } from './say-count.ts'
import type { Translation } from './translation.ts'
import { cannotSay } from './translation.ts'

/**
 * The rule that is true for whom the expression is true, or null when nothing of it can be said; what was left out is
 * noted. A condition that cannot be said is left out of `and`, so that the rule may hold for more people, never for fewer;
 * of `or` nothing remains then.
 *
 * @param wanted false for the rule that is true where the expression is false: negation is said of the conditions
 *   themselves, because "not" of what is unknown is unknown with us and true in other programs
 * @example sayRule(expression, true, translation) // → { kind: 'compare', variable: 'a', relation: '=', value: 1 }
 */
export function sayRule(expression: Expression, wanted: boolean, translation: Translation): RuleTree | null {
  translation.steps.left -= 1
  if (translation.steps.left < 0) return cannotSay(translation, expression, 'quest-rule-large')
  switch (expression.kind) {
    case 'and':
    case 'or':
      return sayChain(expression, wanted, translation)
    case 'not':
      return sayRule(expression.of, !wanted, translation)
    case 'truth':
      return expression.value === wanted ? always : never
    case 'number':
    case 'text': {
      const isTrue = expression.text !== '' && Number(expression.text) !== 0
      return isTrue === wanted ? always : never
    }
    case 'name':
      return sayName(expression, wanted, translation)
    case 'call':
      return sayCall(expression, wanted, translation)
    case 'compare':
      return sayComparison(expression, wanted, translation)
    case 'list':
    case 'arithmetic': {
      const counted = countedIn(expression, translation)
      if (counted !== null) return compareCount(expression, counted, { relation: '>', text: '0' }, wanted, translation)
      return cannotSay(translation, expression, 'quest-rule-sum')
    }
  }
}

function sayChain(expression: ExpressionOf<'and' | 'or'>, wanted: boolean, translation: Translation): RuleTree | null {
  const parts = expression.of.map((part) => sayRule(part, wanted, translation))
  const said = parts.filter((part) => part !== null)
  const isAll = (expression.kind === 'and') === wanted
  if (isAll) return said.length === 0 ? null : { kind: 'and', of: said }
  return said.length < parts.length ? null : { kind: 'or', of: said }
}

function sayCall(expression: ExpressionOf<'call'>, wanted: boolean, translation: Translation): RuleTree | null {
  const { known, of } = expression
  const [first, second, third] = of
  if (known === 'if' && first !== undefined && second !== undefined && third !== undefined) {
    return sayChoice([first, second, third], (part) => sayRule(part, wanted, translation), translation)
  }
  if (known === 'count' || known === 'sum') {
    const counted = countedIn(expression, translation)
    if (counted !== null) return compareCount(expression, counted, { relation: '>', text: '0' }, wanted, translation)
    return cannotSay(translation, expression, 'quest-rule-count')
  }
  return sayFunction(expression, wanted, translation)
}

/** `if(c, a, b)`: with the condition the one, without it the other. */
function sayChoice(
  [condition, yes, no]: readonly [Expression, Expression, Expression],
  say: (part: Expression) => RuleTree | null,
  translation: Translation,
): RuleTree | null {
  const parts = [sayRule(condition, true, translation), say(yes), sayRule(condition, false, translation), say(no)]
  const [isTrue, then, isFalse, otherwise] = parts
  if (!isTrue || !then || !isFalse || !otherwise) return null
  return {
    kind: 'or',
    of: [
      { kind: 'and', of: [isTrue, then] },
      { kind: 'and', of: [isFalse, otherwise] },
    ],
  }
}

function sayComparison(
  expression: ExpressionOf<'compare'>,
  wanted: boolean,
  translation: Translation,
): RuleTree | null {
  const { left, right, relation } = expression
  const [before, after] = [literalOf(left), literalOf(right)]
  if (before !== null && after !== null) {
    const [a, b] = [Number(before), Number(after)]
    const isTrue =
      Number.isNaN(a) || Number.isNaN(b) ? (before === after) === (relation === '=') : related(a, relation, b)
    return isTrue === wanted ? always : never
  }
  if (before !== null)
    return sayComparison({ ...expression, left: right, right: left, relation: mirrored(relation) }, wanted, translation)
  if (after !== null) return sayValue(expression, after, wanted, translation)
  if (left.kind === 'list' || right.kind === 'list') return sayList(expression, wanted, translation)
  if (left.kind !== 'name' || right.kind !== 'name') {
    const call = [left, right].find(({ kind }) => kind === 'call')
    return call?.kind === 'call'
      ? cannotSay(translation, expression, 'quest-rule-function', { name: call.name })
      : cannotSay(translation, expression, 'quest-rule-sum')
  }
  const [a, b] = [referentOf(left, translation), referentOf(right, translation)]
  return a && b && compareVariables(expression, a, b, wanted, translation)
}

function sayValue(
  expression: ExpressionOf<'compare'>,
  text: string,
  wanted: boolean,
  translation: Translation,
): RuleTree | null {
  const { left, relation } = expression
  const counted = countedIn(left, translation)
  if (counted !== null) return compareCount(expression, counted, { relation, text }, wanted, translation)
  if (left.kind === 'name') {
    const referent = referentOf(left, translation)
    return referent && compareWithValue(expression, referent, { relation, text }, wanted, translation)
  }
  if (left.kind !== 'call') return cannotSay(translation, expression, 'quest-rule-sum')
  const [first, second, third] = left.of
  if (left.known === 'if' && first !== undefined && second !== undefined && third !== undefined) {
    const compared = (part: Expression) => sayComparison({ ...expression, left: part }, wanted, translation)
    return sayChoice([first, second, third], compared, translation)
  }
  if (left.known === 'length' && first?.kind === 'name') return sayLength(expression, first, text, wanted, translation)
  const isTruth = (relation === '=' || relation === '!=') && ['true', 'false', '1', '0'].includes(text)
  if (left.known === null || !isTruth)
    return cannotSay(translation, expression, 'quest-rule-function', { name: left.name })
  return sayRule(left, ['true', '1'].includes(text) === ((relation === '=') === wanted), translation)
}
