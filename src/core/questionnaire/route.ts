import { evaluate } from '../rule/evaluate-rule.ts'
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

/** The answers to an item that count, and for each of its variables whether it is asked. */
export function settleItem(
  { truth, variables }: ItemView,
  given: Answers,
): { readonly answers: Answers; readonly asked: readonly (readonly [string, Truth])[] } {
  const answers: Record<string, Value> = {}
  const asked = variables.map(({ variable, truth: known }): readonly [string, Truth] => {
    const { id, followUp } = variable
    // A follow-up opens by the answer to its own item; an option that was not chosen asks for no reason.
    const opens = followUp === null || evaluate(followUp, (other) => answers[other]) === true
    const isAsked = truth === true ? known === true && opens : known
    const value = given[id]
    if (isAsked === true && value !== undefined) answers[id] = value
    return [id, truth === true && followUp === null ? known : isAsked]
  })
  return { answers, asked }
}

/**
 * The pages that these answers lead past, in order, and the answers that count on that path.
 * Rules read earlier pages only, so one pass decides everything; an unknown rule shows nothing, and an answer to a
 * question that is routed past counts for no later rule.
 *
 * @example route(questionnaire, { '0.11': [8] }).pages // → the pages of blocks 0, 1 and 7
 */
export function route(questionnaire: Questionnaire, given: Answers): Route {
  const answers: Record<string, Value> = {}
  const asked = new Map<string, Truth>()
  const pages: ShownPage[] = []
  for (const page of questionnaire.pages) {
    const views = viewPage(page, (id) => answers[id])
    const settled = views.map((view) => settleItem(view, given))
    for (const item of settled) {
      Object.assign(answers, item.answers)
      for (const [id, truth] of item.asked) asked.set(id, truth)
    }
    const shown = showPage(page, views)
    if (shown !== null) pages.push(shown)
  }
  return { pages, answers, asked }
}
