import { codebook } from '../dataset/codebook.ts'
import type { Variable } from '../items/variable.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { holds } from '../rule/evaluate-rule.ts'
import { variablesOf } from '../rule/rule-variables.ts'
import type { RuleTree } from '../rule/rule.ts'
import type { Study } from '../study/study.ts'

/** A group that follows from the answer to one question: who gave one of the codes is in it. */
export type QuotaGroup = { readonly id: string; readonly codes: readonly number[] }

/** How respondents are divided by their answer to one question. */
export type Division = {
  /** The question; `null` when no group of the study follows from one question. */
  readonly by: Variable | null
  /** The published columns other than the total; nobody is in two of them. */
  readonly columns: readonly QuotaGroup[]
  /** All groups that follow from the same question; they may contain each other. */
  readonly groups: readonly QuotaGroup[]
}

/** The question that decides a rule by itself, with the codes that make it true; `null` for any other rule. */
function decidedBy(rule: RuleTree, find: (id: string) => Variable | undefined) {
  const [only, ...others] = variablesOf(rule)
  const variable = only === undefined || others.length > 0 ? undefined : find(only)
  if (variable?.kind !== 'single') return null
  const codes = variable.codes
    .map(({ code }) => code)
    .filter((code) => holds(rule, (id) => (id === variable.id ? code : undefined)))
  return codes.length === 0 ? null : { variable, codes }
}

/**
 * The division of the respondents behind published columns, or `null` when the columns are anything else than the total
 * and groups that follow from one question, without anybody in two of them. A group may be defined by a recode: its rule
 * is one over the question behind it.
 *
 * @example divisionOf(study, questionnaire, ['aios', 'total'])?.columns // → [{ id: 'aios', codes: [1] }]
 */
export function divisionOf(
  study: Study,
  questionnaire: Questionnaire,
  published: readonly string[],
  drawn: readonly string[] = [],
): Division | null {
  const book = codebook(questionnaire)
  const decided = study.groups.flatMap(({ id, rule }) => {
    const found = decidedBy(rule.tree, (name) => book.get(name)?.variable)
    return found === null ? [] : [{ id, ...found }]
  })
  const columns = [...new Set(published)].filter((column) => column !== 'total')
  const own = columns.flatMap((column) => decided.filter(({ id }) => id === column))
  // Without published groups those that the invited were drawn from matter most, then those of the tables.
  const [first] = [...own, ...[...drawn, ...study.banner].flatMap((name) => decided.filter(({ id }) => id === name))]
  const codes = own.flatMap((group) => group.codes)
  const apart = new Set(codes).size === codes.length && own.every(({ variable }) => variable.id === first?.variable.id)
  if (own.length < columns.length || !apart) return null
  const group = ({ id, codes: given }: QuotaGroup): QuotaGroup => ({ id, codes: given })
  return {
    by: first?.variable ?? null,
    columns: own.map(group),
    groups: decided.filter(({ variable }) => variable.id === first?.variable.id).map(group),
  }
}
