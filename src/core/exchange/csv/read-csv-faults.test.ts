import { expect, test } from 'vitest'
import { languages } from '../../text.ts'
import { say } from '../../messages/say.ts'
import type { TableOptions } from '../tabular/table-options.ts'
import { readCsv } from './read-csv.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

test.each<readonly [string, string | Uint8Array, string, TableOptions]>([
  ['an empty file', '', 'csv-empty', {}],
  ['a file with blank lines only', '\n\r\n\n', 'tabular-empty', {}],
  ['an Excel file', 'PK\u0003\u0004…', 'csv-binary', {}],
  ['an old Excel file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'csv-binary', {}],
  ['zero bytes', 'a,b\n1,\u00002\n', 'csv-no-text', {}],
  ['bytes of anything', Uint8Array.from({ length: 500 }, (_, at) => (at * 37) % 256), 'csv-no-text', {}],
  ['a quote that is not closed', 'a,b\n1,2\n3,"4\n5,6\n', 'csv-quote-open', {}],
  ['a field without end', `a\n${'x'.repeat(1_000_001)}\n`, 'csv-cell-long', {}],
  ['a million columns', ','.repeat(1_000_000), 'tabular-columns', {}],
  ['lines with other numbers of fields', 'a,b\n1\n2,3\n4\n5,6\n7\n', 'csv-ragged', {}],
  ['an encoding that is not there', 'a\n1\n', 'csv-encoding-unknown', { encoding: 'klingon' }],
  ['a delimiter of two signs', 'a\n1\n', 'csv-delimiter-unknown', { delimiter: ';;' }],
  ['a quote as delimiter', 'a\n1\n', 'csv-delimiter-unknown', { delimiter: '"' }],
])('%s ends in a sentence with what to do', (_, text, code, options) => {
  const result = readCsv(typeof text === 'string' ? bytesOf(text) : text, options)
  expect(result.ok ? [] : result.issues.map((one) => one.code)).toEqual([code])
  if (result.ok) return
  for (const { code: key, values } of result.issues) {
    for (const language of languages) expect(say(language, key, values)).not.toMatch(/\{|undefined/)
  }
})

test('a quote that is not closed is named by its line', () => {
  const result = readCsv(bytesOf('a,b\r\n1,"x\r\ny"\r\n3,"4\r\n5,6\r\n'))
  expect(result.ok ? [] : result.issues).toEqual([{ code: 'csv-quote-open', path: [], values: { line: 4 } }])
})

test('a lone line with too few or too many fields is kept, and named by its line', () => {
  const few = readCsv(bytesOf('a,b\n"1\n1",2\n3\n5,6\n'))
  expect(few.ok && few.value.rows).toBe(3)
  expect(few.ok && few.value.issues).toEqual([
    { code: 'csv-few-fields', path: [], values: { line: 4, found: 1, expected: 2 } },
  ])
  const many = readCsv(bytesOf('a,b\n1,2\n3,4,x\n5,6\n7,8,,\n'))
  expect(many.ok && many.value.issues).toEqual([
    { code: 'csv-many-fields', path: [], values: { line: 3, found: 3, expected: 2 } },
  ])
})

test('one in a hundred lines may be uneven, more not', () => {
  const lines = (bad: number): Uint8Array => bytesOf(`a,b\n${'1\n'.repeat(bad)}${'1,2\n'.repeat(1000 - bad)}`)
  expect(readCsv(lines(10)).ok).toBe(true)
  expect(readCsv(lines(11)).ok).toBe(false)
})

test('a quote in the middle of a field is a plain sign', () => {
  const result = readCsv(bytesOf('a,b\n5" pipe,"x "y" z"\n'))
  const values = result.ok ? result.value.variables.map(({ column }) => column.values[0]) : []
  expect(values).toEqual(['5" pipe', 'x "y" z'])
  expect(result.ok && result.value.issues.map(({ code }) => code)).toEqual(['csv-quote-strange'])
})

test('a line of ten million signs costs no more than its length', () => {
  const result = readCsv(bytesOf(`a,b\n${'1,2 '.repeat(2_500_000)}`))
  expect(result.ok).toBe(false)
})

test('hostile heads take no longer than others', () => {
  const heads = ['<'.repeat(900_000), `a ${'.'.repeat(900_000)}`, `Q${'1'.repeat(900_000)} x`].map(
    (head) => `"${head}"`,
  )
  const result = readCsv(bytesOf(`${heads.join(',')},${'same,'.repeat(19_000)}last\n`))
  expect(result.ok && new Set(result.value.variables.map(({ name }) => name)).size).toBe(19_004)
}, 20_000)
