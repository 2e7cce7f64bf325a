import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../test/read-csv.ts'
import { csvLine } from './csv-line.ts'

describe('a text that a spreadsheet would run as a formula stays a text', () => {
  test.each([
    '=1+1',
    '=HYPERLINK("http://example.org","click")',
    '+31 6 12345678',
    "-2+3+cmd|' /C calc'!A0",
    '@SUM(A1:A9)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
  ])('%j', (text) => {
    const [[cell]] = readCsv(`${csvLine([text])}\r\n`) as [[string]]
    expect(cell).toBe(`'${text}`)
    expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
  })

  test.each(['5 = 5', "'t Gooi", 'a-b', 'jan@umc', '60%', ''])('%j is no formula', (text) => {
    expect(readCsv(`${csvLine([text])}\r\n`)).toEqual([[text]])
  })
})

test.each([
  [31.4, '31.4'],
  [-0.5, '-0.5'],
  [0, '0'],
  [null, ''],
  [1e-7, '1e-7'],
])('the number %d is written as %s, for a program', (number, text) => {
  expect(csvLine([number])).toBe(text)
})

test('what is written is read back: texts with quotes, commas, semicolons and lines, and numbers', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('"', '""', 'a,b', 'a;b', 'a\nb', 'a\r\nb', ' '),
  )
  const cell = fc.oneof(text, fc.double({ noDefaultInfinity: true, noNaN: true }), fc.constant(null))
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (lines) => {
      const read = readCsv(lines.map((line) => `${csvLine(line)}\r\n`).join(''))
      const safe = (one: string) => (/^[=+\-@\t\r\n＝＋－＠]/.test(one) ? `'${one}` : one)
      const expected = lines.map((line) =>
        line.map((one) => (one === null ? '' : typeof one === 'number' ? String(one) : safe(one))),
      )
      expect(read).toEqual(expected)
    }),
  )
})
