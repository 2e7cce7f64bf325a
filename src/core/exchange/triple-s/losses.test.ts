import { expect, test } from 'vitest'
import { gardenFile } from '../../../../test/described-files.ts'
import type { Issue } from '../../issue.ts'
import { dataFile, fileVariable, type DataFile, type FileVariable } from '../data-file.ts'
import { readTripleSHierarchy } from './read-hierarchy.ts'
import { readTripleS } from './read-triple-s.ts'
import { tripleSFiles } from './triple-s-files.ts'

const numbers = (...values: readonly number[]) => ({ kind: 'number', values: Float64Array.from(values) }) as const

const fileOf = (variable: FileVariable, parts: Partial<DataFile> = {}): DataFile =>
  dataFile({ format: 'csv', rows: variable.column.values.length, variables: [variable], ...parts })

type Back = {
  readonly variables: readonly FileVariable[]
  readonly codes: readonly string[]
  readonly issues: readonly Issue[]
}

/** What is written and read back, with the Issues of writing. */
function there(file: DataFile, format: 'csv' | 'fixed' = 'csv'): Back {
  const { xml, data, issues } = tripleSFiles(file, { name: 'w', format })
  const read = readTripleS(xml.bytes, data.bytes)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  expect(read.value.issues).toEqual([])
  return { variables: read.value.variables, codes: issues.map(({ code }) => code), issues }
}

const values = (variable: FileVariable | undefined): readonly unknown[] =>
  Array.from<unknown>(variable?.column.values ?? [])

test('codes for missing answers get the next free codes, since the standard has no negative ones', () => {
  const variable = fileVariable({
    name: 'q',
    column: numbers(1, 5, -1, -2, Number.NaN),
    labels: [
      { value: 1, label: 'Yes' },
      { value: 5, label: 'No' },
      { value: -1, label: 'not asked' },
      { value: -2, label: 'skipped' },
    ],
    missing: [{ kind: 'range', low: -4, high: -1 }],
  })
  const { variables, issues } = there(fileOf(variable))
  expect(values(variables[0])).toEqual([1, 5, 6, 7, Number.NaN])
  expect(variables[0]?.labels).toContainEqual({ value: 6, label: 'not asked' })
  expect(issues.map(({ code, values: said }) => [code, said['codes'] ?? said['variable']])).toEqual([
    ['triple-s-missing-recoded', '-1 → 6, -2 → 7'],
    ['triple-s-missing-as-values', 'q'],
  ])
})

test.each([
  ['a universe', { universe: 'everyone' }, 'triple-s-lost-universe'],
  ['a section', { section: 'A' }, 'triple-s-lost-section'],
  ['an order', { measure: 'ordinal' }, 'triple-s-lost-measure'],
  ['a value that is no number', { labels: [{ value: 'x', label: 'X' }] }, 'triple-s-lost-labels'],
  ['infinity', { column: numbers(1, Infinity) }, 'triple-s-lost-infinite'],
  ['a month', { column: { kind: 'date', precision: 'month', values: Float64Array.of(0, 1) } }, 'triple-s-lost-month'],
  [
    'a year with five digits',
    { column: { kind: 'date', precision: 'day', values: Float64Array.of(0, 3e14) } },
    'triple-s-lost-day',
  ],
  [
    'a day with a time',
    { column: { kind: 'date', precision: 'second', values: Float64Array.of(0, 1000) } },
    'triple-s-lost-moment',
  ],
] as const)('%s that does not fit is said', (_, parts, code) => {
  const { codes } = there(fileOf(fileVariable({ name: 'q', column: numbers(1, 2), ...parts })))
  expect(codes).toEqual([code])
})

test('a day with a time becomes two variables', () => {
  const moment = Date.UTC(2024, 1, 29, 12, 30, 15)
  const column = { kind: 'date', precision: 'second', values: Float64Array.of(moment, Number.NaN) } as const
  const { variables } = there(fileOf(fileVariable({ name: 'q', column })))
  expect(variables.map(({ name }) => name)).toEqual(['q', 'q_time'])
  expect(values(variables[0])).toEqual([Date.UTC(2024, 1, 29), Number.NaN])
  expect(values(variables[1])).toEqual(['12:30:15', ''])
})

test('line ends in texts stay in CSV and become spaces in fixed places', () => {
  const file = fileOf(fileVariable({ name: 'q', column: { kind: 'text', values: ['a\nb', '"c",\r\n'] } }))
  expect(values(there(file).variables[0])).toEqual(['a\nb', '"c",\r\n'])
  const fixed = there(file, 'fixed')
  expect(values(fixed.variables[0])).toEqual(['a b', '"c",'])
  expect(fixed.codes).toEqual(['triple-s-lost-lines'])
})

test('names that the standard does not have are changed and said', () => {
  const { variables, codes } = there(fileOf(fileVariable({ name: '0.1=2', column: numbers(1) })))
  expect([variables[0]?.name, codes]).toEqual(['v0.1_2', ['triple-s-renamed']])
})

test('categories are written as a spread, and come back as dichotomies', () => {
  const labels = [1, 12].map((value) => ({ value, label: `is ${value}` }))
  const variables = [
    fileVariable({ name: 'first', labels, column: numbers(12, 1, Number.NaN) }),
    fileVariable({ name: 'second', labels, column: numbers(1, Number.NaN, Number.NaN) }),
  ]
  const set = { name: 'q', label: 'Which?', kind: 'categories', counted: null, variables: ['first', 'second'] } as const
  for (const format of ['csv', 'fixed'] as const) {
    const { xml, data } = tripleSFiles(dataFile({ format: 'csv', rows: 3, variables, sets: [set] }), {
      name: 'w',
      format,
    })
    const back = readTripleS(xml.bytes, data.bytes)
    expect(back.ok && back.value.variables.map((one) => [one.name, ...values(one)])).toEqual([
      ['q_1', 1, 1, Number.NaN],
      ['q_12', 1, 0, Number.NaN],
    ])
    expect(back.ok && back.value.issues.map(({ code }) => code)).toEqual(['triple-s-order-lost'])
  }
})

test.each([
  ['a variable that is not there', ['q', 'gone'], 'triple-s-set-no-variables'],
  ['answers that are no codes', ['q'], 'triple-s-set-not-numbers'],
] as const)('a set with %s is written apart', (_, members, code) => {
  const set = { name: 's', label: '', kind: 'categories', counted: null, variables: members } as const
  const { codes, variables } = there(fileOf(fileVariable({ name: 'q', column: numbers(1.5) }), { sets: [set] }))
  expect([codes, variables.length]).toEqual([[code], 1])
})

test('answers that are missing beside given ones count as not chosen, and that is said', () => {
  const variables = [1, 2].map((code) =>
    fileVariable({ name: `q_${code}`, column: numbers(code === 1 ? 1 : Number.NaN, Number.NaN) }),
  )
  const set = { name: 'q', label: '', kind: 'dichotomies', counted: 1, variables: ['q_1', 'q_2'] } as const
  const file = dataFile({ format: 'csv', rows: 2, variables, sets: [set] })
  const back = there(file)
  expect(back.codes).toEqual(['triple-s-lost-set-gaps'])
  expect(values(back.variables[1])).toEqual([0, Number.NaN])
})

test('levels without a link get one, and come back below the same rows', () => {
  const { xml, data, levels, hierarchy } = tripleSFiles(gardenFile, { name: 'garden' })
  expect([xml, data, ...levels.flatMap((level) => [level.xml, level.data])].map(({ name }) => name)).toEqual([
    'garden.sss',
    'garden.csv',
    'garden-bed.sss',
    'garden-bed.csv',
  ])
  const files = new Map(
    [{ xml, data }, ...levels].flatMap((pair) => [pair.xml, pair.data]).map(({ name, bytes }) => [name, bytes]),
  )
  const back = readTripleSHierarchy(hierarchy?.bytes ?? new Uint8Array(), files)
  if (!back.ok) throw new Error(JSON.stringify(back.issues))
  expect(back.value.variables[0]).toMatchObject({ name: 'serial', attributes: { 'triple-s-use': 'serial' } })
  expect(back.value.levels[0]).toMatchObject({ id: 'bed', label: 'Perken', parent: Int32Array.of(0, 0, 1) })
  expect(back.value.weight).toBe('gewicht')
})

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test.each([
  ['no hierarchy', '<sss/>', 'triple-s-no-hierarchy'],
  [
    'no top',
    '<sss><hierarchy><level ident="a" href="a"><parent level="a" linkvar="x"/></level></hierarchy></sss>',
    'triple-s-no-top-level',
  ],
  [
    'a file that is missing',
    '<sss><hierarchy><level ident="a" href="a.sss"/></hierarchy></sss>',
    'triple-s-level-file',
  ],
  [
    'too many levels',
    `<sss><hierarchy>${'<level ident="a" href="a"/>'.repeat(51)}</hierarchy></sss>`,
    'triple-s-too-many-levels',
  ],
] as const)('a hierarchy with %s is an Issue', (_, xml, code) => {
  const result = readTripleSHierarchy(bytes(xml), new Map())
  expect(!result.ok && result.issues[0]?.code).toBe(code)
})

test('rows without a row above, a link that is missing and circles are said', () => {
  const survey = (variables: string): Uint8Array =>
    bytes(`<sss><survey><record ident="A">${variables}</record></survey></sss>`)
  const number = (name: string, use = ''): string =>
    `<variable ident="1" type="quantity"${use}><name>${name}</name><label/><position start="1"/><values><range from="0" to="9"/></values></variable>`
  const files = new Map([
    ['Top.SSS', survey(number('id', ' use="serial"'))],
    ['top.asc', bytes('1\n2\n')],
    ['low.sss', survey(number('person'))],
    ['low.asc', bytes('2\n7\n1\n')],
    ['odd.sss', survey(number('x'))],
    ['odd.dat', bytes('1\n')],
  ])
  const level = (ident: string, href: string, parent: string): string =>
    `<level ident="${ident}" href="${href}"><parent level="${parent}" linkvar="person" ordered="no"/></level>`
  const xml = `<sss><hierarchy><level ident="top" href="C:\\x\\top.sss"/>${level('low', 'low.sss', 'top')}${level('odd', 'odd.sss', 'top')}${level('b', 'low.sss', 'c')}${level('c', 'low.sss', 'b')}</hierarchy></sss>`
  const read = readTripleSHierarchy(bytes(xml), files)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  expect(read.value.levels.map(({ id, parent, data }) => [id, parent, data.rows])).toEqual([
    ['low', Int32Array.of(1, 0), 2],
  ])
  expect(read.value.levels[0]?.data.issues.map(({ code }) => code)).toEqual(['triple-s-rows-without-parent'])
  expect(read.value.issues.map(({ code, path }) => [code, ...path])).toEqual([
    ['triple-s-link-missing', 'odd'],
    ['triple-s-level-unreached', 'b'],
    ['triple-s-level-unreached', 'c'],
  ])
})
