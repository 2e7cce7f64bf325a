import { XmlError } from './xml-error.ts'
import { SaxesParser } from 'saxes'
import { failure, issue, success, type Issue, type Result } from '../../issue.ts'
import { decodeXml } from './decode-xml.ts'
import type { XmlElement, XmlNode } from './xml-element.ts'

/** How much of an XML file is read before it is refused, and whether it may name a document type that is not looked at. */
export type XmlLimits = {
  /** Bytes of the file. */
  readonly size: number
  /** Elements within each other, the root included. */
  readonly depth: number
  readonly elements: number
  /** Attributes of one element. */
  readonly attributes: number
  /** Characters (UTF-16 units) of one attribute. */
  readonly attributeLength: number
  /** `refused`, or `ignored`: older standards want a `<!DOCTYPE …>` that points to their rules. It is never fetched. */
  readonly externalDoctype: 'refused' | 'ignored'
}

/** Limits that no survey comes near to. */
export const xmlLimits: XmlLimits = {
  size: 64 * 2 ** 20,
  depth: 64,
  elements: 1_000_000,
  attributes: 100,
  attributeLength: 100_000,
  externalDoctype: 'refused',
}

type Open = { readonly element: XmlElement; readonly children: XmlNode[] }

/**
 * The root element of an XML file, with everything in it as plain data. Only well-formed XML is read, prefixes need not be
 * bound, and a document type with rules or entities of its own is refused, so that nothing is expanded or fetched. Every
 * Issue has the line in its values. Nothing is thrown.
 *
 * Source: Extensible Markup Language (XML) 1.0, fifth edition.
 *
 * @param limits what differs from `xmlLimits`
 * @example readXml(new TextEncoder().encode('<a b="1">c</a>')) // → { ok: true, value: { name: 'a', children: ['c'], … } }
 */
export function readXml(bytes: Uint8Array, limits: Partial<XmlLimits> = {}): Result<XmlElement> {
  const bounds = { ...xmlLimits, ...limits }
  if (bytes.length > bounds.size) {
    return failure([issue('xml-too-large', [], { size: bytes.length, limit: bounds.size })])
  }
  const text = decodeXml(bytes)
  return text.ok ? parseXml(text.value, bounds) : text
}

/** The same from a text that was decoded before; the size was judged by then. */
function parseXml(text: string, limits: XmlLimits): Result<XmlElement> {
  try {
    return success(parse(text, limits))
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    return failure([error.reason])
  }
}

function parse(text: string, limits: XmlLimits): XmlElement {
  const parser = new SaxesParser({ forceXMLVersion: true, defaultXMLVersion: '1.0' })
  const open: Open[] = []
  const roots: XmlElement[] = []
  let elements = 0
  const refuse = (code: Issue['code'], values: Issue['values'] = {}): never => {
    throw new XmlError(issue(code, [], { line: parser.line, ...values }))
  }

  parser.on('error', ({ message }) =>
    refuse('xml-not-well-formed', { column: parser.column, detail: message.replace(/^\d+:\d+: /, '') }),
  )
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) refuse('xml-doctype-entities')
    const isElsewhere = /\s(?:SYSTEM|PUBLIC)\s/.test(doctype)
    if (isElsewhere && limits.externalDoctype === 'refused')
      refuse('xml-doctype-elsewhere', { doctype: doctype.trim() })
  })
  parser.on('attribute', ({ name, value }) => {
    const limit = limits.attributeLength
    if (value.length > limit) refuse('xml-attribute-too-long', { attribute: name, limit })
  })
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1
    const entries = Object.entries(attributes)
    if (elements > limits.elements) refuse('xml-too-many-elements', { limit: limits.elements })
    if (open.length >= limits.depth) refuse('xml-too-deep', { limit: limits.depth })
    if (entries.length > limits.attributes) {
      refuse('xml-too-many-attributes', { element: name, limit: limits.attributes })
    }
    const colon = name.indexOf(':')
    const children: XmlNode[] = []
    const element = {
      name: name.slice(colon + 1),
      prefix: colon === -1 ? '' : name.slice(0, colon),
      attributes: new Map(entries),
      children,
      line: parser.line,
    }
    const siblings = open.at(-1)?.children ?? roots
    siblings.push(element)
    open.push({ element, children })
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const addText = (piece: string): void => {
    const children = open.at(-1)?.children
    const last = children?.at(-1)
    if (children === undefined || piece === '') return
    if (typeof last === 'string') children[children.length - 1] = last + piece
    else children.push(piece)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)

  parser.write(text).close()
  return roots[0] ?? refuse('xml-empty')
}
