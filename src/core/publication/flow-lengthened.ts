import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { route } from '../questionnaire/route.ts'
import type { Answers } from '../rule/rule.ts'
import type { Language } from '../text.ts'
import { alternatives } from './flow-alternatives.ts'
import { conditionsIn, hardChecksOf, rulesOfPage } from './flow-conditions.ts'
import { isAccepted } from './flow-longest.ts'
import { timedRoute } from './flow-minutes.ts'

/** How many answers to one question are tried to lengthen a route. */
const tried = 40

/**
 * A long route that has been found: these answers with more beside them, one after the other whatever makes it longer.
 * The answers are such as the checks of the pages let through.
 *
 * @example lengthened(questionnaire, { '0.11': [3] }, 'nl') // → { '0.11': [1, 2, 3], … }
 */
export function lengthened(questionnaire: Questionnaire, start: Answers, language: Language): Answers {
  const conditions = [
    ...new Map(
      questionnaire.pages
        .flatMap((page) => [...rulesOfPage(page), ...hardChecksOf(page)])
        .flatMap(conditionsIn)
        .map((one) => [JSON.stringify(one), one] as const),
    ).values(),
  ]
  const variables = questionnaire.pages.flatMap(({ items }) => items.flatMap((item) => item.variables))
  let best = start
  let seconds = timedRoute(questionnaire, start, language).seconds
  // A second round lengthens what the first has opened.
  for (const variable of [...variables, ...variables]) {
    const values = alternatives(variable, conditions) ?? alternatives(variable, []) ?? []
    for (const value of values.slice(0, tried)) {
      const answers = { ...best, [variable.id]: value }
      const longer = timedRoute(questionnaire, answers, language).seconds
      if (longer > seconds && isAccepted(questionnaire, answers)) [best, seconds] = [answers, longer]
    }
  }
  return route(questionnaire, best).answers
}
