import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutText, utf8 } from './cut-text.ts'
import { documentLines, notesOf } from './document-lines.ts'

test.each([
  ['één', 5, 'één'],
  ['één', 4, 'éé'],
  ['één', 1, ''],
  ['ab👩‍⚕️c', 10, 'ab'],
  ['ab👩‍⚕️c', 16, 'ab👩‍⚕️c'],
])('%s in %i bytes is %s', (text, bytes, kept) => {
  expect(cutText(text, bytes)).toBe(kept)
})

test('a text is a beginning of itself that fits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, bytes) => {
      const kept = cutText(text, bytes)
      expect([text.startsWith(kept), utf8(kept).length <= bytes]).toEqual([true, true])
    }),
  )
})

test('a long note is broken at a space, and every line fits', () => {
  const note = `Dit is één lange notitie die ${'heel '.repeat(30)}lang is, met ${'x'.repeat(200)} erin.`
  const lines = documentLines([note, 'Tweede.'])
  expect(lines.every((line) => utf8(line).length <= 80)).toBe(true)
  const [first = '', second] = notesOf(lines)
  expect(first.replaceAll(/\s/g, '')).toBe(note.replaceAll(/\s/g, ''))
  expect(second).toBe('Tweede.')
})
