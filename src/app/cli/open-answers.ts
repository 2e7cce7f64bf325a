import type { Dataset } from '../../core/dataset/dataset.ts'
import type { Questionnaire } from '../../core/questionnaire/questionnaire.ts'
import { questionnaireOf } from '../../core/questionnaire/questionnaire.ts'
import type { Study, Wave } from '../../core/study/study.ts'
import { dataFolder, waveFolder } from '../folders.ts'
import { UserError } from '../user-error.ts'
import { openKeptWave } from '../wave-files.ts'
import { say } from '../../core/messages/say.ts'
import type { Language } from '../../core/text.ts'
import type { Given } from './command.ts'

/**
 * The answers of a wave, as they are kept in the data folder.
 *
 * @throws UserError when there are none, or when they do not fit the questionnaire as it is now
 */
export async function openAnswers(
  study: Study,
  wave: Wave,
  given: Given,
  language: Language,
): Promise<{ readonly questionnaire: Questionnaire; readonly dataset: Dataset }> {
  const questionnaire = questionnaireOf(study, wave)
  const folder = waveFolder(dataFolder(given.text('data')), study.id, wave.id)
  const kept = await openKeptWave(folder, questionnaire)
  if (kept.state === 'ready') return { questionnaire, dataset: kept.dataset }
  if (kept.state === 'absent') throw new UserError('command-no-answers', { study: study.id, wave: wave.id })
  const [first] = kept.issues
  const message = first === undefined ? '' : say(language, first.code, first.values)
  throw new UserError('command-answers-broken', { wave: wave.id, message })
}
