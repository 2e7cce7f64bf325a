import { collect } from '../../dataset/collect.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { unitWeight } from '../../dataset/dataset.ts'
import type { PublicTable } from '../../disclosure/public-table.ts'
import type { Questionnaire } from '../../questionnaire/questionnaire.ts'
import { simulateAims } from '../../simulation/simulate-aims.ts'
import type { SolveLp } from '../../simulation/solver.ts'
import { editionOf } from '../../study/edition.ts'
import type { Study, Wave } from '../../study/study.ts'
import type { Table } from '../../tables/table.ts'
import { tablesOfWave, tabulate } from '../../tables/tabulate.ts'
import { aimsOfTables } from './aims-of-tables.ts'
import type { KeptFigure } from './kept-figures.ts'
import { keptFigures } from './kept-figures.ts'

/**
 * All that synthetic answers are made from. There is no dataset in it and there must not be: what the tables do not show
 * cannot come back in the file, because it never goes in.
 */
export type PublicUseSource = {
  readonly study: Study
  readonly wave: Wave
  readonly questionnaire: Questionnaire
  /** The tables of the wave after disclosure control. */
  readonly tables: readonly PublicTable[]
  readonly seed: number
}

/** Synthetic answers, their tables, and what became of every printed figure. */
export type PublicUseAnswers = {
  readonly dataset: Dataset
  readonly tables: readonly Table[]
  readonly figures: readonly KeptFigure[]
}

/**
 * Answers that nobody gave, of which the tables print what the public tables print, as far as that can be. The same seed
 * gives the same answers.
 *
 * @throws when the questionnaire does not accept an answer that was made for it, which is a fault of the program
 * @example publicUseAnswers({ study, wave, questionnaire, tables, seed: 1 }, solveLp).dataset.simulated // → true
 */
export function publicUseAnswers(source: PublicUseSource, solveLp: SolveLp): PublicUseAnswers {
  const { study, wave, questionnaire, tables, seed } = source
  const { groups, tables: specs } = editionOf(study, wave.id)
  const aims = aimsOfTables(tables, specs)
  const { responses, weights } = simulateAims({ study, wave, questionnaire, groups, aims }, solveLp, seed)
  const collected = collect(questionnaire, responses, { simulated: true }).dataset
  const dataset: Dataset =
    weights === null
      ? collected
      : { ...collected, weights: Float64Array.from(weights, (one) => Math.round(one * unitWeight)), weighted: true }
  const made = tabulate(study, questionnaire, dataset, tablesOfWave(study, dataset))
  return { dataset, tables: made, figures: keptFigures(tables, made) }
}
