import { success, type Result } from '../../issue.ts'
import { fieldAt } from '../csv/csv-grid.ts'
import { splitCsv } from '../csv/split-csv.ts'
import { lineAt } from '../csv/text-lines.ts'
import { decodeData } from './decode-data.ts'
import { fixedCuts } from './fixed-cut.ts'
import type { TripleSSurvey, TripleSVariable } from './triple-s-survey.ts'

/** The records of a data file: how many, how a variable stands in one of them, and the line of each for a message. */
export type DataRecords = {
  readonly rows: number
  /** What stands there; empty when the record ends before. Blanks that fill up a fixed place are not taken off. */
  readonly field: (row: number, variable: Pick<TripleSVariable, 'start' | 'finish'>) => string
  /** The line of the file on which the record stands, from 1. */
  readonly line: (row: number) => number
  /** The places of the longest record: characters, or fields. */
  readonly width: number
}

/**
 * The records of a data file in the form that its definition says: fixed places, or CSV with a comma. A byte-order mark,
 * empty lines and the end-of-file sign of DOS are no records.
 *
 * Source: Triple-S XML 2.0, "The data file".
 *
 * @example dataRecords(survey, bytes) // → { ok: true, value: { rows: 3, … } }
 */
export function dataRecords(survey: TripleSSurvey, bytes: Uint8Array): Result<DataRecords> {
  const { text, encoding } = decodeData(bytes)
  return survey.format === 'csv' ? csvRecords(survey, text) : success(fixedRecords(survey, text, encoding === 'utf-8'))
}

function csvRecords({ skip }: TripleSSurvey, text: string): Result<DataRecords> {
  const split = splitCsv(text, { delimiter: ',', backslash: false }, 0)
  if (!split.ok) return split
  const { records, starts } = split.value
  const rows = Math.max(0, records.length - 1 - skip)
  const widthOf = (row: number): number => (records[row + 1] ?? 0) - (records[row] ?? 0)
  return success({
    rows,
    field: (row, { start }) => fieldAt(split.value, row + skip, start - 1),
    line: (row) => lineAt(text, starts[records[row + skip] ?? 0] ?? 0),
    width: Array.from({ length: rows }, (_, row) => widthOf(row + skip)).reduce((a, b) => Math.max(a, b), 0),
  })
}

function fixedRecords({ variables }: TripleSSurvey, text: string, mayCountBytes: boolean): DataRecords {
  const lines = text.split(/\r\n|\n|\r/)
  const kept = lines.flatMap((line, index) => (line === '' || line === '\u001a' ? [] : [index]))
  const records = kept.map((index) => lines[index] ?? '')
  const length = variables.reduce((longest, { finish }) => Math.max(longest, finish), 0)
  const cuts = fixedCuts(records, length, mayCountBytes)
  return {
    rows: records.length,
    field: (row, { start, finish }) => cuts[row]?.(start - 1, finish) ?? '',
    line: (row) => (kept[row] ?? row) + 1,
    width: records.reduce((widest, record) => Math.max(widest, record.length), 0),
  }
}
