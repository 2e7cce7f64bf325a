import type { Issue, Result } from '../../issue.ts'
import { failure, issue, success } from '../../issue.ts'
import type { Codebook } from '../codebook/codebook-entry.ts'
import { describeByCodebook } from '../codebook/describe-file.ts'
import { readCodebook } from '../codebook/read-codebook.ts'
import type { DataFile } from '../data-file.ts'
import type { Heads } from '../tabular/find-heads.ts'
import { findHeads } from '../tabular/find-heads.ts'
import type { Grid } from '../tabular/grid.ts'
import { mostCells, mostColumns } from '../tabular/limits.ts'
import type { TableOptions } from '../tabular/table-options.ts'
import { tabularFile } from '../tabular/tabular-file.ts'
import type { OpenWorkbook } from './open-workbook.ts'
import { openWorkbook } from './open-workbook.ts'
import { sheetGrid } from './sheet-grid.ts'

type Sheet = OpenWorkbook['sheets'][number]

/** Sheets that are looked at for a codebook are no larger than this when unpacked, in bytes, and no more than so many. */
const largestBook = 20_000_000
const mostLooked = 20

/**
 * The data of an Excel file (.xlsx): of the sheet that the options name, else of the first that is in sight, has cells and
 * is no codebook. Another sheet with columns such as variable, label and value is used as codebook. The issues of the data
 * file say which sheets were used, and which were not. Dates are moments as the sheet shows them, without a time zone.
 * Old files (.xls), files with a password, damaged files, and what would get too large when unpacked are failures.
 *
 * @example readExcel(bytes, { sheet: 'Data' }) // → { ok: true, value: { format: 'excel', rows: 120, … } }
 */
export function readExcel(bytes: Uint8Array, options: TableOptions = {}): Result<DataFile> {
  const workbook = openWorkbook(bytes)
  if (!workbook.ok) return workbook
  const { sheets } = workbook.value
  const chosen = chooseSheet(sheets, options.sheet)
  if (!chosen.ok) return chosen
  const { sheet, grid, issues } = chosen.value
  const heads = findHeads(grid, options.header)
  const book = codebookAmong(sheets, sheet, heads)
  const facts = { format: 'excel', decimal: options.decimal, likely: ',' } as const
  const texts = new Set(book?.book.entries.filter(({ type }) => type === 'text').map(({ name }) => name))
  const file = tabularFile(grid, heads, { ...facts, texts })
  if (!file.ok) return file
  const others = sheets.filter((one) => one !== sheet && one !== book?.sheet && !one.isHidden).map(({ name }) => name)
  const told: readonly Issue[] = [
    ...issues,
    ...(others.length === 0 ? [] : [issue('excel-sheet', [], { sheet: sheet.name, others: others.join(', ') })]),
    ...(book === null ? [] : [issue('excel-book', [], { sheet: book.sheet.name })]),
  ]
  const own = { ...file.value, issues: [...told, ...file.value.issues] }
  return success(book === null ? own : describeByCodebook(own, book.book))
}

/** A sheet with its cells, and what could not be read of it. */
type ReadSheet = { readonly sheet: Sheet; readonly grid: Grid; readonly issues: readonly Issue[] }

function chooseSheet(sheets: readonly Sheet[], wanted: string | number | undefined): Result<ReadSheet> {
  if (wanted !== undefined) {
    const sheet = typeof wanted === 'number' ? sheets[wanted - 1] : sheets.find(({ name }) => name === wanted)
    if (sheet !== undefined) return readSheet(sheet)
    const names = sheets.map(({ name }) => name).join(', ')
    return failure([issue('excel-no-sheet', [], { sheet: wanted, sheets: names })])
  }
  const first = firstFilled(sheets, null)
  if (first === null) return failure([issue('tabular-empty', [])])
  const book = first.ok ? readCodebook(first.value.grid) : null
  if (!first.ok || book === null) return first
  // Some put the codebook in front: then the data are on the sheet with its variables.
  const next = firstFilled(sheets, first.value.sheet)
  return next?.ok === true && describes(book, findHeads(next.value.grid)) ? next : first
}

/** The first sheet in sight with something on it, behind another one; `null` when there is none. */
function firstFilled(sheets: readonly Sheet[], behind: Sheet | null): Result<ReadSheet> | null {
  for (const sheet of sheets.slice(behind === null ? 0 : sheets.indexOf(behind) + 1)) {
    const read = sheet.isHidden ? null : readSheet(sheet)
    if (read !== null && (!read.ok || read.value.grid.rows > 0)) return read
  }
  return null
}

/** True when a codebook has half of the variables of a sheet, or the sheet half of those of the codebook. */
function describes({ entries }: Codebook, { heads }: Heads): boolean {
  const names = new Set(heads.flatMap(({ name, label }) => [name.toLowerCase(), label.toLowerCase()]))
  const found = entries.filter(({ name }) => names.has(name.toLowerCase())).length
  return found > 0 && found * 2 >= Math.min(entries.length, heads.length)
}

function readSheet(sheet: Sheet): Result<ReadSheet> {
  const cells = sheet.read()
  if (!cells.ok) return cells
  const { rows, columns, unread } = cells.value
  if (columns.length > mostColumns) return failure([issue('tabular-columns', [], { most: mostColumns })])
  if (rows * columns.length > mostCells) return failure([issue('tabular-cells', [], { most: mostCells })])
  const { first, count } = unread
  const issues = count === 0 ? [] : [issue('excel-cell', [], { sheet: sheet.name, cell: first, count: count - 1 })]
  return success({ sheet, grid: sheetGrid(cells.value), issues })
}

/** The first other sheet that is a codebook of the data. */
function codebookAmong(
  sheets: readonly Sheet[],
  data: Sheet,
  heads: Heads,
): { readonly sheet: Sheet; readonly book: Codebook } | null {
  for (const sheet of sheets.filter((one) => one !== data && one.size <= largestBook).slice(0, mostLooked)) {
    const read = readSheet(sheet)
    const book = read.ok ? readCodebook(read.value.grid) : null
    if (book !== null && describes(book, heads)) return { sheet, book }
  }
  return null
}
