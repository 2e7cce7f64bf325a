import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openStore } from '../../src/app/storage/open-store.ts'
import { newPageToken } from '../../src/app/storage/page-token.ts'
import type { ResponseStore } from '../../src/app/storage/response-store.ts'
import type { PageSave } from '../../src/app/storage/save-page.ts'
import type { Questionnaire } from '../../src/core/questionnaire/questionnaire.ts'
import { startPostgres } from '../postgres.ts'
import { threePages } from '../../test/three-pages.ts'

const help = `Measures how many pages a second are saved so that they survive a power cut.

npm run bench:saves -- [options]

  --seconds N   how long per line (default: 3)
  --help        this text

Each client finds its response, saves a page of five answers, and goes on when that is acknowledged; twelve pages make a
response, which is then sent in.`

/** Pages saved per second by a number of clients, with the median and the 95th percentile of how long one took, in ms. */
export type SaveRate = { readonly clients: number; readonly rate: number; readonly p50: number; readonly p95: number }

/** What is saved: the pages of one response after the other. */
export type Saves = {
  readonly questionnaire: Questionnaire
  readonly pages: readonly Pick<PageSave, 'page' | 'answers' | 'shown'>[]
}

const answers = { a: 1, b: [1, 2], c: 'A sentence of some length, as people write them.', e: 36, f: 4 }

const twelvePages = (): Saves => ({
  questionnaire: threePages(),
  pages: Array.from({ length: 12 }, (_, page) => ({ page: `page-${page}`, answers })),
})

/**
 * The rate at which a store saves pages. The bar for whatever serves these pages.
 *
 * @example await measureSaves(store, 8, 3) // → { clients: 8, rate: 1800, … }
 */
export async function measureSaves(
  store: ResponseStore,
  clients: number,
  seconds: number,
  { questionnaire, pages }: Saves = twelvePages(),
): Promise<SaveRate> {
  const times: number[] = []
  const begin = performance.now()
  const end = begin + seconds * 1000
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      const started = await store.start({ questionnaire, language: 'nl', consent: '1', trial: false })
      if (started.state === 'closed') return
      const { secret } = started
      for (const save of pages) {
        const start = performance.now()
        if (start >= end) break
        const response = await store.find(secret)
        if (response === null) throw new Error('The response is gone')
        const saved = await store.savePage({ response, pageToken: newPageToken(response, save.page), ...save })
        if (saved.state !== 'saved') throw new Error(`The page is ${saved.state}`)
        times.push(performance.now() - start)
      }
      await store.complete({ response: started.response, secret })
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const rate = (times.length * 1000) / (performance.now() - begin)
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? Number.NaN
  return { clients, rate, p50: at(0.5), p95: at(0.95) }
}

async function bench(seconds: number): Promise<void> {
  console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`)
  const measure = async (name: string, url: string | undefined): Promise<void> => {
    const folder = mkdtempSync(path.join(tmpdir(), 'loopbaan-bench-'))
    const store = await openStore({ folder, url })
    await measureSaves(store, 8, 0.5)
    for (const clients of [1, 8, 64]) {
      const { rate, p50, p95 } = await measureSaves(store, clients, seconds)
      const [left, right] = [name.padEnd(10), `${String(clients).padStart(2)} clients`]
      console.log(
        `${left} ${right}  ${rate.toFixed(0).padStart(5)} saves/s  p50 ${p50.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms`,
      )
    }
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  await measure('SQLite', undefined)
  const started = await startPostgres({ durable: true })
  if (started.postgres === null) console.log(`PostgreSQL skipped. ${started.reason}`)
  else {
    await measure('PostgreSQL', await started.postgres.makeDatabase())
    await started.postgres.stop()
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { seconds: { type: 'string', default: '3' }, help: { type: 'boolean', default: false } },
  })
  const seconds = Number(values.seconds)
  if (values.help) console.log(help)
  else if (seconds > 0) await bench(seconds)
  else {
    console.error(`--seconds takes a number, such as 3; not "${values.seconds}".`)
    process.exitCode = 2
  }
}
