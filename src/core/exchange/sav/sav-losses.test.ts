import { describe, expect, test } from 'vitest'
import { savFile } from '../../../../test/sav-fixtures.ts'
import { dataFile, fileVariable, type DataFile, type FileVariable } from '../data-file.ts'
import { headerDay } from './spss-date.ts'
import { savBytes } from './sav-bytes.ts'

const column = { kind: 'number', values: Float64Array.of(1) } as const
const value = (one: number | string) => ({ kind: 'value', value: one }) as const
const texts = (...values: readonly string[]) => ({ kind: 'text', values }) as const

function written(variable: Partial<FileVariable>, parts: Partial<DataFile> = {}) {
  const variables = [fileVariable({ name: 'v', column, ...variable })]
  const { bytes, issues } = savBytes(dataFile({ format: 'spss', rows: 1, variables, ...parts }), {
    compression: 'none',
  })
  const read = savFile(bytes)
  return { codes: issues.map(({ code }) => code), read, variable: read.variables[0], bytes }
}

describe('what SPSS cannot hold is told:', () => {
  test('a label of more than 255 bytes, which an attribute keeps whole', () => {
    const label = 'één '.repeat(100).trim()
    const { codes, variable, bytes } = written({ label })
    expect([codes, variable?.label]).toEqual([['sav-write-label-cut'], label])
    const inRecord = Buffer.from(bytes).readInt32LE(208)
    expect(inRecord).toBeLessThanOrEqual(255)
  })

  test('a label of a value of more than 120 bytes', () => {
    const { codes, variable } = written({ labels: [{ value: 1, label: 'é'.repeat(100) }] })
    expect([codes, variable?.labels[0]?.label]).toEqual([['sav-write-value-label-cut'], 'é'.repeat(60)])
  })

  test('four missing values, of which none is then marked', () => {
    const { codes, variable } = written({ missing: [1, 2, 3, 4].map(value), labels: [{ value: 4, label: 'No' }] })
    expect([codes, variable?.missing, variable?.labels.length]).toEqual([['sav-write-missing'], [], 1])
  })

  test('a range and two values', () => {
    expect(written({ missing: [{ kind: 'range', low: 1, high: 2 }, value(8), value(9)] }).codes).toEqual([
      'sav-write-missing',
    ])
  })

  test('a missing text of more than 8 bytes', () => {
    expect(written({ column: texts('123456789'), missing: [value('123456789')] }).codes).toEqual([
      'sav-write-missing-long',
    ])
  })

  test('a text of more than 32,767 bytes, which is cut between two signs', () => {
    const { codes, variable } = written({ column: texts('é'.repeat(20_000)) })
    expect(codes).toEqual(['sav-write-text-cut'])
    expect(variable?.column).toEqual(texts('é'.repeat(16_383)))
  })

  test('a label of a value that the variable cannot have', () => {
    expect(written({ labels: [{ value: 'x', label: 'X' }] }).codes).toEqual(['sav-write-value'])
  })

  test('an attribute with a name that is not allowed', () => {
    const { codes, variable } = written({ attributes: { 'a b': 'x', ok: 'y' } })
    expect([codes, variable?.attributes]).toEqual([['sav-write-attribute'], { ok: 'y' }])
  })

  test('a set of one variable, and rows below rows', () => {
    const data = dataFile({ format: 'spss', rows: 0, variables: [] })
    const { codes } = written(
      {},
      {
        sets: [{ name: 's', label: '', kind: 'dichotomies', counted: 1, variables: ['v'] }],
        levels: [{ id: 'jobs', label: '', parent: new Int32Array(0), data }],
      },
    )
    expect(codes).toEqual(['sav-write-set', 'sav-write-levels'])
  })
})

describe('the title of a file', () => {
  test.each([
    ['simulated', 'en', 'SIMULATED ANSWERS – Survey'],
    ['simulated', 'nl', 'GESIMULEERDE ANTWOORDEN – Survey'],
    ['trial', 'en', 'ANSWERS OF A TRIAL – Survey'],
    ['real', 'en', 'Survey'],
    [null, 'en', 'Survey'],
  ] as const)('of %s answers in %s says so to everybody', (answers, language, title) => {
    const { bytes, read } = written({}, { title: 'Survey', answers, language })
    expect(Buffer.from(bytes.subarray(109, 173)).toString().trimEnd()).toBe(title)
    expect([read.title, read.answers]).toEqual(['Survey', answers])
  })

  test('that somebody has changed since counts', () => {
    const { bytes } = written({}, { title: 'Survey', answers: 'simulated' })
    Buffer.from(bytes.buffer).write('Another title of the same survey', 109)
    expect(savFile(bytes).title).toMatch(/^Another title of the same survey/)
  })
})

describe('the program that calls gives', () => {
  test.each(['2.1', 'to', ''])('no name %s', (name) => {
    expect(() => written({ name })).toThrow('SPSS does not allow')
  })

  test('no name twice, also not in capitals', () => {
    const variables = ['a', 'A'].map((name) => fileVariable({ name, column }))
    expect(() => savBytes(dataFile({ format: 'spss', rows: 1, variables }), { compression: 'none' })).toThrow('Two')
  })

  test('no weight that is a text', () => {
    expect(() => written({ column: texts('x') }, { weight: 'v' })).toThrow('No numbers to weight by')
  })
})

test('the same file gives the same bytes, with the day that it is given', () => {
  const [one, two] = [written({}, { made: '2024-05-13' }), written({}, { made: '2024-05-13' })]
  expect(one.bytes).toEqual(two.bytes)
  expect(one.read.made).toBe('2024-05-13')
})

test.each([
  ['13 May 24', '2024-05-13'],
  ['01 Jan 69', '1969-01-01'],
  [' 3 dec 99', '1999-12-03'],
  ['01 Jan 70', null],
  ['         ', null],
  ['13 Foo 24', null],
])('the day %s in a header is %s', (text, day) => {
  expect(headerDay(text)).toBe(day)
})
