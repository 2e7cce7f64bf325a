/** What stands between the tags of an element: other elements, and text. */
export type XmlNode = XmlElement | string

/** An element of an XML file as plain data. Comments and processing instructions are not kept. */
export type XmlElement = {
  /** The name without its prefix: `codeBook` for `<ddi:codeBook>`. */
  readonly name: string
  /** The prefix in front of the name; empty when there is none. */
  readonly prefix: string
  /** By the name as it stands in the file: `xml:lang`. */
  readonly attributes: ReadonlyMap<string, string>
  /** Texts beside each other are one; white space is kept. */
  readonly children: readonly XmlNode[]
  /** The line of the file on which the start tag ends, from 1; 0 for an element that was not read from a file. */
  readonly line: number
}

/** Attributes as they are written down for a new element; those without a value are left out. */
export type NewAttributes = Readonly<Record<string, string | number | null | undefined>>

/**
 * An element to be written. Children that are `null` or `false` are left out, and so are empty texts.
 *
 * @example xmlElement('labl', { 'xml:lang': 'nl' }, ['Uren']).attributes.get('xml:lang') // → 'nl'
 */
export const xmlElement = (
  name: string,
  attributes: NewAttributes = {},
  children: readonly (XmlNode | null | false)[] = [],
): XmlElement => ({
  name,
  prefix: '',
  attributes: new Map(
    Object.entries(attributes).flatMap(([key, value]) =>
      value === null || value === undefined ? [] : [[key, String(value)] as const],
    ),
  ),
  children: children.flatMap((child) => (child === null || child === false || child === '' ? [] : [child])),
  line: 0,
})

/**
 * The elements directly below an element, all of them or those of one name.
 *
 * @example childElements(variable, 'value').length // → 3
 */
export const childElements = (parent: XmlElement, name?: string): readonly XmlElement[] =>
  parent.children.flatMap((child) =>
    typeof child === 'string' || (name !== undefined && child.name !== name) ? [] : [child],
  )

/**
 * The first element of a name directly below an element, or `null`.
 *
 * @example childElement(variable, 'label')?.line // → 12
 */
export const childElement = (parent: XmlElement, name: string): XmlElement | null =>
  childElements(parent, name)[0] ?? null

/**
 * The element at the end of a path of names, the first of each name; `null` when there is none.
 *
 * @example elementAt(codeBook, 'stdyDscr', 'citation', 'titlStmt', 'titl')
 */
export function elementAt(root: XmlElement, ...path: readonly string[]): XmlElement | null {
  let here: XmlElement | null = root
  for (const name of path) here = here === null ? null : childElement(here, name)
  return here
}

/**
 * The value of an attribute, or `null` when the element does not have it.
 *
 * @example attributeOf(value, 'code') // → '3'
 */
export const attributeOf = (element: XmlElement, name: string): string | null => element.attributes.get(name) ?? null

/**
 * All text of an element and of the elements in it, as it stands there; `''` for `null`. An element `br` counts as a new
 * line.
 *
 * @example textOf(label) // → 'Hours\na week'
 */
export function textOf(element: XmlElement | null): string {
  if (element === null) return ''
  return element.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'br' ? '\n' : textOf(child)))
    .join('')
}

/**
 * The text of an element for a reader: white space that only laid out the file is one space, `br` and `p` begin a new line.
 *
 * @example plainText(label) // → 'Hours a week'
 */
export function plainText(element: XmlElement | null): string {
  if (element === null) return ''
  return lines(element)
    .split('\u0000')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .join('\n')
    .replaceAll(/\n{2,}/g, '\n')
    .trim()
}

/** NUL cannot stand in XML, so that it can mark the new lines that are meant. */
const lines = (element: XmlElement): string =>
  element.children
    .map((child) => {
      if (typeof child === 'string') return child
      if (child.name === 'br') return '\u0000'
      return child.name === 'p' || child.name === 'div' || child.name === 'li'
        ? `\u0000${lines(child)}\u0000`
        : lines(child)
    })
    .join('')
