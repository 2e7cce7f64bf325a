import { expect, test } from 'vitest'
import { builtInKind, formatKind } from './date-format.ts'
import { momentOf, serialOf, serialWord } from './serial-date.ts'

test.each([
  ['General', 'number'],
  ['0', 'number'],
  ['0.00', 'number'],
  ['#,##0.00 "dagen"', 'number'],
  ['[Red]-#,##0', 'number'],
  ['0%', 'number'],
  ['0.00E+00', 'number'],
  ['@', 'number'],
  ['dd/mm/yyyy', 'day'],
  ['[$-413]d mmmm yyyy;@', 'day'],
  [String.raw`d\-m\-jjjj`, 'day'],
  ['mmm-yy', 'month'],
  ['yyyy-mm', 'month'],
  ['yyyy', 'year'],
  ['yyyy-mm-dd hh:mm:ss', 'second'],
  ['m/d/yy h:mm', 'second'],
  ['h:mm AM/PM', 'time'],
  ['[h]:mm:ss', 'time'],
  ['mm:ss.0', 'time'],
] as const)('the format %s shows a %s', (code, kind) => {
  expect(formatKind(code)).toBe(kind)
})

test('formats without a code are those of the standard', () => {
  expect([0, 2, 14, 17, 20, 22, 49].map(builtInKind)).toEqual([
    'number',
    'number',
    'day',
    'month',
    'time',
    'second',
    'number',
  ])
})

test.each([
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [61, false, '1900-03-01'],
  [45_425, false, '2024-05-13'],
  [0, true, '1904-01-01'],
] as const)('day %d of a workbook from 1904: %s is %s', (serial, from1904, word) => {
  expect(serialWord(serial, 'day', from1904)).toBe(word)
})

test('moments come back to the millisecond', () => {
  const moment = Date.UTC(2024, 4, 13, 10, 11, 12, 345)
  expect(momentOf(serialOf(moment), false)).toBe(moment)
  expect(serialWord(0.5, 'time', false)).toBe('12:00:00')
})
