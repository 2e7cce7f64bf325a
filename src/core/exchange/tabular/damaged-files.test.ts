import { unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { mutatedBytes } from '../../../../test/mutated-bytes.ts'
import { applyCodebookCsv } from '../codebook/apply-codebook-file.ts'
import { readCsv } from '../csv/read-csv.ts'
import type { DataFile } from '../data-file.ts'
import { dataFile } from '../data-file.ts'
import { readExcel } from '../excel/read-excel.ts'
import { readParquetFile } from '../parquet/read-parquet.ts'
import type { Result } from '../../issue.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../${name}`, import.meta.url))

/** A file that is read has as many values in each column as it has rows; one that is not, a reason. */
function expectWhole(result: Result<DataFile>): void {
  const wholeFile = result.ok
    ? result.value.variables.every(({ column }) => column.values.length === result.value.rows)
    : result.issues.length > 0
  expect(wholeFile).toBe(true)
}

describe('a damaged file gives whole data or a reason, and never throws', () => {
  test.each(['csv/fixtures/r-csv.csv', 'csv/fixtures/r-csv2-latin1.csv', 'csv/fixtures/r-csv-utf16.csv'])(
    '%s',
    (name) => {
      fc.assert(
        fc.property(mutatedBytes(fixture(name)), (bytes) => {
          expectWhole(readCsv(bytes))
          expectWhole(applyCodebookCsv(dataFile({ format: 'csv', rows: 0, variables: [] }), bytes))
        }),
        { numRuns: 300 },
      )
    },
  )

  test('excel/fixtures/libreoffice.xlsx', () => {
    fc.assert(
      fc.property(mutatedBytes(fixture('excel/fixtures/libreoffice.xlsx')), (bytes) => {
        expectWhole(readExcel(bytes))
      }),
      { numRuns: 300 },
    )
  })

  const parts = unzipSync(fixture('excel/fixtures/libreoffice.xlsx'))
  const read = Object.keys(parts).filter((name) => /workbook|styles|shared|sheet1/.test(name))
  test.each(read)('the part %s of that, damaged before it was packed', (name) => {
    fc.assert(
      fc.property(mutatedBytes(parts[name] ?? new Uint8Array()), (bytes) => {
        expectWhole(readExcel(zipSync({ ...parts, [name]: bytes }, { level: 1 })))
      }),
      { numRuns: 60 },
    )
  })

  test.each(['duckdb.parquet', 'duckdb-gzip.parquet', 'duckdb-nested.parquet', 'duckdb-many.parquet'])(
    'parquet/fixtures/%s',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(mutatedBytes(fixture(`parquet/fixtures/${name}`)), async (bytes) => {
          expectWhole(await readParquetFile(bytes))
        }),
        { numRuns: 200 },
      )
    },
  )
})
