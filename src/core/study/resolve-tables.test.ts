import { describe, expect, test } from 'vitest'
import { itemTypeNames, miniItem } from '../items/mini-item.ts'
import { everywhere } from '../text.ts'
import { miniStudy } from './mini-study.ts'

const label = everywhere('Label')
const every = itemTypeNames.map((type) => miniItem(type, type))
const matrix = miniItem('matrix', '0.3', { rows: [7, 2].map((code) => ({ code, label })) })

describe('a table that is not written down', () => {
  test('is made of every item that can be counted, with the statistic of its type', () => {
    const { tables } = miniStudy({ items: every })
    expect(
      tables.map(({ id, statistics, codes, rows }) => [id, statistics, codes, rows.map(({ number }) => number)]),
    ).toEqual([
      ['single', ['percentage'], [], [1, 2]],
      ['multiple', ['percentage'], [], [1, 2, 3]],
      ['matrix', ['top-box'], [2], [1]],
      ['slider', ['mean'], [], [1]],
      ['number', ['mean'], [], [1]],
      ['choice-because', ['percentage'], [], [1, 2]],
    ])
  })

  test('is not made when the file says so', () => {
    expect(miniStudy({ items: every, tables: { defaults: false } }).tables).toEqual([])
  })

  test('makes way for the table of the same item, and for a table that goes by its id', () => {
    const items = ['a', 'b', 'c'].map((id) => miniItem('single', id))
    const tables = [
      { id: 'T1', item: 'b' },
      { id: 'c', variables: ['a', 'b'] },
    ]
    expect(miniStudy({ items, tables: { tables } }).tables.map(({ id, item }) => [id, item])).toEqual([
      ['T1', 'b'],
      ['c', null],
      ['a', 'a'],
    ])
  })
})

describe('the rows of a table', () => {
  const numbers = (items: readonly object[], table: object) =>
    miniStudy({ items, tables: { defaults: false, tables: [table] } }).tables[0]?.rows.map(({ number }) => number)

  test('are numbered by the codes of a matrix', () => {
    expect(numbers([matrix], { item: '0.3' })).toEqual([7, 2])
  })

  test('are numbered from 1 when they are fields', () => {
    const fields = ['now', 'later'].map((id) => ({ id, label, max: 9 }))
    expect(numbers([miniItem('number', '0.7', { fields })], { item: '0.7' })).toEqual([1, 2])
  })

  test('are numbered from 1 when they are loose variables, whatever those are called', () => {
    const other = miniItem('matrix', '0.4', { rows: [{ code: 7, label }] })
    expect(numbers([matrix, other], { id: 'T', variables: ['0.3.7', '0.4.7', '0.3.2'] })).toEqual([1, 2, 3])
  })

  test('leave out what the table omits', () => {
    expect(numbers([matrix], { item: '0.3', omit: [7] })).toEqual([2])
  })
})

test('a table over loose choices adds up the highest category, one over loose amounts averages', () => {
  const variables = ['matrix.1', 'single']
  const { tables } = miniStudy({
    items: every,
    tables: {
      defaults: false,
      tables: [
        { id: 'x', variables },
        { id: 'y', variables: ['number', 'slider.1'] },
      ],
    },
  })
  expect(tables.map(({ statistics, codes, decimals }) => [statistics, codes, decimals])).toEqual([
    [['top-box'], [2], 0],
    [['mean'], [], 1],
  ])
})
