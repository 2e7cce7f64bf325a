import { expect, test } from 'vitest'
import { joinPublished } from './join-published.ts'
import type { PublishedTable, PublishedTables } from './published-schema.ts'

const table = (id: string, changes: Partial<PublishedTable>): PublishedTable => ({
  id,
  banner: ['aios'],
  statistics: ['percentage'],
  base: [null],
  rows: [{ code: 1, n: null, values: { percentage: [40] } }],
  total: null,
  ...changes,
})

const file = (tables: readonly PublishedTable[]): PublishedTables => ({ wave: '2024', exceptions: [], tables })

test('one file is what it is, and none is nothing', () => {
  const one = file([table('mood', {})])
  expect(joinPublished([one])).toBe(one)
  expect(joinPublished([])).toBeNull()
})

test('tables of several files stand beside each other; one that both print has the columns and rows of both', () => {
  const others = table('mood', {
    banner: ['specialist', 'aios'],
    statistics: ['percentage', 'count'],
    base: [500, 300],
    rows: [
      { code: 1, n: 9, values: { percentage: [60, 41], count: [300, null] } },
      { code: 2, n: null, values: { percentage: [null, 50] } },
    ],
    total: [100, null],
  })
  const joined = joinPublished([file([table('mood', {}), table('age', {})]), file([others])])
  expect(joined).toEqual(
    file([
      {
        id: 'mood',
        banner: ['aios', 'specialist'],
        statistics: ['percentage', 'count'],
        base: [300, 500],
        rows: [
          // Where both print a figure it is that of the first file.
          { code: 1, n: 9, values: { percentage: [40, 60], count: [null, 300] } },
          { code: 2, n: null, values: { percentage: [50, null] } },
        ],
        total: [null, 100],
      },
      table('age', {}),
    ]),
  )
})

test('what is not compared and what is an exception is that of all files', () => {
  const cell = {
    table: 'mood',
    row: 2,
    column: 'aios',
    statistic: 'percentage',
    printed: 3,
    reason: 'ambiguous',
  } as const
  const one = { ...file([table('mood', {})]), notCompared: [cell] }
  const other = { ...file([table('age', {})]), exceptions: [{ ...cell, kind: 'value' as const, instead: 4 }] }
  expect(joinPublished([one, other])).toMatchObject({ notCompared: [cell], exceptions: [{ kind: 'value' }] })
})
