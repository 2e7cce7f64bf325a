import { readFile, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Dataset, RosterRows } from '../core/dataset/dataset.ts'
import type { Issue, Result } from '../core/issue.ts'
import { failure, issue, success } from '../core/issue.ts'
import type { AskedMarks } from '../core/questionnaire/asked-marks.ts'
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts'
import { makeFolder } from './make-folder.ts'
import { about, datasetOf, responseColumns, rosterColumns, rosterRows } from './parquet-dataset.ts'
import type { ParquetContent } from './parquet-file.ts'
import { parquetBytes, readParquet } from './parquet-file.ts'
import type { DatasetMeta, StoredWave } from './stored-wave.ts'
import { describeWave, parseWave, responsesFile, rosterFile, sha256, waveFile, waveIssues } from './stored-wave.ts'
import { writeWhole } from './write-whole.ts'

/** A stored dataset with what is known of how it was made, or the reasons why it cannot be used. */
export type LoadedDataset =
  | {
      readonly ok: true
      readonly dataset: Dataset
      readonly meta: DatasetMeta
      /** What was asked, as far as that is known. */
      readonly asked: readonly AskedMarks[]
    }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/**
 * Nothing, once the dataset is on the disk: `responses.parquet`, a `roster-<id>.parquet` per roster, and last
 * `wave.json` with the hash of each, all for the own user only. What the folder held of an earlier dataset is replaced.
 * The same dataset gives the same bytes.
 *
 * @param meta how the dataset was made, to be remembered with it
 * @param asked what the questionnaires asked under which the answers were given
 * @throws when the folder cannot be written
 * @example await saveDataset('data/basisartsen/2023', dataset, { seed: 2023 })
 */
export async function saveDataset(
  folder: string,
  dataset: Dataset,
  meta: DatasetMeta = {},
  asked: readonly AskedMarks[] = [],
): Promise<void> {
  makeFolder(folder)
  const contents = new Map([[responsesFile, parquetBytes(responseColumns(dataset), about(dataset))]])
  for (const [id, roster] of dataset.rosters) {
    contents.set(rosterFile(id), parquetBytes(rosterColumns(roster), about(dataset)))
  }
  for (const [file, content] of contents) await writeWhole(path.join(folder, file), content, 'own')
  const hashes = Object.fromEntries([...contents].map(([file, content]) => [file, sha256(content)]))
  const wave = JSON.stringify(describeWave(dataset, meta, hashes, asked), null, 2)
  await writeWhole(path.join(folder, waveFile), `${wave}\n`, 'own')
  const left = (await rostersIn(folder)).filter((file) => !contents.has(file))
  for (const file of left) await rm(path.join(folder, file))
}

const rostersIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter((file) => /^roster-.*\.parquet$/.test(file))

/**
 * Nothing, once the dataset in a folder is gone: the answers first, without which the rest tells of nobody.
 *
 * @throws when it cannot be removed
 * @example await dropDataset('data/basisartsen/2023')
 */
export async function dropDataset(folder: string): Promise<void> {
  const files = [responsesFile, ...(await rostersIn(folder)), waveFile]
  for (const file of files) await rm(path.join(folder, file), { force: true })
}

/** A file of a stored wave: where it is, and the wave that it belongs to. */
type StoredFile = { readonly folder: string; readonly file: string; readonly wave: StoredWave }

const damaged = ({ folder, file, wave }: StoredFile) =>
  failure([issue(wave.simulated ? 'dataset-damaged-simulated' : 'dataset-damaged', [file], { folder, file })])

/** What is read from the content of a file, or an issue when it is not the file that was stored. */
async function read<T>(stored: StoredFile, make: (content: ParquetContent) => T | null): Promise<Result<T>> {
  const { folder, file, wave } = stored
  const bytes = await readFile(path.join(folder, file)).catch(() => null)
  if (bytes === null) return failure([issue('dataset-missing', [file], { folder, file })])
  if (sha256(bytes) !== wave.files[file]) return damaged(stored)
  const content = await readParquet(bytes).catch(() => null)
  // Whether answers are simulated stands in every file: it cannot be changed in wave.json alone.
  const said = Object.entries(about(wave))
  if (content === null || said.some(([key, value]) => content.about[key] !== value)) return damaged(stored)
  const made = make(content)
  return made === null ? damaged(stored) : success(made)
}

async function readWave(folder: string, questionnaire: Questionnaire): Promise<Result<StoredWave>> {
  const file = waveFile
  const text = await readFile(path.join(folder, file), 'utf8').catch(() => null)
  if (text === null) return failure([issue('dataset-missing', [file], { folder, file })])
  const wave = parseWave(text)
  if (wave === null) return failure([issue('dataset-not-a-wave', [file], { folder, file })])
  const issues = waveIssues(wave, questionnaire, folder)
  return issues.length > 0 ? failure(issues) : success(wave)
}

/**
 * The dataset in a folder as `saveDataset` stored it, or issues: a file that is missing or damaged, another wave, or
 * variables that the questionnaire does not have or has changed since. Nothing is filled in or left out.
 *
 * @example const loaded = await loadDataset('data/basisartsen/2023', questionnaireOf(study, wave))
 */
export async function loadDataset(folder: string, questionnaire: Questionnaire): Promise<LoadedDataset> {
  const checked = await readWave(folder, questionnaire)
  if (!checked.ok) return checked
  const wave = checked.value
  const variables = questionnaire.pages.flatMap(({ items }) => items.flatMap((item) => item.variables))
  const [responses, ...rosters] = await Promise.all([
    read({ folder, file: responsesFile, wave }, (content) => datasetOf(wave, variables, content)),
    ...variables
      .filter(({ kind }) => kind === 'roster')
      .map((roster) =>
        read({ folder, file: rosterFile(roster.id), wave }, (content): readonly [string, RosterRows] | null => {
          const rows = rosterRows(roster, content)
          return rows === null ? null : [roster.id, rows]
        }),
      ),
  ])
  const issues = [responses, ...rosters].flatMap((result) => (result.ok ? [] : result.issues))
  if (!responses.ok || issues.length > 0) return failure(issues)
  const rows = rosters.flatMap((result) => (result.ok ? [result.value] : []))
  return { ok: true, dataset: { ...responses.value, rosters: new Map(rows) }, meta: wave.made, asked: wave.asked ?? [] }
}
