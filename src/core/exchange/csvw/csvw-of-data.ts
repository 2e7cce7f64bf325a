import { everywhere, type Text } from '../../text.ts'
import type { DataFile, FileValue, FileVariable } from '../data-file.ts'
import { isMissing } from '../missing-value.ts'
import { say } from '../../messages/say.ts'
import { inLanguages } from '../../messages/in-languages.ts'
import {
  columnName,
  columnTitles,
  csvwText,
  findingNotes,
  languageValues,
  type CsvwAbout,
  type Json,
} from './csvw-about.ts'

const dateTypes = { year: 'gYear', month: 'gYearMonth', day: 'date', second: 'dateTime' } as const

function datatypeOf({ column, decimals }: FileVariable): string {
  if (column.kind === 'text') return 'string'
  if (column.kind === 'date') return dateTypes[column.precision]
  const isWhole = column.values.every((value) => !Number.isFinite(value) || Number.isSafeInteger(value))
  return isWhole && (decimals ?? 0) === 0 ? 'integer' : 'double'
}

/** The texts of a variable in both languages; a language in which the file is not given has those of the file. */
type Texts = (text: (variable: FileVariable) => string | null) => Text | null

function valueNote(variable: FileVariable, value: FileValue, label: Text): Json {
  return {
    'skos:notation': String(value),
    'skos:prefLabel': languageValues(label),
    ...(isMissing(variable, value)
      ? { 'skos:note': languageValues(inLanguages((language) => say(language, 'csvw-missing'))) }
      : {}),
  }
}

function columnOf(variable: FileVariable, texts: Texts): Record<string, Json> {
  const label = texts((one) => one.label) ?? everywhere('')
  const question = texts((one) => one.question)
  const universe = texts((one) => one.universe)
  return {
    titles: columnTitles(variable.name, label),
    datatype: datatypeOf(variable),
    ...(question === null ? {} : { 'dc:description': languageValues(question) }),
    ...(universe === null ? {} : { 'schema:audience': languageValues(universe) }),
    ...(variable.labels.length === 0
      ? {}
      : {
          'skos:member': variable.labels.map(({ value }) => {
            const words = texts((one) => one.labels.find((other) => other.value === value)?.label ?? null)
            return valueNote(variable, value, words ?? everywhere(''))
          }),
        }),
  }
}

/** Names are unique within a table; a second one gets a number. */
function named(columns: readonly { readonly name: string; readonly parts: Record<string, Json> }[]): readonly Json[] {
  const taken = new Set<string>()
  return columns.map(({ name, parts }) => {
    let own = columnName(name)
    for (let number = 2; taken.has(own); number += 1) own = `${columnName(name)}_${number}`
    taken.add(own)
    return { name: own, ...parts }
  })
}

/** The column by which every row says whose answers they are, as `csvBytes` writes it. */
const answerColumn = (): { readonly name: string; readonly parts: Record<string, Json> } => ({
  name: 'simulated',
  parts: {
    titles: columnTitles(
      'simulated',
      inLanguages((language) => say(language, 'annex-csv-column-simulated')),
    ),
    datatype: { base: 'string', format: 'no|yes|trial' },
    required: true,
  },
})

/**
 * The description of the CSV file of a data file (as `csvBytes` writes it with codes) in the W3C vocabulary for tabular
 * data, as the text of a JSON file: per column its name, titles in both languages, data type, question, who was asked, and
 * the meaning of its values. An empty field is no value; values that stand for "no answer" are in the file as codes and are
 * named as such. No values of respondents are in it.
 *
 * Source: W3C, Metadata Vocabulary for Tabular Data (2015).
 *
 * @param translated the same file in other languages; variables are matched by name
 * @example JSON.parse(csvwOfData(file, about)).tableSchema.columns[0].datatype // → 'integer'
 */
export function csvwOfData(file: DataFile, about: CsvwAbout, translated: readonly DataFile[] = []): string {
  const byLanguage = new Map(
    translated.map((one) => [one.language, new Map(one.variables.map((variable) => [variable.name, variable]))]),
  )
  const textsOf =
    (variable: FileVariable): Texts =>
    (text) => {
      const own = text(variable)
      if (own === null || own === '') return null
      return inLanguages((language) => {
        const other = byLanguage.get(language)?.get(variable.name)
        return other === undefined ? own : (text(other) ?? own)
      })
    }
  const columns = [
    ...(file.answers === null ? [] : [answerColumn()]),
    ...file.variables.map((variable) => ({ name: variable.name, parts: columnOf(variable, textsOf(variable)) })),
  ]
  const notes = [
    ...findingNotes(file.answers),
    ...(file.weight === null
      ? []
      : [
          {
            'dc:type': 'weight',
            'dc:description': languageValues(
              inLanguages((one) => say(one, 'csvw-weight', { variable: file.weight ?? '' })),
            ),
          },
        ]),
  ]
  return csvwText(about, named(columns), notes)
}
