import type { DataFile } from '../../core/exchange/data-file.ts'

/** How much of a question is kept to compare a later wave with. */
const longest = 2000

/**
 * What a file says of its columns, by name: the question where it has it, else the label; nothing where it says nothing.
 *
 * @example labelsOf(file) // → { labels: { Q1: 'How old are you?' }
 */
export function labelsOf(file: DataFile): { readonly labels?: Record<string, string> } {
  const said = file.variables.map(({ name, question, label }) => [name, question ?? label] as const)
  const labels = said
    .filter(([, text]) => text !== '')
    .map(([name, text]): [string, string] => [name, text.slice(0, longest).toWellFormed()])
  return labels.length === 0 ? {} : { labels: Object.fromEntries(labels) }
}
