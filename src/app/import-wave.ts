import { mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { z } from 'zod'
import type { Marked } from '../core/dataset/answer-kind.ts'
import type { Dataset } from '../core/dataset/dataset.ts'
import { derive } from '../core/dataset/derive.ts'
import type { DataFile } from '../core/exchange/data-file.ts'
import type { mappingSchema, Mapping } from '../core/exchange/mapping-schema.ts'
import { applyMapping } from '../core/exchange/mapping/apply-mapping.ts'
import { compareStrata } from '../core/exchange/mapping/compare-strata.ts'
import type { Guess, WrittenStudy } from '../core/exchange/written-study.ts'
import type { Issue } from '../core/issue.ts'
import { questionnaireOf } from '../core/questionnaire/questionnaire.ts'
import { editionOf } from '../core/study/edition.ts'
import type { Study } from '../core/study/study.ts'
import type { Language } from '../core/text.ts'
import { makeFolder } from './make-folder.ts'
import { mappingFile, readMapping, writeMapping } from './mapping-file.ts'
import type { PlacedIssue } from './study-files.ts'
import { loadStudy } from './study-files.ts'
import { UserError, exitCodes } from './user-error.ts'
import { writeStudyFiles } from './write-study.ts'

/** What an import made, ready to be kept; or everything that is wrong, each with its file and line. */
export type ImportedWave =
  | {
      readonly ok: true
      readonly study: Study
      readonly dataset: Dataset
      readonly mapping: Mapping
      readonly remarks: readonly Issue[]
    }
  | { readonly ok: false; readonly issues: readonly PlacedIssue[] }

/**
 * The dataset that a data file gives a wave of a study in a folder, by a mapping file.
 *
 * @param mapping the path of the mapping
 * @example await importWave('studies/pulse', '2024', 'studies/pulse/imports/2024.yaml', file, { simulated: false })
 */
export async function importWave(
  folder: string,
  wave: string,
  mapping: string,
  file: DataFile,
  mark: Marked,
): Promise<ImportedWave> {
  const loaded = await loadStudy(folder)
  if (!loaded.ok) return loaded
  const read = await readMapping(mapping, wave)
  if (!read.ok) return read
  const own = loaded.study.waves.find(({ id }) => id === wave)
  if (own === undefined) throw new Error(`The study in ${folder} has no wave ${wave}`)
  const questionnaire = questionnaireOf(loaded.study, own)
  const applied = applyMapping(file, read.mapping, questionnaire, mark)
  if (!applied.ok) return { ok: false, issues: applied.issues.map(read.place) }
  const { dataset, remarks } = applied.value
  const { groups } = editionOf(loaded.study, wave)
  const otherwise = compareStrata(own, groups, derive(dataset, questionnaire))
  return { ok: true, study: loaded.study, mapping: read.mapping, dataset, remarks: [...remarks, ...otherwise] }
}

/**
 * What came of work on a folder that does not exist yet, in a folder beside it; when the work says that it is good, the
 * folder gets its name, and else nothing of it stays.
 *
 * @throws UserError when there is something in the folder already
 */
export async function inNewFolder<Done extends { readonly ok: boolean }>(
  folder: string,
  work: (folder: string) => Promise<Done>,
): Promise<Done> {
  const there = await readdir(folder).catch(() => [])
  if (there.length > 0) throw new UserError('import-folder-in-use', { folder }, exitCodes.usage)
  makeFolder(path.dirname(folder))
  const made = await mkdtemp(path.join(path.dirname(folder), `.${path.basename(folder)}-`))
  try {
    const done = await work(made)
    if (!done.ok) return done
    // An empty folder may be in the way.
    await rm(folder, { recursive: true, force: true })
    await rename(made, folder)
    return done
  } finally {
    await rm(made, { recursive: true, force: true })
  }
}

/**
 * Nothing, once the files of a study and the mapping of a wave stand in a folder.
 *
 * @throws when the folder cannot be written
 */
export async function writeImport(
  folder: string,
  study: WrittenStudy,
  mapping: z.input<typeof mappingSchema>,
  guesses: readonly Guess[],
  language: Language,
): Promise<void> {
  await writeStudyFiles(folder, study, language)
  await writeMapping(mappingFile(folder, mapping.wave), mapping, guesses, language)
}
