import type { Codebook } from '../../dataset/codebook.ts'
import type { PublicTable } from '../../disclosure/public-table.ts'
import type { Issue } from '../../issue.ts'
import type { MessageKey } from '../../messages/say.ts'
import type { Study, Wave } from '../../study/study.ts'
import type { Language } from '../../text.ts'
import type { DataFile } from '../data-file.ts'

/** What every format is made from: answers that may leave, and all that is known of them. */
export type ExportSource = {
  readonly study: Study
  readonly wave: Wave
  readonly book: Codebook
  /** The answers that may leave, in the language of the export, and the same with labels in the other one. */
  readonly file: DataFile
  readonly translated: DataFile
  readonly tables: readonly PublicTable[]
  readonly language: Language
  /** The beginning of the names of files: `basisartsen-2023`. */
  readonly name: string
  /** Packs bytes as zlib data; comes from the shell. */
  readonly pack: (bytes: Uint8Array) => Uint8Array
  /** A file without levels as Parquet; comes from the shell. */
  readonly parquetOf: (file: DataFile) => Uint8Array
}

/** Files by name, and what a format could not hold. */
export type Exported = {
  readonly files: ReadonlyMap<string, string | Uint8Array>
  readonly issues: readonly Issue[]
}

/** A format in which a wave is exported. */
export type ExportFormat = {
  /** What it is, for help and pages. */
  readonly title: MessageKey
  /** `answers` holds answers of respondents; `description` none, so that everybody may have it. */
  readonly holds: 'answers' | 'description'
  readonly make: (source: ExportSource) => Exported
}
