import { codeAt } from './code-at.ts'

/**
 * The numbers of the lines of a text, from 1, on which places stand; the places in ascending order. CR, LF and CR LF each
 * end a line.
 *
 * @example linesAt('a\r\nb\nc', [0, 3, 5]) // → [1, 2, 3]
 */
export function linesAt(text: string, places: readonly number[]): readonly number[] {
  let line = 1
  let at = 0
  return places.map((place) => {
    for (; at < place; at += 1) {
      const code = codeAt(text, at)
      if (code === 10 || (code === 13 && codeAt(text, at + 1) !== 10)) line += 1
    }
    return line
  })
}

/**
 * The number of the line of a text, from 1, on which a place stands.
 *
 * @example lineAt('a\r\nb', 3) // → 2
 */
export const lineAt = (text: string, place: number): number => linesAt(text, [place])[0] ?? 1
