import type { Response } from '../dataset/response.ts'
import type { Variable } from '../items/variable.ts'
import type { AskedPage, Questionnaire } from '../questionnaire/questionnaire.ts'
import type { Answers, Value } from '../rule/rule.ts'
import type { LikelyPerson } from './likely-answers.ts'
import { likelyAnswers } from './likely-answers.ts'
import type { Random } from './random.ts'
import type { Respondent } from './walk.ts'
import { walk } from './walk.ts'

/** How often a question without published figures is skipped. */
const skip = 0.03

const variablesOn = (page: AskedPage): readonly Variable[] => page.items.flatMap(({ variables }) => variables)

/** Somebody with a target: the published questions get the target's answers, the others are answered as is likely. */
function withTarget(
  questionnaire: Questionnaire,
  target: Answers,
  published: ReadonlySet<string>,
  likely: LikelyPerson,
  random: Random,
): Respondent {
  const { pages } = questionnaire
  const last = pages.findLastIndex((page) => variablesOn(page).some(({ id }) => target[id] !== undefined))
  const position = new Map(pages.map(({ id }, index) => [id, index]))
  return {
    answer: (variable, required, answers): Value | undefined => {
      if (published.has(variable.id)) return target[variable.id]
      return !required && random() < skip ? undefined : likely(variable, required, answers)
    },
    declines: () => false,
    // The next page with published figures that they do not answer is where they stopped.
    leaves: (page) => (position.get(page.id) ?? 0) > last && variablesOn(page).some(({ id }) => published.has(id)),
  }
}

/**
 * Responses of respondents who give the answers of their targets, by walking the real questionnaire: one response per
 * target. A target speaks of the published variables only; where it is silent about one of them, the question was
 * skipped, or the respondent had left before it.
 *
 * @param published the variables of which the targets decide the answers
 * @param told gets how far it is, from 0 to 1
 * @throws when the questionnaire does not accept an answer of a target (see `walk`)
 * @example answerLike(questionnaire, [{ '0.2': [1] }], new Set(['0.2']), random)[0]?.answers['0.2'] // → [1]
 */
export function answerLike(
  questionnaire: Questionnaire,
  targets: readonly Answers[],
  published: ReadonlySet<string>,
  random: Random,
  told: (share: number) => void = () => undefined,
): readonly Response[] {
  const { person } = likelyAnswers(questionnaire, random)
  return targets.map((target, index) => {
    told(index / targets.length)
    return walk(questionnaire, String(index + 1), withTarget(questionnaire, target, published, person(), random))
  })
}
