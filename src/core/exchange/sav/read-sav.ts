import type { AnswerKind } from '../../dataset/answer-kind.ts'
import type { Issue, Result } from '../../issue.ts'
import { failure, issue, success } from '../../issue.ts'
import { dataFile, fileVariable, type DataFile, type FileColumn, type FileVariable } from '../data-file.ts'
import type { ByteCursor } from './byte-cursor.ts'
import { readColumns, type ReadColumns } from './case-columns.ts'
import { caseSource } from './case-source.ts'
import { dictionary, type Dictionary } from './dictionary.ts'
import { readRecords, type DictionaryRecords } from './dictionary-records.ts'
import { notesOf } from './document-lines.ts'
import { refusedKind } from './file-kind.ts'
import { titleGiven } from './file-title.ts'
import { readHeader, type SavHeader } from './header-record.ts'
import { ownAttributes } from './own-attributes.ts'
import { timeFormat } from './print-format.ts'
import { responseSets } from './response-sets.ts'
import { SavFault } from './sav-error.ts'
import { mostValueBytes } from './sav-limits.ts'
import { headerDay } from './spss-date.ts'
import { fieldText, savText, type SavText } from './text-encoding.ts'
import { variableIssue } from './variable-issue.ts'
import type { Unpack } from './zlib-blocks.ts'

/** What may be said about a file that it does not say itself. */
export type ReadSavOptions = {
  /** The encoding of its texts, such as `windows-1252`, instead of the one that it names. */
  readonly encoding?: string
  /** The most bytes of values that are unpacked; 2 GiB when left out. */
  readonly most?: number
}

const answerKinds: readonly AnswerKind[] = ['real', 'simulated', 'trial']

/** How many rows there are: in the record for large counts, which old programs do not know, else in the header. */
function rowsStated({ rows }: SavHeader, { extensions }: DictionaryRecords, little: boolean): number {
  const data = extensions.find((record) => record.subtype === 16 && record.data.length >= 16)?.data
  if (rows !== -1 || data === undefined) return rows
  const stated = new DataView(data.buffer, data.byteOffset).getBigInt64(8, little)
  return stated < 0n ? -1 : Number(stated)
}

/** A column of moments whose months mean years, which SPSS cannot say. */
function withPrecision(column: FileColumn, precision: string | undefined): FileColumn {
  return column.kind === 'date' && precision === 'year' ? { ...column, precision } : column
}

/** A variable with everything that the records say of it. */
function variableAt(place: number, told: Dictionary, read: ReadColumns, text: SavText): FileVariable {
  const { record, width } = told.layout.variables[place] ?? {}
  const attributes = told.attributes[place] ?? {}
  const own: readonly string[] = Object.values(ownAttributes)
  const label = record === undefined ? '' : fieldText(text, record.label)
  const whole = attributes[ownAttributes.label]
  const column = withPrecision(read.columns[place] ?? { kind: 'text', values: [] }, attributes[ownAttributes.precision])
  return fileVariable({
    name: told.named.names[place] ?? '',
    column,
    // The whole label counts as long as nobody has changed the short one since.
    label: whole !== undefined && label !== '' && whole.startsWith(label) ? whole : label,
    labels: told.labels[place] ?? [],
    missing: told.missing[place] ?? [],
    measure: told.measures[place] ?? null,
    decimals: width === 0 && column.kind === 'number' ? (record?.format.decimals ?? null) : null,
    question: attributes[ownAttributes.question] ?? null,
    universe: attributes[ownAttributes.universe] ?? null,
    section: attributes[ownAttributes.section] ?? null,
    attributes: Object.fromEntries(Object.entries(attributes).filter(([name]) => !own.includes(name))),
  })
}

/** What was strange about the values and their texts. */
function valueIssues(told: Dictionary, read: ReadColumns, text: SavText, surplus: number): readonly Issue[] {
  const ofVariables = told.layout.variables.flatMap(({ record, width }, place) => {
    const name = told.named.names[place] ?? ''
    const format = width === 0 ? timeFormat(record.format.type) : null
    const wrong = read.wrong[place] ?? 0
    return [
      ...(format === null ? [] : [variableIssue('sav-time-number', name, { format })]),
      ...(wrong === 0 ? [] : [variableIssue('sav-wrong-bytes', name, { count: wrong, encoding: text.encoding })]),
    ]
  })
  const inRows = read.wrong.reduce((sum, count) => sum + count, 0)
  const { encoding, unknown, guessed, count } = text
  return [
    ...(unknown === null ? [] : [issue('sav-encoding-unknown', [], { encoding: unknown, used: encoding })]),
    ...(unknown === null && guessed && count.beyondAscii > 0
      ? [issue('sav-encoding-guessed', [], { used: encoding })]
      : []),
    ...(count.wrong > inRows ? [issue('sav-wrong-bytes-labels', [], { count: count.wrong - inRows, encoding })] : []),
    ...(surplus > 0 ? [issue('sav-rows-more', [], { surplus })] : []),
    ...ofVariables,
  ]
}

/** The whole file behind its header. */
function readBody(header: SavHeader, cursor: ByteCursor, unpack: Unpack, options: ReadSavOptions): DataFile {
  const { little, bytes } = cursor
  const records = readRecords(cursor)
  const text = savText(records, little, options.encoding ?? null)
  const told = dictionary(records, { little, text })
  const { layout, named } = told
  const rows = rowsStated(header, records, little)
  const limits = { unpack, most: options.most ?? mostValueBytes }
  const source = caseSource({ bytes, start: cursor.at, little, header, rows, slots: layout.slots, limits })
  const read = readColumns(source, layout.variables, text, little)
  const variables = layout.variables.map((_, place) => variableAt(place, told, read, text))
  const sets = responseSets(told.sets, named, variables)
  const weight = layout.variables.findIndex(({ index, width }) => index === header.weight && width === 0)
  const answers = answerKinds.find((kind) => kind === told.fileAttributes[ownAttributes.answers]) ?? null
  return dataFile({
    format: 'spss',
    rows: source.rows,
    variables,
    title: titleGiven(fieldText(text, header.label).trim(), told.fileAttributes[ownAttributes.title], answers),
    language: told.fileAttributes[ownAttributes.language] ?? null,
    made: headerDay(header.day),
    sets: sets.sets,
    weight: named.names[weight] ?? null,
    answers,
    notes: notesOf(records.documents.map((line) => fieldText(text, line))),
    issues: [
      ...told.issues,
      ...sets.issues,
      ...(header.weight !== 0 && weight === -1 ? [issue('sav-weight-unknown', [], { index: header.weight })] : []),
      ...valueIssues(told, read, text, source.surplus),
    ],
  })
}

/**
 * A system file of SPSS (.sav or .zsav) with all its variables and values, or why it cannot be read. Nothing is half
 * read: a file that ends too early, or contradicts itself in what the values need, is a failure. Records that the values
 * do not need are left out when they cannot be read, which is told in `issues`.
 *
 * Moments are milliseconds since 1970 (UTC); lengths of time (TIME, DTIME) stay seconds, months and days of the week
 * stay numbers. `unpack` inflates the blocks of a .zsav file.
 *
 * Source: PSPP developer manual, "System File Format".
 *
 * @example readSav(bytes, unpackZlib) // → { ok: true, value: { format: 'spss', rows: 12, … } }
 */
export function readSav(bytes: Uint8Array, unpack: Unpack, options: ReadSavOptions = {}): Result<DataFile> {
  const refused = refusedKind(bytes)
  if (refused !== null) return failure([issue(refused, [])])
  try {
    const { header, cursor } = readHeader(bytes)
    return success(readBody(header, cursor, unpack, options))
  } catch (error) {
    if (error instanceof SavFault) return failure([error.issue])
    throw error
  }
}
