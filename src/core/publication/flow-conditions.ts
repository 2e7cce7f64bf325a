import type { AskedPage, Questionnaire } from '../questionnaire/questionnaire.ts'
import type { RuleTree } from '../rule/rule.ts'

/** A rule without `and`, `or` and `not` around it: what is asked of the answers one by one. */
export type Condition = Exclude<RuleTree, { kind: 'and' | 'or' | 'not' }>

/** The rules that decide about a page before it is answered: of the page, its items, their rows and options. */
export const rulesOfPage = ({ when, items }: AskedPage): readonly RuleTree[] =>
  [
    when,
    ...items.flatMap((item) => [
      item.when,
      ...item.variables.flatMap((one) => [one.when, ...one.codes.map((code) => code.when)]),
    ]),
  ].filter((rule) => rule !== null)

/** The conditions of a rule, in order. */
export function conditionsIn(tree: RuleTree): readonly Condition[] {
  switch (tree.kind) {
    case 'and':
    case 'or':
      return tree.of.flatMap(conditionsIn)
    case 'not':
      return conditionsIn(tree.of)
    case 'answered':
    case 'has':
    case 'compare':
    case 'compare-variables':
    case 'in':
    case 'between':
    case 'count':
    case 'any':
    case 'all':
      return [tree]
  }
}

/** The rules that can keep somebody on a page. */
export const hardChecksOf = ({ checks = [] }: AskedPage): readonly RuleTree[] =>
  checks.filter(({ level }) => level === 'hard').map(({ rule }) => rule)

/** Per page, the conditions that later pages hang on, each once; with `checked` their hard checks, and its own, too. */
export function laterConditions({ pages }: Questionnaire, checked = false): readonly (readonly Condition[])[] {
  const shown = pages.map((page) => rulesOfPage(page).flatMap(conditionsIn))
  const held = pages.map((page) => (checked ? hardChecksOf(page).flatMap(conditionsIn) : []))
  return pages.map((_, index) => {
    const all = [...shown.slice(index + 1), ...held.slice(index)].flat()
    return [...new Map(all.map((one) => [JSON.stringify(one), one] as const)).values()]
  })
}
