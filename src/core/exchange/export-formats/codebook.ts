import { codebookBytes } from '../codebook/codebook-bytes.ts'
import { levelsAsFiles } from './marked-file.ts'
import type { ExportFormat } from './export-format.ts'

/** The codebook as CSV: every variable with its question, values and missing values. */
export const codebook: ExportFormat = {
  title: 'export-codebook',
  holds: 'description',
  make: ({ file, language, name }) => ({
    files: new Map(
      levelsAsFiles(file, name).map((part) => [`${part.name}-codebook.csv`, codebookBytes(part.file, language)]),
    ),
    issues: [],
  }),
}
