import { cutText } from './cut-text.ts'

/** How long a line of a document may be, in bytes. */
const lineBytes = 80

/**
 * The notes of a file from its lines: an empty line stands between two notes.
 *
 * @example notesOf(['Weighted.', '', 'Second note', 'of two lines']) // → ['Weighted.', 'Second note\nof two lines']
 */
export const notesOf = (lines: readonly string[]): readonly string[] =>
  lines
    .join('\n')
    .split(/\n{2,}/)
    .map((note) => note.replaceAll(/^\n+|\n+$/g, ''))
    .filter((note) => note !== '')

/** A line in parts of at most 80 bytes, broken at a space where there is one. */
function brokenLine(line: string): readonly string[] {
  const parts: string[] = []
  let rest = line.trimEnd()
  for (;;) {
    const fits = cutText(rest, lineBytes)
    if (fits === rest || fits === '') return [...parts, fits]
    const space = fits.lastIndexOf(' ')
    const part = space > 0 ? fits.slice(0, space) : fits
    parts.push(part)
    rest = rest.slice(part.length).trimStart()
  }
}

/**
 * Notes as lines of at most 80 bytes of UTF-8, with an empty line between two notes.
 *
 * Source: PSPP developer manual, "Document Record".
 *
 * @example documentLines(['Weighted.', 'Second note']) // → ['Weighted.', '', 'Second note']
 */
export const documentLines = (notes: readonly string[]): readonly string[] =>
  notes
    .filter((note) => note.trim() !== '')
    .flatMap((note, place) => [
      ...(place === 0 ? [] : ['']),
      ...note
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
        .flatMap(brokenLine),
    ])
