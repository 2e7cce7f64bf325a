import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNames, uniqueHeads, unused } from './annex-files-names.ts'

test('a name that is taken gets a number, whatever its case', () => {
  const used = new Set(['n'])
  expect(unused('N', used, 31)).toBe('N (2)')
  expect(unused('n', used, 31)).toBe('n (3)')
})

test('a name stays within its length, its number included', () => {
  const used = new Set<string>()
  const names = [1, 2, 3].map(() => unused('abcdefghij', used, 8))
  expect(names).toEqual(['abcdefgh', 'abcd (2)', 'abcd (3)'])
})

test('heads are never empty, never over two lines and never twice the same', () => {
  expect(uniqueHeads(['Aios,\n%', '', ' ', 'Aios, %'])).toEqual(['Aios, %', '-', '- (2)', 'Aios, % (2)'])
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (wanted) => {
      const heads = uniqueHeads(wanted)
      expect(new Set(heads.map((head) => head.toLowerCase())).size).toBe(wanted.length)
    }),
  )
})

test('file names stay in their folder', () => {
  expect(fileNames(['0.1', '4.5-ja', '../../etc', 'a/b', 'a b', ''])).toEqual([
    '0.1',
    '4.5-ja',
    '-..-etc',
    'a-b',
    'a-b-2',
    '-',
  ])
})
