import { dataFolder, shippedStudies } from '../folders.ts'
import type { PreparedStudy } from '../engine/site-study.ts'
import { siteStudy } from '../engine/site-study.ts'
import { siteOf } from '../../core/publication/site.ts'
import { readAssets } from '../web/assets.ts'
import { askMinutes } from '../web/ask/ask-minutes.ts'
import { createAsk } from '../web/ask/ask-app.ts'
import { closeDaily } from '../web/ask/close-waves.ts'
import { createPreview } from '../web/ask/preview-app.ts'
import type { AskWave } from '../web/ask/ask-wave.ts'
import { bundleAsk } from '../web/browser-bundle.ts'
import { openStore } from '../storage/open-store.ts'
import { createSite } from '../web/site-app.ts'
import { prepareWave } from '../engine/prepare-wave.ts'
import type { PreparedWave } from '../engine/prepare-wave.ts'
import { UserError, exitCodes } from '../user-error.ts'
import { startServer } from '../web/server.ts'
import { say } from '../../core/messages/say.ts'
import type { Command, Given } from './command.ts'
import { dataOption } from './command.ts'
import { openStudy } from './open-study.ts'
import type { Terminal } from './terminal.ts'

/** One line about a wave that is ready. */
function reportWave(study: string, { wave, dataset, answers, verified }: PreparedWave, terminal: Terminal): void {
  const values = { study, wave: wave.id, respondents: dataset.rows }
  if (answers === 'made-again') terminal.tell('start-stale', values)
  terminal.tell(answers === 'reused' ? 'start-reused' : 'start-made', values)
  if (verified === null) return
  const count = (verdict: string) => verified.filter((figure) => figure.verdict === verdict).length
  const counts = { equal: count('equal'), exceptions: count('exception'), different: count('different') }
  terminal.warn(`  ${say(terminal.language, 'verify-total', { total: verified.length, ...counts })}`)
}

/** Every study that ships with the project, checked, with its waves ready. */
async function prepareAll(data: string, terminal: Terminal): Promise<readonly PreparedStudy[]> {
  const opened = []
  for (const name of await shippedStudies()) opened.push(await openStudy(name, terminal))
  const total = opened.reduce((sum, { study }) => sum + study.waves.length, 0)
  const prepared: PreparedStudy[] = []
  let done = 0
  for (const { study, folder } of opened) {
    const waves: PreparedWave[] = []
    for (const wave of study.waves) {
      const bar = terminal.progress('simulate-working', { study: study.id, wave: wave.id })
      bar.update(done / total)
      const ready = await prepareWave(study, folder, wave, data)
      done += 1
      bar.done()
      reportWave(study.id, ready, terminal)
      waves.push(ready)
    }
    prepared.push({ study, waves })
  }
  return prepared
}

/** The questionnaires of the studies, as trials: the published answers of these waves are not those of respondents. */
const askWaves = (prepared: readonly PreparedStudy[]): readonly AskWave[] =>
  prepared.flatMap(({ study, waves }) =>
    waves.map(({ wave, questionnaire, dataset }) => ({
      study,
      wave,
      questionnaire,
      minutes: askMinutes(questionnaire, dataset),
      demonstration: true,
    })),
  )

function portOf(given: Given): number {
  const port = given.whole('port') ?? 4000
  if (port > 65_535) throw new UserError('command-port-range', {}, exitCodes.usage)
  return port
}

/** Resolves when the program is asked to stop. */
const askedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })

/** `loopbaan start`: makes what is missing, then serves the site until it is stopped. */
export const start: Command = {
  summary: 'start-summary',
  study: false,
  options: {
    port: { type: 'string', value: 'N', short: 'p', help: 'option-port' },
    host: { type: 'string', value: 'ADDRESS', help: 'option-host' },
    ...dataOption,
  },
  examples: ['start', 'start --port 8080'],
  run: async (given, terminal) => {
    const port = portOf(given)
    const folder = dataFolder(given.text('data'))
    const prepared = await prepareAll(folder, terminal)
    const store = await openStore({ url: process.env['DATABASE_URL'], folder })
    const assets = new Map([...(await readAssets()), ...(await bundleAsk())])
    const style = assets.get('style.css')?.body ?? ''
    const waves = askWaves(prepared)
    await closeDaily(store, waves, {
      told: (closed) => terminal.tell('start-closed', closed),
      report: console.error,
    })
    const parts = [createAsk({ store, waves }), createPreview(waves)]
    const app = createSite(siteOf(prepared.map((study) => siteStudy(study, style))), assets, console.error, parts)
    const server = await startServer(app, { port, host: given.text('host') ?? '127.0.0.1' })
    const stopped = askedToStop()
    terminal.tell('start-ready', { url: server.url })
    await stopped
    await server.close()
    await store.close()
    terminal.tell('start-stopped')
    return exitCodes.done
  },
}
