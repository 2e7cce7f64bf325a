import type { Form } from '../../src/core/items/item-type.ts'
import { columnName } from '../../src/core/items/fields.ts'
import type { Variable } from '../../src/core/items/variable.ts'
import { filledForm, freshState } from '../../src/core/questionnaire/ask/response-state.ts'
import type { Questionnaire } from '../../src/core/questionnaire/questionnaire.ts'
import { readPage } from '../../src/core/questionnaire/read-page.ts'
import { route } from '../../src/core/questionnaire/route.ts'
import type { Answers, Value } from '../../src/core/rule/rule.ts'
import type { Random } from '../../src/core/simulation/random.ts'
import { whole } from '../../src/core/simulation/random.ts'
import { rosterSize } from './collect-study.ts'

/** A page as one respondent fills it in: the fields to post, and the answers that they stand for. */
export type FilledPage = { readonly id: string; readonly form: Form; readonly answers: Answers }

const between = (low: number, high: number, random: Random): number => low + whole(random, high - low + 1)

/** An answer that the variable accepts. */
function answerTo(variable: Variable, random: Random): Value {
  const { kind, codes, min, max, columns, id, maxLength } = variable
  const code = codes[whole(random, codes.length)]?.code ?? 1
  switch (kind) {
    case 'single':
      return code
    case 'multiple':
      return codes
        .filter(({ exclusive }) => !exclusive)
        .slice(0, between(1, 4, random))
        .map((one) => one.code)
    case 'scale':
    case 'number':
      return between(min ?? 0, max ?? 10, random)
    // All in the same year: nothing ends before it began.
    case 'year':
      return max ?? 2026
    case 'months':
      return (max ?? 2026) * 12
    case 'text':
      return `Somebody's own words, number ${whole(random, 1e9)}, “as people write them”.`.slice(0, maxLength ?? 500)
    case 'roster':
      return Array.from({ length: Math.min(rosterSize, max ?? 1) }, () =>
        Object.fromEntries(
          columns.map((column) => {
            const value = answerTo(column, random)
            return [columnName(id, column), typeof value === 'object' ? 1 : value]
          }),
        ),
      )
  }
}

/**
 * The pages of one made-up respondent who answers every question and lets stand what looks odd, in the order in which
 * they are shown; `null` when something is really wrong.
 *
 * @example collectAnswers(questionnaire, seededRandom(1))?.[0]?.id // → 'page-1'
 */
export function collectAnswers(questionnaire: Questionnaire, random: Random): readonly FilledPage[] | null {
  const variables = questionnaire.pages.flatMap(({ items }) => items.flatMap((item) => item.variables))
  const given = Object.fromEntries(variables.map((variable) => [variable.id, answerTo(variable, random)]))
  const { pages, answers } = route(questionnaire, given)
  const filled = pages.map((shown) => {
    const own = shown.items
      .flatMap(({ offered }) => offered.map(({ id }) => id))
      .filter((id) => Object.hasOwn(answers, id))
    const state = { ...freshState, answers: Object.fromEntries(own.map((id) => [id, answers[id] ?? 0])) }
    const form = filledForm(state, shown)
    const { issues, warnings } = readPage(shown, form, answers)
    const confirmed = Object.fromEntries(warnings.map(({ field }) => [field, ['confirmed']]))
    return issues.length > 0 ? null : { id: shown.page.id, form: { ...form, ...confirmed }, answers: state.answers }
  })
  const accepted = filled.filter((page) => page !== null)
  return accepted.length === filled.length ? accepted : null
}
