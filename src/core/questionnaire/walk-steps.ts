import { answersLookup } from '../rule/answers-lookup.ts'
import type { Lookup } from '../rule/evaluate-rule.ts'
import type { Answers, Value } from '../rule/rule.ts'
import type { AskedPage, Questionnaire } from './questionnaire.ts'
import { settle } from './route.ts'
import { showPage, viewPage, type ItemView, type ShownPage } from './show-page.ts'
import { variablePlaces } from './variable-places.ts'

/** A page of a questionnaire on the way of one respondent. */
export type Step = {
  readonly page: AskedPage
  /** Its items as earlier answers decide them, and what of them is shown. */
  readonly views: readonly ItemView[]
  readonly shown: ShownPage | null
  /** What was given to its questions, and what of that counts. */
  readonly given: Answers
  readonly answers: Answers
}

/**
 * The lookup of the answers that count on these steps: one for every page of the questionnaire, from the first on.
 *
 * @example stepsLookup(questionnaire, walk(questionnaire, { visits: 3 }).steps)('visits') // → 3
 */
export function stepsLookup(questionnaire: Questionnaire, steps: readonly Step[]): Lookup {
  const places = variablePlaces(questionnaire)
  return (id) => {
    const place = places.get(id)
    const answers = place === undefined ? undefined : steps[place.page]?.answers
    return answers !== undefined && Object.hasOwn(answers, id) ? answers[id] : undefined
  }
}

/**
 * The answers to the questions of a page.
 *
 * @example answersOn(page, answersLookup({ hours: 36, visits: 3 })) // → { visits: 3 }
 */
export function answersOn({ items }: AskedPage, given: Lookup): Answers {
  const own: Record<string, Value> = {}
  for (const { variables } of items) {
    for (const { id } of variables) {
      const value = given(id)
      if (value !== undefined) own[id] = value
    }
  }
  return own
}

/**
 * The step with other answers to the questions of its page. What is shown of a page hangs on earlier pages only.
 *
 * @example withGiven(step, { visits: 4 }).shown // → step.shown
 */
export function withGiven({ page, views, shown }: Omit<Step, 'given' | 'answers'>, given: Answers): Step {
  const answers: Record<string, Value> = {}
  const posted = answersLookup(given)
  for (const view of views) settle(view, posted, answers, null)
  return { page, views, shown, given, answers }
}

/**
 * The step on a page, of somebody with these answers to its questions.
 *
 * @param counted the answers to earlier pages that count
 * @example stepOn(page, {}, stepsLookup(questionnaire, steps)).shown // → null, when the page is for others
 */
export function stepOn(page: AskedPage, given: Answers, counted: Lookup): Step {
  const views = viewPage(page, counted)
  return withGiven({ page, views, shown: showPage(page, views) }, given)
}
