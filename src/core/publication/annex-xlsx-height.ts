import type { SheetCell } from './annex-xlsx-sheet.ts'
import { lineOf } from './annex-xlsx-styles.ts'

/** The share of the width of a digit in size 11, by which columns are measured, that a letter takes on average. */
const letter = 0.92
const boldLetter = 0.98

/** A row is no lower than this, so that its text stays clear of the lines. */
const lowest = 17

/**
 * The height in points that a row needs for its longest text. Programs differ in whether they work it out themselves.
 *
 * @example rowHeight([textCell('Umc'), null], [58, 13]) // → 17
 */
export function rowHeight(cells: readonly SheetCell[], widths: readonly number[]): number {
  const heights = cells.map((cell, column) => {
    if (cell === null) return 0
    const { size, wraps, bold } = lineOf(cell.look)
    const height = Math.ceil(size * 1.36)
    if (!wraps || !('text' in cell)) return height
    const fits = Math.floor((widths[column] ?? 0) / ((bold ? boldLetter : letter) * (size / 11)))
    return height * linesOf(cell.text, Math.max(1, fits))
  })
  return Math.max(lowest, ...heights)
}

/** How many lines a text takes when each holds at most a number of characters; long words go on on the next line. */
function linesOf(text: string, fits: number): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    let filled = 0
    lines += 1
    for (const word of paragraph.split(' ')) {
      if (filled > 0 && filled + 1 + word.length > fits) {
        lines += 1
        filled = 0
      }
      filled += word.length + (filled > 0 ? 1 : 0)
      lines += Math.floor((filled - 1) / fits)
      filled = filled === 0 ? 0 : ((filled - 1) % fits) + 1
    }
  }
  return lines
}
