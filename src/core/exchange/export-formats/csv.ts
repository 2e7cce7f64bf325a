import { codebookBytes } from '../codebook/codebook-bytes.ts'
import { csvBytes } from '../csv/csv-bytes.ts'
import { levelsAsFiles } from './marked-file.ts'
import type { ExportFormat, ExportSource } from './export-format.ts'

function csvFiles({ file, language, name }: ExportSource, values: 'codes' | 'labels') {
  const parts = levelsAsFiles(file, name)
  return {
    files: new Map(
      parts.flatMap(({ name: part, file: own }): [string, Uint8Array][] => [
        [`${part}${values === 'labels' ? '-labels' : ''}.csv`, csvBytes(own, { values, language, mark: true })],
        [`${part}-codebook.csv`, codebookBytes(own, language)],
      ]),
    ),
    issues: [],
  }
}

/** CSV with codes, and a codebook that says what they mean. */
export const csv: ExportFormat = {
  title: 'export-csv',
  holds: 'answers',
  make: (source) => csvFiles(source, 'codes'),
}

/** CSV with the words of answers instead of their codes. */
export const csvLabels: ExportFormat = {
  title: 'export-csv-labels',
  holds: 'answers',
  make: (source) => csvFiles(source, 'labels'),
}
