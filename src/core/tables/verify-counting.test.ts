import { expect, test } from 'vitest'
import { schoolTables } from '../../../test/api-schools.ts'
import { verifyPublished } from './verify-published.ts'

test('published figures are held against row bases, weighted numbers of people, and categories', () => {
  const tables = schoolTables(
    [
      { id: 'row', item: 'growth', banner: ['large'], percentOf: 'row', sizes: 'weighted', omit: [9] },
      { id: 'beside', item: 'views', banner: ['total'], columns: 'categories' },
    ],
    'weighted',
  )
  const published = {
    wave: '2026',
    exceptions: [],
    tables: [
      {
        id: 'row',
        banner: ['large'],
        statistics: ['percentage' as const],
        // 56 large schools of 1009.02 by their weights, and 19 that shrank, of 495.93: see table-fields-pspp.csv.
        base: [1009],
        rows: [{ code: 1, n: 496, values: { percentage: [22] } }],
        total: null,
      },
      {
        id: 'beside',
        banner: ['answer-1', 'answer-5'],
        statistics: ['percentage' as const],
        base: [null, null],
        rows: [{ code: 1, n: 185, values: { percentage: [21, 17] } }],
        total: null,
      },
    ],
  }
  expect(verifyPublished(published, tables).map(({ kind, verdict, ours }) => [kind, verdict, ours])).toEqual([
    ['base', 'equal', 1009],
    ['count', 'equal', 496],
    ['value', 'equal', 22],
    ['count', 'equal', 185],
    ['value', 'equal', 21],
    ['value', 'equal', 17],
  ])
})
