import type { Variable } from '../items/variable.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import { holds, type Lookup } from '../rule/evaluate-rule.ts'
import type { Answers, Truth, Value } from '../rule/rule.ts'
import type { Questionnaire } from './questionnaire.ts'
import type { ItemView, ShownPage } from './show-page.ts'
import { showPage, viewPage } from './show-page.ts'

/** The path of one respondent through a questionnaire, as far as the answers decide it. */
export type Route = {
  readonly pages: readonly ShownPage[]
  /** The answers that count: what was routed past later is left out. */
  readonly answers: Answers
  /** For every variable: asked of this respondent, not asked, or (`null`) not known yet. */
  readonly asked: ReadonlyMap<string, Truth>
}

/**
 * What counts of an answer: not the options of the variable that this respondent is not offered. A code that the variable
 * does not have at all is left to the dataset, which reports it.
 */
function offeredPart(whole: Variable | undefined, offered: Variable, value: Value): Value | undefined {
  // Without conditions a variable is offered as it is.
  if (whole === offered) return value
  const hidden = whole?.codes.filter((code) => !offered.codes.includes(code)).map(({ code }) => code) ?? []
  if (hidden.length === 0 || typeof value === 'string') return value
  if (typeof value === 'number') return hidden.includes(value) ? undefined : value
  const chosen = value.filter((one) => typeof one === 'number').filter((code) => !hidden.includes(code))
  return chosen.length === 0 ? undefined : chosen
}

/**
 * Adds the answers to an item that count to those of earlier ones, and for each of its variables whether it is asked: in
 * the places that are given for it, since this is done for every item of a route. Who does not want to know what is asked
 * gives no place for that.
 */
export function settle(
  { asked: { variables: whole }, variables }: ItemView,
  posted: Lookup,
  answers: Record<string, Value>,
  asked: Map<string, Truth> | null,
): void {
  const chosen = answersLookup(answers)
  for (const [index, { variable, truth }] of variables.entries()) {
    const { id, followUp } = variable
    const isAsked = truth === true ? followUp === null || holds(followUp, chosen) : truth
    asked?.set(id, isAsked)
    const value = isAsked === true ? posted(id) : undefined
    const counted = value === undefined ? undefined : offeredPart(whole[index], variable, value)
    if (counted !== undefined) answers[id] = counted
  }
}

/**
 * The answers to an item that count, and for each of its variables whether it is asked. A follow-up is asked when its
 * option is chosen, in the answer that counts.
 *
 * @example settleItem(view, { '0.1': [4], '0.1.18.text': 'ship' }).answers // → { '0.1': [4] }
 */
export function settleItem(
  view: ItemView,
  given: Answers,
): { readonly answers: Answers; readonly asked: readonly (readonly [string, Truth])[] } {
  const answers: Record<string, Value> = {}
  const asked = new Map<string, Truth>()
  settle(view, answersLookup(given), answers, asked)
  return { answers, asked: [...asked] }
}

/**
 * The pages that these answers lead past, in order, and the answers that count on that path.
 * Rules read earlier pages only, so one pass decides everything. An unknown rule shows nothing. An answer to a question
 * that is routed past, and a choice of an option that is not offered, count for no later rule.
 *
 * @example route(questionnaire, { '0.11': [8] }).pages // → the pages of blocks 0, 1 and 7
 */
export function route(questionnaire: Questionnaire, given: Answers): Route {
  const answers: Record<string, Value> = {}
  const asked = new Map<string, Truth>()
  const pages: ShownPage[] = []
  const [earlier, posted] = [answersLookup(answers), answersLookup(given)]
  for (const page of questionnaire.pages) {
    const views = viewPage(page, earlier)
    for (const view of views) settle(view, posted, answers, asked)
    const shown = showPage(page, views)
    if (shown !== null) pages.push(shown)
  }
  return { pages, answers, asked }
}
