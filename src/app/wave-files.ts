import { access, constants, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Dataset } from '../core/dataset/dataset.ts'
import type { Issue } from '../core/issue.ts'
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts'
import { loadDataset, saveDataset } from './dataset-files.ts'
import { UserError } from './user-error.ts'
import type { DatasetMeta } from './stored-wave.ts'
import { sha256, waveFile } from './stored-wave.ts'

/** What became of the answers of a wave: not there, ready to be used, or there and of no use. */
export type KeptWave =
  | { readonly state: 'absent' }
  | { readonly state: 'ready'; readonly dataset: Dataset; readonly made: DatasetMeta }
  | {
      readonly state: 'broken'
      readonly simulated: boolean
      readonly imported: boolean
      readonly issues: readonly Issue[]
    }

/** A mark of all that simulated answers depend on; when it changes they are out of date. */
export const sourceMark = (questionnaire: Questionnaire, like: unknown): string =>
  sha256(JSON.stringify([questionnaire, like ?? null]))

const reasonOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/**
 * Makes sure that a folder can be written before long work is done for it.
 *
 * @throws UserError when it cannot
 */
export async function openFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
  } catch (error) {
    throw new UserError('command-cannot-write', { folder, reason: reasonOf(error) ?? '' })
  }
}

/**
 * Stores the answers of a wave in a folder, with how they were made.
 *
 * @throws UserError when the folder cannot be written or the disk is full; what was there before stays whole
 */
export async function keepWave(folder: string, dataset: Dataset, made: DatasetMeta): Promise<void> {
  try {
    await saveDataset(folder, dataset, made)
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === null) throw error
    throw new UserError('command-cannot-write', { folder, reason })
  }
}

/** The answers of a wave as they are kept in a folder. */
export async function openKeptWave(folder: string, questionnaire: Questionnaire): Promise<KeptWave> {
  const found = await access(path.join(folder, waveFile)).then(
    () => true,
    () => false,
  )
  if (!found) return { state: 'absent' }
  const loaded = await loadDataset(folder, questionnaire)
  return loaded.ok
    ? { state: 'ready', dataset: loaded.dataset, made: loaded.meta }
    : { state: 'broken', ...(await saysOfItself(folder)), issues: loaded.issues }
}

/**
 * What a wave that cannot be read says of itself: whether it is simulated (in doubt it counts as real), and whether it was
 * brought in from a file of another program, so that it can be brought in again but not made.
 */
async function saysOfItself(folder: string): Promise<{ readonly simulated: boolean; readonly imported: boolean }> {
  const text = await readFile(path.join(folder, waveFile), 'utf8').catch(() => '')
  return { simulated: /"simulated":\s*true/.test(text), imported: text.includes('"imported":') }
}
