import { levelsAsFiles } from './marked-file.ts'
import type { ExportFormat } from './export-format.ts'

/** Parquet: small, typed, and read by R, Python and databases. */
export const parquet: ExportFormat = {
  title: 'export-parquet',
  holds: 'answers',
  make: ({ file, name, parquetOf }) => ({
    files: new Map(levelsAsFiles(file, name).map((part) => [`${part.name}.parquet`, parquetOf(part.file)])),
    issues: [],
  }),
}
