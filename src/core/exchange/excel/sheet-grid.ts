import { plainNumber } from '../csv/plain-number.ts'
import type { CellColumn, Grid } from '../tabular/grid.ts'
import type { CellValue, SheetCells } from './sheet-cells.ts'

/**
 * The cells of a sheet as a grid.
 *
 * @example sheetGrid({ rows: 1, columns: [[1.5]], … }).text(0, 0) // → '1.5'
 */
export function sheetGrid({ rows, columns }: SheetCells): Grid {
  return {
    rows,
    columns: columns.length,
    text: (row, column) => wordOf(columns[column]?.[row]),
    cells: (first, end) => columns.map((values) => cellColumn(values, first, end)),
  }
}

function wordOf(value: CellValue | undefined): string {
  if (value === undefined) return ''
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
}

function cellColumn(values: readonly (CellValue | undefined)[], first: number, end: number): CellColumn {
  const numbers = new Float64Array(end - first)
  let [arePlain, areNumbers] = [true, true]
  for (let row = first; row < end && arePlain; row += 1) {
    const value = values[row]
    if (typeof value === 'string') areNumbers = false
    const number = numberOf(value)
    arePlain = number !== Infinity
    numbers[row - first] = number
  }
  return {
    rows: end - first,
    numbers: arePlain ? numbers : null,
    areNumbers: areNumbers && arePlain,
    text: (row) => wordOf(values[first + row]),
    // A text that somebody typed is meant as one; an error is not.
    bare: (row) => wordOf(values[first + row]).startsWith('#'),
  }
}

function numberOf(value: CellValue | undefined): number {
  if (typeof value === 'number') return value
  if (value === undefined) return Number.NaN
  return typeof value === 'string' ? plainNumber(value, 0, value.length) : Infinity
}
