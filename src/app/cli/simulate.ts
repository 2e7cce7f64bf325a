import { questionnaireOf } from '../../core/questionnaire/questionnaire.ts'
import type { Dataset } from '../../core/dataset/dataset.ts'
import type { UnmetFigure } from '../../core/simulation/solved-wave.ts'
import type { Study, Wave } from '../../core/study/study.ts'
import { figures } from '../../core/tables/published.ts'
import { dataFolder, waveFolder } from '../folders.ts'
import type { PublishedWave } from '../published-files.ts'
import { likeOf, publishedIn } from '../published-files.ts'
import { simulateLike, simulateWave } from '../engine/simulate-wave.ts'
import { UserError, exitCodes } from '../user-error.ts'
import { keepWave, openFolder, sourceMark } from '../wave-files.ts'
import type { Command, Given } from './command.ts'
import { dataOption, waveOption } from './command.ts'
import { issueLines } from './issue-lines.ts'
import { openStudy, openWave } from './open-study.ts'
import type { Terminal } from './terminal.ts'

/** The most respondents that are made at once. */
const limit = 200_000

/** Made-up answers that the figures of a publication follow from, with a word about what could not be met. */
async function like(
  study: Study,
  wave: Wave,
  found: PublishedWave,
  given: Given,
  terminal: Terminal,
): Promise<Dataset> {
  const made = await simulateLike(study, wave, found, given.whole('seed') ?? 1)
  if (!made.ok) {
    for (const line of issueLines(made.issues, terminal.language)) terminal.warn(line)
    throw new UserError('command-answers-broken', { wave: wave.id, message: '' }, exitCodes.faults)
  }
  for (const figure of made.unmet) terminal.tell('simulate-unmet', unmetValues(figure))
  const total = figures(found.published).length
  terminal.tell('simulate-like-done', { met: total - made.unmet.length, unmet: made.unmet.length })
  return made.dataset
}

const unmetValues = ({ table, kind, row, column, printed }: UnmetFigure) => ({
  table,
  kind,
  place: row === null ? column : `${column} ${row}`,
  printed,
})

/** `loopbaan simulate`: a wave of made-up answers. */
export const simulateCommand: Command = {
  summary: 'simulate-summary',
  study: true,
  options: {
    ...waveOption,
    respondents: { type: 'string', value: 'N', help: 'option-respondents' },
    seed: { type: 'string', value: 'N', help: 'option-seed' },
    like: { type: 'string', value: 'FILE', help: 'option-like' },
    ...dataOption,
  },
  examples: [
    'simulate example --wave 2024 --respondents 300 --seed 7',
    'simulate basisartsen --wave 2023 --like published/2023',
    'simulate specialisten --like published/2024-aios',
  ],
  run: async (given, terminal) => {
    const { study, folder } = await openStudy(given.study ?? '', terminal)
    const named = given.text('like')
    const published = named === undefined ? null : await publishedIn(folder, named)
    const wave = openWave(study, given, published?.published.wave)
    const respondents = given.whole('respondents') ?? 500
    if (respondents < 1 || respondents > limit) throw new UserError('command-respondents', { limit }, exitCodes.usage)
    const seed = given.whole('seed') ?? 1
    const target = waveFolder(dataFolder(given.text('data')), study.id, wave.id)
    if (published !== null && given.text('respondents') !== undefined) {
      throw new UserError('command-like-respondents', {}, exitCodes.usage)
    }
    if (published !== null && published.published.wave !== wave.id) {
      throw new UserError('command-no-wave', { wave: published.published.wave, waves: wave.id }, exitCodes.usage)
    }
    await openFolder(target)
    const dataset =
      published === null
        ? simulateWave(study, wave, respondents, seed)
        : await like(study, wave, published, given, terminal)
    const source = sourceMark(questionnaireOf(study, wave), likeOf(published))
    await keepWave(target, dataset, { seed, like: named ?? null, source })
    terminal.tell('simulate-done', { study: study.id, wave: wave.id, respondents: dataset.rows, folder: target })
    return exitCodes.done
  },
}
