import type { Marked } from '../../core/dataset/answer-kind.ts'
import type { DataFile } from '../../core/exchange/data-file.ts'
import type { Mapping } from '../../core/exchange/mapping-schema.ts'
import type { ImportReport } from '../../core/exchange/understand/import-report.ts'
import type { Guess } from '../../core/exchange/written-study.ts'
import type { Issue } from '../../core/issue.ts'
import type { Language } from '../../core/text.ts'
import type { ImportedWave } from '../import-wave.ts'
import type { PlacedIssue } from '../study-files.ts'

type Whole = Extract<ImportedWave, { ok: true }>

/** What is to be brought in, and where to. */
export type ToBringIn = {
  readonly folder: string
  readonly exists: boolean
  readonly study: string
  readonly wave: string
  readonly file: DataFile
  readonly mark: Marked
  readonly source: Mapping['file']
  /** A mapping that was named; else the one that the study keeps for the wave. */
  readonly mapping: string | null
  readonly groups: readonly string[] | undefined
  /** Columns that are kept although they seem to say who somebody is. */
  readonly keep: readonly string[] | undefined
  readonly weight: string | undefined
  readonly replace: boolean
  readonly language: Language
  /** Keeps the dataset; the result is where. */
  readonly store: (imported: Whole) => Promise<string>
}

/** What was brought in: by which way, what was understood, and where the answers are kept. */
export type BroughtIn = {
  readonly way: 'new-study' | 'new-wave' | 'known-wave'
  readonly imported: Whole
  readonly report: ImportReport | null
  readonly guesses: readonly Guess[]
  readonly kept: string
  /** What came of the match with the wave before. */
  readonly summary: Issue | null
}

/** The work done, or everything that is in its way. */
export type BringInResult =
  | { readonly ok: true; readonly done: BroughtIn }
  | { readonly ok: false; readonly issues: readonly PlacedIssue[] }
