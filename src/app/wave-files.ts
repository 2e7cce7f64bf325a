import { access, constants, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { AnswerKind } from '../core/dataset/answer-kind.ts'
import { answerKind } from '../core/dataset/answer-kind.ts'
import type { Dataset } from '../core/dataset/dataset.ts'
import type { Issue } from '../core/issue.ts'
import type { AskedPart } from '../core/questionnaire/asked-marks.ts'
import { askedMarks, askedOtherwise } from '../core/questionnaire/asked-marks.ts'
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts'
import { loadDataset, saveDataset } from './dataset-files.ts'
import { makeFolder } from './make-folder.ts'
import { kindInFile } from './parquet-dataset.ts'
import { readParquet } from './parquet-file.ts'
import { UserError } from './user-error.ts'
import type { DatasetMeta } from './stored-wave.ts'
import { responsesFile, sha256, waveFile } from './stored-wave.ts'

/** What became of the answers of a wave: not there, ready to be used, or there and of no use. */
export type KeptWave =
  | { readonly state: 'absent' }
  | {
      readonly state: 'ready'
      readonly dataset: Dataset
      readonly made: DatasetMeta
      /** What the questionnaire as it is now asks otherwise than when the answers were given. */
      readonly askedOtherwise: readonly AskedPart[]
    }
  | {
      readonly state: 'broken'
      /** Whose answers they are by what can still be read; in doubt those of respondents. */
      readonly kind: AnswerKind
      readonly imported: boolean
      readonly issues: readonly Issue[]
    }

/** A mark of all that simulated answers depend on; when it changes they are out of date. */
export const sourceMark = (questionnaire: Questionnaire, like: unknown): string =>
  sha256(JSON.stringify([questionnaire, like ?? null]))

/** The word of the file system for what is in the way of a file; `null` when something else went wrong. */
export const reasonOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/**
 * Makes sure that a folder can be written before long work is done for it.
 *
 * @throws UserError when it cannot
 */
export async function openFolder(folder: string): Promise<void> {
  try {
    makeFolder(folder)
    await access(folder, constants.W_OK)
  } catch (error) {
    throw new UserError('command-cannot-write', { folder, reason: reasonOf(error) ?? '' })
  }
}

/**
 * Stores the answers of a wave in a folder, with how they were made.
 *
 * @param asked the questionnaires under which the answers were given
 * @throws UserError when the folder cannot be written or the disk is full; what was there before stays whole
 */
export async function keepWave(
  folder: string,
  dataset: Dataset,
  made: DatasetMeta,
  asked: readonly Questionnaire[],
): Promise<void> {
  try {
    const marks = asked.map((one) => askedMarks(one, sha256))
    await saveDataset(folder, dataset, made, marks)
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === null) throw error
    throw new UserError('command-cannot-write', { folder, reason })
  }
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

/** The answers of a wave as they are kept in a folder. */
export async function openKeptWave(folder: string, questionnaire: Questionnaire): Promise<KeptWave> {
  const files = [waveFile, responsesFile].map((file) => isThere(path.join(folder, file)))
  if (!(await Promise.all(files)).includes(true)) return { state: 'absent' }
  const loaded = await loadDataset(folder, questionnaire)
  if (!loaded.ok) return { state: 'broken', ...(await saysOfItself(folder)), issues: loaded.issues }
  return {
    state: 'ready',
    dataset: loaded.dataset,
    made: loaded.meta,
    askedOtherwise: askedOtherwise(loaded.asked, askedMarks(questionnaire, sha256)),
  }
}

/** Where answers come from: this program made them up, they were brought in from elsewhere, or people gave them. */
export type Origin = 'made' | 'imported' | 'given'

/**
 * Where the answers of a wave come from. Only those that the program made can be made again: nothing is lost when others
 * take their place. What is not known counts as given.
 *
 * @example originOf({ state: 'broken', kind: 'simulated', imported: true, issues }) // → 'imported'
 */
export function originOf(kept: Exclude<KeptWave, { state: 'absent' }>): Origin {
  const [kind, imported] =
    kept.state === 'broken'
      ? [kept.kind, kept.imported]
      : [answerKind(kept.dataset), kept.made['imported'] !== undefined]
  if (imported) return 'imported'
  return kind === 'simulated' ? 'made' : 'given'
}

/**
 * What a wave that cannot be read says of itself: whose answers it holds, by its description and its file with answers
 * together, and whether it was brought in from a file of another program, so that it can be brought in again but not made.
 */
async function saysOfItself(folder: string): Promise<{ readonly kind: AnswerKind; readonly imported: boolean }> {
  const text = await readFile(path.join(folder, waveFile), 'utf8').catch(() => null)
  const bytes = await readFile(path.join(folder, responsesFile)).catch(() => null)
  const content = bytes === null ? null : await readParquet(bytes).catch(() => null)
  const said = [text === null ? null : kindInText(text), content === null ? null : kindInFile(content.about)]
  const known = said.filter((kind) => kind !== null)
  const kind = known.length === 0 ? 'real' : (gravest.find((one) => known.includes(one)) ?? 'real')
  return { kind, imported: text?.includes('"imported":') === true }
}

/** Whose answers count, from the most to the least. */
const gravest: readonly AnswerKind[] = ['real', 'trial', 'simulated']

function kindInText(text: string): AnswerKind {
  if (!/"simulated":\s*true/.test(text)) return 'real'
  return /"trial":\s*true/.test(text) ? 'trial' : 'simulated'
}
