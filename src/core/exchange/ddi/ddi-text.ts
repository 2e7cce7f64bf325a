import { attributeOf, childElements, plainText, type XmlElement } from '../xml/xml-element.ts'

/** The language of an element by its own attribute, as a two-letter code; older files write `xml-lang`. */
export const languageOf = (element: XmlElement): string | null =>
  (attributeOf(element, 'xml:lang') ?? attributeOf(element, 'xml-lang'))?.slice(0, 2).toLowerCase() ?? null

/**
 * Of elements that say the same in several languages those in the language that is wanted; without any in that language
 * those without a mark, and else those in the language of the first.
 *
 * @example inLanguage(childElements(variable, 'labl'), 'nl').length // → 1
 */
export function inLanguage(elements: readonly XmlElement[], language: string | null): readonly XmlElement[] {
  const marked = elements.filter((element) => languageOf(element) === language && language !== null)
  if (marked.length > 0) return marked
  const plain = elements.filter((element) => languageOf(element) === null)
  if (plain.length > 0) return plain
  const first = elements[0] === undefined ? null : languageOf(elements[0])
  return elements.filter((element) => languageOf(element) === first)
}

/**
 * The text of the elements of a name below an element, in a language, each on a line; `null` when there is none.
 *
 * @example ddiText(variable, 'labl', 'nl') // → 'Uren per week'
 */
export function ddiText(parent: XmlElement, name: string, language: string | null): string | null {
  const texts = inLanguage(childElements(parent, name), language).map(plainText)
  const found = texts.filter((text) => text !== '')
  return found.length === 0 ? null : found.join('\n')
}
