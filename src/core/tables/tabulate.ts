import { markOf } from '../dataset/answer-kind.ts'
import { fullCodebook } from '../dataset/codebook.ts'
import { derive } from '../dataset/derive.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { editionOf } from '../study/edition.ts'
import type { Study, TableSpec } from '../study/study.ts'
import type { Design } from './aggregate.ts'
import { aggregate, simpleDesign } from './aggregate.ts'
import { finishTable } from './finish.ts'
import { planTables } from './plan.ts'
import type { Table } from './table.ts'

/**
 * The tables of a study that a wave can fill: those whose questions were all asked in it. What their filters and groups
 * read was asked as well; `checkStudy` sees to that.
 *
 * @example tablesOfWave(study, dataset).map(({ id }) => id) // → ['0.1', '0.2', …]
 */
export function tablesOfWave(study: Study, dataset: Dataset): readonly TableSpec[] {
  const { tables, derived } = editionOf(study, dataset.wave)
  const made = new Set(derived.flatMap(({ variables }) => variables.map(({ variable }) => variable.id)))
  return tables.filter(({ rows }) => rows.every(({ variable }) => dataset.columns.has(variable) || made.has(variable)))
}

/**
 * The tables of a dataset, in the order of their specifications: planned together, counted in one go, then finished.
 *
 * @param design how the sample was drawn; when absent by the strata of the dataset, and without those a simple random sample
 * @throws when a specification names a variable that the wave does not have (see `tablesOfWave`), or a text
 * @example tabulate(study, questionnaire, dataset, tablesOfWave(study, dataset))[0]?.columns.length // → 4
 */
export function tabulate(
  study: Study,
  questionnaire: Questionnaire,
  dataset: Dataset,
  specs: readonly TableSpec[],
  design: Design = dataset.strata ?? simpleDesign,
): readonly Table[] {
  const edition = editionOf(study, dataset.wave)
  const aggregates = aggregate(derive(dataset, questionnaire), planTables(specs, edition.groups), design)
  const context = {
    study: edition,
    book: fullCodebook(questionnaire),
    wave: dataset.wave,
    ...markOf([dataset]),
    weighted: dataset.weighted,
    stratified: design.stratum !== null,
  }
  return specs.map((spec) => finishTable(spec, aggregates, context))
}
