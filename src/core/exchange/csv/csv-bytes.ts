import { csvLine } from '../../publication/csv-line.ts'
import type { DataFile } from '../data-file.ts'
import { absence } from '../tabular/absent-words.ts'
import { answerColumnName, answerWords } from '../tabular/answer-column.ts'
import type { WriteOptions, WrittenCell } from '../tabular/written-cell.ts'
import { writtenCell } from '../tabular/written-cell.ts'
import { withGuard } from './csv-text.ts'

/** Rows that are put into one text at a time. */
const rowsAtOnce = 1000

const byteOrderMark = '\uFEFF'

/**
 * A data file as CSV (RFC 4180, UTF-8, lines that end with CR LF): a line of names and a line per row. Numbers have a
 * decimal point, dates are as `2024-05-13`; texts that a spreadsheet would run as a formula get an apostrophe in front,
 * which `readCsv` takes off. When it is known whose answers they are, the first column is `simulated`. Labels, levels and
 * sets are not in it: see `codebookBytes`.
 *
 * @param options `mark` puts a byte-order mark in front, by which Excel knows that it is UTF-8
 * @example new TextDecoder().decode(csvBytes(file, { values: 'codes', language: 'en' })) // → 'id,hours\r\n1,36.5\r\n'
 */
export function csvBytes(file: DataFile, options: WriteOptions & { readonly mark?: boolean }): Uint8Array {
  const kind = file.answers === null ? null : answerWords[file.answers]
  const columns = [
    ...(kind === null ? [] : [{ name: answerColumnName, cell: (): WrittenCell => kind }]),
    ...file.variables.map((variable) => ({ name: variable.name, cell: writtenCell(variable, options.values) })),
  ]
  const isAlone = columns.length === 1
  const encoder = new TextEncoder()
  const pieces = [
    encoder.encode(
      `${options.mark === true ? byteOrderMark : ''}${columns.map(({ name }) => field(name)).join(',')}\r\n`,
    ),
  ]
  for (let first = 0; first < file.rows; first += rowsAtOnce) {
    let text = ''
    for (let row = first; row < Math.min(first + rowsAtOnce, file.rows); row += 1) {
      const line = columns.map(({ cell }) => field(cell(row))).join(',')
      // A line with nothing on it would not be a row.
      text += `${isAlone && line === '' ? '""' : line}\r\n`
    }
    pieces.push(encoder.encode(text))
  }
  return joined(pieces)
}

/** A cell as a field; words for absent are quoted, so that they stay texts. */
function field(cell: WrittenCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return numberWord(cell)
  if (typeof cell !== 'string') return cell.word
  const written = csvLine([withGuard(cell)])
  return !written.startsWith('"') && absence(cell) !== 'never' ? `"${written}"` : written
}

/** Whole numbers that a computer does not hold exactly are written with an exponent: they are no row of digits. */
const numberWord = (value: number): string =>
  Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : String(value)

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
