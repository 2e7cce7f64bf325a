import type { Result } from '../../issue.ts'
import { failure, issue, success } from '../../issue.ts'
import { csvGrid } from '../csv/csv-grid.ts'
import { csvFields } from '../csv/read-csv.ts'
import type { DataFile } from '../data-file.ts'
import { openWorkbook } from '../excel/open-workbook.ts'
import { sheetGrid } from '../excel/sheet-grid.ts'
import type { TableOptions } from '../tabular/table-options.ts'
import { describeByCodebook } from './describe-file.ts'
import type { Codebook } from './codebook-entry.ts'
import { readCodebook } from './read-codebook.ts'

/**
 * The data file with the labels, values, missing values, questions and types of a codebook that stands beside it, as CSV
 * or Excel. Columns are found by their usual names in Dutch and English; our own `codebook.csv` is understood as well. A
 * file in which there is no codebook is a failure.
 *
 * @example applyCodebookCsv(file, new TextEncoder().encode('variable,value,label\nsex,1,Man\nsex,2,Woman\n'))
 */
export function applyCodebookCsv(file: DataFile, bytes: Uint8Array, options: TableOptions = {}): Result<DataFile> {
  const book = bytes[0] === 0x50 && bytes[1] === 0x4b ? bookInExcel(bytes, options) : bookInCsv(bytes, options)
  return book.ok ? success(describeByCodebook(file, book.value)) : book
}

const unreadable = failure([issue('tabular-book-unreadable', [])])

function bookInCsv(bytes: Uint8Array, options: TableOptions): Result<Codebook> {
  const fields = csvFields(bytes, options)
  if (!fields.ok) return fields
  const { split, width } = fields.value
  const book = readCodebook(csvGrid(split, width))
  return book === null ? unreadable : success(book)
}

function bookInExcel(bytes: Uint8Array, options: TableOptions): Result<Codebook> {
  const workbook = openWorkbook(bytes)
  if (!workbook.ok) return workbook
  const { sheet: wanted } = options
  for (const [index, sheet] of workbook.value.sheets.entries()) {
    if (wanted !== undefined && wanted !== sheet.name && wanted !== index + 1) continue
    const cells = sheet.read()
    if (!cells.ok) return cells
    const book = readCodebook(sheetGrid(cells.value))
    if (book !== null) return success(book)
  }
  return unreadable
}
