import { devices as deviceNames } from '../../core/questionnaire/ask/paradata.ts'
import { say } from '../../core/messages/say.ts'
import type { Language } from '../../core/text.ts'
import { dataFolder } from '../folders.ts'
import type { ResponseCounts } from '../storage/count-responses.ts'
import { countResponses } from '../storage/count-responses.ts'
import { exitCodes } from '../user-error.ts'
import type { Command } from './command.ts'
import { storeOption, waveOption } from './command.ts'
import { openStudy, openWave } from './open-study.ts'
import { tellDrift } from './tell-drift.ts'
import { withStore } from './with-store.ts'

/** The counts as lines, the numbers in a column. */
function lines(counts: ResponseCounts, study: string, wave: string, language: Language): readonly string[] {
  const { total, closed, states, empty, breakOff, seconds, devices, confirmed, versions, trials } = counts
  const editions = Object.keys(versions).length
  const pages = breakOff.map(({ page, count }) => [page ?? say(language, 'responses-at-end'), count] as const)
  const rows = [
    [say(language, 'responses-complete'), states.complete],
    ...(closed ? [] : [[say(language, 'responses-open'), states.open] as const]),
    ...(closed ? [[say(language, 'responses-stopped'), states.stopped] as const] : []),
    [`  ${say(language, 'responses-empty')}`, empty],
  ] as const
  const times = seconds.map(({ page, median }) => [page, median] as const)
  const kinds = deviceNames.flatMap((kind) => {
    const count = devices[kind]
    return count === undefined ? [] : [[say(language, `responses-${kind}`), count] as const]
  })
  const checks = confirmed.map(({ page, check, count }) => [`${page} ${check}`, count] as const)
  const width = Math.max(...[...rows, ...pages, ...times, ...kinds, ...checks].map(([label]) => label.length))
  const line = ([label, count]: readonly [string, number]) => `  ${label.padEnd(width)}  ${String(count).padStart(6)}`
  return [
    say(language, closed ? 'responses-closed' : 'responses-total', { study, wave, count: total }),
    ...rows.map(line),
    ...(pages.length === 0 ? [] : ['', say(language, 'responses-break-off'), ...pages.map(line)]),
    ...(times.length === 0 ? [] : ['', say(language, 'responses-seconds'), ...times.map(line)]),
    ...(kinds.length === 0 ? [] : ['', say(language, 'responses-devices'), ...kinds.map(line)]),
    ...(checks.length === 0 ? [] : ['', say(language, 'responses-confirmed'), ...checks.map(line)]),
    ...(editions < 2 ? [] : ['', say(language, 'responses-versions', { count: editions })]),
    ...(trials.total === 0
      ? []
      : ['', say(language, 'responses-trials', { count: trials.total, complete: trials.complete })]),
  ]
}

/** `loopbaan responses`: how many responses a wave has, how far they are, and where people stopped. */
export const responses: Command = {
  summary: 'responses-summary',
  study: true,
  options: { ...waveOption, json: { type: 'boolean', help: 'option-json' }, ...storeOption },
  examples: ['responses example --wave 2026', 'responses example --wave 2026 --json'],
  run: async (given, terminal) => {
    const { study } = await openStudy(given.study ?? '', terminal)
    const wave = openWave(study, given)
    const of = { study: study.id, wave: wave.id }
    const counts = await withStore(given, false, async (store) => {
      await tellDrift(store, dataFolder(given.text('data')), of, terminal)
      return countResponses(store, study.id, wave.id)
    })
    if (given.flag('json')) terminal.out(JSON.stringify({ ...of, ...counts }, null, 2))
    else for (const line of lines(counts, study.id, wave.id, terminal.language)) terminal.out(line)
    return exitCodes.done
  },
}
