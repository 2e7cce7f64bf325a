import { expect, test } from 'vitest'
import { madeAnnex } from '../../../test/made-annex.ts'
import type { PublicTable } from '../disclosure/public-table.ts'
import type { Counting } from '../tables/table.ts'
import { baseLinesOf, printSizeOf, rowSizes, rowSizeText } from './print-sizes.ts'

const found = madeAnnex.blocks.flatMap(({ tables }) => tables).find(({ table }) => table.id === '2.2')?.table
if (found === undefined) throw new Error('no table')
const work: PublicTable = found

const usual: Counting = {
  base: 'answered',
  percentOf: 'column',
  columns: 'groups',
  sizes: 'unweighted',
  weights: 'wave',
  blankBelow: null,
  notes: [],
}

/** The table with weights, and numbers of people behind its rows: 1926 who weigh 2000.6, and a hidden one. */
const counted = (changes: Partial<Counting>, weighted = true): PublicTable => ({
  ...work,
  weighted,
  counting: { ...usual, ...changes },
  rows: work.rows.map((row, index) => ({
    ...row,
    count: index === 0 ? 1926 : null,
    weightedCount: index === 0 ? 2000.6 : null,
  })),
})

const behind = (table: PublicTable, index: number): string | null => {
  const row = table.rows[index]
  const sizes = row === undefined ? null : rowSizes(row, table, 'nl')
  return sizes === null ? null : rowSizeText(sizes, table, 'nl').text
}

test('a hidden count behind a label has a sign, but only in a table that prints counts', () => {
  expect([0, 1].map((index) => behind(counted({}), index))).toEqual(['1.926', '×'])
  expect(behind(work, 0)).toBeNull()
})

test('the numbers behind a label are those that the table prints: without weights, with them, or both', () => {
  expect(behind(counted({ sizes: 'weighted' }), 0)).toBe('gewogen 2.001')
  expect(behind(counted({ sizes: 'both' }), 0)).toBe('1.926; gewogen 2.001')
  expect(behind(counted({ sizes: 'both' }), 1)).toBe('×')
  // Without weights there is one number of people.
  expect(behind(counted({ sizes: 'both' }, false), 0)).toBe('1.926')
})

test('the lines above the columns say which numbers they are', () => {
  const labels = (table: PublicTable) => baseLinesOf(table).map(({ label }) => label.en)
  expect(labels(counted({}))).toEqual(['N'])
  expect(labels(counted({ sizes: 'weighted' }))).toEqual(['N, weighted'])
  expect(labels(counted({ sizes: 'both' }))).toEqual(['N, unweighted', 'N, weighted'])
  expect(labels(counted({ percentOf: 'row' }))).toEqual(['N (group)'])
  expect(labels(counted({ columns: 'categories' }))).toEqual([])
})

test('a weighted number of people is rounded to whole people, and hidden where the number is', () => {
  const [column] = work.columns
  if (column === undefined) throw new Error('no column')
  const base = { n: 1234, weighted: 1300.5, effective: 1000 }
  expect(printSizeOf({ ...column, base }, 'weighted', 'en').text).toBe('1,301')
  expect(printSizeOf({ ...column, base }, 'n', 'en').text).toBe('1,234')
  const hidden = printSizeOf({ ...column, base: null, marks: ['suppressed'] }, 'weighted', 'en')
  expect(hidden).toMatchObject({ text: '×', mark: 'suppressed' })
})

test('what the percentages of a row are of stands behind its label', () => {
  const base = { n: 60, weighted: 61.2, effective: 50 }
  const rows = work.rows.map((row, index) => ({ ...row, base: index === 0 ? base : null }))
  const table: PublicTable = { ...work, weighted: true, counting: { ...usual, percentOf: 'row' }, rows }
  expect([0, 1].map((index) => behind(table, index))).toEqual(['N = 60', '×'])
  const both: PublicTable = { ...table, counting: { ...usual, percentOf: 'row', sizes: 'both' } }
  expect(behind(both, 0)).toBe('N = 60; gewogen 61')
})
