import { attributeOf, childElements, plainText, type XmlElement } from '../xml/xml-element.ts'

/** For whom a text is meant: the person who reads tables, or the one who answers. */
export type TripleSMode = 'analysis' | 'interview'

const languageOf = (element: XmlElement): string | null =>
  attributeOf(element, 'xml:lang')?.slice(0, 2).toLowerCase() ?? null

/** The text of an element without those for one language or mode. */
const mainText = (element: XmlElement): string =>
  plainText({
    ...element,
    children: element.children.filter((child) => typeof child === 'string' || child.name !== 'text'),
  })

/**
 * The text of a label, title or value in a language and mode: the `<text>` that fits best, or else that in the main
 * language, or else the text outside of them.
 *
 * Source: Triple-S XML 2.0, "Specialised texts".
 *
 * @param main the language of the text outside of `<text>`, or `null` when the file does not say
 * @example chooseText(label, { language: 'fr', main: 'en', mode: 'analysis' }) // → 'Sexe'
 */
export function chooseText(
  element: XmlElement | null,
  {
    language,
    main,
    mode,
  }: { readonly language: string | null; readonly main: string | null; readonly mode: TripleSMode },
): string {
  if (element === null) return ''
  const isMain = language === null || language === main
  const fits = (text: XmlElement): number => {
    const own = languageOf(text)
    const ownMode = attributeOf(text, 'mode')
    if (own !== null && language !== null && own !== language) return 0
    if (own === null && !isMain) return 0
    if (own !== null && language === null && own !== main) return 0
    if (ownMode !== null && ownMode !== mode) return 0
    return (own === null ? 0 : 2) + (ownMode === null ? 0 : 4) + 1
  }
  const best = childElements(element, 'text').reduce<{ readonly score: number; readonly text: XmlElement | null }>(
    (found, text) => (fits(text) > found.score ? { score: fits(text), text } : found),
    { score: 0, text: null },
  )
  if (best.text !== null) return plainText(best.text)
  return isMain ? mainText(element) : chooseText(element, { language: main, main, mode })
}
