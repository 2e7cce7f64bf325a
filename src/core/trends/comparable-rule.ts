import { inLanguages } from '../messages/in-languages.ts'
import { say } from '../messages/say.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import { evaluate } from '../rule/evaluate-rule.ts'
import { variablesOf } from '../rule/rule-variables.ts'
import type { RuleTree } from '../rule/rule.ts'
import type { Comparable } from './comparability.ts'
import { sameRule } from './normal-rule.ts'
import { recodeRule } from './recode-rule.ts'
import type { Trend } from './trend.ts'

/** A question with common categories in one wave: all its codes, and those of each category. */
type Categorised = { readonly codes: readonly number[]; readonly categories: readonly (readonly number[])[] }

/**
 * A rule in which every question with common categories is read by category instead of code; `null` when the rule tells
 * codes apart that are one category.
 *
 * @example inCategories(notAios, () => ({ codes: [1, 3, 4], categories: [[1], [3, 4]] }))
 *   // → { kind: 'in', variable: 'phase', values: [1] }, the place of the category
 */
export function inCategories(tree: RuleTree, categorised: (variable: string) => Categorised | null): RuleTree | null {
  switch (tree.kind) {
    case 'and':
    case 'or': {
      const parts = tree.of.map((part) => inCategories(part, categorised))
      return parts.includes(null) ? null : { kind: tree.kind, of: parts.filter((part) => part !== null) }
    }
    case 'not':
    case 'any':
    case 'all': {
      const part = inCategories(tree.of, categorised)
      return part === null ? null : { ...tree, of: part }
    }
    case 'compare-variables':
      return categorised(tree.variable) === null && categorised(tree.other) === null ? tree : null
    case 'answered':
      return tree
    case 'has':
    case 'compare':
    case 'in':
    case 'between':
    case 'count': {
      const own = categorised(tree.variable)
      if (own === null) return tree
      const isTrue = (code: number): boolean => evaluate(tree, answersLookup({ [tree.variable]: code })) === true
      const values = own.categories.flatMap((codes, place) => (codes.every(isTrue) ? [place] : []))
      const covered = new Set(values.flatMap((place) => own.categories[place] ?? []))
      return own.codes.every((code) => isTrue(code) === covered.has(code))
        ? { kind: 'in', variable: tree.variable, values }
        : null
    }
  }
}

/**
 * Whether a rule picks the same people in two waves: it reads only what can be compared, and says the same of it, in
 * common categories where options differ.
 *
 * @example comparableRule(groupBefore.rule.tree, groupAfter.rule.tree, trend).status // → 'yes'
 */
export function comparableRule(was: RuleTree, is: RuleTree, { variables, rules }: Trend): Comparable {
  const read = [...new Set([...variablesOf(was), ...variablesOf(is)])].flatMap((id) => variables.get(id) ?? [])
  const reasons = [...new Map(read.flatMap((one) => one.reasons).map((text) => [JSON.stringify(text), text])).values()]
  const otherwise: Comparable = {
    status: 'no',
    reasons: reasons.length > 0 ? reasons : [inLanguages((language) => say(language, 'trend-derived-otherwise'))],
    categories: null,
  }
  if (read.some(({ status }) => status === 'no')) return otherwise
  const side = (name: 'before' | 'after') => (variable: string) => {
    const categories = variables.get(variable)?.categories ?? null
    const codes = rules[name].variables.get(variable)?.variable.codes ?? []
    const of = name === 'before' ? 'before' : 'now'
    return categories === null
      ? null
      : { codes: codes.map(({ code }) => code), categories: categories.map((category) => category[of]) }
  }
  const [old, own] = [inCategories(was, side('before')), inCategories(is, side('after'))]
  const recoding = new Map([...rules.recoding].filter(([id]) => (variables.get(id)?.categories ?? null) === null))
  if (old === null || own === null || !sameRule(recodeRule(old, recoding), own)) return otherwise
  return { status: reasons.length > 0 ? 'with-note' : 'yes', reasons, categories: null }
}
