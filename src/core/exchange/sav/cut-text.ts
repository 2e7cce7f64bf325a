const encoder = new TextEncoder()

/**
 * A text in UTF-8.
 *
 * @example utf8('één').length // → 5
 */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text)

/**
 * As much of the beginning of a text as fits into so many bytes of UTF-8, with no sign cut in two. What people see as
 * one sign (a letter and its accent, a family of faces) is kept whole as well, where it fits at all.
 *
 * @example cutText('één', 4) // → 'éé'
 */
export function cutText(text: string, bytes: number): string {
  if (text.length * 3 <= bytes || utf8(text).length <= bytes) return text
  let kept = ''
  let left = bytes
  for (const { segment } of new Intl.Segmenter('nl', { granularity: 'grapheme' }).segment(text)) {
    left -= utf8(segment).length
    if (left < 0) break
    kept += segment
  }
  return kept
}
