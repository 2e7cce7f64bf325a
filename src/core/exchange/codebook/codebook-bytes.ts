import { csvLine } from '../../publication/csv-line.ts'
import type { Language } from '../../text.ts'
import { withGuard } from '../csv/csv-text.ts'
import type { DataFile } from '../data-file.ts'
import { bookHeadWords, bookLines } from './book-lines.ts'

/**
 * The codebook of a data file as CSV, to stand beside `csvBytes`; `applyCodebookCsv` reads it back. Attributes, sets and
 * levels are not in it.
 *
 * @example new TextDecoder().decode(codebookBytes(file, 'en')) // → 'variable,label,question,type,…'
 */
export function codebookBytes(file: DataFile, language: Language): Uint8Array {
  const lines = file.variables.flatMap((variable) => bookLines(variable, language))
  const written = lines.map((line) => csvLine(line.map((cell) => (typeof cell === 'string' ? withGuard(cell) : cell))))
  return new TextEncoder().encode([csvLine([...bookHeadWords(language)]), ...written, ''].join('\r\n'))
}
