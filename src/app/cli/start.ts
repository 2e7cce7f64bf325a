import { dataFolder, shippedStudies } from '../folders.ts'
import type { PreparedStudy } from '../engine/site-study.ts'
import { siteStudy } from '../engine/site-study.ts'
import { siteOf } from '../../core/publication/site.ts'
import { readAssets } from '../web/assets.ts'
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
  for (const name of shippedStudies) opened.push(await openStudy(name, terminal))
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
    const prepared = await prepareAll(dataFolder(given.text('data')), terminal)
    const assets = await readAssets()
    const style = assets.get('style.css')?.body ?? ''
    const app = createSite(siteOf(prepared.map((study) => siteStudy(study, style))), assets)
    const server = await startServer(app, { port, host: given.text('host') ?? '127.0.0.1' })
    const stopped = askedToStop()
    terminal.tell('start-ready', { url: server.url })
    await stopped
    await server.close()
    terminal.tell('start-stopped')
    return exitCodes.done
  },
}
