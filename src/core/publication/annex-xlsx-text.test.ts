import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellText, sheetNames, tableNames, xmlText } from './annex-xlsx-text.ts'

test('a text cannot end its element or attribute', () => {
  expect(xmlText('</t><f>1+1</f> "a" & b')).toBe('&lt;/t&gt;&lt;f&gt;1+1&lt;/f&gt; &quot;a&quot; &amp; b')
})

test('signs that XML cannot hold are written as workbooks write them, and so is a text that looks like that', () => {
  expect(xmlText('a\u0000b\r\n\tc \uD800 _x0041_')).toBe('a_x0000_b_x000D_\n\tc \uFFFD _x005F_x0041_')
})

test('any text comes back as it was, but for halves of a sign', () => {
  const unit = fc.constantFrom('_', 'x', '0', '4', '1', '\u0001', '\r', '\n', '<', '&', '"', '😀', 'é')
  const back = (text: string): string =>
    text
      .replaceAll(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '')
      .replaceAll(/_x([\dA-F]{4})_/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(back(xmlText(text))).toBe(text)
    }),
  )
})

test('a text is no longer than a cell can hold', () => {
  expect(cellText('x'.repeat(40_000))).toHaveLength(32_767)
})

test('sheets have names that a workbook accepts', () => {
  expect(sheetNames(['0.1', "'a/b'", '0.1', '', 'x'.repeat(40)])).toEqual([
    '0.1',
    '’a-b’',
    '0.1 (2)',
    '-',
    'x'.repeat(31),
  ])
})

test('tables have names that are no cells', () => {
  expect(tableNames(['Tabel 0.1', 'Tabel 4.5-ja', 'AB12', 'R1C1', '1', '', 'Tabel 0.1'])).toEqual([
    'Tabel_0.1',
    'Tabel_4.5_ja',
    '_AB12',
    '_R1C1',
    '_1',
    '_',
    'Tabel_0.1_2',
  ])
})
