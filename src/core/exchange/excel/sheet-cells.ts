import type { Result } from '../../issue.ts'
import { failure, issue, success } from '../../issue.ts'
import { cellName } from '../../publication/annex-xlsx-sheet-xml.ts'
import type { FormatKind } from './date-format.ts'
import { attribute, scanXml, workbookText } from './scan-xml.ts'
import { serialWord } from './serial-date.ts'

/** A cell with something in it: a number, a text (also dates, as `2024-05-13`, and errors, as `#N/A`), or true or false. */
export type CellValue = number | string | boolean

/** The cells of a sheet by column and row, both from 0. What is not there is blank. */
export type SheetCells = {
  readonly rows: number
  readonly columns: readonly (readonly (CellValue | undefined)[])[]
  /** The first cell that could not be read, and how many there were. */
  readonly unread: { readonly first: string; readonly count: number }
}

/** What the cells of a sheet refer to. */
export type SheetContext = {
  readonly name: string
  readonly texts: readonly string[]
  readonly styles: readonly FormatKind[]
  readonly from1904: boolean
}

const [mostRows, mostColumns] = [1_048_576, 16_384]

/**
 * The cells of the part of a workbook with one sheet. Of formulas the result is taken that was stored with them. Damaged
 * XML and cells outside what a sheet can have are failures; a single cell that cannot be read is counted.
 *
 * @example sheetCells('<worksheet><sheetData><row><c><v>1</v></c>…', context) // → { ok: true, value: { rows: 1, … } }
 */
export function sheetCells(xml: string, context: SheetContext): Result<SheetCells> {
  const columns: (CellValue | undefined)[][] = []
  let [row, column, rows] = [-1, -1, 0]
  let cell = { type: '', style: '', place: '' }
  let [value, inline] = ['', '']
  let [isCell, isValue, isInline] = [false, false, false]
  let unread = { first: '', count: 0 }
  const outside: string[] = []

  function endCell(): void {
    isCell = false
    const read = cellValue(cell.type, cell.style, value, inline, context)
    if (read === undefined || read === '') return
    if (read === null) {
      unread = { first: unread.count === 0 ? cellName(column + 1, row + 1) : unread.first, count: unread.count + 1 }
      return
    }
    if (row >= mostRows || column >= mostColumns || row < 0 || column < 0) {
      if (outside.length === 0) outside.push(cell.place)
      return
    }
    while (columns.length <= column) columns.push([])
    const own = columns[column]
    if (own !== undefined) own[row] = read
    rows = Math.max(rows, row + 1)
  }

  const whole = scanXml(xml, {
    open: (name, tag) => {
      if (name === 'c') {
        cell = { type: attribute(tag, 't') ?? '', style: attribute(tag, 's') ?? '', place: attribute(tag, 'r') ?? '' }
        column = cell.place === '' ? column + 1 : columnOf(cell.place)
        ;[value, inline, isCell] = ['', '', true]
      } else if (name === 'row') {
        const number = attribute(tag, 'r')
        row = number === null ? row + 1 : Number(number) - 1
        column = -1
      } else if (name === 'v') isValue = isCell
      else if (name === 't') isInline = isCell
    },
    close: (name) => {
      if (name === 'c') endCell()
      else if (name === 'v') isValue = false
      else if (name === 't') isInline = false
    },
    text: (text) => {
      if (isValue) value += text
      else if (isInline) inline += text
    },
  })
  if (!whole) return failure([issue('excel-damaged', [], { part: context.name })])
  const [stray] = outside
  if (stray !== undefined) return failure([issue('excel-place', [], { sheet: context.name, cell: stray })])
  return success({ rows, columns, unread })
}

/** The value of a cell: `undefined` when it is blank, `null` when it cannot be read. */
function cellValue(
  type: string,
  style: string,
  value: string,
  inline: string,
  { texts, styles, from1904 }: SheetContext,
): CellValue | undefined | null {
  if (type === 'inlineStr') return workbookText(inline)
  if (value === '') return undefined
  switch (type) {
    case 's':
      return texts[Number(value)] ?? null
    case 'str':
    case 'e':
      return workbookText(value)
    case 'b':
      return value === '1' || value === 'true'
    case 'd':
      return workbookText(value).replace(/T00:00:00(?:\.0+)?Z?$/, '')
    default: {
      const number = Number(value)
      if (!Number.isFinite(number)) return null
      const kind = style === '' ? 'number' : (styles[Number(style)] ?? 'number')
      return kind === 'number' ? number : serialWord(number, kind, from1904)
    }
  }
}

/** The number of a column, from 0, of the name of a cell: `AB3` → 27; above the most there are when it has none. */
function columnOf(place: string): number {
  let column = 0
  for (const letter of place.toUpperCase()) {
    const code = (letter.codePointAt(0) ?? 0) - 64
    if (code < 1 || code > 26) break
    column = column * 26 + code
    if (column > mostColumns) break
  }
  return column - 1
}
