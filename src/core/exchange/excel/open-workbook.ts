import type { Result } from '../../issue.ts'
import { failure, issue, success } from '../../issue.ts'
import { longestFacts, longestFile, longestPart } from '../tabular/limits.ts'
import type { FormatKind } from './date-format.ts'
import type { SheetCells } from './sheet-cells.ts'
import { sheetCells } from './sheet-cells.ts'
import { unpackPart } from './unpack-part.ts'
import type { SheetEntry } from './workbook-parts.ts'
import { relationTargets, sharedTexts, styleKinds, workbookFacts } from './workbook-parts.ts'
import type { ZipPart } from './zip-directory.ts'
import { zipDirectory } from './zip-directory.ts'

/** A workbook of which the sheets can be read one by one. */
export type OpenWorkbook = {
  readonly sheets: readonly (SheetEntry & {
    /** Bytes of the sheet when it is unpacked. */
    readonly size: number
    readonly read: () => Result<SheetCells>
  })[]
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

/** What an old workbook, or one with a password, starts with. */
const compound = [0xd0, 0xcf, 0x11, 0xe0]
const zip = [0x50, 0x4b, 0x03, 0x04]

/**
 * The sheets of an Excel file (.xlsx), each to be read when it is needed. Nothing is unpacked beyond the limits. Other
 * files, old Excel files, those with a password, and damaged ones are failures.
 *
 * @example openWorkbook(bytes) // → { ok: true, value: { sheets: [{ name: 'Data', … }] } }
 */
export function openWorkbook(bytes: Uint8Array): Result<OpenWorkbook> {
  if (bytes.length === 0) return failure([issue('excel-empty', [])])
  if (bytes.length > longestFile) {
    const size = Math.ceil(bytes.length / 1_000_000)
    return failure([issue('tabular-too-large', [], { size, most: longestFile / 1_000_000 })])
  }
  if (startsWith(bytes, compound)) return failure([issue('excel-old', [])])
  if (!startsWith(bytes, zip)) return failure([issue('excel-not', [])])
  const directory = zipDirectory(bytes)
  if (!directory.ok) return directory
  const parts = directory.value
  const book = parts.get('xl/workbook.xml')
  if (book === undefined) return failure([issue('excel-not', [])])
  return opened(parts, book)
}

function opened(parts: ReadonlyMap<string, ZipPart>, book: ZipPart): Result<OpenWorkbook> {
  const damaged = (part: string) => failure([issue('excel-damaged', [], { part })])
  const facts = textOf(book, workbookFacts, longestFacts)
  const relations = parts.get('xl/_rels/workbook.xml.rels')
  const targets = relations === undefined ? null : textOf(relations, relationTargets, longestFacts)
  if (facts === null || targets === null) return damaged('xl/workbook.xml')
  const partOf = (type: string, usual: string): ZipPart | undefined =>
    parts.get(targets.get(`type:${type}`) ?? `xl/${usual}`)
  const shared = partOf('sharedStrings', 'sharedStrings.xml')
  const texts: readonly string[] | null = shared === undefined ? [] : textOf(shared, sharedTexts)
  if (texts === null) return damaged('xl/sharedStrings.xml')
  const formats = partOf('styles', 'styles.xml')
  const styles: readonly FormatKind[] | null = formats === undefined ? [] : textOf(formats, styleKinds, longestFacts)
  if (styles === null) return damaged('xl/styles.xml')
  const sheets = facts.sheets.flatMap((entry) => {
    const part = parts.get(targets.get(entry.relation) ?? '')
    // A sheet that is a drawing has no cells.
    if (part === undefined || !part.name.includes('worksheets/')) return []
    const context = { name: entry.name, texts, styles, from1904: facts.from1904 }
    const read = (): Result<SheetCells> => textOf(part, (xml) => sheetCells(xml, context)) ?? damaged(part.name)
    return [{ ...entry, size: part.size, read }]
  })
  return success({ sheets })
}

/** What a part says, or `null` when it cannot be unpacked or read. */
function textOf<T>(part: ZipPart, read: (xml: string) => T | null, most = longestPart): T | null {
  const bytes = part.size > most ? null : unpackPart(part)
  return bytes === null ? null : read(new TextDecoder(encodingOf(bytes)).decode(bytes))
}

const encodingOf = (bytes: Uint8Array): string => {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8'
}
