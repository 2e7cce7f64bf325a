import type { ResponseStore } from '../../storage/response-store.ts'
import type { AskWave } from './ask-wave.ts'
import { opennessOn, thisDay } from './wave-state.ts'

/** A wave that was closed. */
export type ClosedWave = { readonly study: string; readonly wave: string }

/** What of the store closes waves. */
type ClosingStore = Pick<ResponseStore, 'isClosed' | 'closeWave' | 'purge'>

/** For so many days after its last a wave is looked at again, in case something was in the way. */
const lookingBack = 7

const day = 24 * 60 * 60 * 1000

const daysBefore = (today: string, days: number): string =>
  new Date(Date.parse(today) - days * day).toISOString().slice(0, 10)

/**
 * The waves that were closed now, because their last day is over: nothing more can be started or saved in them, and what
 * was typed and never saved is erased, as respondents were told. Demonstrations are never closed.
 *
 * @throws StoreError when the store is in the way; what was not done is done another day
 * @example await closeEndedWaves(store, waves, '2026-03-28') // → [{ study: 'example', wave: '2026' }]
 */
export async function closeEndedWaves(
  store: ClosingStore,
  waves: readonly AskWave[],
  today: string,
): Promise<readonly ClosedWave[]> {
  const closed: ClosedWave[] = []
  const ended = waves.filter((asked) => !asked.demonstration && opennessOn(asked.wave, today) === 'closed')
  for (const asked of ended) {
    const [study, wave] = [asked.study.id, asked.wave.id]
    const wasClosed = await store.isClosed(study, wave)
    if (wasClosed && opennessOn(asked.wave, daysBefore(today, lookingBack)) === 'closed') continue
    await store.closeWave(study, wave)
    await store.purge({ study, wave, drafts: true })
    if (!wasClosed) closed.push({ study, wave })
  }
  return closed
}

/**
 * Closes waves that have ended, now and once a day; resolves when that was done for the first time. The days do not keep
 * the process alive.
 *
 * @param told gets each wave that is closed
 * @param report gets what was in the way
 */
export async function closeDaily(
  store: ClosingStore,
  waves: readonly AskWave[],
  { told, report }: { readonly told: (closed: ClosedWave) => void; readonly report: (error: unknown) => void },
  today: () => string = thisDay,
): Promise<void> {
  const close = async (): Promise<void> => {
    try {
      for (const closed of await closeEndedWaves(store, waves, today())) told(closed)
    } catch (error) {
      report(error)
    }
  }
  setInterval(() => {
    void close()
  }, day).unref()
  await close()
}
