import { answerKind } from '../../core/dataset/answer-kind.ts'
import { say } from '../../core/messages/say.ts'
import { questionnaireOf } from '../../core/questionnaire/questionnaire.ts'
import type { Dataset } from '../../core/dataset/dataset.ts'
import type { Study, Wave } from '../../core/study/study.ts'
import type { PublishedFigure } from '../../core/published/published.ts'
import { figures } from '../../core/published/published.ts'
import { dataFolder, waveFolder } from '../folders.ts'
import type { PublishedWave } from '../published-files.ts'
import { likeOf, publishedIn } from '../published-files.ts'
import { simulateLike, simulateTestRespondents, simulateWave } from '../engine/simulate-wave.ts'
import { UserError, exitCodes } from '../user-error.ts'
import type { Language } from '../../core/text.ts'
import type { KeptWave } from '../wave-files.ts'
import { keepWave, openFolder, openKeptWave, originOf, sourceMark } from '../wave-files.ts'
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
  const bar = terminal.progress('simulate-working', { study: study.id, wave: wave.id })
  bar.update(0)
  const made = await simulateLike(study, wave, found, given.whole('seed') ?? 1, bar.update)
  bar.done()
  if (!made.ok) {
    for (const line of issueLines(made.issues, terminal.language)) terminal.warn(line)
    throw new UserError('command-answers-broken', { wave: wave.id, message: '' }, exitCodes.faults)
  }
  for (const figure of made.unmet) terminal.tell('simulate-unmet', unmetValues(figure))
  const total = figures(found.published).length
  terminal.tell('simulate-like-done', { met: total - made.unmet.length, unmet: made.unmet.length })
  return made.dataset
}

/** Made-up answers of the few people who together reach everything. */
function reachingAll(study: Study, wave: Wave, seed: number, terminal: Terminal): Dataset {
  const bar = terminal.progress('simulate-working', { study: study.id, wave: wave.id })
  const dataset = simulateTestRespondents(study, wave, seed, bar.update)
  bar.done()
  return dataset
}

const unmetValues = ({ table, kind, row, column, printed }: PublishedFigure) => ({
  table,
  kind,
  place: row === null ? column : `${column} ${row}`,
  printed,
})

/** Why made-up answers may not take the place of what is there; `null` when this program made that up as well. */
function objection(kept: KeptWave, folder: string, language: Language): UserError | null {
  if (kept.state === 'absent' || originOf(kept) === 'made') return null
  if (kept.state === 'broken') {
    const [first] = kept.issues
    const message = first === undefined ? '' : say(language, first.code, first.values)
    return new UserError('simulate-over-unreadable', { folder, message }, exitCodes.usage)
  }
  const kind = answerKind(kept.dataset)
  const key = kind === 'simulated' ? 'simulate-over-imported' : (`simulate-over-${kind}` as const)
  return new UserError(key, { folder, rows: kept.dataset.rows }, exitCodes.usage)
}

/** `loopbaan simulate`: a wave of made-up answers. */
export const simulateCommand: Command = {
  summary: 'simulate-summary',
  study: true,
  options: {
    ...waveOption,
    respondents: { type: 'string', value: 'N', help: 'option-respondents' },
    seed: { type: 'string', value: 'N', help: 'option-seed' },
    like: { type: 'string', value: 'FILE', help: 'option-like' },
    'test-respondents': { type: 'boolean', help: 'option-test-respondents' },
    ...dataOption,
  },
  examples: [
    'simulate example --wave 2024 --respondents 300 --seed 7',
    'simulate basisartsen --wave 2023 --like published/2023',
    'simulate specialisten --like published/2024-aios',
    'simulate example --wave 2026 --test-respondents',
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
    const testing = given.flag('test-respondents')
    if (testing && (named !== undefined || given.text('respondents') !== undefined)) {
      throw new UserError('command-test-respondents-alone', {}, exitCodes.usage)
    }
    if (published !== null && given.text('respondents') !== undefined) {
      throw new UserError('command-like-respondents', {}, exitCodes.usage)
    }
    if (published !== null && published.published.wave !== wave.id) {
      throw new UserError('command-no-wave', { wave: published.published.wave, waves: wave.id }, exitCodes.usage)
    }
    const questionnaire = questionnaireOf(study, wave)
    const against = objection(await openKeptWave(target, questionnaire), target, terminal.language)
    if (against !== null) throw against
    await openFolder(target)
    const dataset = testing
      ? reachingAll(study, wave, seed, terminal)
      : published === null
        ? simulateWave(study, wave, respondents, seed)
        : await like(study, wave, published, given, terminal)
    const source = sourceMark(questionnaire, likeOf(published))
    const made = { seed, like: named ?? null, ...(testing ? { testRespondents: true } : {}), source }
    await keepWave(target, dataset, made, [questionnaire])
    terminal.tell('simulate-done', { study: study.id, wave: wave.id, respondents: dataset.rows, folder: target })
    return exitCodes.done
  },
}
