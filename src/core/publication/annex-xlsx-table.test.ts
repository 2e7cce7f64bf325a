import fc from 'fast-check'
import { expect, test } from 'vitest'
import { madeAnnex } from '../../../test/made-annex.ts'
import { printTable } from './annex-files-table.ts'
import { numberFormat, stored, tableSheet } from './annex-xlsx-table.ts'

const [plants, , hours] = madeAnnex.blocks
  .flatMap(({ tables }) => tables)
  .map((entry) => tableSheet(printTable(entry, madeAnnex.wave.title, 'nl'), 'nl'))

test('a percentage is stored as a part of 1, without a trace of binary arithmetic', () => {
  expect(stored(23.45, 'percentage')).toBe(0.2345)
  expect(stored(7, 'top-box')).toBe(0.07)
  expect(stored(7.8, 'mean')).toBe(7.8)
  const tenths = fc.integer({ min: 0, max: 1000 })
  fc.assert(
    fc.property(tenths, (value) => {
      expect(String(stored(value / 10, 'percentage'))).toBe(String(Number(`${value}e-3`)))
    }),
  )
})

test('the format shows as many decimals as are in print', () => {
  expect(numberFormat('percentage', 0)).toBe('0%')
  expect(numberFormat('share-of-answers', 1)).toBe('0.0%')
  expect(numberFormat('mean', 1)).toBe('#,##0.0')
  expect(numberFormat('count', 2)).toBe('#,##0')
})

test('figures are numbers, with the sign of a small group in their format; other signs are texts', () => {
  const row = plants?.rows.find(
    ([first]) => first !== null && first !== undefined && 'text' in first && first.text === 'Rozen & tulpen',
  )
  expect(row?.slice(1)).toEqual([
    { number: 0.68, format: '0%', look: 'row' },
    { number: 0.68, format: '0%"*"', look: 'row' },
    { text: '×', look: 'row' },
    { text: '–', look: 'row' },
    { text: ':', look: 'row' },
    { number: 0.68, format: '0%', look: 'row-everyone' },
  ])
})

test('the title stands in the first cell, the heads stay in sight', () => {
  expect(hours?.rows[0]).toEqual([{ text: 'Tabel 2.1: Uren per week in de tuin', look: 'title' }])
  expect(hours?.table?.first).toBe(hours?.frozen.rows)
  expect(hours?.table?.heads).toEqual(['Onderdeel', 'Grote tuin', 'Dak', 'Totaal'])
})
