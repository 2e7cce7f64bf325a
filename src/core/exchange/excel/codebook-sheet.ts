import { say } from '../../messages/say.ts'
import type { Sheet, SheetCell } from '../../publication/annex-xlsx-sheet.ts'
import { textCell } from '../../publication/annex-xlsx-sheet.ts'
import type { Language } from '../../text.ts'
import { bookHeadWords, bookLines } from '../codebook/book-lines.ts'
import type { DataFile } from '../data-file.ts'

const widths = [20, 40, 50, 10, 12, 10, 12, 40, 12, 24, 40]

/**
 * The sheet with what the variables and their values mean; above it, for answers that are not of people, that they are
 * not.
 *
 * @example codebookSheet(file, 'en').name // → 'Codebook'
 */
export function codebookSheet(file: DataFile, language: Language): Sheet {
  const above: readonly SheetCell[] =
    file.answers === 'simulated' || file.answers === 'trial'
      ? [textCell(say(language, `excel-${file.answers}`), 'warning')]
      : []
  const lines = file.variables.flatMap((variable) => bookLines(variable, language))
  return {
    name: say(language, 'excel-sheet-codebook'),
    kind: 'guide',
    rows: [
      ...above.map((cell) => [cell]),
      bookHeadWords(language).map((word) => textCell(word, 'stub-head')),
      ...lines.map((line) => line.map(bookCell)),
    ],
    widths,
    frozen: { rows: above.length + 1, columns: 0 },
    table: null,
  }
}

function bookCell(cell: string | number | null): SheetCell {
  if (cell === null) return null
  return typeof cell === 'number' ? { number: cell, format: 'General', look: 'data' } : textCell(cell, 'text')
}
