import { issue } from '../issue.ts'
import type { ReadValue } from './item-type.ts'
import type { Variable } from './variable.ts'

/** Control characters other than tab and line feed, and the signs that turn the direction of the text after them. */
const unseen = /(?![\t\n])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

/** One letter can be four characters before it is put together, never more. */
const longestLetter = 4

/**
 * The text that a respondent typed, or why it is not accepted. Line ends become line feeds and letters are put together
 * (NFC), so that the same text is always stored the same. A text that is much too long is refused unread, because putting
 * the letters of a hostile text together can take seconds.
 *
 * @example readText(idea, ' Soep\r\n') // → { value: 'Soep', issues: [] }
 */
export function readText(variable: Variable, given: string): ReadValue {
  const limit = variable.maxLength ?? Infinity
  const refuse = (length: number) => ({ issues: [issue('answer-too-long', [variable.id], { length, limit })] })
  if (given.length > limit * longestLetter) return refuse(given.length)
  const text = given.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(unseen, '').normalize('NFC').trim()
  if (text.length > limit) return refuse(text.length)
  return text === '' ? { issues: [] } : { value: text, issues: [] }
}
