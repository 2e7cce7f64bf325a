import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textWidth, wrapText } from './flow-text-width.ts'

const setting = { size: 10 }

describe('measuring text', () => {
  test('knows narrow and wide letters, and that bold is wider', () => {
    expect(textWidth('ill', setting)).toBeLessThan(textWidth('mmm', setting) / 2)
    expect(textWidth('Blok', { size: 10, bold: true })).toBeGreaterThan(textWidth('Blok', setting))
    expect(textWidth('Blok', { size: 20 })).toBeCloseTo(2 * textWidth('Blok', setting))
  })

  test('breaks between words, and a word only where it does not fit by itself', () => {
    expect(wrapText('alleen als het moet', 60, setting)).toEqual(['alleen als', 'het moet'])
    expect(wrapText('arbeidsvoorwaarden', 60, setting).join('')).toBe('arbeidsvoorwaarden')
  })

  test('keeps every word, in lines that fit', () => {
    const words = fc.array(fc.stringMatching(/^[a-zA-Z.,é]{1,24}$/), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 400 }), (list, width) => {
        const lines = wrapText(list.join(' '), width, setting)
        expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''))
        expect(lines.every((line) => textWidth(line, setting) <= width)).toBe(true)
      }),
    )
  })
})
