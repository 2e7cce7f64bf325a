import { completeAnswers } from '../../../core/publication/flow-responses.ts'
import { minutesOf, timedRoute } from '../../../core/publication/flow-minutes.ts'
import type { Dataset } from '../../../core/dataset/dataset.ts'
import type { Questionnaire } from '../../../core/questionnaire/questionnaire.ts'
import type { Answers } from '../../../core/rule/rule.ts'
import { seededRandom } from '../../../core/simulation/random.ts'
import { simulate } from '../../../core/simulation/simulate.ts'

/** How many respondents are enough to know how long most people take. */
const enough = 500

/** The median of the routes of respondents, in whole minutes; `null` without respondents. */
function medianMinutes(questionnaire: Questionnaire, given: readonly Answers[]): number | null {
  if (given.length === 0) return null
  const routes = given.map((answers) => timedRoute(questionnaire, answers, 'nl'))
  return Math.max(1, Math.round(minutesOf(routes).median))
}

/**
 * How long half of the respondents take at most, in whole minutes and never less than one; `null` without respondents.
 *
 * @example askMinutes(questionnaire, dataset) // → 14
 */
export const askMinutes = (questionnaire: Questionnaire, dataset: Dataset): number | null =>
  medianMinutes(questionnaire, completeAnswers(dataset).slice(0, enough))

/**
 * The same for a questionnaire that nobody has answered yet: of made-up respondents, who choose by chance.
 *
 * @example expectedMinutes(questionnaire) // → 12
 */
export function expectedMinutes(questionnaire: Questionnaire): number | null {
  // Made-up answers need not make sense together, and checks would refuse some of them.
  const unchecked = { ...questionnaire, pages: questionnaire.pages.map(({ checks: _checks, ...page }) => page) }
  // The first go past every option and branch, which takes longer than most people do.
  const responses = simulate(unchecked, 2 * enough, seededRandom(1)).slice(enough)
  return medianMinutes(
    questionnaire,
    responses.flatMap(({ complete, answers }) => (complete ? [answers] : [])),
  )
}
