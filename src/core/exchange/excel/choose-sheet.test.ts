import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { dataFile, fileVariable } from '../data-file.ts'
import { excelBytes } from './excel-bytes.ts'
import { readExcel } from './read-excel.ts'

type Rows = readonly (readonly (string | number)[])[]

const cellXml = (value: string | number): string =>
  typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`

/** A workbook with these sheets; one whose name ends in `!` is hidden. */
function workbook(sheets: Readonly<Record<string, Rows>>): Uint8Array {
  const names = Object.keys(sheets)
  const entries = names.map(
    (name, at) => `<sheet name="${name}" r:id="r${at}"${name.endsWith('!') ? ' state="hidden"' : ''}/>`,
  )
  const relations = names.map(
    (_, at) => `<Relationship Id="r${at}" Type="x/worksheet" Target="worksheets/s${at}.xml"/>`,
  )
  const parts = names.map((name, at): [string, Uint8Array] => {
    const rows = (sheets[name] ?? []).map((row) => `<row>${row.map(cellXml).join('')}</row>`)
    return [`xl/worksheets/s${at}.xml`, strToU8(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`)]
  })
  return zipSync({
    'xl/workbook.xml': strToU8(`<workbook><sheets>${entries.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
    ...Object.fromEntries(parts),
  })
}

const data: Rows = [
  ['id', 'sex'],
  [1, 2],
]
const codebook: Rows = [
  ['variable', 'label', 'value', 'meaning'],
  ['sex', 'Sex', 1, 'Man'],
  ['sex', '', 2, 'Woman'],
]
const words: Rows = [['Notes'], ['Made in May.']]

test.each<readonly [string, Readonly<Record<string, Rows>>, readonly string[], number]>([
  ['the data, then a codebook', { a: data, b: codebook }, ['id', 'sex'], 2],
  ['the codebook in front', { b: codebook, a: data }, ['id', 'sex'], 2],
  ['an empty sheet in front, and notes behind', { e: [], a: data, n: words }, ['id', 'sex'], 0],
  ['a hidden sheet in front', { 'h!': words, a: data }, ['id', 'sex'], 0],
  ['a hidden codebook', { a: data, 'h!': codebook }, ['id', 'sex'], 2],
  ['a lone codebook, which then holds the data', { b: codebook }, ['variable', 'label', 'value', 'meaning'], 0],
  [
    'data with the heads of a codebook, and notes',
    { b: codebook, n: words },
    ['variable', 'label', 'value', 'meaning'],
    0,
  ],
  [
    'a codebook of other data',
    {
      a: data,
      b: [
        ['variable', 'label'],
        ['x', 'X'],
        ['y', 'Y'],
      ],
    },
    ['id', 'sex'],
    0,
  ],
])('%s', (_, sheets, names, labels) => {
  const result = readExcel(workbook(sheets))
  const variables = result.ok ? result.value.variables : []
  expect(variables.map(({ name }) => name)).toEqual(names)
  expect(variables.flatMap((variable) => variable.labels)).toHaveLength(labels)
})

test('sheets that are not read are named', () => {
  const result = readExcel(workbook({ a: data, n: words }))
  expect(result.ok && result.value.issues).toEqual([
    { code: 'excel-sheet', path: [], values: { sheet: 'a', others: 'n' } },
  ])
})

const jobs = {
  id: 'jobs',
  label: 'Jobs',
  parent: Int32Array.of(0, 0, 2),
  data: dataFile({
    format: 'csv',
    rows: 3,
    variables: [fileVariable({ name: 'months', column: { kind: 'number', values: Float64Array.of(5, 6, 7) } })],
  }),
}
const person = fileVariable({ name: 'id', column: { kind: 'number', values: Float64Array.of(1, 2, 3) } })
const written = { values: 'codes', language: 'en' } as const

test('a level below the rows has a sheet of its own, with the number of the row above it', () => {
  const file = dataFile({ format: 'csv', rows: 3, variables: [person], levels: [jobs], answers: 'trial' })
  const bytes = excelBytes(file, written)
  const level = bytes.ok ? readExcel(bytes.value, { sheet: 'jobs' }) : bytes
  expect(
    level.ok && level.value.variables.map(({ name, column }) => [name, Array.from<unknown>(column.values)]),
  ).toEqual([
    ['row', [1, 1, 3]],
    ['months', [5, 6, 7]],
  ])
  expect(level.ok && level.value.answers).toBe('trial')
})

test('what Excel cannot hold is refused whole', () => {
  const text = fileVariable({ name: 'why', column: { kind: 'text', values: ['', 'x'.repeat(32_768)] } })
  expect(excelBytes(dataFile({ format: 'csv', rows: 2, variables: [text] }), written)).toEqual({
    ok: false,
    issues: [{ code: 'excel-text-long', path: ['why'], values: { name: 'why', row: 2, most: 32_767 } }],
  })
})
