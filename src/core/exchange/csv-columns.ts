import { missingAt } from '../dataset/column.ts'
import type { Column } from '../dataset/dataset.ts'
import { unitWeight } from '../dataset/dataset.ts'
import type { Code, Variable } from '../items/variable.ts'
import type { CsvCell } from '../publication/csv-line.ts'
import { monthText } from '../rule/month.ts'

/** A column of a CSV file: its name, and what stands in it per row from 0. */
export type CsvColumn = { readonly name: string; readonly cell: (row: number) => CsvCell }

/**
 * The column of one option of a multiple item: 1 chosen, 0 not chosen, below 0 the reason of a missing answer.
 *
 * @example optionColumn(work, researcher) // → '0.2=5'
 */
export const optionColumn = (variable: Variable, { code }: Code): string => `${variable.id}=${code}`

/**
 * The column beside amounts and texts: 0 with an answer, below 0 the reason why there is none.
 *
 * @example missingColumn(hours) // → '0.7.current:missing'
 */
export const missingColumn = (variable: Variable): string => `${variable.id}:missing`

/** A text that already looks like one made safe gets one more apostrophe, so that taking one away gives every text back. */
const kept = (text: string): string => (/^(?:'+[=+\-@\t\r\n＝＋－＠]|\n)/.test(text) ? `'${text}` : text)

/** An amount in its own unit; a month as `2015-07`. */
const amount = ({ kind, decimals }: Variable, stored: number): CsvCell =>
  kind === 'months' ? monthText(stored) : stored / 10 ** decimals

/**
 * The columns that a column of a dataset has in a CSV file; the codebook (`codebookCsv`) has the same, in the same order.
 *
 * @example csvColumns(hours)[0].cell(0) // → 36
 */
export function csvColumns(column: Column): readonly CsvColumn[] {
  const { variable } = column
  const missing = (row: number) => missingAt(column, row)
  const why: CsvColumn = { name: missingColumn(variable), cell: (row) => 0 - missing(row) }
  switch (column.storage) {
    case 'codes':
      return [{ name: variable.id, cell: (row) => (missing(row) > 0 ? -missing(row) : (column.values[row] ?? null)) }]
    case 'sets':
      return variable.codes.map((code, position) => ({
        name: optionColumn(variable, code),
        cell: (row) => (missing(row) > 0 ? -missing(row) : ((column.values[row] ?? 0) >>> position) & 1),
      }))
    case 'amounts': {
      const cell = (row: number) => (missing(row) > 0 ? null : amount(variable, column.values[row] ?? 0))
      return [{ name: variable.id, cell }, why]
    }
    case 'texts': {
      const cell = (row: number) => (missing(row) > 0 ? null : kept(column.values[row] ?? ''))
      return [{ name: variable.id, cell }, why]
    }
  }
}

/**
 * A weight as a number: 1 for a respondent who counts as one.
 *
 * @example weightCell(Float64Array.of(873_421), 0) // → 0.873421
 */
export const weightCell = (weights: Float64Array, row: number): CsvCell => (weights[row] ?? 0) / unitWeight
