import { expect, test } from 'vitest'
import { madePublicTables } from '../../../test/made-annex.ts'
import type { PublicTable } from '../disclosure/public-table.ts'
import { printBase, printCell, printTotal } from './print-cell.ts'

/** The table with every mark: large, small (few people), tiny (hidden), roof (not asked), silent (no answers), total. */
const plants = madePublicTables.find(({ id }) => id === '1.1') as PublicTable
const work = madePublicTables.find(({ id }) => id === '2.2') as PublicTable

const texts = (printed: readonly { readonly text: string }[]) => printed.map(({ text }) => text)

test('a figure, a figure of few people, and three reasons for no figure all look different', () => {
  const printed = plants.columns.map((column, index) => {
    const cell = plants.cells[0]?.[index]
    return cell === undefined ? null : printCell(cell, column, plants, 'nl')
  })
  expect(printed).toEqual([
    { text: '68%', mark: null, lowBase: false },
    { text: '68%', mark: null, lowBase: true },
    { text: '×', mark: 'suppressed', lowBase: false },
    { text: '–', mark: 'not-asked', lowBase: false },
    { text: ':', mark: 'no-answers', lowBase: false },
    { text: '68%', mark: null, lowBase: false },
  ])
})

test('a zero is a figure', () => {
  const [large] = plants.cells[2] ?? []
  const [column] = plants.columns
  if (large === undefined || column === undefined) throw new Error('no such cell')
  expect(printCell(large, column, plants, 'nl').text).toBe('0%')
})

test('the N of a hidden column is hidden, that of a column that nobody answered is 0', () => {
  expect(texts(plants.columns.map((column) => printBase(column, 'nl')))).toEqual(['600', '60', '×', '–', '0', '1.234'])
})

test('a total that would give a hidden figure away is hidden, and a column without figures has no total', () => {
  expect(texts(plants.columns.map((_, index) => printTotal(plants, index, 'nl')))).toEqual([
    '118%',
    '117%',
    '×',
    '–',
    ':',
    '118%',
  ])
  expect(texts(work.columns.map((_, index) => printTotal(work, index, 'en')))).toEqual(['1,234', '100%'])
})

test('a column that does not add up prints nothing in the row that does', () => {
  const uncounted = { ...work, totals: [null, 100] }
  expect(printTotal(uncounted, 0, 'nl')).toEqual({ text: '', mark: null, lowBase: false })
})
