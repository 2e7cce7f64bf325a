import { answerKind } from '../../core/dataset/answer-kind.ts'
import { collect } from '../../core/dataset/collect.ts'
import type { Dataset } from '../../core/dataset/dataset.ts'
import { protect } from '../../core/disclosure/protect.ts'
import type { PublicTable } from '../../core/disclosure/public-table.ts'
import type { AskedPart } from '../../core/questionnaire/asked-marks.ts'
import type { Questionnaire } from '../../core/questionnaire/questionnaire.ts'
import { questionnaireOf } from '../../core/questionnaire/questionnaire.ts'
import type { Study, Wave } from '../../core/study/study.ts'
import { expectedRespondents } from '../../core/simulation/quota-sizes.ts'
import type { Table } from '../../core/tables/table.ts'
import { tablesOfWave, tabulate } from '../../core/tables/tabulate.ts'
import type { VerifiedFigure } from '../../core/tables/verify-published.ts'
import { verifyPublished } from '../../core/tables/verify-published.ts'
import { waveFolder } from '../folders.ts'
import type { PublishedWave } from '../published-files.ts'
import { likeOf, publishedOf } from '../published-files.ts'
import { simulateLike, simulateWave } from './simulate-wave.ts'
import { UserError, exitCodes } from '../user-error.ts'
import type { KeptWave, Origin } from '../wave-files.ts'
import { keepWave, openFolder, openKeptWave, originOf, sourceMark } from '../wave-files.ts'

/** A wave that is ready to be published: its answers, its tables, and how they compare with published figures. */
export type PreparedWave = {
  readonly wave: Wave
  readonly questionnaire: Questionnaire
  readonly dataset: Dataset
  readonly tables: readonly Table[]
  readonly publicTables: readonly PublicTable[]
  readonly verified: readonly VerifiedFigure[] | null
  /**
   * What was done about the answers: they were there, they are new, or out of date and made again; there are none that
   * may be shown, or those of respondents are there and cannot be read. In the last two cases the dataset has no rows.
   */
  readonly answers: 'reused' | 'made' | 'made-again' | 'none' | 'unreadable'
  /** Where the answers come from, and what the questionnaire as it is now asks otherwise than when they were given. */
  readonly origin: Origin
  readonly askedOtherwise: readonly AskedPart[]
}

/**
 * Which answers a wave is shown with: simulated ones where there are no others, those that there are of whatever kind, or
 * those of respondents only.
 */
export type Allowed = 'made' | 'kept' | 'given'

/** How a wave is made ready. */
export type Preparing = {
  /** What the answers may be: `made` when left out. Unless simulated ones may be made, a wave can be without answers. */
  readonly allowed?: Allowed
  /** Gets how far the making of answers is, from 0 to 1. */
  readonly told?: (share: number) => void
}

/** Simulated answers that still fit are used again; answers that people gave are never replaced. */
function usable(kept: KeptWave, source: string, allowed: Allowed): Dataset | null {
  if (kept.state !== 'ready') return null
  if (allowed === 'given' && answerKind(kept.dataset) !== 'real') return null
  return originOf(kept) === 'made' && kept.made['source'] !== source ? null : kept.dataset
}

/** A wave without answers: its questionnaire, and no tables. */
const unanswered = (wave: Wave, questionnaire: Questionnaire, answers: 'none' | 'unreadable'): PreparedWave => ({
  wave,
  questionnaire,
  dataset: collect(questionnaire, [], { simulated: false }).dataset,
  tables: [],
  publicTables: [],
  verified: null,
  answers,
  origin: 'given',
  askedOtherwise: [],
})

async function makeAnswers(
  study: Study,
  wave: Wave,
  found: PublishedWave | null,
  told: (share: number) => void,
): Promise<Dataset> {
  if (found === null) return simulateWave(study, wave, expectedRespondents(wave), 1)
  const made = await simulateLike(study, wave, found, 1, told)
  if (made.ok) return made.dataset
  throw new UserError('command-no-simulation', { study: study.id, wave: wave.id }, exitCodes.faults)
}

/** The tables of a wave's answers as they are counted, and as they are published. */
export function countWave(
  study: Study,
  wave: Wave,
  questionnaire: Questionnaire,
  dataset: Dataset,
): Pick<PreparedWave, 'tables' | 'publicTables'> {
  const tables = tabulate(study, questionnaire, dataset, tablesOfWave(study, dataset))
  return { tables, publicTables: tables.map((table) => protect(table, wave.disclosure)) }
}

/**
 * A wave with its answers, tables and verification. Where there are no answers yet, or simulated ones of an earlier
 * questionnaire, simulated ones are made: after the published figures where the study has them.
 *
 * @throws UserError when the data folder cannot be used, or when answers of respondents do not fit the questionnaire
 */
export async function prepareWave(
  study: Study,
  folder: string,
  wave: Wave,
  data: string,
  { allowed = 'made', told = () => undefined }: Preparing = {},
): Promise<PreparedWave> {
  const questionnaire = questionnaireOf(study, wave)
  const known = await publishedOf(folder, wave.id)
  const source = sourceMark(questionnaire, likeOf(known))
  const target = waveFolder(data, study.id, wave.id)
  const kept = await openKeptWave(target, questionnaire)
  if (kept.state === 'broken' && originOf(kept) !== 'made') {
    // People are filling it in: that the answers must be collected again is no reason to stop them.
    if (allowed === 'given') return unanswered(wave, questionnaire, 'unreadable')
    throw new UserError('command-answers-damaged', { study: study.id, wave: wave.id, folder: target })
  }
  const found = usable(kept, source, allowed)
  if (found === null && allowed !== 'made') return unanswered(wave, questionnaire, 'none')
  if (found === null) await openFolder(target)
  const dataset = found ?? (await makeAnswers(study, wave, known, told))
  if (found === null) {
    await keepWave(target, dataset, { seed: 1, like: known?.named ?? null, source }, [questionnaire])
  }
  const { tables, publicTables } = countWave(study, wave, questionnaire, dataset)
  return {
    wave,
    questionnaire,
    dataset,
    tables,
    publicTables,
    verified: known === null ? null : verifyPublished(known.published, tables),
    origin: found === null || kept.state === 'absent' ? 'made' : originOf(kept),
    askedOtherwise: found !== null && kept.state === 'ready' ? kept.askedOtherwise : [],
    answers: found !== null ? 'reused' : kept.state === 'absent' ? 'made' : 'made-again',
  }
}
