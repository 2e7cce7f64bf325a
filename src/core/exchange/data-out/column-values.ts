import { missingAt } from '../../dataset/column.ts'
import type { Column } from '../../dataset/dataset.ts'
import type { Code } from '../../items/variable.ts'
import type { FileColumn } from '../data-file.ts'
import type { ExportColumn } from './export-layout.ts'
import { reasonCode } from './missing-codes.ts'

const numbers = (rows: number, valueOf: (row: number) => number): FileColumn => {
  const values = new Float64Array(rows)
  for (let row = 0; row < rows; row += 1) values[row] = valueOf(row)
  return { kind: 'number', values }
}

/** A column of numbers with the reason of a missing answer in its place. */
const withReasons = (column: Column, valueOf: (row: number) => number): FileColumn =>
  numbers(column.values.length, (row) => {
    const reason = missingAt(column, row)
    return reason > 0 ? reasonCode(column.variable, reason) : valueOf(row)
  })

const chosen = (column: Column, code: Code): FileColumn => {
  const position = column.variable.codes.findIndex((one) => one.code === code.code)
  const { values } = column
  return withReasons(column, (row) => (Number(values[row] ?? 0) >>> position) & 1)
}

/** The first day of a month that counts `year * 12 + month - 1`. */
const monthStart = (months: number): number => Date.UTC(Math.floor(months / 12), months % 12)

/**
 * The values of an exported column: codes and amounts as numbers, months as days, texts as they are. Numbers below the
 * lowest answer say why there is none; texts and months are empty there.
 *
 * @example columnValues(sexColumn, layout.columns[0]) // → { kind: 'number', values: Float64Array [1, 2, -2, …] }
 */
export function columnValues(column: Column, { part }: ExportColumn): FileColumn {
  if (part.kind === 'option') return chosen(column, part.code)
  const rows = column.values.length
  if (part.kind === 'reason') return numbers(rows, (row) => -missingAt(column, row) + 0)
  const { variable } = column
  if (column.storage === 'texts') return { kind: 'text', values: column.values }
  const { values } = column
  if (variable.kind === 'months') {
    const months = numbers(rows, (row) => (missingAt(column, row) > 0 ? Number.NaN : monthStart(values[row] ?? 0)))
    return { kind: 'date', precision: 'month', values: Float64Array.from(months.values, Number) }
  }
  const scale = column.storage === 'amounts' ? 10 ** variable.decimals : 1
  return withReasons(column, (row) => (values[row] ?? 0) / scale)
}
