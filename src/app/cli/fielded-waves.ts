import type { Asks } from '../../core/publication/front-page.ts'
import type { Wave } from '../../core/study/study.ts'
import type { Allowed } from '../engine/prepare-wave.ts'
import type { ResponseStore } from '../storage/response-store.ts'
import { UserError, exitCodes } from '../user-error.ts'
import { opennessOn } from '../web/ask/wave-state.ts'
import type { Scope } from './served-scope.ts'
import type { ServedStudy } from './served-studies.ts'

/** How a wave is served. */
export type ServedWave = {
  readonly wave: Wave
  /** True for a wave that is filled in for real; it never is a trial as well. */
  readonly real: boolean
  /** True for a wave that is real although nobody named it: there are responses that were given for real. */
  readonly unnamed: boolean
  /** How it can be filled in; `null` when it is over. */
  readonly asks: Asks | null
  /** True for a wave that nobody fielded where only what is fielded is served: it is shown once it has results. */
  readonly resultsOnly: boolean
  /** Which answers it is shown with. */
  readonly allowed: Allowed
}

type KnowingStore = Pick<ResponseStore, 'isClosed' | 'isAnswered'>

async function servedWave(
  { study, ships, named: names }: ServedStudy,
  wave: Wave,
  store: KnowingStore,
  today: string,
  scope: Scope,
): Promise<ServedWave> {
  const isClosed = await store.isClosed(study.id, wave.id)
  const isAnswered = await store.isAnswered(study.id, wave.id)
  const isOver = opennessOn(wave, today) === 'closed'
  const named = names.has(wave.id)
  const values = { study: study.id, wave: wave.id, closes: wave.closes }
  if (named && isClosed && !isOver) throw new UserError('start-field-closed', values, exitCodes.usage)
  // A server that comes back after the last day of what it fielded is no mistake.
  if (named && isOver && !isAnswered) throw new UserError('start-field-over', values, exitCodes.usage)
  const real = named || isAnswered
  const resultsOnly = !real && scope === 'fielded'
  if (resultsOnly) return { wave, real, unnamed: false, resultsOnly, asks: null, allowed: 'given' }
  return {
    wave,
    real,
    unnamed: real && !named,
    resultsOnly,
    asks: isClosed || (real && isOver) ? null : real ? 'real' : 'trial',
    allowed: real ? 'given' : ships ? 'made' : 'kept',
  }
}

/**
 * How each wave of a study is served: for real when it is named, or when somebody has answered it for real before; else
 * as a trial, or with its results only where nothing but what is fielded is served. A wave that was closed is over,
 * whatever it was.
 *
 * @param today the day, as in `2026-03-02`
 * @throws UserError when a wave is named that is over or was closed; StoreError when the store is in the way
 * @example (await servedWaves(served, store, '2026-03-02', 'everything')).map(({ asks }) => asks) // → ['trial', 'real']
 */
export async function servedWaves(
  served: ServedStudy,
  store: KnowingStore,
  today: string,
  scope: Scope,
): Promise<readonly ServedWave[]> {
  const waves: ServedWave[] = []
  for (const wave of served.study.waves) waves.push(await servedWave(served, wave, store, today, scope))
  return waves
}
