import type { Sheet, SheetCell, SheetTable } from './annex-xlsx-sheet.ts'
import { rowHeight } from './annex-xlsx-height.ts'
import type { CellStyle } from './annex-xlsx-styles.ts'
import { xmlText } from './annex-xlsx-text.ts'

/** Where the texts, styles and sheets of a workbook are found. */
export type Places = {
  readonly string: (text: string) => number
  readonly style: (style: CellStyle) => number
  /** The name in the workbook of the sheet that was to have this name. */
  readonly sheet: (name: string) => string
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const mainSpace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const relationSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/**
 * The name of a cell; columns and rows from 1.
 *
 * @example cellName(28, 3) // → 'AB3'
 */
export function cellName(column: number, row: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCodePoint(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row}`
}

/**
 * The name of a sheet as it stands in a reference.
 *
 * @example quotedSheet("foto's") // → "'foto''s'"
 */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`

/** The style of a cell with something in it. */
export const styleOf = (cell: NonNullable<SheetCell>): CellStyle => ({
  look: cell.look,
  format: 'number' in cell ? cell.format : 'General',
})

/** The part of a workbook with one sheet. The first sheet is the one that opens. */
export function sheetXml(sheet: Sheet, index: number, footer: string, places: Places): string {
  const { rows, widths, kind, table } = sheet
  const size = `A1:${cellName(widths.length, rows.length)}`
  return [
    `${declaration}<worksheet xmlns="${mainSpace}" xmlns:r="${relationSpace}"><sheetPr>`,
    `${kind === 'guide' ? '<tabColor rgb="FF12355B"/>' : ''}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${size}"/>`,
    `<sheetViews><sheetView showGridLines="0"${index === 0 ? ' tabSelected="1"' : ''} workbookViewId="0">`,
    `${paneXml(sheet)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>`,
    widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join(''),
    `</cols><sheetData>${rows.map((cells, at) => rowXml(cells, at + 1, widths, places)).join('')}</sheetData>`,
    linksXml(rows, places),
    '<pageMargins left="0.6" right="0.6" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${isWide(widths) ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${xmlText(footer)}</oddFooter></headerFooter>`,
    `${table === null ? '' : '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>'}</worksheet>`,
  ].join('')
}

/** True for a sheet that is printed on paper on its side, because its letters would be too small on upright paper. */
const isWide = (widths: readonly number[]): boolean => widths.reduce((sum, width) => sum + width, 0) > 150

function paneXml({ frozen }: Sheet): string {
  const { rows, columns } = frozen
  if (rows === 0 && columns === 0) return ''
  const corner = cellName(columns + 1, rows + 1)
  const pane = columns === 0 ? 'bottomLeft' : 'bottomRight'
  const split = `${columns === 0 ? '' : ` xSplit="${columns}"`} ySplit="${rows}"`
  return (
    `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`
  )
}

function rowXml(cells: readonly SheetCell[], row: number, widths: readonly number[], places: Places): string {
  const inside = cells.map((cell, at) => cellXml(cell, cellName(at + 1, row), places)).join('')
  return `<row r="${row}" ht="${rowHeight(cells, widths)}">${inside}</row>`
}

function cellXml(cell: SheetCell, name: string, places: Places): string {
  if (cell === null) return ''
  const style = places.style(styleOf(cell))
  if ('number' in cell) return `<c r="${name}" s="${style}"><v>${cell.number}</v></c>`
  if (cell.text === '') return `<c r="${name}" s="${style}"/>`
  return `<c r="${name}" s="${style}" t="s"><v>${places.string(cell.text)}</v></c>`
}

function linksXml(rows: Sheet['rows'], places: Places): string {
  const links = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (cell === null || !('to' in cell)) return []
      const target = `${quotedSheet(places.sheet(cell.to))}!A1`
      return [`<hyperlink ref="${cellName(column + 1, row + 1)}" location="${xmlText(target)}"/>`]
    }),
  )
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`
}

/** The part of a workbook that says which cells of a sheet are a table, and what it is about. */
export function tableXml(table: SheetTable, name: string, index: number): string {
  const { first, last, heads, filters, description } = table
  const area = `A${first}:${cellName(heads.length, last)}`
  const microsoft = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'
  return [
    `${declaration}<table xmlns="${mainSpace}" id="${index}" name="${xmlText(name)}" displayName="${xmlText(name)}" `,
    `ref="${area}" totalsRowShown="0">${filters ? `<autoFilter ref="${area}"/>` : ''}`,
    `<tableColumns count="${heads.length}">`,
    heads.map((head, at) => `<tableColumn id="${at + 1}" name="${xmlText(head)}"/>`).join(''),
    '</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>',
    `<extLst><ext uri="{504A1905-F514-4f6f-8877-14C23A59335A}" xmlns:x14="${microsoft}">`,
    `<x14:table altText="${xmlText(description)}"/></ext></extLst></table>`,
  ].join('')
}
