import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgres } from '../tools/postgres.ts'
import { crashServer } from './ask-kill.ts'
import { startAskProcess } from './ask-server-process.ts'
import { crash } from './storage-kill.ts'

const help = `Kills a process that saves pages, and with PostgreSQL the whole database server, in the midst of its work, again
and again, and looks whether every page that was acknowledged is there, whole. Then the same with a server to which
respondents post their pages.

npm run soak -- [options]

  --rounds N   how often, per engine (default: 20)
  --help       this text`

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, help: { type: 'boolean', default: false } },
})
const rounds = Number(values.rounds)
if (values.help) console.log(help)
else if (Number.isInteger(rounds) && rounds > 0) await soak()
else {
  console.error(`--rounds takes a whole number, such as 20; not "${values.rounds}".`)
  process.exitCode = 2
}

/** A number of crashes of one engine, in one store, so that each round starts on what the last one left. */
async function kill(name: string, url: string | undefined, alsoKill?: () => Promise<void>): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), 'loopbaan-soak-'))
  let [pages, bad] = [0, 0]
  for (let round = 1; round <= rounds; round += 1) {
    const { acknowledged, lost, torn } = await crash({ folder, url }, 50 + ((round * 37) % 400), alsoKill)
    pages += acknowledged
    bad += lost.length + torn.length
    for (const one of lost) console.log(`${name}, round ${round}: lost ${one}`)
    for (const one of torn) console.log(`${name}, round ${round}: torn ${one}`)
  }
  rmSync(folder, { recursive: true, force: true })
  console.log(`${name}: ${rounds} crashes, ${pages} acknowledged pages, ${bad} lost or torn`)
  return bad === 0
}

/** A number of crashes of a server under load, on one store. */
async function killServer(name: string, url: string | undefined, alsoKill?: () => Promise<void>): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), 'loopbaan-soak-'))
  const place = { folder, url }
  let server = await startAskProcess(place)
  let [pages, bad] = [0, 0]
  for (let round = 1; round <= rounds; round += 1) {
    const crashed = await crashServer(server, place, 20 + ((round * 37) % 200), alsoKill)
    server = crashed.server
    const { acknowledged, lost, torn, stuck } = crashed.round
    pages += acknowledged
    for (const [kind, found] of Object.entries({ lost, torn, stuck })) {
      bad += found.length
      for (const one of found) console.log(`${name}, round ${round}: ${kind} ${one}`)
    }
  }
  await server.kill()
  rmSync(folder, { recursive: true, force: true })
  console.log(`${name}, over HTTP: ${rounds} crashes, ${pages} acknowledged pages, ${bad} lost, torn or stuck`)
  return bad === 0
}

async function soak(): Promise<void> {
  const outcomes = [await kill('SQLite', undefined), await killServer('SQLite', undefined)]
  const started = await startPostgres({ durable: true })
  if (started.postgres === null) console.log(`PostgreSQL: skipped. ${started.reason}`)
  else {
    const { postgres } = started
    const restart = async () => {
      await postgres.kill()
      await postgres.start()
    }
    outcomes.push(await kill('PostgreSQL', await postgres.makeDatabase(), restart))
    outcomes.push(await killServer('PostgreSQL', await postgres.makeDatabase(), restart))
    await postgres.stop()
  }
  if (outcomes.includes(false)) process.exitCode = 1
}
