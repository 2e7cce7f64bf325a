import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { DataFile, FileColumn } from '../data-file.ts'
import { readParquetFile } from './read-parquet.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url))

async function read(name: string): Promise<DataFile> {
  const result = await readParquetFile(fixture(name))
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

const valuesOf = (values: FileColumn['values']): readonly (number | string)[] =>
  values instanceof Float64Array ? Array.from(values) : values

describe('what DuckDB wrote is what DuckDB says', () => {
  const said = JSON.parse(fixture('duckdb-values.json').toString()) as Record<
    string,
    readonly (number | string | null)[]
  >

  test.each(['duckdb.parquet', 'duckdb-gzip.parquet'])('%s', async (name) => {
    const { variables } = await read(name)
    expect(variables.map((variable) => variable.name)).toEqual(Object.keys(said))
    for (const variable of variables) {
      const { kind, values } = variable.column
      const expected = said[variable.name] ?? []
      // A time of day is a text; DuckDB leaves zeros off its thousandths.
      const plain = (value: number | string): unknown => {
        if (kind === 'text') return variable.name === 'clock' ? String(value).replace(/\.500$/, '.5') : value
        return Number.isNaN(value) ? null : value
      }
      const wanted = expected.map((value) => (kind === 'text' ? (value ?? '') : value === null ? null : Number(value)))
      expect([variable.name, valuesOf(values).map(plain)]).toEqual([variable.name, wanted])
    }
  })

  test('types, and true and false with labels', async () => {
    const { variables } = await read('duckdb.parquet')
    const kinds = variables.map(({ column }) => (column.kind === 'date' ? column.precision : column.kind))
    const numbers = ['number', 'number', 'number']
    expect(kinds).toEqual([...numbers, 'text', 'day', 'second', 'number', 'number', 'text', 'text', 'text'])
    expect(variables.find(({ name }) => name === 'agrees')?.labels.map(({ label }) => label)).toEqual(['FALSE', 'TRUE'])
  })
})

test('several row groups, with dictionaries', async () => {
  const { rows, variables } = await read('duckdb-many.parquet')
  expect(rows).toBe(3000)
  const [row, code, word] = variables.map(({ column }) => column.values)
  expect(valuesOf(row ?? [])).toEqual(Array.from({ length: 3000 }, (_, at) => at))
  expect(valuesOf(code ?? [])).toEqual(Array.from({ length: 3000 }, (_, at) => at % 7))
  expect(word?.[2999]).toBe('w4')
})

test('lists, parts and bytes are left out, which is said; hostile names are names', async () => {
  const { variables, issues, notes } = await read('duckdb-nested.parquet')
  expect(variables.map(({ name, column }) => [name, column.values[0]])).toEqual([
    ['id', 1],
    ['__proto__', 3],
    ['constructor', 4],
  ])
  expect(issues.map(({ code, path }) => [code, path[0]])).toEqual([
    ['parquet-nested', 'list'],
    ['parquet-nested', 'part'],
    ['parquet-bytes', 'bytes'],
  ])
  expect(notes).toEqual(['source: a test'])
})

test.each<readonly [string, Uint8Array, string]>([
  ['an empty file', new Uint8Array(), 'parquet-empty'],
  ['a text', new TextEncoder().encode('a,b\n1,2\n3,4\n'), 'parquet-not'],
  ['half a file', fixture('duckdb.parquet').subarray(0, 700), 'parquet-not'],
  ['a compression that is not read', fixture('duckdb-zstd.parquet'), 'parquet-damaged'],
  ['only the marks', new TextEncoder().encode('PAR1........PAR1'), 'parquet-damaged'],
])('%s is refused with a sentence', async (_, bytes, code) => {
  const result = await readParquetFile(bytes)
  expect(result.ok ? [] : result.issues.map((one) => one.code)).toEqual([code])
})
