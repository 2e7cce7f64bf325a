import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { arbitraryDescribedFile } from '../../test/arbitrary-tabular-file.ts'
import { dataFile, fileVariable } from '../core/exchange/data-file.ts'
import { readParquetFile } from '../core/exchange/parquet/read-parquet.ts'
import { parquetOf } from './data-file-parquet.ts'

test('for any data file, Parquet gives back everything', async () => {
  const extra = fc.record({
    title: fc.string(),
    language: fc.constantFrom('nl', null),
    notes: fc.array(fc.string()),
    weight: fc.option(fc.string(), { nil: null }),
    sets: fc.constantFrom([], [{ name: 's', label: 'S', kind: 'dichotomies', counted: 1, variables: ['a'] }] as const),
  })
  const attributes = fc.constantFrom<Readonly<Record<string, string>>>(
    {},
    { origin: 'item' },
    Object.fromEntries([['__proto__', 'x']]),
  )
  await fc.assert(
    fc.asyncProperty(arbitraryDescribedFile, extra, attributes, async (file, said, own) => {
      const whole = { ...file, ...said, variables: file.variables.map((one) => ({ ...one, attributes: own })) }
      const read = await readParquetFile(parquetOf(whole))
      expect(read.ok ? { ...read.value, format: 'csv' } : read.issues).toEqual(whole)
    }),
    { numRuns: 150 },
  )
})

test('precisions of dates, and columns without any value, come back', async () => {
  const year = { kind: 'date', values: Float64Array.of(Date.UTC(1985, 0, 1), Number.NaN), precision: 'year' } as const
  const month = { kind: 'date', values: Float64Array.of(Number.NaN, Date.UTC(1985, 6, 1)), precision: 'month' } as const
  const columns = [
    year,
    month,
    { kind: 'text', values: ['', ''] },
    { kind: 'number', values: Float64Array.of(Number.NaN, Number.NaN) },
  ] as const
  const file = dataFile({
    format: 'parquet',
    rows: 2,
    variables: columns.map((column, at) => fileVariable({ name: `__proto__${at === 0 ? '' : at}`, column })),
  })
  expect(await readParquetFile(parquetOf(file))).toEqual({ ok: true, value: file })
})

test('DuckDB reads the same values, and whose answers they are', async () => {
  const file = dataFile({
    format: 'parquet',
    rows: 3,
    answers: 'simulated',
    variables: [
      fileVariable({ name: 'whole', column: { kind: 'number', values: Float64Array.of(1, -2, Number.NaN) } }),
      fileVariable({ name: 'part', column: { kind: 'number', values: Float64Array.of(0.1, 2 ** 40, Number.NaN) } }),
      fileVariable({ name: 'text', column: { kind: 'text', values: ['é', '', "a'b"] } }),
      fileVariable({
        name: 'day',
        column: {
          kind: 'date',
          values: Float64Array.of(Date.UTC(2024, 4, 13), -86_400_000, Number.NaN),
          precision: 'day',
        },
      }),
      fileVariable({
        name: 'moment',
        column: {
          kind: 'date',
          values: Float64Array.of(Date.UTC(2024, 4, 13, 10), -1, Number.NaN),
          precision: 'second',
        },
      }),
    ],
  })
  const folder = mkdtempSync(join(tmpdir(), 'loopbaan-parquet-'))
  const path = join(folder, 'a.parquet')
  writeFileSync(path, parquetOf(file))
  const connection = await (await DuckDBInstance.create()).connect()
  const rows = await connection.runAndReadAll(
    `SELECT whole::VARCHAR, part::VARCHAR, text, day::VARCHAR, moment::VARCHAR, typeof(whole), typeof(day) FROM '${path}'`,
  )
  expect(rows.getRows()).toEqual([
    ['1', '0.1', 'é', '2024-05-13', '2024-05-13 10:00:00', 'INTEGER', 'DATE'],
    ['-2', '1099511627776.0', null, '1969-12-31', '1969-12-31 23:59:59.999', 'INTEGER', 'DATE'],
    [null, null, "a'b", null, null, 'INTEGER', 'DATE'],
  ])
  const said = await connection.runAndReadAll(
    `SELECT decode(value) FROM parquet_kv_metadata('${path}') WHERE decode(key) = 'loopbaan.simulated'`,
  )
  expect(said.getRows()).toEqual([['yes, these answers were made by a program']])
  connection.closeSync()
  rmSync(folder, { recursive: true })
})
