import type { AnswerKind } from '../../dataset/answer-kind.ts'
import { inLanguages } from '../../messages/in-languages.ts'
import { noFindingText } from '../../publication/no-finding.ts'
import { languages, type Language, type Text } from '../../text.ts'

/** What is known of a CSV file beside what is in it. */
export type CsvwAbout = {
  /** The name of the CSV file, from where the description stands. */
  readonly url: string
  readonly title: Text
  readonly description: Text | null
  /** The language of the texts in the CSV file. */
  readonly language: Language
  readonly publisher: string | null
  /** The address of the licence. */
  readonly licence: string | null
  /** The day on which the file was made. */
  readonly issued: string | null
}

/** A value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/** A text as a value in each language. */
export const languageValues = (text: Text): Json =>
  languages.map((language) => ({ '@value': text[language], '@language': language }))

/**
 * The titles of a column: its name in the file, which a program compares with the first line, and what it means.
 *
 * @example columnTitles('uren', { nl: 'Uren', en: 'Hours' }) // → { nl: ['uren', 'Uren'], en: ['uren', 'Hours'] }
 */
export const columnTitles = (name: string, label: Text): Json =>
  Object.fromEntries(
    languages.map((language) => [
      language,
      label[language] === '' || label[language] === name ? [name] : [name, label[language]],
    ]),
  )

/**
 * The name of a column in a template: letters, digits, `_` and points, everything else as percent and hexadecimal bytes.
 *
 * Source: Metadata Vocabulary for Tabular Data, "name"; RFC 6570.
 *
 * @example columnName('0.1=2') // → '0.1%3D2'
 */
export const columnName = (name: string): string =>
  encodeURIComponent(name.toWellFormed())
    .replaceAll(/[-!'()*~]/g, (sign) => `%${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
    .replace(/^_/, '%5F')

/** That the answers are those of a program or of a trial, in each language; nothing for answers of respondents. */
export function findingNotes(kind: AnswerKind | null): readonly Json[] {
  if (kind === null || kind === 'real') return []
  const words = inLanguages((language) => noFindingText(kind, language))
  return [{ 'dc:type': kind, 'dc:description': languageValues(words) }]
}

/** What is said of the file as a whole, with the context that gives the prefixes their meaning. */
const aboutFile = ({
  title,
  description,
  publisher,
  licence,
  issued,
}: Omit<CsvwAbout, 'url'>): Record<string, Json> => ({
  'dc:title': languageValues(title),
  ...(description === null ? {} : { 'dc:description': languageValues(description) }),
  ...(publisher === null ? {} : { 'dc:publisher': publisher }),
  ...(licence === null ? {} : { 'dc:license': { '@id': licence } }),
  ...(issued === null ? {} : { 'dc:issued': { '@value': issued, '@type': 'xsd:date' } }),
})

/** The context of every description: the standard's own, with the language of plain texts. */
const context = (language: Language): Json => ['http://www.w3.org/ns/csvw', { '@language': language }]

/** How our CSV files are written. */
const dialect: Json = {
  encoding: 'utf-8',
  delimiter: ',',
  quoteChar: '"',
  doubleQuote: true,
  header: true,
  headerRowCount: 1,
  lineTerminators: ['\r\n'],
}

/**
 * The description of a CSV file as the text of a JSON file.
 *
 * @example JSON.parse(csvwText(about, [{ name: 'age', datatype: 'integer' }], [])).tableSchema.columns.length // → 1
 */
export function csvwText(about: CsvwAbout, columns: readonly Json[], notes: readonly Json[]): string {
  const content = {
    '@context': context(about.language),
    url: about.url,
    dialect,
    ...aboutFile(about),
    tableSchema: { columns },
    ...(notes.length === 0 ? {} : { notes }),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}
