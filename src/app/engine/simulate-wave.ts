import { collect } from '../../core/dataset/collect.ts'
import type { Dataset } from '../../core/dataset/dataset.ts'
import type { Issue } from '../../core/issue.ts'
import { questionnaireOf } from '../../core/questionnaire/questionnaire.ts'
import { allot } from '../../core/simulation/allot.ts'
import { answerLike } from '../../core/simulation/answer-like.ts'
import { seededRandom } from '../../core/simulation/random.ts'
import { simulate } from '../../core/simulation/simulate.ts'
import type { UnmetFigure } from '../../core/simulation/solved-wave.ts'
import { solveWave } from '../../core/simulation/solve.ts'
import type { Study, Wave } from '../../core/study/study.ts'
import type { PublishedTables } from '../../core/tables/published-schema.ts'
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
 * A wave whose tables are the published ones. The counts that an integer programme finds become the answers of
 * respondents, who then fill in the questionnaire page by page like everybody else.
 */
export async function simulateLike(
  study: Study,
  wave: Wave,
  published: PublishedTables,
  seed: number,
): Promise<SimulatedWave> {
  const random = seededRandom(seed)
  const solved = solveWave(study, published, await loadSolver(), random)
  if (!solved.ok) return solved
  const questionnaire = questionnaireOf(study, wave)
  const targets = allot(solved.value, random)
  const decided = new Set(targets.flatMap((target) => Object.keys(target)))
  const responses = answerLike(questionnaire, targets, decided, random)
  const { dataset, issues } = collect(questionnaire, responses, { simulated: true })
  return issues.length > 0 ? { ok: false, issues } : { ok: true, dataset, unmet: solved.value.unmet }
}
