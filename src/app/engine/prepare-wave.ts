import type { Dataset } from '../../core/dataset/dataset.ts'
import { protect } from '../../core/disclosure/protect.ts'
import type { PublicTable } from '../../core/disclosure/public-table.ts'
import type { Questionnaire } from '../../core/questionnaire/questionnaire.ts'
import { questionnaireOf } from '../../core/questionnaire/questionnaire.ts'
import type { Study, Wave } from '../../core/study/study.ts'
import { expectedRespondents } from '../../core/simulation/quota-people.ts'
import type { Table } from '../../core/tables/table.ts'
import { tablesOfWave, tabulate } from '../../core/tables/tabulate.ts'
import type { VerifiedFigure } from '../../core/tables/verify-published.ts'
import { verifyPublished } from '../../core/tables/verify-published.ts'
import { waveFolder } from '../folders.ts'
import type { PublishedWave } from '../published-files.ts'
import { likeOf, publishedOf } from '../published-files.ts'
import { simulateLike, simulateWave } from './simulate-wave.ts'
import { UserError, exitCodes } from '../user-error.ts'
import type { KeptWave } from '../wave-files.ts'
import { keepWave, openFolder, openKeptWave, sourceMark } from '../wave-files.ts'

/** A wave that is ready to be published: its answers, its tables, and how they compare with published figures. */
export type PreparedWave = {
  readonly wave: Wave
  readonly questionnaire: Questionnaire
  readonly dataset: Dataset
  readonly tables: readonly Table[]
  readonly publicTables: readonly PublicTable[]
  readonly verified: readonly VerifiedFigure[] | null
  /** What was done about the answers: they were there, they are new, or out of date and made again. */
  readonly answers: 'reused' | 'made' | 'made-again'
}

/** Simulated answers that still fit are used again; answers of respondents are never replaced. */
function usable(kept: KeptWave, source: string): Dataset | null {
  if (kept.state !== 'ready') return null
  return kept.dataset.simulated && kept.made['source'] !== source ? null : kept.dataset
}

async function makeAnswers(study: Study, wave: Wave, found: PublishedWave | null): Promise<Dataset> {
  if (found === null) return simulateWave(study, wave, expectedRespondents(wave), 1)
  const made = await simulateLike(study, wave, found, 1)
  if (made.ok) return made.dataset
  throw new UserError('command-no-simulation', { study: study.id, wave: wave.id }, exitCodes.faults)
}

/**
 * A wave with its answers, tables and verification. Where there are no answers yet, or simulated ones of an earlier
 * questionnaire, simulated ones are made: after the published figures where the study has them.
 *
 * @throws UserError when the data folder cannot be used, or when answers of respondents do not fit the questionnaire
 */
export async function prepareWave(study: Study, folder: string, wave: Wave, data: string): Promise<PreparedWave> {
  const questionnaire = questionnaireOf(study, wave)
  const known = await publishedOf(folder, wave.id)
  const source = sourceMark(questionnaire, likeOf(known))
  const target = waveFolder(data, study.id, wave.id)
  const kept = await openKeptWave(target, questionnaire)
  if (kept.state === 'broken' && !kept.simulated) {
    throw new UserError('command-answers-damaged', { study: study.id, wave: wave.id, folder: target })
  }
  const found = usable(kept, source)
  if (found === null) await openFolder(target)
  const dataset = found ?? (await makeAnswers(study, wave, known))
  if (found === null) {
    await keepWave(target, dataset, { seed: 1, like: known?.named ?? null, source })
  }
  const tables = tabulate(study, questionnaire, dataset, tablesOfWave(study, dataset))
  return {
    wave,
    questionnaire,
    dataset,
    tables,
    publicTables: tables.map((table) => protect(table, wave.disclosure)),
    verified: known === null ? null : verifyPublished(known.published, tables),
    answers: found !== null ? 'reused' : kept.state === 'absent' ? 'made' : 'made-again',
  }
}
