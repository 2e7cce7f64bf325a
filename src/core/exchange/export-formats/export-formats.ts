import { codebook } from './codebook.ts'
import { csv, csvLabels } from './csv.ts'
import { ddi } from './ddi.ts'
import { excel } from './excel.ts'
import type { ExportFormat } from './export-format.ts'
import { parquet } from './parquet.ts'
import { surveyjs, xlsform } from './questionnaires.ts'
import { python, r } from './scripts.ts'
import { spss, spssPacked } from './spss.ts'
import { tables } from './tables.ts'
import { tripleS } from './triple-s.ts'

/** The formats in which a wave is exported, by the name on the command line, in the order of help and pages. */
export const exportFormats = {
  csv,
  'csv-labels': csvLabels,
  excel,
  spss,
  'spss-packed': spssPacked,
  parquet,
  'triple-s': tripleS,
  codebook,
  ddi,
  r,
  python,
  tables,
  xlsform,
  surveyjs,
} as const satisfies Readonly<Record<string, ExportFormat>>

/** The name of a format. */
export type ExportFormatName = keyof typeof exportFormats

/** The names of all formats. */
export const exportFormatNames: readonly ExportFormatName[] = [
  'csv',
  'csv-labels',
  'excel',
  'spss',
  'spss-packed',
  'parquet',
  'triple-s',
  'codebook',
  'ddi',
  'r',
  'python',
  'tables',
  'xlsform',
  'surveyjs',
]
