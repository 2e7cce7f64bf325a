import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readXml, xmlLimits } from './read-xml.ts'
import {
  attributeOf,
  childElements,
  elementAt,
  plainText,
  textOf,
  xmlElement,
  type XmlElement,
  type XmlNode,
} from './xml-element.ts'
import { writeXml } from './write-xml.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const root = (text: string | Uint8Array): XmlElement => {
  const read = readXml(typeof text === 'string' ? bytes(text) : text)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}

const refusal = (...args: Parameters<typeof readXml>): string | undefined => {
  const read = readXml(...args)
  return read.ok ? undefined : read.issues[0]?.code
}

test('elements, attributes, text, comments and character data become plain data with lines', () => {
  const a = root(
    '<?xml version="1.0"?>\n<x:a b="1 &amp; 2">\n  one<!-- no --><![CDATA[ <two>]]>\n  <c/><c d=\'"\'>t</c></x:a>',
  )
  expect(a).toMatchObject({ name: 'a', prefix: 'x', line: 2 })
  expect(attributeOf(a, 'b')).toBe('1 & 2')
  expect(a.children[0]).toBe('\n  one <two>\n  ')
  expect(childElements(a, 'c').map(({ line }) => line)).toEqual([4, 4])
  expect(elementAt(a, 'c')?.attributes.size).toBe(0)
})

test('an attribute that is called as a property of objects is an attribute', () => {
  const a = root('<a constructor="x" __proto__="y"/>')
  expect([attributeOf(a, 'constructor'), attributeOf(a, '__proto__'), attributeOf(a, 'toString')]).toEqual([
    'x',
    'y',
    null,
  ])
})

const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.codePointAt(0) ?? 0)
const wide = (text: string, isLittle: boolean, mark = true): Uint8Array =>
  Uint8Array.from(
    Array.from(mark ? `\ufeff${text}` : text).flatMap((sign) => {
      const code = sign.codePointAt(0) ?? 0
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255]
    }),
  )

test.each([
  ['UTF-8', bytes('<a>é€</a>'), 'é€'],
  ['UTF-8 with a mark', bytes('\ufeff<a>é€</a>'), 'é€'],
  ['ISO-8859-1', latin('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>'), 'é'],
  ['windows-1252', latin('<?xml version="1.0" encoding=\'windows-1252\'?><a>\u0080</a>'), '€'],
  ['ISO-8859-15', latin('<?xml version="1.0" encoding="iso-8859-15"?><a>\u00a4</a>'), '€'],
  ['UTF-16 with a mark', wide('<a>é€</a>', true), 'é€'],
  ['UTF-16, other way round', wide('<?xml version="1.0" encoding="UTF-16"?><a>é€</a>', false), 'é€'],
  ['UTF-16 without a mark', wide('<?xml version="1.0" encoding="UTF-16"?><a>é€</a>', true, false), 'é€'],
])('%s is read', (_, file, text) => {
  expect(textOf(root(file))).toBe(text)
})

const laughs = `<!DOCTYPE a [<!ENTITY l0 "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY l${n + 1} "&l${n};&l${n};">`).join('')}]><a>&l30;</a>`

test.each([
  ['nothing', '', 'xml-empty'],
  ['no XML', 'a,b\n1,2', 'xml-not-well-formed'],
  ['an end that is missing', '<a><b></b>', 'xml-not-well-formed'],
  ['two roots', '<a/><b/>', 'xml-not-well-formed'],
  ['an unknown entity', '<a>&eacute;</a>', 'xml-not-well-formed'],
  ['a character that cannot be', '<a>&#0;</a>', 'xml-not-well-formed'],
  ['entities that grow', laughs, 'xml-doctype-entities'],
  ['an entity from a file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'xml-doctype-entities'],
  ['a document type from elsewhere', '<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>', 'xml-doctype-elsewhere'],
  ['an encoding that is not read', '<?xml version="1.0" encoding="EBCDIC-CP-NL"?><a/>', 'xml-encoding-unknown'],
  ['an encoding named as a property', '<?xml version="1.0" encoding="constructor"?><a/>', 'xml-encoding-unknown'],
])('%s is refused', (_, text, code) => {
  expect(refusal(bytes(text))).toBe(code)
})

test('bytes that are not of the encoding are refused', () => {
  expect(refusal(latin('<a>é</a>'))).toBe('xml-encoding-wrong')
})

test('an Issue has the line', () => {
  const read = readXml(bytes('<a>\n\n<b>\n</a>'))
  expect(!read.ok && read.issues[0]?.values['line']).toBe(4)
})

test.each([
  ['size', 'xml-too-large', '<a></a>', { size: 6 }],
  ['depth', 'xml-too-deep', '<a><a><a/></a></a>', { depth: 2 }],
  ['elements', 'xml-too-many-elements', '<a><b/><b/></a>', { elements: 2 }],
  ['attributes', 'xml-too-many-attributes', '<a b="1" c="2"/>', { attributes: 1 }],
  ['attribute length', 'xml-attribute-too-long', '<a b="123"/>', { attributeLength: 2 }],
])('the bound on %s holds', (_, code, text, limits) => {
  expect(refusal(bytes(text), limits)).toBe(code)
  expect(refusal(bytes(text))).toBeUndefined()
})

test('a file as deep as the bound is read and a deeper one is not', () => {
  const deep = (depth: number): Uint8Array => bytes('<a>'.repeat(depth) + '</a>'.repeat(depth))
  expect(refusal(deep(xmlLimits.depth))).toBeUndefined()
  expect(refusal(deep(100_000))).toBe('xml-too-deep')
})

test('a text for a reader has no white space of the layout, and new lines where they are meant', () => {
  expect(plainText(root('<a>\n  one\n  two<br/>three\t<i>four</i><p>five</p></a>'))).toBe('one two\nthree four\nfive')
})

const name = fc.constantFrom('a', 'b', 'ns', 'é', 'x-1')
const text = fc.string({
  unit: fc.constantFrom('a', ' ', '<', '&', ']]>', '"', '\n', '\r', '\t', 'é', '😀'),
  maxLength: 6,
})

const tree = fc.letrec<{ readonly element: XmlElement }>((tie) => ({
  element: fc
    .tuple(
      name,
      fc.dictionary(name, text, { maxKeys: 3 }),
      fc.array(fc.oneof({ maxDepth: 4 }, text, tie('element')), { maxLength: 3 }),
    )
    .map(([own, attributes, children]) => xmlElement(own, attributes, children)),
})).element

/** Texts beside each other are one text in a file; white space between elements only lays them out. */
function normal(element: XmlElement): unknown {
  const children: XmlNode[] = []
  for (const child of element.children) {
    const last = children.at(-1)
    if (typeof child === 'string' && typeof last === 'string') children[children.length - 1] = last + child
    else children.push(child)
  }
  const isLayout =
    children.some((child) => typeof child !== 'string') &&
    children.every((child) => typeof child !== 'string' || /^\n *$/.test(child))
  return {
    name: element.name,
    attributes: [...element.attributes],
    children: children.flatMap((child) => (typeof child === 'string' ? (isLayout ? [] : [child]) : [normal(child)])),
  }
}

test('what is written is read back the same', () => {
  fc.assert(
    fc.property(tree, (element) => {
      const { xml, issues } = writeXml(element)
      expect(issues).toEqual([])
      expect(writeXml(element).xml).toBe(xml)
      expect(normal(root(xml))).toEqual(normal(element))
    }),
    { numRuns: 500 },
  )
})

test('characters that XML cannot hold are replaced and counted', () => {
  const { xml, issues } = writeXml(xmlElement('a', { b: '\u0001' }, ['x\u0000y\ud800z\uffff']))
  expect(xml).toContain('<a b="\ufffd">x\ufffdy\ufffdz\ufffd</a>')
  expect(issues[0]).toMatchObject({ code: 'xml-characters-replaced', values: { count: 4 } })
  expect(refusal(bytes(xml))).toBeUndefined()
})

test('any bytes give a Result', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<a',
      '>',
      '</a>',
      '<!',
      '<!DOCTYPE a',
      '[',
      ']',
      '<?xml',
      '?>',
      '&',
      ';',
      '&#x',
      '<![CDATA[',
      ']]>',
      '"',
      '=',
      ' ',
      '\u0000',
    ),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(piece), fc.uint8Array({ maxLength: 40 }), (pieces, noise) => {
      expect(readXml(bytes(pieces.join('')))).toHaveProperty('ok')
      expect(readXml(noise)).toHaveProperty('ok')
    }),
    { numRuns: 1000 },
  )
})
