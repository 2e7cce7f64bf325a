import { completeAnswers } from '../../../core/publication/flow-responses.ts'
import { minutesOf, timedRoute } from '../../../core/publication/flow-minutes.ts'
import type { Dataset } from '../../../core/dataset/dataset.ts'
import type { Questionnaire } from '../../../core/questionnaire/questionnaire.ts'

/** How many respondents are enough to know how long most people take. */
const enough = 500

/**
 * How long half of the respondents take at most, in whole minutes and never less than one; `null` without respondents.
 *
 * @example askMinutes(questionnaire, dataset) // → 14
 */
export function askMinutes(questionnaire: Questionnaire, dataset: Dataset): number | null {
  const given = completeAnswers(dataset).slice(0, enough)
  if (given.length === 0) return null
  const routes = given.map((answers) => timedRoute(questionnaire, answers, 'nl'))
  return Math.max(1, Math.round(minutesOf(routes).median))
}
