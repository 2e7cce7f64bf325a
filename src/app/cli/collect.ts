import { answerKind } from '../../core/dataset/answer-kind.ts'
import { questionnaireOf } from '../../core/questionnaire/questionnaire.ts'
import type { MisfitCount } from '../../core/dataset/misfit.ts'
import { countMisfits } from '../../core/dataset/misfit.ts'
import { collectedFrom, dropCollected, keepCollectedFrom } from '../collected-from.ts'
import { dataFolder, waveFolder } from '../folders.ts'
import { collectResponses } from '../storage/collect-responses.ts'
import type { Drift } from '../storage/response-marks.ts'
import { driftOf } from '../storage/response-marks.ts'
import { UserError, exitCodes } from '../user-error.ts'
import type { KeptWave } from '../wave-files.ts'
import { keepWave, openFolder, openKeptWave } from '../wave-files.ts'
import type { Command } from './command.ts'
import { storeOption, waveOption } from './command.ts'
import { openStudy, openWave } from './open-study.ts'
import type { Terminal } from './terminal.ts'
import { withStore } from './with-store.ts'

/** How many responses there are now, of which kind, and what became of those of the dataset where that is known. */
type Found = { readonly rows: number; readonly trial: boolean; readonly drift: Drift | null }

/**
 * Why answers that are there already may not be replaced just like that; `null` when they may. That responses were
 * withdrawn is no reason; that they are gone without that may be the wrong folder, an empty database or an old copy.
 */
function objection(kept: KeptWave, folder: string, { rows: found, trial, drift }: Found): UserError | null {
  if (kept.state === 'absent') return null
  if (kept.state === 'broken') {
    return new UserError(
      kept.kind === 'simulated' ? 'collect-simulated' : 'collect-broken',
      { folder },
      exitCodes.usage,
    )
  }
  const kind = answerKind(kept.dataset)
  if (kind === 'simulated') return new UserError('collect-simulated', { folder }, exitCodes.usage)
  if (kind === 'trial' && !trial) return new UserError('collect-trial', { folder }, exitCodes.usage)
  if (kind === 'real' && trial) return new UserError('collect-over-real', { folder }, exitCodes.usage)
  if (drift !== null) {
    return drift.lost > 0 ? new UserError('collect-lost', { folder, count: drift.lost, found }, exitCodes.usage) : null
  }
  const { rows } = kept.dataset
  return rows > found ? new UserError('collect-fewer', { folder, kept: rows, found }, exitCodes.usage) : null
}

/** What is said when there is nothing to collect: there may be responses of the other kind. */
function noneKey(trial: boolean, others: number) {
  if (others === 0) return 'store-responses-none'
  return trial ? 'store-no-trials' : 'store-only-trials'
}

/** Tells of answers that do not count, without what anybody typed. */
function tellMisfits({ code, variable, value, count }: MisfitCount, terminal: Terminal): void {
  const key = code === 'answer-no-longer-fits' ? 'collect-no-longer-fits' : 'collect-without-question'
  if (value === null) terminal.tell(key, { variable, count })
  else terminal.tell(`${key}-value`, { variable, count, value })
}

/** `loopbaan collect`: the stored responses of a wave as its dataset. */
export const collectCommand: Command = {
  summary: 'collect-summary',
  study: true,
  options: {
    ...waveOption,
    trial: { type: 'boolean', help: 'option-trial' },
    replace: { type: 'boolean', help: 'option-replace' },
    json: { type: 'boolean', help: 'option-json' },
    ...storeOption,
  },
  examples: [
    'collect example --wave 2026',
    'collect example --wave 2026 --trial --replace',
    'collect example --wave 2026 --json',
  ],
  run: async (given, terminal) => {
    const { study } = await openStudy(given.study ?? '', terminal)
    const wave = openWave(study, given)
    const values = { study: study.id, wave: wave.id }
    const questionnaire = questionnaireOf(study, wave)
    const folder = waveFolder(dataFolder(given.text('data')), study.id, wave.id)
    const trial = given.flag('trial')
    const [collected, stored] = await withStore(given, false, async (store) => [
      await collectResponses(store, questionnaire, { trial }),
      await store.marks({ ...values, trial }),
    ])
    const { dataset, issues, leftOut, others, asked, marks } = collected
    const versions = asked.length
    const before = await collectedFrom(folder)
    const drift = before?.trial === trial ? driftOf(before.marks, { ...stored, stored: new Set(marks) }) : null
    const withdrawn = drift?.withdrawn ?? 0
    const print = (counts: object, misfits: readonly object[]): void => {
      const all = { ...values, trial, ...counts, withdrawn, leftOut, others, versions, misfits }
      if (given.flag('json')) terminal.out(JSON.stringify(all, null, 2))
    }
    if (dataset.rows === 0) {
      if (withdrawn === 0 || drift?.lost !== 0) {
        throw new UserError(noneKey(trial, others), { ...values, count: others })
      }
      await dropCollected(folder)
      terminal.tell('collect-withdrawn', { count: withdrawn })
      terminal.tell('collect-dropped', { folder })
      print({ responses: 0, complete: 0 }, [])
      return exitCodes.done
    }
    const kept = await openKeptWave(folder, questionnaire)
    const against = objection(kept, folder, { rows: dataset.rows, trial, drift })
    if (against !== null) {
      if (!given.flag('replace')) throw against
      terminal.tell(against.key === 'collect-simulated' ? 'collect-replaces-simulated' : 'collect-replaces', { folder })
    }
    await openFolder(folder)
    const responses = await keepCollectedFrom(folder, marks)
    await keepWave(folder, dataset, { collected: true, ...(trial ? { trial } : {}), versions, responses }, asked)
    if (withdrawn > 0) terminal.tell('collect-withdrawn', { count: withdrawn })
    for (const line of countMisfits(issues)) tellMisfits(line, terminal)
    if (issues.length > 0) terminal.tell('collect-issues', { count: issues.length })
    if (leftOut > 0) terminal.tell('collect-left-out', { count: leftOut })
    if (others > 0) terminal.tell(trial ? 'collect-others-real' : 'collect-others-trial', { count: others })
    if (versions > 1) terminal.tell('responses-versions', { count: versions })
    const complete = dataset.complete.reduce((sum, one) => sum + one, 0)
    terminal.tell('collect-done', { ...values, respondents: dataset.rows, complete, folder })
    if (trial) terminal.tell('collect-marked')
    const misfits = issues.map(({ code, path: [response, variable] }) => ({ response, variable, why: code }))
    print({ responses: dataset.rows, complete }, misfits)
    return exitCodes.done
  },
}
