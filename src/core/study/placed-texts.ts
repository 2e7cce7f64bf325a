import type { Issue } from '../issue.ts'
import type { Text } from '../text.ts'
import { languages } from '../text.ts'

/** A text with the path to it. */
export type PlacedText = { readonly text: Text; readonly path: Issue['path'] }

/**
 * The texts in a part of a study that have double braces in one of the languages, each with the path to it.
 *
 * @example textsWithBraces(block, ['blocks', 0])[0]?.path // → ['blocks', 0, 'title'], for a title with `{{0.2}}`
 */
export function textsWithBraces(part: unknown, path: Issue['path']): readonly PlacedText[] {
  const found: PlacedText[] = []
  const trail = [...path]
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (isText(value)) {
      if (languages.some((language) => /\{\{|\}\}/.test(value[language]))) found.push({ text: value, path: [...trail] })
      return
    }
    for (const [key, member] of Object.entries(value)) {
      trail.push(Array.isArray(value) ? Number(key) : key)
      walk(member)
      trail.pop()
    }
  }
  walk(part)
  return found
}

const isText = (part: object): part is Text =>
  'nl' in part && 'en' in part && typeof part.nl === 'string' && typeof part.en === 'string'
