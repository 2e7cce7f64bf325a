import { answerKind, markOf } from '../../dataset/answer-kind.ts'
import type { PublicTable } from '../../disclosure/public-table.ts'
import { inLanguages } from '../../messages/in-languages.ts'
import { say, type MessageKey } from '../../messages/say.ts'
import { jointLegend } from '../../publication/marks.ts'
import { figureColumns } from '../../publication/table-csv.ts'
import {
  columnName,
  columnTitles,
  csvwText,
  findingNotes,
  languageValues,
  type CsvwAbout,
  type Json,
} from './csvw-about.ts'

/** The columns that hold numbers; all others are texts. */
const datatypes: Readonly<Record<string, string>> = {
  printed: 'double',
  estimate: 'double',
  se: 'double',
  low: 'double',
  high: 'double',
  n: 'integer',
  base: 'integer',
  base_weighted: 'double',
  base_effective: 'double',
}

/**
 * The description of the CSV file of figures (`tablesCsv`) in the W3C vocabulary for tabular data, as the text of a JSON
 * file: per column its name, its meaning in both languages and its data type, with what every mark means. A figure that may
 * not be shown is empty in the file, and its mark says why.
 *
 * Source: W3C, Metadata Vocabulary for Tabular Data (2015).
 *
 * @example JSON.parse(csvwOfTables(tables, about)).tableSchema.columns.length // → 28
 */
export function csvwOfTables(tables: readonly PublicTable[], about: CsvwAbout): string {
  const marks = jointLegend(tables).map(({ mark, sign, meaning }): Json => ({
    'skos:notation': mark,
    'skos:altLabel': sign,
    'skos:prefLabel': languageValues(meaning),
  }))
  const columns = figureColumns.map((name): Json => {
    const key: MessageKey = `annex-csv-column-${name}`
    return {
      name: columnName(name),
      titles: columnTitles(
        name,
        inLanguages((language) => say(language, key)),
      ),
      datatype: datatypes[name] ?? 'string',
      null: '',
      ...(name === 'mark' ? { separator: ' ', 'skos:member': marks } : {}),
    }
  })
  return csvwText(about, columns, [
    ...findingNotes(answerKind(markOf(tables))),
    {
      'dc:type': 'hidden',
      'dc:description': languageValues(inLanguages((language) => say(language, 'csvw-hidden'))),
    },
  ])
}
