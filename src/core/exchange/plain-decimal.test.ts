import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalsOf, plainDecimal } from './plain-decimal.ts'

test.each([
  [0, 0, '0'],
  [-0, 2, '0.00'],
  [1.5, 3, '1.500'],
  [-12, 0, '-12'],
  [1e-7, 0, '0.0000001'],
  [1.25e21, 0, '1250000000000000000000'],
  [-1.5e-9, 0, '-0.0000000015'],
])('%s is written in full', (value, decimals, text) => {
  expect(plainDecimal(value, decimals)).toBe(text)
})

test('every number reads back as itself, without an exponent', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.nat(5), (value, decimals) => {
      const text = plainDecimal(value, decimals)
      expect(text).toMatch(/^-?\d+(\.\d+)?$/)
      expect(Number(text)).toBe(value === 0 ? 0 : value)
      expect(decimalsOf(value)).toBeLessThan(1080)
    }),
  )
})

test('what is not finite is a mistake of the program', () => {
  expect(() => plainDecimal(Number.NaN)).toThrow(RangeError)
})
