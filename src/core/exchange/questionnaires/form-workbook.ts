import { strToU8, zipSync } from 'fflate'
import type { FormSheets } from './export-xlsform.ts'

/** The earliest moment that a zip can hold, so that the same form gives the same bytes. */
const moment = new Date(1980, 0, 1)

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A text as XML has it; signs that XML does not have are left out. */
const xmlText = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- signs that XML cannot hold are what is taken out
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

/** Every cell is a text: names such as `1` and `TRUE` stay what they are. */
const sheetXml = (rows: readonly (readonly string[])[]): string => {
  const lines = rows.map((row, index) => {
    const cells = row.map((cell) =>
      cell === '' ? '<c/>' : `<c t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`,
    )
    return `<row r="${index + 1}">${cells.join('')}</row>`
  })
  return `${declaration}<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`
}

const names = ['survey', 'choices', 'settings'] as const

/**
 * A form as an Excel workbook with its three sheets. The same form gives the same bytes.
 *
 * @example formWorkbook(exportXlsform(study, '2026').sheets).length // → some thousands of bytes
 */
export function formWorkbook(sheets: FormSheets): Uint8Array {
  const entries: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${names.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${types}.worksheet+xml"/>`).join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${declaration}<Relationships xmlns="${packages}/relationships">${names.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
    ],
    ...names.map((name, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheets[name])] as const),
  ]
  const files = Object.fromEntries(entries.map(([name, content]) => [name, strToU8(content)]))
  return zipSync(files, { mtime: moment, os: 0, level: 6 })
}
