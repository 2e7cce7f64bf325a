import type { FileColumn } from '../data-file.ts'
import type { LaidVariable } from './case-layout.ts'
import type { CaseSource } from './case-source.ts'
import { datePrecision, type DatePrecision } from './print-format.ts'
import { toMilliseconds } from './spss-date.ts'
import { systemMissing } from './stored-value.ts'
import { fieldText, type SavText } from './text-encoding.ts'

/** The columns of a file, and how many texts of each had bytes that are none in the encoding. */
export type ReadColumns = { readonly columns: readonly FileColumn[]; readonly wrong: readonly number[] }

/** What puts the text of a row at a place into its column. */
function textReader(variable: LaidVariable, { bytes }: CaseSource, text: SavText): (at: number) => string {
  const [only, ...more] = variable.pieces
  if (only !== undefined && more.length === 0) {
    return (at) => fieldText(text, bytes.subarray(at + only.at, at + only.at + only.size))
  }
  const joined = new Uint8Array(variable.width)
  return (at) => {
    let end = 0
    for (const piece of variable.pieces) {
      joined.set(bytes.subarray(at + piece.at, at + piece.at + piece.size), end)
      end += piece.size
    }
    return fieldText(text, joined)
  }
}

/**
 * The columns of the variables, read row by row. System-missing numbers become `NaN`, moments milliseconds since 1970.
 *
 * @example readColumns(source, layout.variables, text, true).columns[0]?.kind // → 'number'
 */
export function readColumns(
  source: CaseSource,
  variables: readonly LaidVariable[],
  text: SavText,
  little: boolean,
): ReadColumns {
  const { rows, view } = source
  const numbers = variables.filter(({ width }) => width === 0)
  const texts = variables.filter(({ width }) => width > 0)
  const values = numbers.map(() => new Float64Array(rows))
  const places = Int32Array.from(numbers, ({ pieces }) => pieces[0]?.at ?? 0)
  const words = texts.map(() => Array.from({ length: rows }, () => ''))
  const readers = texts.map((variable) => textReader(variable, source, text))
  const wrong = texts.map(() => 0)
  for (let row = 0; row < rows; row += 1) {
    const start = source.next()
    for (const [column, target] of values.entries()) {
      const value = view.getFloat64(start + (places[column] ?? 0), little)
      target[row] = value === systemMissing ? Number.NaN : value
    }
    for (const [column, read] of readers.entries()) {
      const before = text.count.wrong
      const word = read(start)
      const target = words[column]
      if (target !== undefined && word !== '') target[row] = word
      wrong[column] = (wrong[column] ?? 0) + text.count.wrong - before
    }
  }
  const columns = new Map<LaidVariable, FileColumn>()
  const wrongIn = new Map(texts.map((variable, place) => [variable, wrong[place] ?? 0]))
  for (const [place, variable] of numbers.entries()) {
    const column = values[place] ?? new Float64Array(0)
    const precision = datePrecision(variable.record.format.type)
    const moments = (found: DatePrecision) =>
      ({ kind: 'date', values: column.map(toMilliseconds), precision: found }) as const
    columns.set(variable, precision === null ? { kind: 'number', values: column } : moments(precision))
  }
  for (const [place, variable] of texts.entries()) columns.set(variable, { kind: 'text', values: words[place] ?? [] })
  return {
    columns: variables.map((variable) => columns.get(variable) ?? { kind: 'text', values: [] }),
    wrong: variables.map((variable) => wrongIn.get(variable) ?? 0),
  }
}
