import { collectedFrom } from '../collected-from.ts'
import { dataFolder, waveFolder } from '../folders.ts'
import { driftOf } from '../storage/response-marks.ts'
import type { ResponseStore } from '../storage/response-store.ts'
import { UserError } from '../user-error.ts'
import type { Given } from './command.ts'
import type { Terminal } from './terminal.ts'
import { withStore } from './with-store.ts'

/** A wave, by ids. */
type Edition = { readonly study: string; readonly wave: string }

/**
 * Tells what happened to responses since the dataset of a wave was collected: withdrawn, lost, or new. Nothing is told of
 * a dataset that was not collected.
 */
export async function tellDrift(
  store: Pick<ResponseStore, 'marks'>,
  data: string,
  of: Edition,
  terminal: Terminal,
): Promise<void> {
  const collected = await collectedFrom(waveFolder(data, of.study, of.wave))
  if (collected === null) return
  const drift = driftOf(collected.marks, await store.marks({ ...of, trial: collected.trial }))
  if (drift.withdrawn > 0) terminal.tell('drift-withdrawn', { ...of, count: drift.withdrawn })
  if (drift.lost > 0) terminal.tell('drift-lost', { ...of, count: drift.lost })
  if (drift.added > 0) terminal.tell('drift-added', { ...of, count: drift.added })
}

/**
 * The same for a command that works on datasets and not on the store. Where the dataset stands without its store there is
 * nothing to compare it with; a store that cannot be read is told, and is no reason to stop.
 */
export async function tellDriftOfGiven(given: Given, of: Edition, terminal: Terminal): Promise<void> {
  const data = dataFolder(given.text('data'))
  if ((await collectedFrom(waveFolder(data, of.study, of.wave))) === null) return
  try {
    await withStore(given, false, (store) => tellDrift(store, data, of, terminal))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    if (error.key === 'store-absent') return
    terminal.tell('drift-unknown', of)
    terminal.tell(error.key, error.values)
  }
}
