import { related } from '../../rule/relation.ts'
import type { RuleTree } from '../../rule/rule.ts'
import type { Expression, ExpressionOf, KnownFunction } from './expression.ts'
import type { Referent } from './referent.ts'
import { answered, negated, never } from './rule-parts.ts'
import { codeOf, ofOption } from './say-comparison.ts'
import type { Translation } from './translation.ts'
import { cannotSay, onAnswer } from './translation.ts'

/** Functions of which the first argument is the name of a question. */
const aboutOneName: readonly KnownFunction[] = ['answered', 'empty', 'has', 'any-of', 'all-of']

/**
 * What a name stands for, or null after noting that it stands for nothing that a rule can read.
 *
 * @example referentOf({ kind: 'name', name: 'q1', … }, translation)?.kind // → 'single'
 */
export function referentOf(expression: ExpressionOf<'name'>, translation: Translation): Referent | null {
  const referent = translation.resolve(expression.name)
  if (referent === null) return cannotSay(translation, expression, 'quest-rule-unknown-name', { name: expression.name })
  return referent.kind === 'absent'
    ? cannotSay(translation, expression, referent.reason, { name: expression.name })
    : referent
}

/**
 * The rule of a name alone: an option is chosen, a yes is given, and of anything else that there is an answer.
 *
 * @example sayName({ kind: 'name', name: 'age', … }, true, translation) // → { kind: 'answered', variable: 'age' }
 */
export function sayName(expression: ExpressionOf<'name'>, wanted: boolean, translation: Translation): RuleTree | null {
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

/**
 * The rule of a function about the answer to one question: whether it is there, and which values are among it.
 *
 * @example sayFunction(call of `answered` on `age`, true, translation) // → { kind: 'answered', variable: 'age' }
 */
export function sayFunction(
  expression: ExpressionOf<'call'>,
  wanted: boolean,
  translation: Translation,
): RuleTree | null {
  const { known, name, of } = expression
  const [first] = of
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

/**
 * The text of a number, text or truth; null for an expression that must be worked out.
 *
 * @example literalOf({ kind: 'truth', value: true }) // → 'true'
 */
export const literalOf = (expression: Expression): string | null =>
  expression.kind === 'text' || expression.kind === 'number'
    ? expression.text
    : expression.kind === 'truth'
      ? String(expression.value)
      : null

/**
 * The rule of a length: a text that is longer than 0 is answered; other lengths are not for rules.
 *
 * @example sayLength(comparison with `>`, name, '0', true, translation) // → { kind: 'answered', variable: 'remark' }
 */
export function sayLength(
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

/**
 * The rule that a multiple question has exactly the options of a list.
 *
 * @example sayList(comparison of `food` with `['soup']`, true, translation) // → … has 1 and count … = 1
 */
export function sayList(
  expression: ExpressionOf<'compare'>,
  wanted: boolean,
  translation: Translation,
): RuleTree | null {
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
