import type { Dataset } from '../../core/dataset/dataset.ts'
import type { Questionnaire } from '../../core/questionnaire/questionnaire.ts'
import { questionnaireOf } from '../../core/questionnaire/questionnaire.ts'
import type { Study, Wave } from '../../core/study/study.ts'
import { dataFolder, waveFolder } from '../folders.ts'
import { UserError } from '../user-error.ts'
import { openKeptWave, originOf, type KeptWave } from '../wave-files.ts'
import { say } from '../../core/messages/say.ts'
import type { Given } from './command.ts'
import { tellDriftOfGiven } from './tell-drift.ts'
import type { Terminal } from './terminal.ts'
import { warnAskedOtherwise } from './warn-asked-otherwise.ts'

/** The answers of a wave with the questionnaire that they are read with, and what that asks otherwise than they were asked. */
type OpenedAnswers = {
  readonly questionnaire: Questionnaire
  readonly dataset: Dataset
  readonly askedOtherwise: Extract<KeptWave, { state: 'ready' }>['askedOtherwise']
}

/**
 * The answers of a wave, as they are kept in the data folder. It is told when they were given to another questionnaire,
 * and when responses were withdrawn or came since they were collected.
 *
 * @throws UserError when there are none, or when they do not fit the questionnaire as it is now
 */
export async function openAnswers(study: Study, wave: Wave, given: Given, terminal: Terminal): Promise<OpenedAnswers> {
  const questionnaire = questionnaireOf(study, wave)
  const folder = waveFolder(dataFolder(given.text('data')), study.id, wave.id)
  const kept = await openKeptWave(folder, questionnaire)
  if (kept.state === 'ready') {
    warnAskedOtherwise(kept.askedOtherwise, originOf(kept), { study: study.id, wave: wave.id }, terminal)
    await tellDriftOfGiven(given, { study: study.id, wave: wave.id }, terminal)
    return { questionnaire, dataset: kept.dataset, askedOtherwise: kept.askedOtherwise }
  }
  if (kept.state === 'absent') throw new UserError('command-no-answers', { study: study.id, wave: wave.id })
  const [first] = kept.issues
  const message = first === undefined ? '' : say(terminal.language, first.code, first.values)
  throw new UserError('command-answers-broken', { wave: wave.id, message })
}
