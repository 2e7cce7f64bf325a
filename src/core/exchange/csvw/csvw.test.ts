import { expect, test } from 'vitest'
import { gardenFile, gardenFileInEnglish } from '../../../../test/described-files.ts'
import { madePublicTables } from '../../../../test/made-annex.ts'
import { figureColumns } from '../../publication/table-csv.ts'
import { columnName } from './csvw-about.ts'
import { csvwOfData } from './csvw-of-data.ts'
import { csvwOfTables } from './csvw-of-tables.ts'
import { tableJson, tablesJson } from './table-json.ts'

const about = {
  url: 'tuin.csv',
  title: { nl: 'Tuinen', en: 'Gardens' },
  description: null,
  language: 'nl',
  publisher: 'Een bureau',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  issued: '2024-06-01',
} as const

type Description = {
  readonly '@context': unknown
  readonly tableSchema: { readonly columns: readonly Record<string, unknown>[] }
  readonly notes?: readonly Record<string, unknown>[]
}

test('every column of the data has a name, titles in both languages and a data type', () => {
  const description = JSON.parse(csvwOfData(gardenFile, about, [gardenFileInEnglish])) as Description
  const { columns } = description.tableSchema
  expect(description['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': 'nl' }])
  expect(columns.map(({ name }) => name)).toEqual(gardenFile.variables.map(({ name }) => name))
  expect(columns.map(({ datatype }) => datatype)).toEqual([
    'integer',
    'double',
    'integer',
    'integer',
    'integer',
    'string',
    'date',
    'double',
  ])
  expect(columns[0]?.['titles']).toEqual({ nl: ['heeft_tuin', 'Heeft een tuin'], en: ['heeft_tuin', 'Has a garden'] })
  expect(columns[0]?.['skos:member']).toContainEqual({
    'skos:notation': '-2',
    'skos:prefLabel': [
      { '@value': 'niet beantwoord', '@language': 'nl' },
      { '@value': 'niet beantwoord', '@language': 'en' },
    ],
    'skos:note': [
      { '@value': 'geen antwoord', '@language': 'nl' },
      { '@value': 'no answer', '@language': 'en' },
    ],
  })
  expect(description.notes?.map((note) => note['dc:type'])).toEqual(['weight'])
})

test('simulated answers have their column and a note', () => {
  const description = JSON.parse(csvwOfData({ ...gardenFile, answers: 'simulated' }, about)) as Description
  expect(description.tableSchema.columns[0]?.['name']).toBe('simulated')
  expect(description.notes?.map((note) => note['dc:type'])).toEqual(['simulated', 'weight'])
})

test('names are those that a template may have, and each is there once', () => {
  expect(['0.1=2', '_a', 'é', "a'b"].map(columnName)).toEqual(['0.1%3D2', '%5Fa', '%C3%A9', 'a%27b'])
  const [first] = gardenFile.variables
  if (first === undefined) throw new Error('no variable')
  const double = { ...gardenFile, variables: [first, first] }
  const { columns } = (JSON.parse(csvwOfData(double, about)) as Description).tableSchema
  expect(columns.map(({ name }) => name)).toEqual(['heeft_tuin', 'heeft_tuin_2'])
})

test('the file of figures has all its columns described, and every mark', () => {
  const description = JSON.parse(csvwOfTables(madePublicTables, about)) as Description
  const { columns } = description.tableSchema
  expect(columns.map(({ name }) => name)).toEqual([...figureColumns])
  const marks = columns.find(({ name }) => name === 'mark')?.['skos:member'] as readonly Record<string, unknown>[]
  expect(marks.map((mark) => mark['skos:notation'])).toEqual(['low-base', 'suppressed', 'not-asked', 'no-answers'])
  expect(description.notes?.map((note) => note['dc:type'])).toEqual(['simulated', 'hidden'])
})

test('a table is the same in JSON as after disclosure control: hidden cells are null', () => {
  for (const table of madePublicTables) {
    const json = JSON.parse(tableJson(table, 'x')) as {
      readonly answers: string
      readonly rows: readonly {
        readonly cells: readonly { readonly printed: number | null; readonly n: number | null }[]
      }[]
    }
    expect(json.answers).toBe('simulated')
    expect(json.rows.map(({ cells }) => cells.map(({ printed, n }) => [printed, n]))).toEqual(
      table.cells.map((row) => row.map(({ printed, n }) => [printed, n])),
    )
  }
  const [first] = madePublicTables
  if (first === undefined) throw new Error('no table')
  const json: unknown = JSON.parse(tableJson(first, '1.1'))
  expect(json).toHaveProperty('table', '1.1')
  expect(json).toHaveProperty('rows.0.cells.0.printed', 68)
  expect(json).toHaveProperty('rows.0.cells.2.printed', null)
  expect(json).toHaveProperty('rows.0.cells.2.marks', ['suppressed'])
  expect(json).toHaveProperty('rows.0.cells.2.sign', '×')
  expect(JSON.parse(tablesJson([{ table: first, number: '1.1' }]))).toHaveProperty('tables.0.table', '1.1')
})
