import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import readXlsx from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { arbitraryDescribedFile } from '../../../../test/arbitrary-tabular-file.ts'
import { readCsv as readStrictly } from '../../../../test/read-csv.ts'
import type { DataFile, FileColumn } from '../data-file.ts'
import { excelBytes } from './excel-bytes.ts'
import { readExcel } from './read-excel.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url))

const codes = { values: 'codes', language: 'nl' } as const

function read(bytes: Uint8Array): DataFile {
  const result = readExcel(bytes)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

const valuesOf = (column: FileColumn): readonly (number | string)[] =>
  column.kind === 'text' ? column.values : Array.from(column.values)

const numbersOf = (column: FileColumn | undefined): readonly (number | string)[] =>
  column === undefined ? [] : valuesOf(column)

function written(file: DataFile): Uint8Array {
  const result = excelBytes(file, codes)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

describe('a workbook of LibreOffice', () => {
  const file = read(fixture('libreoffice.xlsx'))
  const column = (name: string) => file.variables.find((variable) => variable.name === name)?.column

  test('numbers are those that LibreOffice shows', () => {
    const [, , , ...lines] = readStrictly(fixture('libreoffice-values.csv').toString().replaceAll(/\r?\n/g, '\r\n'))
    const shown = (at: number): readonly number[] =>
      lines.map((line) => (line[at] === '' ? Number.NaN : Number(line[at])))
    for (const [at, name] of [
      [0, 'id'],
      [1, 'Q1'],
      [2, 'hours'],
      [5, 'agrees'],
      [8, 'double'],
    ] as const) {
      expect([name, numbersOf(column(name))]).toEqual([name, shown(at)])
    }
  })

  test('dates and moments are those of the sheet', () => {
    expect(column('start')).toEqual({
      kind: 'date',
      precision: 'day',
      values: Float64Array.of(Date.UTC(2024, 4, 13), Date.UTC(1999, 11, 31), Number.NaN, Date.UTC(1900, 2, 1)),
    })
    expect(column('moment')).toEqual({
      kind: 'date',
      precision: 'second',
      values: Float64Array.of(
        Date.UTC(2024, 4, 13, 10, 11, 12),
        Date.UTC(1999, 11, 31),
        Number.NaN,
        Date.UTC(1985, 6, 1, 23, 59, 59),
      ),
    })
  })

  test('texts are texts, also when they look like something else', () => {
    expect(column('remark')?.values).toEqual(['café & <b>\ntwee', '=1+1', '', 'NA'])
    expect(column('postcode')?.values).toEqual(['0612', '1011AB', '0001', '9999'])
  })

  test('the second sheet is the codebook, and the question of a head is kept', () => {
    expect(file.variables[1]).toMatchObject({
      label: 'Geslacht',
      question: 'Q1. Wat is uw geslacht?',
      labels: [
        { value: 1, label: 'Man' },
        { value: 2, label: 'Vrouw' },
        { value: 9, label: 'Wil niet zeggen' },
      ],
      missing: [{ kind: 'value', value: 9 }],
    })
    expect(file.issues.map(({ code }) => code)).toEqual(['excel-book', 'tabular-above', 'tabular-book-silent'])
  })

  test('a sheet may be named', () => {
    const codebook = readExcel(fixture('libreoffice.xlsx'), { sheet: 'Codes' })
    expect(codebook.ok && codebook.value.variables.map(({ name }) => name)).toContain('Betekenis')
    const second = readExcel(fixture('libreoffice.xlsx'), { sheet: 2 })
    expect(second).toEqual(codebook)
    const none = readExcel(fixture('libreoffice.xlsx'), { sheet: 'Data' })
    expect(none.ok ? [] : none.issues).toEqual([
      { code: 'excel-no-sheet', path: [], values: { sheet: 'Data', sheets: 'Antwoorden, Codes' } },
    ])
  })
})

describe('for any data file', () => {
  test('a workbook gives back the answers and all that is said of the variables', () => {
    fc.assert(
      fc.property(arbitraryDescribedFile, (file) => {
        expect({ ...read(written(file)), format: 'csv', issues: [] }).toEqual(file)
      }),
      { numRuns: 60 },
    )
  })

  test('another reader finds the same texts and numbers in it', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDescribedFile, async (file) => {
        const [sheet] = await readXlsx(Buffer.from(written(file)), { trim: false })
        const offset = file.answers === null ? 0 : 1
        const columns = file.variables.map(({ column }, at) => ({
          isDate: column.kind === 'date',
          cells: sheet?.data.slice(1).map((row) => row[at + offset] ?? null),
          expected: valuesOf(column).map((value) => (value === '' || Number.isNaN(value) ? null : value)),
        }))
        for (const { cells, expected } of columns.filter(({ isDate }) => !isDate)) expect(cells).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  })
})

test('the same data give the same bytes', () => {
  const file = read(fixture('libreoffice.xlsx'))
  expect(written(file)).toEqual(written(structuredClone(file)))
})
