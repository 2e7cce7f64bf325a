import { expect, test } from 'vitest'
import { rowHeight } from './annex-xlsx-height.ts'
import { textCell } from './annex-xlsx-sheet.ts'

test('a row with short texts and numbers is one line high', () => {
  expect(rowHeight([textCell('Umc', 'row-label'), { number: 1, format: '0%', look: 'row' }, null], [58, 13, 13])).toBe(
    17,
  )
})

test('a long text makes its row higher, and so does a word that does not fit on a line', () => {
  expect(rowHeight([textCell('a word '.repeat(30), 'row-label')], [58])).toBe(4 * 15)
  expect(rowHeight([textCell('x'.repeat(130), 'row-label')], [58])).toBe(3 * 15)
})

test('a title goes on over the cells beside it', () => {
  expect(rowHeight([textCell('a title '.repeat(30), 'title')], [58])).toBe(21)
})
