import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { shippedStudies } from '../../src/app/folders.ts'
import { askServer, shippedStudy, trialWaves } from '../../test/ask-server.ts'
import { startPostgres } from '../postgres.ts'
import { measureEngine, workOn, type CollectOptions, type EngineOutcome } from './collect-measure.ts'
import { collectReport, weightText } from './collect-report.ts'
import { weighPages, type Weights } from './page-weight.ts'

const help = `Measures how fast questionnaires are served and saved over HTTP, and what their pages weigh.

npm run bench:collect -- [options]

  --seconds N      how long per line (default: 3)
  --most N         how many pages per line at most (default: 100000)
  --clients LIST   how many respondents at once (default: 1,8,64)
  --engine NAME    sqlite, postgres or both (default: both)
  --json           the outcome as JSON
  --help           this text

For example: npm run bench:collect -- --engine sqlite --clients 8 --seconds 5

A server in a process of its own serves two made-up studies: 60 questions on 12 pages, and 120 questions with a roster of
50 rows. Each client starts a response, posts every page and loads the next, and sends in. "Bare" is the rate at which as
many clients find and save the same pages straight in the store, each save in a transaction of its own, in turns with the
server, so that both have the same machine.`

const engines = ['sqlite', 'postgres'] as const
type Engine = (typeof engines)[number]

async function measureOne(
  engine: Engine,
  options: CollectOptions,
): Promise<EngineOutcome | { readonly skipped: string }> {
  if (engine === 'sqlite') return measureEngine(undefined, undefined, options)
  const started = await startPostgres({ durable: true })
  if (started.postgres === null) return { skipped: started.reason }
  const { postgres } = started
  try {
    return await measureEngine(await postgres.makeDatabase(), await postgres.makeDatabase(), options)
  } finally {
    await postgres.stop()
  }
}

/** What the pages of a study that ships with the project weigh. */
async function weighShipped(name: string): Promise<Weights> {
  const study = await shippedStudy(name)
  const server = await askServer(trialWaves(study))
  try {
    return await weighPages(server.url, workOn(study).work)
  } finally {
    await server.close()
  }
}

async function bench(wanted: readonly Engine[], options: CollectOptions, json: boolean): Promise<void> {
  const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`
  const [load = 0] = loadavg()
  if (!json) console.log(`${machine}, load ${load.toFixed(1)} before the start`)
  const outcomes: Record<string, Awaited<ReturnType<typeof measureOne>>> = {}
  for (const engine of wanted) {
    const outcome = await measureOne(engine, options)
    outcomes[engine] = outcome
    if (json) continue
    console.log(`\n${engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'}`)
    console.log('skipped' in outcome ? `  skipped: ${outcome.skipped}` : collectReport(outcome))
  }
  const shipped: Record<string, Weights> = {}
  for (const name of await shippedStudies()) shipped[name] = await weighShipped(name)
  const [after = 0] = loadavg()
  if (json) console.log(JSON.stringify({ machine, load, after, outcomes, shipped }, null, 2))
  else {
    for (const [name, weights] of Object.entries(shipped)) console.log(`\n${name}\n${weightText(weights)}`)
    console.log(`\nLoad ${after.toFixed(1)} at the end; whatever else ran meanwhile slowed all of this down.`)
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '3' },
      most: { type: 'string', default: '100000' },
      clients: { type: 'string', default: '1,8,64' },
      engine: { type: 'string', default: 'both' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const clients = values.clients.split(',').map(Number)
  const options = { seconds: Number(values.seconds), most: Number(values.most), clients }
  const wanted = engines.filter((engine) => values.engine === 'both' || values.engine === engine)
  const isRight =
    wanted.length > 0 && [options.seconds, options.most].every((one) => one > 0) && clients.every(Number.isInteger)
  if (values.help) console.log(help)
  else if (isRight) await bench(wanted, options, values.json)
  else {
    console.error(help)
    process.exitCode = 2
  }
}
