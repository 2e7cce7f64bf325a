import path from 'node:path'
import type { Dataset } from '../../core/dataset/dataset.ts'
import { say } from '../../core/messages/say.ts'
import { flowOf } from '../../core/publication/flow.ts'
import { questionnaireVersion } from '../../core/questionnaire/questionnaire-version.ts'
import { questionnaireOf } from '../../core/questionnaire/questionnaire.ts'
import { seededRandom } from '../../core/simulation/random.ts'
import type { Study, Wave } from '../../core/study/study.ts'
import { dataFolder, waveFolder } from '../folders.ts'
import { sha256 } from '../stored-wave.ts'
import { exitCodes } from '../user-error.ts'
import { openKeptWave, originOf } from '../wave-files.ts'
import { readAssets, stylesOf } from '../web/assets.ts'
import type { Command, Given } from './command.ts'
import { dataOption, waveOption } from './command.ts'
import { describeFiles, descriptionFormats } from './describe-files.ts'
import { oneOf } from './one-of.ts'
import { openStudy, openWave } from './open-study.ts'
import type { Terminal } from './terminal.ts'
import { warnAskedOtherwise } from './warn-asked-otherwise.ts'
import { writeFiles } from './write-files.ts'

/** The answers of a wave where there are any; a wave that cannot be read is told and left aside. */
async function answersOf(study: Study, wave: Wave, given: Given, terminal: Terminal): Promise<Dataset | null> {
  const folder = waveFolder(dataFolder(given.text('data')), study.id, wave.id)
  const kept = await openKeptWave(folder, questionnaireOf(study, wave))
  if (kept.state === 'ready') {
    warnAskedOtherwise(kept.askedOtherwise, originOf(kept), { study: study.id, wave: wave.id }, terminal)
    return kept.dataset
  }
  if (kept.state === 'broken') {
    const [first] = kept.issues
    const message = first === undefined ? '' : say(terminal.language, first.code, first.values)
    terminal.tell('command-answers-broken', { wave: wave.id, message })
  }
  return null
}

/** `loopbaan describe`: what a wave asks, of whom, and how long it takes. */
export const describeCommand: Command = {
  summary: 'describe-summary',
  study: true,
  options: {
    ...waveOption,
    format: { type: 'string', value: 'FORMAT', help: 'option-describe-format' },
    out: { type: 'string', value: 'FOLDER', help: 'option-describe-out' },
    ...dataOption,
  },
  examples: [
    'describe basisartsen',
    'describe basisartsen --format svg --out description',
    'describe example --wave 2026 --format pdf --language en',
  ],
  run: async (given, terminal) => {
    const format = oneOf(given, 'format', descriptionFormats) ?? 'text'
    const { study } = await openStudy(given.study ?? '', terminal)
    const wave = openWave(study, given)
    const { language } = terminal
    const dataset = await answersOf(study, wave, given, terminal)
    const version = questionnaireVersion(questionnaireOf(study, wave), sha256)
    const random = seededRandom(1)
    // Numbers along the route are not those of tables, whatever was public of these already.
    const flow = flowOf(study, wave, { dataset, profile: 'public', random, version, language })
    const assets = await readAssets()
    const styles = stylesOf(assets, ['style.css', 'questionnaire.css'])
    const files = describeFiles(format, { study, wave, flow, language, styles })
    const out = given.text('out')
    const [only] = files.values()
    if (out === undefined && files.size === 1 && typeof only === 'string') {
      terminal.out(only.trimEnd())
      return exitCodes.done
    }
    const folder = path.resolve(out ?? path.join('out', study.id, wave.id))
    await writeFiles(folder, files)
    terminal.tell('describe-done', { files: [...files.keys()].join(', '), folder })
    return exitCodes.done
  },
}
