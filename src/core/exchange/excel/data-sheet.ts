import type { Sheet, SheetCell } from '../../publication/annex-xlsx-sheet.ts'
import { textCell } from '../../publication/annex-xlsx-sheet.ts'
import type { DataFile, FileVariable } from '../data-file.ts'
import { answerColumnName, answerWords } from '../tabular/answer-column.ts'
import type { WriteOptions, WrittenCell } from '../tabular/written-cell.ts'
import { writtenCell } from '../tabular/written-cell.ts'
import { firstSerialDay, serialOf } from './serial-date.ts'

const formats = { year: 'yyyy', month: 'yyyy-mm', day: 'yyyy-mm-dd', second: 'yyyy-mm-dd hh:mm:ss' } as const

/**
 * The sheet with the answers: names in a head that stays in sight, numbers as numbers, dates as dates. Dates before March
 * 1900, which programs count differently, stand there as texts.
 *
 * @example dataSheet('Data', file, { values: 'codes', language: 'en' }).frozen // → { rows: 1, columns: 0 }
 */
export function dataSheet(name: string, file: DataFile, { values }: WriteOptions): Sheet {
  const kind = file.answers === null ? null : answerWords[file.answers]
  const columns = [
    ...(kind === null ? [] : [{ name: answerColumnName, width: 11, cell: (): SheetCell => textCell(kind, 'data') }]),
    ...file.variables.map((variable) => ({
      name: variable.name,
      width: Math.min(40, Math.max(variable.column.kind === 'text' ? 16 : 11, variable.name.length + 2)),
      cell: sheetCell(variable, values),
    })),
  ]
  const rows = Array.from({ length: file.rows }, (_, row) => columns.map(({ cell }) => cell(row)))
  return {
    name,
    kind: 'table',
    rows: [columns.map((column) => textCell(column.name, 'stub-head')), ...rows],
    widths: columns.map(({ width }) => width),
    frozen: { rows: 1, columns: 0 },
    table: null,
  }
}

function sheetCell(variable: FileVariable, values: WriteOptions['values']): (row: number) => SheetCell {
  const written = writtenCell(variable, values)
  const { column, decimals } = variable
  const number = decimals === null ? 'General' : decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`
  const format = column.kind === 'date' ? formats[column.precision] : number
  return (row) => cellOf(written(row), format)
}

function cellOf(cell: WrittenCell, format: string): SheetCell {
  if (cell === null) return null
  if (typeof cell === 'number') return { number: cell, format, look: 'data' }
  if (typeof cell === 'string') return textCell(cell, 'data')
  if (cell.moment < firstSerialDay) return textCell(cell.word, 'data')
  return { number: serialOf(cell.moment), format, look: 'data' }
}
