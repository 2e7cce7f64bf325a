import type { Dataset } from '../dataset/dataset.ts'
import type { PublishedTables } from '../published/published-schema.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import type { Study } from '../study/study.ts'
import { tablesOfWave, tabulate } from './tabulate.ts'
import type { VerifiedFigure } from './verify-published.ts'
import { verifyPublished } from './verify-published.ts'

/**
 * The published figures that the tables of a wave do not print, whatever the reason: because they contradict each other,
 * or because the answers were made otherwise.
 *
 * @example unmetByTables(study, questionnaire, dataset, published) // → [], when all are met
 */
export function unmetByTables(
  study: Study,
  questionnaire: Questionnaire,
  dataset: Dataset,
  published: PublishedTables,
): readonly VerifiedFigure[] {
  const ids = new Set(published.tables.map(({ id }) => id))
  const specs = tablesOfWave(study, dataset).filter(({ id }) => ids.has(id))
  const verified = verifyPublished(published, tabulate(study, questionnaire, dataset, specs))
  return verified.filter(({ verdict }) => verdict === 'different' || verdict === 'exception')
}
