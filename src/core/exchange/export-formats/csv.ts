import { codebookBytes } from '../codebook/codebook-bytes.ts'
import { csvBytes } from '../csv/csv-bytes.ts'
import { csvwOfData } from '../csvw/csvw-of-data.ts'
import type { DataFile } from '../data-file.ts'
import { csvwSource } from './csvw-source.ts'
import { levelsAsFiles } from './marked-file.ts'
import type { ExportFormat, ExportSource } from './export-format.ts'

function csvFiles(source: ExportSource, values: 'codes' | 'labels') {
  const { file, translated, language, name } = source
  const parts = levelsAsFiles(file, name)
  const others = new Map(levelsAsFiles(translated, name).map((part) => [part.name, part.file]))
  /** What a program needs to read the file with its types and labels (CSVW). */
  const described = (part: string, own: DataFile): [string, string] => {
    const url = `${part}.csv`
    const about = csvwSource(source, url)
    const other = others.get(part)
    return [`${url}-metadata.json`, csvwOfData(own, about, other === undefined ? [] : [other])]
  }
  return {
    files: new Map(
      parts.flatMap(({ name: part, file: own }): [string, string | Uint8Array][] => [
        [`${part}${values === 'labels' ? '-labels' : ''}.csv`, csvBytes(own, { values, language, mark: true })],
        [`${part}-codebook.csv`, codebookBytes(own, language)],
        ...(values === 'labels' ? [] : [described(part, own)]),
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
