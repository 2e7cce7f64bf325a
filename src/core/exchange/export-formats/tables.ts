import { inLanguages } from '../../messages/in-languages.ts'
import { tablesCsv } from '../../publication/table-csv.ts'
import { csvwOfTables } from '../csvw/csvw-of-tables.ts'
import { tablesJson } from '../csvw/table-json.ts'
import type { ExportFormat } from './export-format.ts'

/** The public tables as figures: CSV with its description (CSVW), and JSON. `annex` makes them for readers. */
export const tables: ExportFormat = {
  title: 'export-tables',
  holds: 'description',
  make: ({ tables: all, study, wave, name, language }) => {
    const url = `${name}-tables.csv`
    const about = {
      url,
      title: inLanguages((one) => `${study.title[one]} – ${wave.title[one]}`),
      description: study.description,
      language,
      publisher: study.organisation?.name[language] ?? null,
      licence: null,
      issued: wave.closes,
    }
    return {
      files: new Map([
        [url, tablesCsv(all, language)],
        [`${url}-metadata.json`, csvwOfTables(all, about)],
        [`${name}-tables.json`, tablesJson(all.map((table) => ({ table, number: table.id })))],
      ]),
      issues: [],
    }
  },
}
