import { checkReachability } from '../../core/checking/check-questionnaire.ts'
import { collect } from '../../core/dataset/collect.ts'
import type { Dataset } from '../../core/dataset/dataset.ts'
import type { Issue } from '../../core/issue.ts'
import type { PublishedFigure } from '../../core/published/published.ts'
import { questionnaireOf } from '../../core/questionnaire/questionnaire.ts'
import { allot } from '../../core/simulation/allot.ts'
import { answerLike } from '../../core/simulation/answer-like.ts'
import { seededRandom } from '../../core/simulation/random.ts'
import { simulate } from '../../core/simulation/simulate.ts'
import { simulateQuotas } from '../../core/simulation/simulate-quotas.ts'
import { solveWave } from '../../core/simulation/solve.ts'
import { testRespondents } from '../../core/simulation/test-respondents.ts'
import { editionOf } from '../../core/study/edition.ts'
import type { Study, Wave } from '../../core/study/study.ts'
import { unmetByTables } from '../../core/tables/unmet-by-tables.ts'
import type { PublishedWave } from '../published-files.ts'
import { loadSolver } from './highs.ts'

/** How far it is when the answers are decided, when everybody has given them, and when they are columns. */
const planned = 0.3
const walked = 0.85
const collected = 0.95

/** A wave of made-up answers, and the published figures that it could not meet. */
export type SimulatedWave =
  | { readonly ok: true; readonly dataset: Dataset; readonly unmet: readonly PublishedFigure[] }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** A wave of respondents who answer by chance, after the first have gone past every option and branch. */
export function simulateWave(study: Study, wave: Wave, respondents: number, seed: number): Dataset {
  const questionnaire = questionnaireOf(study, wave)
  const responses = simulate(questionnaire, respondents, seededRandom(seed))
  return collect(questionnaire, responses, { simulated: true }).dataset
}

/**
 * A wave of the few respondents who together reach everything in the questionnaire that anybody can reach.
 *
 * @param told gets how far it is, from 0 to 1
 */
export function simulateTestRespondents(
  study: Study,
  wave: Wave,
  seed: number,
  told: (share: number) => void = () => undefined,
): Dataset {
  const questionnaire = questionnaireOf(study, wave)
  const { witnesses } = checkReachability(study, wave, { progress: (share) => told(share * walked) })
  const responses = testRespondents(questionnaire, witnesses, seededRandom(seed))
  return collect(questionnaire, responses, { simulated: true }).dataset
}

/**
 * A wave whose tables are the published ones. Where the figures are percentages without their bases, of groups without
 * overlap, the answers are handed out by quotas. Else the counts that an integer programme finds become the answers of
 * respondents. In both cases these fill in the questionnaire page by page like everybody else.
 *
 * @param told gets how far it is, from 0 to 1
 */
export async function simulateLike(
  study: Study,
  wave: Wave,
  { published, others }: PublishedWave,
  seed: number,
  told: (share: number) => void = () => undefined,
): Promise<SimulatedWave> {
  const questionnaire = questionnaireOf(study, wave)
  const edition = editionOf(study, wave.id)
  const random = seededRandom(seed)
  const byQuotas = simulateQuotas({ study: edition, wave, questionnaire, published, others }, random, (share) =>
    told(share * walked),
  )
  if (byQuotas !== null) {
    told(walked)
    const { dataset, issues } = collect(questionnaire, byQuotas, { simulated: true })
    told(collected)
    if (issues.length > 0) return { ok: false, issues }
    return { ok: true, dataset, unmet: unmetByTables(study, questionnaire, dataset, published) }
  }
  const solved = solveWave(edition, published, await loadSolver(), random)
  if (!solved.ok) return solved
  told(planned / 2)
  const targets = allot(solved.value, random)
  const decided = new Set(targets.flatMap((target) => Object.keys(target)))
  const responses = answerLike(questionnaire, targets, decided, random, (share) =>
    told(planned + share * (walked - planned)),
  )
  told(walked)
  const { dataset, issues } = collect(questionnaire, responses, { simulated: true })
  told(collected)
  return issues.length > 0 ? { ok: false, issues } : { ok: true, dataset, unmet: solved.value.unmet }
}
