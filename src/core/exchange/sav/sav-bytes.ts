import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import type { Language } from '../../text.ts'
import type { DataFile } from '../data-file.ts'
import type { Attributes } from './attribute-records.ts'
import { byteWriter, putBytes, writtenBytes } from './byte-writer.ts'
import { documentLines } from './document-lines.ts'
import { markedTitle } from './file-title.ts'
import { ownAttributes } from './own-attributes.ts'
import { putBlocks, type Pack } from './written-blocks.ts'
import { putExtensions } from './written-extensions.ts'
import { writtenLayout } from './written-layout.ts'
import { putDocuments, putHeader, putValueLabels, putVariable } from './written-records.ts'
import { writtenRows } from './written-rows.ts'
import { writtenSets } from './written-sets.ts'
import { writtenVariable } from './written-variable.ts'

/** How the values are packed: as they are, in codes of one byte (as most .sav files are), or those as zlib (.zsav). */
export type SavOptions =
  | { readonly compression: 'none' | 'bytecode' }
  | { readonly compression: 'zlib'; readonly pack: Pack }

/** A file as bytes, and what SPSS cannot hold of it. */
export type SavWritten = { readonly bytes: Uint8Array<ArrayBuffer>; readonly issues: readonly Issue[] }

/** What the header has no room for. */
function attributesOf({ answers, title, language }: DataFile, shown: string): Attributes {
  return Object.fromEntries(
    [
      [ownAttributes.answers, answers],
      [ownAttributes.title, shown === title ? null : title],
      [ownAttributes.language, language],
    ].flatMap(([name, value]) => (typeof name === 'string' && typeof value === 'string' ? [[name, value]] : [])),
  )
}

/**
 * A data file as a system file of SPSS, in UTF-8. Whose answers they are stands in an attribute of the file, and when
 * they are no findings, in its title as well. The day in its header is `made`: the same file always gives the same bytes.
 *
 * The names of variables and sets must be allowed in SPSS (see `savName`), else this throws. What SPSS cannot hold is cut
 * or left out and told: labels that are too long, more missing values than three or a range and one, rows below rows.
 *
 * Source: PSPP developer manual, "System File Format".
 *
 * @example savBytes(file, { compression: 'bytecode' }).bytes.length // → 2104
 */
export function savBytes(file: DataFile, options: SavOptions): SavWritten {
  const variables = file.variables.map(writtenVariable)
  const { placed, slots } = writtenLayout(variables.map(({ variable }) => variable))
  const sets = writtenSets(file.sets, placed)
  const language: Language = file.language === 'nl' ? 'nl' : 'en'
  const title = markedTitle(file.title, file.answers, language)
  const weight = placed.find(({ name }) => name === file.weight)
  if (file.weight !== null && weight?.column.kind !== 'number')
    throw new Error(`No numbers to weight by: ${file.weight}`)

  const { compression } = options
  const writer = byteWriter()
  putHeader(writer, { compression, slots, weight: weight?.index ?? 0, rows: file.rows, made: file.made, title })
  for (const variable of placed) putVariable(writer, variable)
  putValueLabels(writer, placed)
  putDocuments(writer, documentLines(file.notes))
  putExtensions(writer, placed, sets, { attributes: attributesOf(file, title), rows: file.rows })
  const rows = writtenRows(placed, slots, file.rows, compression !== 'none')
  if (options.compression === 'zlib') putBlocks(writer, rows, options.pack)
  else putBytes(writer, rows)
  return {
    bytes: writtenBytes(writer),
    issues: [
      ...variables.flatMap(({ issues }) => issues),
      ...sets.issues,
      ...file.levels.map(({ id }) => issue('sav-write-levels', [id], { level: id })),
    ],
  }
}
