import { tablesCsv } from '../../publication/table-csv.ts'
import { csvwOfTables } from '../csvw/csvw-of-tables.ts'
import { tablesJson } from '../csvw/table-json.ts'
import { csvwSource } from './csvw-source.ts'
import type { ExportFormat } from './export-format.ts'

/** The public tables as figures: CSV with its description (CSVW), and JSON. `annex` makes them for readers. */
export const tables: ExportFormat = {
  title: 'export-tables',
  holds: 'description',
  make: (source) => {
    const { tables: all, name, language } = source
    const url = `${name}-tables.csv`
    return {
      files: new Map([
        [url, tablesCsv(all, language)],
        [`${url}-metadata.json`, csvwOfTables(all, csvwSource(source, url))],
        [`${name}-tables.json`, tablesJson(all.map((table) => ({ table, number: table.id })))],
      ]),
      issues: [],
    }
  },
}
