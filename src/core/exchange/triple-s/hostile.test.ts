import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tripleSFileWithLevel } from '../../../../test/arbitrary-triple-s.ts'
import { readTripleSHierarchy } from './read-hierarchy.ts'
import { readTripleS } from './read-triple-s.ts'
import { tripleSFiles } from './triple-s-files.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const variable = (rest: string, type = 'single', name = 'q1'): string =>
  `<variable ident="1" type="${type}"><name>${name}</name><label>L</label>${rest}</variable>`

const survey = (variables: string, record = ''): string =>
  `<sss version="2.0"><survey><record ident="A" ${record}>${variables}</record></survey></sss>`

const good = variable('<position start="1"/><values><value code="1">One</value></values>')

const codes = (xml: string, data: string): readonly string[] => {
  const file = readTripleS(bytes(xml), bytes(data))
  return (file.ok ? file.value.issues : file.issues).map(({ code }) => code)
}

test.each([
  ['no XML', 'Triple-S', '1', ['xml-not-well-formed']],
  ['another root', '<codeBook/>', '1', ['triple-s-wrong-root']],
  ['no survey', '<sss version="2.0"/>', '1', ['triple-s-no-record']],
  ['a hierarchy', '<sss><hierarchy/></sss>', '1', ['triple-s-is-hierarchy']],
  ['no variables', survey(''), '1', ['triple-s-no-variables']],
  ['an entity', `<!DOCTYPE sss [<!ENTITY a "b">]>${survey(good)}`, '1', ['xml-doctype-entities']],
  ['a document type elsewhere is not looked at', `<!DOCTYPE sss SYSTEM "/etc/passwd">${survey(good)}`, '1', []],
  ['no name', survey(`<variable type="single"/>${good}`), '1', ['triple-s-no-name']],
  ['no such type', survey(variable('<position start="1"/>', 'matrix') + good), '1', ['triple-s-unknown-type']],
  ['no place', survey(variable('') + good), '1', ['triple-s-position']],
  ['a place before the first', survey(variable('<position start="0"/>') + good), '1', ['triple-s-position']],
  ['a place that ends first', survey(variable('<position start="3" finish="2"/>') + good), '1', ['triple-s-position']],
  ['a negative place', survey(variable('<position start="-3"/>') + good), '1', ['triple-s-position']],
  [
    'a place that is absurd',
    survey(variable('<position start="1" finish="1000000000"/>') + good),
    '1',
    ['triple-s-position'],
  ],
  [
    'a place that is far',
    survey(variable('<position start="1" finish="99999999"/>') + good),
    '1',
    ['triple-s-position-far'],
  ],
  [
    'a place outside',
    survey(good + variable('<position start="9"/>', 'quantity', 'q2')),
    '1',
    ['triple-s-place-outside'],
  ],
  ['a field outside', survey(variable('<position start="9"/>'), 'format="csv"'), '1,2', ['triple-s-field-outside']],
  [
    'a value without a code',
    survey(variable('<position start="1"/><values><value>One</value></values>') + good),
    '1',
    ['triple-s-value-without-code'],
  ],
  [
    'a code that is no number',
    survey(variable('<position start="1"/><values><value code="x">One</value></values>')),
    '',
    ['triple-s-code-no-number'],
  ],
  ['a value that is not in the list', survey(good), '1\n7\n8\n', ['triple-s-value-unknown']],
  ['a value that is no number', survey(good), '1\nx\n', ['triple-s-not-a-number']],
  ['the same name twice', survey(good + good), '1', ['triple-s-double-name']],
  [
    'a code that has no place',
    survey(variable('<position start="1" finish="2"/><values><value code="5">A</value></values>', 'multiple')),
    '10',
    ['triple-s-code-outside', 'triple-s-value-unknown'],
  ],
  [
    'a bit that is none',
    survey(variable('<position start="1" finish="2"/><values><value code="1">A</value></values>', 'multiple')),
    'x0',
    ['triple-s-bit-unknown'],
  ],
  [
    'a day that does not exist',
    survey(variable('<position start="1" finish="8"/>', 'date')),
    '20240230',
    ['triple-s-not-a-day'],
  ],
  [
    'a time that does not exist',
    survey(variable('<position start="1" finish="6"/>', 'time')),
    '256000',
    ['triple-s-not-a-time'],
  ],
  ['a quotation mark that stays open', survey(good, 'format="csv"'), '"1', ['csv-quote-open']],
  ['no data at all', survey(good), '', []],
  [
    'hostile names',
    survey(
      variable('<position start="1"/>', 'quantity', '__proto__') +
        variable('<position start="1"/>', 'quantity', 'constructor'),
    ),
    '1',
    [],
  ],
] as const)('%s is an Issue, never thrown', (_, xml, data, expected) => {
  expect(codes(xml, data)).toEqual(expected)
})

test('an Issue names the variable and its line', () => {
  const file = readTripleS(
    bytes(survey(`\n${good}\n${variable('<position start="4" finish="2"/>', 'single', 'late')}`)),
    bytes('1'),
  )
  expect(file.ok && file.value.issues).toEqual([
    { code: 'triple-s-position', path: ['late'], values: { variable: 'late', line: 3, start: '4', finish: '2' } },
  ])
})

test('more cells than the bound are refused before any is made', () => {
  const file = readTripleS(bytes(survey(good)), bytes('1\n'.repeat(100)), { cells: 99 })
  expect(!file.ok && file.issues[0]?.code).toBe('triple-s-too-many-cells')
})

/** A change somewhere in the bytes of a file: one byte, a part taken out, or the end cut off. */
const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255), kind: fc.nat(2) })

const changed = (file: Uint8Array, { at, byte, kind }: { at: number; byte: number; kind: number }): Uint8Array => {
  const place = Math.floor(at * file.length)
  if (kind === 0) return file.subarray(0, place)
  if (kind === 1) return file.map((own, index) => (index === place ? byte : own))
  return Uint8Array.from([...file.subarray(0, place), ...file.subarray(place + byte)])
}

test('a file that was damaged gives a Result', () => {
  fc.assert(
    fc.property(tripleSFileWithLevel(false), change, change, (file, inXml, inData) => {
      const { xml, data, levels, hierarchy } = tripleSFiles(file, { name: 'w', format: 'fixed' })
      expect(readTripleS(changed(xml.bytes, inXml), data.bytes)).toHaveProperty('ok')
      expect(readTripleS(xml.bytes, changed(data.bytes, inData))).toHaveProperty('ok')
      const files = new Map(
        [{ xml, data }, ...levels].flatMap((pair) => [
          [pair.xml.name, changed(pair.xml.bytes, inXml)],
          [pair.data.name, pair.data.bytes],
        ]),
      )
      expect(readTripleSHierarchy(hierarchy?.bytes ?? xml.bytes, files)).toHaveProperty('ok')
      expect(readTripleSHierarchy(changed(hierarchy?.bytes ?? xml.bytes, inData), files)).toHaveProperty('ok')
    }),
    { numRuns: 60 },
  )
})
