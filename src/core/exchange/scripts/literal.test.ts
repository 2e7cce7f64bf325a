import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commentLine, textLiteral, valueLiteral } from './literal.ts'

test('a literal is ASCII, on one line, and ends where it should', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const literal = textLiteral(text)
      expect(literal).toMatch(/^"(?:[ !#-[\]-~]|\\["\\nrt]|\\u[0-9a-f]{4}|\\U[0-9a-f]{8})*"$/)
      const read = literal
        .slice(1, -1)
        .replaceAll(
          /\\(?:U([0-9a-f]{8})|u([0-9a-f]{4})|(["\\nrt]))/g,
          (_, wide?: string, code?: string, sign?: string) => {
            const hexadecimal = wide ?? code
            if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16))
            return new Map([
              ['n', '\n'],
              ['r', '\r'],
              ['t', '\t'],
              ['"', '"'],
              ['\\', '\\'],
            ]).get(sign ?? '') as string
          },
        )
      expect(read).toBe(text.toWellFormed().replaceAll('\0', '\ufffd'))
    }),
    { numRuns: 500 },
  )
})

test('a comment stays on its line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(commentLine(text)).toMatch(/^#[^\n\r\f\v\u0085\u2028\u2029]*$/)
    }),
  )
})

test('numbers are as both languages read them', () => {
  expect([1, -0.5, 1e300, Infinity, -Infinity, 'a'].map((value) => valueLiteral(value, 'Inf'))).toEqual([
    '1',
    '-0.5',
    '1e+300',
    'Inf',
    '-Inf',
    '"a"',
  ])
})
