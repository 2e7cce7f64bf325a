import type { DataFile } from '../../core/exchange/data-file.ts'
import { columnWords } from '../../core/exchange/match/column-words.ts'

/** How much of a question is kept to compare a later wave with. */
const longest = 2000

/**
 * What a file says of its columns, by name, in the words that tell them apart; nothing where it says nothing.
 *
 * @example labelsOf(file) // → { labels: { Q1: 'How old are you?' }
 */
export function labelsOf(file: DataFile): { readonly labels?: Record<string, string> } {
  const labels = [...columnWords(file)]
    .filter(([, text]) => text !== '')
    .map(([name, text]): [string, string] => [name, text.slice(0, longest).toWellFormed()])
  return labels.length === 0 ? {} : { labels: Object.fromEntries(labels) }
}
