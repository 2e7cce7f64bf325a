import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { dropDataset } from './dataset-files.ts'
import { parseWave, sha256, waveFile } from './stored-wave.ts'
import { UserError } from './user-error.ts'
import { reasonOf } from './wave-files.ts'
import { writeWhole } from './write-whole.ts'

/** Which stored responses a dataset was collected from, by their marks, and whether those were trials. */
export type CollectedFrom = { readonly marks: readonly string[]; readonly trial: boolean }

/** The file with the marks, one a line, beside the dataset. */
const marksFile = 'collected.txt'

/**
 * What a dataset is to remember in `made.responses`, once it is on the disk which stored responses it was collected from.
 * They are written before the dataset itself: without that word in the dataset the file belongs to another one.
 *
 * @throws UserError when the folder cannot be written
 * @example await keepCollectedFrom('data/example/2026', marks) // → 'e3b0c442…'
 */
export async function keepCollectedFrom(folder: string, marks: readonly string[]): Promise<string> {
  const text = marks.map((mark) => `${mark}\n`).join('')
  try {
    await writeWhole(path.join(folder, marksFile), text, 'own')
  } catch (error) {
    const reason = reasonOf(error)
    throw reason === null ? error : new UserError('command-cannot-write', { folder, reason })
  }
  return sha256(text)
}

/**
 * Which stored responses the dataset in a folder was collected from; `null` when there is none, or that is not known. The
 * answers themselves are not read.
 *
 * @example (await collectedFrom('data/example/2026'))?.marks.length // → 48
 */
export async function collectedFrom(folder: string): Promise<CollectedFrom | null> {
  const [about, text] = await Promise.all(
    [waveFile, marksFile].map((file) => readFile(path.join(folder, file), 'utf8').catch(() => null)),
  )
  const wave = parseWave(about ?? '')
  if (wave === null || typeof text !== 'string' || wave.made['responses'] !== sha256(text)) return null
  return { marks: text.split('\n').slice(0, -1), trial: wave.trial === true }
}

/**
 * Takes the dataset of a wave away, once nobody in it wants to be in it any more.
 *
 * @throws UserError when that cannot be done
 */
export async function dropCollected(folder: string): Promise<void> {
  try {
    await dropDataset(folder)
    await rm(path.join(folder, marksFile), { force: true })
  } catch (error) {
    const reason = reasonOf(error)
    throw reason === null ? error : new UserError('command-cannot-write', { folder, reason })
  }
}
