import { collect } from '../../core/dataset/collect.ts'
import type { Dataset } from '../../core/dataset/dataset.ts'
import type { Issue } from '../../core/issue.ts'
import { questionnaireOf } from '../../core/questionnaire/questionnaire.ts'
import { allot } from '../../core/simulation/allot.ts'
import { answerLike } from '../../core/simulation/answer-like.ts'
import { seededRandom } from '../../core/simulation/random.ts'
import { simulate } from '../../core/simulation/simulate.ts'
import { simulateQuotas } from '../../core/simulation/simulate-quotas.ts'
import type { UnmetFigure } from '../../core/simulation/solved-wave.ts'
import { solveWave } from '../../core/simulation/solve.ts'
import { unmetByTables } from '../../core/simulation/unmet-by-tables.ts'
import { editionOf } from '../../core/study/edition.ts'
import type { Study, Wave } from '../../core/study/study.ts'
import type { PublishedWave } from '../published-files.ts'
import { loadSolver } from './highs.ts'

/** A wave of made-up answers, and the published figures that it could not meet. */
export type SimulatedWave =
  | { readonly ok: true; readonly dataset: Dataset; readonly unmet: readonly UnmetFigure[] }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** A wave of respondents who answer by chance, after the first have gone past every option and branch. */
export function simulateWave(study: Study, wave: Wave, respondents: number, seed: number): Dataset {
  const questionnaire = questionnaireOf(study, wave)
  const responses = simulate(questionnaire, respondents, seededRandom(seed))
  return collect(questionnaire, responses, { simulated: true }).dataset
}

/**
 * A wave whose tables are the published ones. Where the figures are percentages without their bases, of groups without
 * overlap, the answers are handed out by quotas. Else the counts that an integer programme finds become the answers of
 * respondents. In both cases these fill in the questionnaire page by page like everybody else.
 */
export async function simulateLike(
  study: Study,
  wave: Wave,
  { published, others }: PublishedWave,
  seed: number,
): Promise<SimulatedWave> {
  const questionnaire = questionnaireOf(study, wave)
  const edition = editionOf(study, wave.id)
  const random = seededRandom(seed)
  const byQuotas = simulateQuotas({ study: edition, wave, questionnaire, published, others }, random)
  if (byQuotas !== null) {
    const { dataset, issues } = collect(questionnaire, byQuotas, { simulated: true })
    if (issues.length > 0) return { ok: false, issues }
    return { ok: true, dataset, unmet: unmetByTables(study, questionnaire, dataset, published) }
  }
  const solved = solveWave(edition, published, await loadSolver(), random)
  if (!solved.ok) return solved
  const targets = allot(solved.value, random)
  const decided = new Set(targets.flatMap((target) => Object.keys(target)))
  const responses = answerLike(questionnaire, targets, decided, random)
  const { dataset, issues } = collect(questionnaire, responses, { simulated: true })
  return issues.length > 0 ? { ok: false, issues } : { ok: true, dataset, unmet: solved.value.unmet }
}
