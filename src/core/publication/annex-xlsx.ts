import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { Annex } from './annex.ts'
import type { ZipEntry } from './annex-files-entry.ts'
import { printTable } from './annex-files-table.ts'
import { bookEntries } from './annex-xlsx-book.ts'
import { contentsSheet, notesSheet } from './annex-xlsx-guide.ts'
import { marginsSheet } from './annex-xlsx-margins.ts'
import { inSentence } from './in-sentence.ts'
import { tableSheet } from './annex-xlsx-table.ts'

/**
 * The annex as the files of an Excel workbook, to be put in a zip in this order: the contents, the notes, a sheet per
 * table with real numbers, and all margins.
 *
 * @example zipEntries(annexWorkbook(annex, 'nl')) // → the bytes of the workbook
 */
export function annexWorkbook(annex: Annex, language: Language): readonly ZipEntry[] {
  const edition = `${annex.study.title[language]}, ${inSentence(annex.wave.title[language])}`
  return bookEntries({
    language,
    title: `${annex.title[language]}, ${edition}`,
    description: annex.study.description[language],
    footer: `&L${edition.replaceAll('&', '&&')}&R${say(language, 'annex-sheet-of')}`,
    sheets: [
      contentsSheet(annex, language),
      notesSheet(annex, language),
      ...annex.blocks
        .flatMap(({ tables }) => tables)
        .map((entry) => tableSheet(printTable(entry, annex.wave.title, language), language)),
      marginsSheet(annex, language),
    ],
  })
}
