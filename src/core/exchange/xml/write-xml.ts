import { issue, type Issue } from '../../issue.ts'
import type { XmlElement, XmlNode } from './xml-element.ts'

/** The text of an XML file, and what in it could not be written as it was. */
export type WrittenXml = { readonly xml: string; readonly issues: readonly Issue[] }

/** What XML 1.0 cannot hold in any form: control characters, half characters, and two that are no characters. */
const impossible =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

const possible = (text: string): string => text.replaceAll(impossible, '\ufffd')

/** A line end that is not the usual one would be read as the usual one, so it is written as a number. */
const escapeText = (text: string): string => possible(text).replaceAll(/[&<>\r]/g, (sign) => entities[sign] ?? sign)

const escapeAttribute = (text: string): string =>
  possible(text).replaceAll(/[&<>"\t\n\r]/g, (sign) => entities[sign] ?? sign)

const tagOf = ({ name, prefix }: XmlElement): string => (prefix === '' ? name : `${prefix}:${name}`)

/** An element with text beside its elements keeps its white space: an indent in it would be text. */
const isMixed = (children: readonly XmlNode[]): boolean => children.some((child) => typeof child === 'string')

function lines(element: XmlElement, indent: string, isInText: boolean): readonly string[] {
  const tag = tagOf(element)
  const attributes = Array.from(element.attributes, ([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('')
  const { children } = element
  if (children.length === 0) return [`${indent}<${tag}${attributes}/>`]
  if (isInText || isMixed(children)) {
    const inside = children.map((child) =>
      typeof child === 'string' ? escapeText(child) : lines(child, '', true).join(''),
    )
    return [`${indent}<${tag}${attributes}>${inside.join('')}</${tag}>`]
  }
  return [
    `${indent}<${tag}${attributes}>`,
    ...children.flatMap((child) => (typeof child === 'string' ? [] : lines(child, `${indent}  `, false))),
    `${indent}</${tag}>`,
  ]
}

/** All texts and attributes of an element and what is in it. */
const textsOf = ({ attributes, children }: XmlElement): readonly string[] => [
  ...attributes.values(),
  ...children.flatMap((child) => (typeof child === 'string' ? [child] : textsOf(child))),
]

/**
 * An element as an XML file in UTF-8, indented where that changes no text. Characters that XML 1.0 cannot hold become �,
 * with an Issue that counts them. The same element gives the same bytes. Names are written as they are given: they must
 * be names.
 *
 * Source: Extensible Markup Language (XML) 1.0, "Character data and markup", "Characters".
 *
 * @example writeXml(xmlElement('a', { b: '<' }, ['c & d'])).xml // → '<?xml version="1.0" encoding="UTF-8"?>\n<a b="&lt;">c &amp; d</a>\n'
 */
export function writeXml(root: XmlElement): WrittenXml {
  const xml = ['<?xml version="1.0" encoding="UTF-8"?>', ...lines(root, '', false), ''].join('\n')
  const broken = textsOf(root).filter((text) => text.search(impossible) !== -1)
  const count = broken.reduce((sum, text) => sum + (text.match(impossible)?.length ?? 0), 0)
  return {
    xml,
    issues: count === 0 ? [] : [issue('xml-characters-replaced', [], { count, text: possible(broken[0] ?? '') })],
  }
}
