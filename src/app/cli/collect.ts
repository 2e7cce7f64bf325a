import { answerKind } from '../../core/dataset/answer-kind.ts'
import { questionnaireOf } from '../../core/questionnaire/questionnaire.ts'
import { dataFolder, waveFolder } from '../folders.ts'
import { collectResponses } from '../storage/collect-responses.ts'
import { UserError, exitCodes } from '../user-error.ts'
import type { KeptWave } from '../wave-files.ts'
import { keepWave, openFolder, openKeptWave } from '../wave-files.ts'
import type { Command } from './command.ts'
import { storeOption, waveOption } from './command.ts'
import { issueLines } from './issue-lines.ts'
import { openStudy, openWave } from './open-study.ts'
import { withStore } from './with-store.ts'

/** Why answers that are there already may not be replaced just like that; `null` when they may. */
function objection(kept: KeptWave, folder: string, found: number, trial: boolean): UserError | null {
  if (kept.state === 'absent') return null
  if (kept.state === 'broken') {
    return new UserError(kept.simulated ? 'collect-simulated' : 'collect-broken', { folder }, exitCodes.usage)
  }
  const kind = answerKind(kept.dataset)
  if (kind === 'simulated') return new UserError('collect-simulated', { folder }, exitCodes.usage)
  if (kind === 'trial' && !trial) return new UserError('collect-trial', { folder }, exitCodes.usage)
  if (kind === 'real' && trial) return new UserError('collect-over-real', { folder }, exitCodes.usage)
  const { rows } = kept.dataset
  return rows > found ? new UserError('collect-fewer', { folder, kept: rows, found }, exitCodes.usage) : null
}

/** What is said when there is nothing to collect: there may be responses of the other kind. */
function noneKey(trial: boolean, others: number) {
  if (others === 0) return 'store-responses-none'
  return trial ? 'store-no-trials' : 'store-only-trials'
}

/** `loopbaan collect`: the stored responses of a wave as its dataset. */
export const collectCommand: Command = {
  summary: 'collect-summary',
  study: true,
  options: {
    ...waveOption,
    trial: { type: 'boolean', help: 'option-trial' },
    replace: { type: 'boolean', help: 'option-replace' },
    ...storeOption,
  },
  examples: ['collect example --wave 2026', 'collect example --wave 2026 --trial --replace'],
  run: async (given, terminal) => {
    const { study } = await openStudy(given.study ?? '', terminal)
    const wave = openWave(study, given)
    const values = { study: study.id, wave: wave.id }
    const questionnaire = questionnaireOf(study, wave)
    const folder = waveFolder(dataFolder(given.text('data')), study.id, wave.id)
    const trial = given.flag('trial')
    const { dataset, issues, leftOut, others, versions } = await withStore(given, false, (store) =>
      collectResponses(store, questionnaire, { trial }),
    )
    if (dataset.rows === 0) throw new UserError(noneKey(trial, others), { ...values, count: others })
    const kept = await openKeptWave(folder, questionnaire)
    const against = objection(kept, folder, dataset.rows, trial)
    if (against !== null) {
      if (!given.flag('replace')) throw against
      terminal.tell(against.key === 'collect-simulated' ? 'collect-replaces-simulated' : 'collect-replaces', { folder })
    }
    await openFolder(folder)
    await keepWave(folder, dataset, { collected: true, ...(trial ? { trial } : {}), versions })
    for (const line of issueLines(issues, terminal.language)) terminal.warn(line)
    if (issues.length > 0) terminal.tell('collect-issues', { count: issues.length })
    if (leftOut > 0) terminal.tell('collect-left-out', { count: leftOut })
    if (others > 0) terminal.tell(trial ? 'collect-others-real' : 'collect-others-trial', { count: others })
    if (versions > 1) terminal.tell('responses-versions', { count: versions })
    const complete = dataset.complete.reduce((sum, one) => sum + one, 0)
    terminal.tell('collect-done', { ...values, respondents: dataset.rows, complete, folder })
    if (trial) terminal.tell('collect-marked')
    return exitCodes.done
  },
}
