import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startAskProcess } from '../../test/ask-server-process.ts'
import { openStore } from '../../src/app/storage/open-store.ts'
import { questionnaireOf } from '../../src/core/questionnaire/questionnaire.ts'
import { seededRandom } from '../../src/core/simulation/random.ts'
import type { Study } from '../../src/core/study/study.ts'
import { measureSaves, type Saves } from './bench-saves.ts'
import { collectAnswers } from './collect-answers.ts'
import { loadMiddle, loadWhole, workOf, type Loaded, type Times, type Work } from './collect-load.ts'
import { collectSizes, collectStudy } from './collect-study.ts'
import { weighPages, type Weights } from './page-weight.ts'

/** Milliseconds that half, 95 and 99 in a hundred took at most. */
export type Spread = { readonly p50: number; readonly p95: number; readonly p99: number }

/** Whole responses by a number of clients: pages per second, beside what the store saves without a server. */
export type CollectLine = {
  readonly clients: number
  readonly rate: number
  readonly bare: number
  readonly posted: Spread
  readonly shown: Spread
}

/** The pages of the two studies in turn: pages per second, and until the next page was shown. */
export type PairLine = {
  readonly clients: number
  readonly plain: { readonly rate: number; readonly shown: Spread }
  readonly large: { readonly rate: number; readonly shown: Spread }
}

/** All that was measured on one engine. */
export type EngineOutcome = {
  readonly lines: readonly CollectLine[]
  readonly pairs: readonly PairLine[]
  /** The page with the roster of 50 rows, until the next page was shown. */
  readonly roster: Spread
  readonly weights: { readonly plain: Weights; readonly large: Weights }
}

/** How long, how much at most, and with how many clients. */
export type CollectOptions = { readonly seconds: number; readonly most: number; readonly clients: readonly number[] }

/** In how many turns a line is measured: whatever else the machine does slows both sides of a ratio down alike. */
const turns = 3

/** How much runs before the clock counts: a server is at its speed after some thousand pages, however long those take. */
const warmUp = { pages: 8000, seconds: 30 }

const spreadOf = (times: readonly number[]): Spread => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/**
 * What respondents of a study do, and the same pages as they are saved without a server.
 *
 * @example workOn(collectStudy(collectSizes.plain)).work.respondents.length // → 16
 */
export function workOn(study: Study): { readonly work: Work; readonly saves: Saves } {
  const wave = study.waves.at(-1)
  if (wave === undefined) throw new Error('A study has waves')
  const questionnaire = questionnaireOf(study, wave)
  const made = Array.from({ length: 64 }, (_, index) => collectAnswers(questionnaire, seededRandom(index + 1)))
  const respondents = made.filter((pages) => pages !== null).slice(0, 16)
  const pages = (respondents[0] ?? []).map(({ id, answers }) => ({ page: id, answers, shown: Object.keys(answers) }))
  return { work: workOf(`/en/ask/${study.id}/${wave.id}/`, respondents), saves: { questionnaire, pages } }
}

/** Several turns as one: pages per second over all of them, and every time. */
function joined(turnsTaken: readonly Loaded[]): { readonly rate: number; readonly times: Times } {
  const times = {
    posted: turnsTaken.flatMap((turn) => turn.times.posted),
    shown: turnsTaken.flatMap((turn) => turn.times.shown),
  }
  const milliseconds = sum(turnsTaken.map(({ rate, times: { posted } }) => (posted.length * 1000) / rate))
  return { rate: (times.posted.length * 1000) / milliseconds, times }
}

async function measureLine(
  url: string,
  { work, saves }: ReturnType<typeof workOn>,
  store: Awaited<ReturnType<typeof openStore>>,
  { clients, seconds, most }: { readonly clients: number; readonly seconds: number; readonly most: number },
): Promise<CollectLine> {
  const served: Loaded[] = []
  const bare: number[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    bare.push((await measureSaves(store, clients, seconds / turns, saves)).rate)
    served.push(await loadWhole(url, work, { clients, seconds: seconds / turns, most: Math.ceil(most / turns) }))
  }
  const { rate, times } = joined(served)
  return { clients, rate, bare: sum(bare) / turns, posted: spreadOf(times.posted), shown: spreadOf(times.shown) }
}

async function measurePair(
  url: string,
  plain: Work,
  large: Work,
  { clients, seconds, most }: { readonly clients: number; readonly seconds: number; readonly most: number },
): Promise<PairLine> {
  const taken = { plain: [] as Loaded[], large: [] as Loaded[] }
  let [milliseconds, pages] = [0, 0]
  // About as many pages in each turn.
  while (milliseconds < seconds * 2000 && pages < most) {
    const one = await loadMiddle(url, plain, { clients, from: 'page-2', responses: 2 })
    const other = await loadMiddle(url, large, { clients, from: 'page-2', responses: 1 })
    taken.plain.push(one)
    taken.large.push(other)
    milliseconds += one.milliseconds + other.milliseconds
    pages += one.times.posted.length + other.times.posted.length
  }
  const side = (loads: readonly Loaded[]) => {
    const { rate, times } = joined(loads)
    return { rate, shown: spreadOf(times.shown) }
  }
  return { clients, plain: side(taken.plain), large: side(taken.large) }
}

/**
 * What a server of questionnaires does on one engine. The server runs in a process of its own; the clients are here, on
 * the same machine.
 *
 * @param database the address of an empty database of PostgreSQL; without it SQLite
 * @param ownDatabase another one, in which the bare saves are made
 */
export async function measureEngine(
  database: string | undefined,
  ownDatabase: string | undefined,
  { seconds, most, clients: counts }: CollectOptions,
): Promise<EngineOutcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'loopbaan-bench-'))
  // Bare is a transaction for every save, which the served store need not make.
  const store = await openStore({ folder: path.join(folder, 'bare'), url: ownDatabase, apart: true })
  const server = await startAskProcess({ folder: path.join(folder, 'served'), url: database })
  const [plain, large] = [workOn(collectStudy(collectSizes.plain)), workOn(collectStudy(collectSizes.large))]
  const { url } = server
  try {
    const weights = { plain: await weighPages(url, plain.work), large: await weighPages(url, large.work) }
    const { pages: first, seconds: longest } = warmUp
    await loadWhole(url, plain.work, { clients: 8, seconds: longest, most: Math.min(most, first) })
    await loadWhole(url, large.work, { clients: 8, seconds: longest / 4, most: Math.min(most, first / 4) })
    await measureSaves(store, 8, 2, plain.saves)
    const lines: CollectLine[] = []
    for (const clients of counts) lines.push(await measureLine(url, plain, store, { clients, seconds, most }))
    const pairs: PairLine[] = []
    for (const clients of counts) {
      pairs.push(await measurePair(url, plain.work, large.work, { clients, seconds, most }))
    }
    const rosters = await loadMiddle(url, large.work, { clients: 1, from: 'jobs', to: 'page-2', responses: 20 })
    return { lines, pairs, roster: spreadOf(rosters.times.shown), weights }
  } finally {
    await server.stop()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
