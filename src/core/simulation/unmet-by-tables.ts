import type { Dataset } from '../dataset/dataset.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import type { Study } from '../study/study.ts'
import type { PublishedTables } from '../tables/published-schema.ts'
import { tablesOfWave, tabulate } from '../tables/tabulate.ts'
import { verifyPublished } from '../tables/verify-published.ts'
import type { UnmetFigure } from './solved-wave.ts'

/**
 * The published figures that the tables of a simulated wave do not print, whatever the reason: because they contradict
 * each other, or because no quota can be made of them.
 *
 * @example unmetByTables(study, questionnaire, dataset, published) // → [], when all are met
 */
export function unmetByTables(
  study: Study,
  questionnaire: Questionnaire,
  dataset: Dataset,
  published: PublishedTables,
): readonly UnmetFigure[] {
  const ids = new Set(published.tables.map(({ id }) => id))
  const specs = tablesOfWave(study, dataset).filter(({ id }) => ids.has(id))
  return verifyPublished(published, tabulate(study, questionnaire, dataset, specs)).flatMap(
    ({ verdict, ours, ...figure }) =>
      verdict === 'different' || verdict === 'exception' ? [{ ...figure, solved: ours }] : [],
  )
}
