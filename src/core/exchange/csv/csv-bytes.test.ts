import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryTabularFile } from '../../../../test/arbitrary-tabular-file.ts'
import { readCsv as readStrictly } from '../../../../test/read-csv.ts'
import type { DataFile } from '../data-file.ts'
import { dataFile, fileVariable } from '../data-file.ts'
import { csvBytes } from './csv-bytes.ts'
import { readCsv } from './read-csv.ts'

const codes = { values: 'codes', language: 'en' } as const
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

const sex = fileVariable({
  name: 'sex',
  column: { kind: 'number', values: Float64Array.of(1, 2, Number.NaN) },
  labels: [
    { value: 1, label: 'Man' },
    { value: 2, label: '=Woman' },
  ],
})
const file: DataFile = dataFile({ format: 'csv', rows: 3, variables: [sex], answers: 'simulated' })

test('every line says when answers are not of people', () => {
  expect(textOf(csvBytes(file, codes))).toBe('simulated,sex\r\nyes,1\r\nyes,2\r\nyes,\r\n')
})

test('labels instead of codes, made safe against formulas, with a byte-order mark', () => {
  expect(textOf(csvBytes(file, { values: 'labels', language: 'nl', mark: true }))).toBe(
    "\uFEFFsimulated,sex\r\nyes,Man\r\nyes,'=Woman\r\nyes,\r\n",
  )
})

describe('for any data file', () => {
  test('what is written is read back the same', () => {
    fc.assert(
      fc.property(arbitraryTabularFile, (one) => {
        const read = readCsv(csvBytes(one, codes))
        expect(read.ok ? { ...read.value, issues: [] } : read.issues).toEqual(one)
      }),
      { numRuns: 400 },
    )
  })

  test('a strict reader and csv-parse read the same fields', () => {
    fc.assert(
      fc.property(arbitraryTabularFile, (one) => {
        const text = textOf(csvBytes(one, codes))
        expect(parse(text, { record_delimiter: '\r\n' })).toEqual(readStrictly(text))
      }),
    )
  })

  test('the same data give the same bytes', () => {
    fc.assert(
      fc.property(arbitraryTabularFile, (one) => {
        expect(csvBytes(one, codes)).toEqual(csvBytes(structuredClone(one), codes))
      }),
      { numRuns: 30 },
    )
  })

  test('delimiter and encoding do not matter for what is read', () => {
    const signs = fc.constantFrom(';', '\t', '|')
    fc.assert(
      fc.property(arbitraryTabularFile, signs, (one, sign) => {
        const fields = readStrictly(textOf(csvBytes(one, codes)))
        if ((fields[0]?.length ?? 0) < 2) return
        const quoted = (field: string): string =>
          /[",;|\t\r\n]/.test(field) || /^(?:NA|#N\/A)$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
        const text = fields.map((line) => line.map(quoted).join(sign)).join('\n')
        const read = readCsv(new TextEncoder().encode(text))
        expect(read.ok ? { ...read.value, issues: [] } : read.issues).toEqual(one)
      }),
    )
  })
})
