import { related } from '../../rule/relation.ts'
import type { Relation, RuleTree } from '../../rule/rule.ts'
import { monthNumber } from '../../rule/month.ts'
import type { ExpressionOf } from './expression.ts'
import type { Referent } from './referent.ts'
import { answered, negated, never } from './rule-parts.ts'
import type { Translation } from './translation.ts'
import { cannotSay, onAnswer } from './translation.ts'

type Comparison = ExpressionOf<'compare'>

/** A relation to a value, as it is written in the other program. */
export type ToValue = { readonly relation: Relation; readonly text: string }

const isNumber = (text: string): boolean => /^-?\d{1,9}(?:\.\d{1,6})?$/.test(text)

/** What other programs say of an option that was not chosen. */
const notChosen = ['', '0', 'N', 'false']

/** `not (a = 1)` and `a != 1` are one and the same. */
const opposites: Readonly<Record<Relation, Relation>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
}

/** Whether a relation to a value is true of an answer that is not there. */
function trueOfBlank(relation: Relation, text: string, { dialect }: Translation): boolean {
  if (relation === '=' || relation === '!=') return relation === '!='
  return dialect.emptyIsZero && isNumber(text) && related(0, relation, Number(text))
}

/** The code of a value, written as the other program or as a number that is equal. */
export function codeOf(codes: ReadonlyMap<string, number>, text: string): number | undefined {
  const exact = codes.get(text)
  if (exact !== undefined || !isNumber(text)) return exact
  return [...codes].find(([value]) => isNumber(value) && Number(value) === Number(text))?.[1]
}

function ofSingle(
  codes: ReadonlyMap<string, number>,
  variable: string,
  relation: Relation,
  text: string,
): RuleTree | null {
  if (relation === '=' || relation === '!=') {
    const value = codeOf(codes, text)
    return value === undefined ? null : { kind: 'compare', variable, relation, value }
  }
  // Options have no order with us: what is meant are the options whose value is higher or lower.
  if (!isNumber(text) || [...codes.keys()].some((value) => !isNumber(value))) return null
  const values = [...codes].flatMap(([value, code]) => (related(Number(value), relation, Number(text)) ? [code] : []))
  const [only] = values
  if (only === undefined) return never
  if (values.length === codes.size) return answered(variable)
  return values.length === 1
    ? { kind: 'compare', variable, relation: '=', value: only }
    : { kind: 'in', variable, values }
}

/** The number of a value of an amount, a year or a month; a day loses what is not kept. */
function amountOf(kind: 'number' | 'scale' | 'year' | 'months', text: string): { value: number; cut: boolean } | null {
  const [, month, day] = /^(\d{4}-\d{2})(-\d{2})?(?:T.*)?$/.exec(text) ?? []
  if (kind === 'months') {
    const value = month === undefined ? undefined : monthNumber(month)
    return value === undefined ? null : { value, cut: day !== undefined && day !== '-01' }
  }
  if (kind === 'year' && month !== undefined) {
    return { value: Number(text.slice(0, 4)), cut: !(month.endsWith('-01') && (day === undefined || day === '-01')) }
  }
  if (!isNumber(text) || (kind !== 'number' && !/^-?\d+$/.test(text))) return null
  return { value: Number(text) + 0, cut: false }
}

/**
 * The rule for a comparison of a variable with a value, or null after noting why there is none. An empty text means: not
 * answered.
 *
 * @param wanted false for the rule that is true where the comparison is false
 * @example compareWithValue(expression, referent, { relation: '=', text: '1' }, true, translation) // → the tree of `a = 1`
 */
export function compareWithValue(
  expression: Comparison,
  referent: Referent,
  { relation: written, text }: ToValue,
  wanted: boolean,
  translation: Translation,
): RuleTree | null {
  const relation = wanted ? written : opposites[written]
  if (referent.kind === 'absent') return cannotSay(translation, expression, referent.reason)
  const { variable } = referent
  if (text.trim() === '' && referent.kind !== 'option') {
    if (relation === '=' || relation === '<=') return { kind: 'not', of: answered(variable) }
    return relation === '!=' || relation === '>'
      ? answered(variable)
      : cannotSay(translation, expression, 'quest-rule-compare')
  }
  const guarded = (tree: RuleTree): RuleTree =>
    onAnswer(translation, variable, tree, trueOfBlank(written, text, translation), !wanted)
  switch (referent.kind) {
    case 'single': {
      const tree = ofSingle(referent.codes, variable, relation, text)
      return tree === null ? cannotSay(translation, expression, 'quest-rule-value', { value: text }) : guarded(tree)
    }
    case 'multiple': {
      const code = codeOf(referent.codes, text)
      if (code === undefined) return cannotSay(translation, expression, 'quest-rule-value', { value: text })
      if (relation !== '=' && relation !== '!=') return cannotSay(translation, expression, 'quest-rule-compare')
      const only: RuleTree = {
        kind: 'and',
        of: [
          { kind: 'has', variable, code },
          { kind: 'count', variable, relation: '=', value: 1 },
        ],
      }
      return relation === '=' ? only : guarded(negated(only))
    }
    case 'option': {
      const { chosen } = translation.dialect
      const isChosen = chosen.includes(text)
      if ((relation !== '=' && relation !== '!=') || (!isChosen && !notChosen.includes(text))) {
        return cannotSay(translation, expression, 'quest-rule-value', { value: text })
      }
      return ofOption(referent, (relation === '=') === isChosen, translation)
    }
    case 'number':
    case 'scale':
    case 'year':
    case 'months': {
      const amount = amountOf(referent.kind, text)
      if (amount === null) return cannotSay(translation, expression, 'quest-rule-value', { value: text })
      if (amount.cut) translation.reasons.push({ code: 'quest-rule-day', values: { value: text }, lost: false })
      return guarded({ kind: 'compare', variable, relation, value: amount.value })
    }
    case 'text':
      return cannotSay(translation, expression, 'quest-rule-text')
    case 'roster':
      return cannotSay(translation, expression, 'quest-rule-roster')
  }
}

/**
 * That an option was chosen, or that it was not: also by who answered nothing.
 *
 * @example ofOption({ kind: 'option', variable: 'a', code: 2, options: 3 }, true, translation) // → the tree of `a has 2`
 */
export function ofOption(
  { variable, code }: Extract<Referent, { kind: 'option' }>,
  wanted: boolean,
  translation: Translation,
): RuleTree {
  const has: RuleTree = { kind: 'has', variable, code }
  return wanted ? has : onAnswer(translation, variable, { kind: 'not', of: has }, false, true)
}

/**
 * The rule for a comparison of two variables, or null after noting why there is none.
 *
 * @example compareVariables(expression, a, '>', b, true, translation) // → the tree of `a > [b]`
 */
export function compareVariables(
  expression: Comparison,
  left: Referent,
  right: Referent,
  wanted: boolean,
  translation: Translation,
): RuleTree | null {
  if (left.kind === 'absent') return cannotSay(translation, expression, left.reason)
  if (right.kind === 'absent') return cannotSay(translation, expression, right.reason)
  const relation = wanted ? expression.relation : opposites[expression.relation]
  const isAmount = ['number', 'scale', 'year', 'months'].includes(left.kind)
  const isSame = relation === '=' || relation === '!='
  const sameCodes =
    left.kind === 'single' &&
    right.kind === 'single' &&
    left.codes.size === right.codes.size &&
    [...left.codes].every(([value, code]) => right.codes.get(value) === code)
  if (left.kind !== right.kind || !(isAmount || (sameCodes && isSame))) {
    return cannotSay(translation, expression, 'quest-rule-variables')
  }
  // Two blanks are equal in other programs; with us it is not known whether they are.
  if (translation.purpose === 'route') translation.reasons.push({ code: 'quest-rule-blank', values: {}, lost: false })
  return { kind: 'compare-variables', variable: left.variable, relation, other: right.variable }
}
