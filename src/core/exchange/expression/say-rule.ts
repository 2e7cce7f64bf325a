import { mirrored, related } from '../../rule/relation.ts'
import type { RuleTree } from '../../rule/rule.ts'
import type { Expression, KnownFunction } from './expression.ts'
import type { Referent } from './referent.ts'
import { always, answered, negated, never } from './rule-parts.ts'
import { codeOf, compareVariables, compareWithValue, ofOption } from './say-comparison.ts'
import { compareCount, countedIn } from './say-count.ts'
import type { Translation } from './translation.ts'
import { cannotSay, onAnswer } from './translation.ts'

type ExpressionOf<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>

/** Functions of which the first argument is the name of a question. */
const aboutOneName: readonly KnownFunction[] = ['answered', 'empty', 'has', 'any-of', 'all-of']

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

/** What a name stands for, or null after noting that it stands for nothing that a rule can read. */
function referentOf(expression: ExpressionOf<'name'>, translation: Translation): Referent | null {
  const referent = translation.resolve(expression.name)
  if (referent === null) return cannotSay(translation, expression, 'quest-rule-unknown-name', { name: expression.name })
  return referent.kind === 'absent'
    ? cannotSay(translation, expression, referent.reason, { name: expression.name })
    : referent
}

/** A name alone: an option is chosen, a yes is given, and of anything else that there is an answer. */
function sayName(expression: ExpressionOf<'name'>, wanted: boolean, translation: Translation): RuleTree | null {
  const referent = referentOf(expression, translation)
  if (referent === null || referent.kind === 'absent') return null
  if (referent.kind === 'option') return ofOption(referent, wanted, translation)
  const yes = referent.kind === 'single' ? referent.codes.get('true') : undefined
  if (yes !== undefined) return sayCode(referent.variable, yes, wanted, translation)
  translation.reasons.push({ code: 'quest-rule-bare', values: { name: expression.name }, lost: false })
  return wanted ? answered(referent.variable) : { kind: 'not', of: answered(referent.variable) }
}

function sayCode(variable: string, value: number, wanted: boolean, translation: Translation): RuleTree {
  const tree: RuleTree = { kind: 'compare', variable, relation: wanted ? '=' : '!=', value }
  return wanted ? tree : onAnswer(translation, variable, tree, false, true)
}

function sayCall(expression: ExpressionOf<'call'>, wanted: boolean, translation: Translation): RuleTree | null {
  const { known, name, of } = expression
  const [first, second, third] = of
  if (known === 'if' && first !== undefined && second !== undefined && third !== undefined) {
    return sayChoice([first, second, third], (part) => sayRule(part, wanted, translation), translation)
  }
  if (known === 'count' || known === 'sum') {
    const counted = countedIn(expression, translation)
    if (counted !== null) return compareCount(expression, counted, { relation: '>', text: '0' }, wanted, translation)
    return cannotSay(translation, expression, 'quest-rule-count')
  }
  if (first?.kind !== 'name' || known === null || !aboutOneName.includes(known)) {
    return cannotSay(translation, expression, 'quest-rule-function', { name })
  }
  const referent = referentOf(first, translation)
  if (referent === null || referent.kind === 'absent') return null
  if (known === 'answered' || known === 'empty') {
    const isAnswered = (known === 'answered') === wanted
    if (referent.kind === 'option') return ofOption(referent, isAnswered, translation)
    return isAnswered ? answered(referent.variable) : { kind: 'not', of: answered(referent.variable) }
  }
  const values = valuesOf(of.slice(1))
  if (values === null) return cannotSay(translation, expression, 'quest-rule-compare')
  const each = values.map((text) => chosen(expression, referent, text, translation))
  const said = each.filter((part) => part !== null)
  if (said.length < each.length || said.length === 0 || !('variable' in referent)) return null
  const tree: RuleTree = said.length === 1 ? (said[0] ?? never) : { kind: known === 'any-of' ? 'or' : 'and', of: said }
  return wanted ? tree : onAnswer(translation, referent.variable, negated(tree), false, true)
}

/** That a value is among the answers. */
function chosen(
  expression: ExpressionOf<'call'>,
  referent: Referent,
  text: string,
  translation: Translation,
): RuleTree | null {
  if (referent.kind !== 'single' && referent.kind !== 'multiple') {
    return cannotSay(translation, expression, referent.kind === 'text' ? 'quest-rule-text' : 'quest-rule-compare')
  }
  const code = codeOf(referent.codes, text)
  if (code === undefined) return cannotSay(translation, expression, 'quest-rule-value', { value: text })
  return referent.kind === 'single'
    ? { kind: 'compare', variable: referent.variable, relation: '=', value: code }
    : { kind: 'has', variable: referent.variable, code }
}

/** The values in arguments or in a list; null when one of them is no value. */
function valuesOf(of: readonly Expression[]): readonly string[] | null {
  const literals = of.flatMap((part) => (part.kind === 'list' ? part.of : [part])).map(literalOf)
  const texts = literals.filter((text) => text !== null)
  return texts.length === literals.length && texts.length > 0 ? texts : null
}

const literalOf = (expression: Expression): string | null =>
  expression.kind === 'text' || expression.kind === 'number'
    ? expression.text
    : expression.kind === 'truth'
      ? String(expression.value)
      : null

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

/** That a text has a length above 0 is that it is answered; other lengths are not for rules. */
function sayLength(
  expression: ExpressionOf<'compare'>,
  name: ExpressionOf<'name'>,
  text: string,
  wanted: boolean,
  translation: Translation,
): RuleTree | null {
  const referent = referentOf(name, translation)
  if (referent === null || referent.kind === 'absent') return null
  const holds = (length: number): boolean => related(length, expression.relation, Number(text))
  const ofSome = [1, 2, 10_000].map(holds)
  if (ofSome.some((one) => one !== ofSome[0]) || holds(0) === ofSome[0]) {
    return cannotSay(translation, expression, 'quest-rule-length')
  }
  return ofSome[0] === wanted ? answered(referent.variable) : { kind: 'not', of: answered(referent.variable) }
}

/** A multiple question that has exactly the options of a list. */
function sayList(expression: ExpressionOf<'compare'>, wanted: boolean, translation: Translation): RuleTree | null {
  const { left, right, relation } = expression
  const values = right.kind === 'list' ? valuesOf([right]) : null
  const referent = left.kind === 'name' ? referentOf(left, translation) : null
  if (values === null || referent?.kind !== 'multiple' || (relation !== '=' && relation !== '!=')) {
    return cannotSay(translation, expression, 'quest-rule-compare')
  }
  const codes = values.map((text) => codeOf(referent.codes, text))
  if (codes.includes(undefined))
    return cannotSay(translation, expression, 'quest-rule-value', { value: values.join(', ') })
  const { variable } = referent
  const tree: RuleTree = {
    kind: 'and',
    of: [
      ...codes.flatMap((code): readonly RuleTree[] => (code === undefined ? [] : [{ kind: 'has', variable, code }])),
      { kind: 'count', variable, relation: '=', value: codes.length },
    ],
  }
  const positive = (relation === '=') === wanted
  return positive ? tree : onAnswer(translation, variable, negated(tree), false, true)
}
