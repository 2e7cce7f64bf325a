import { expect, test } from 'vitest'
import { publishedSchema } from './published-schema.ts'
import { figures, placeOf } from './published.ts'

const published = {
  wave: '2023',
  exceptions: [],
  tables: [
    {
      id: '0.1',
      banner: ['anios', 'total'],
      statistics: ['percentage'],
      base: [null, 40],
      rows: [
        { code: 1, n: 12, values: { percentage: [null, 30] } },
        { code: 2, n: null, values: { percentage: [null, 0] } },
      ],
      total: [null, 30],
    },
    {
      id: '0.2',
      banner: ['total'],
      statistics: ['count', 'percentage'],
      base: [40],
      rows: [{ code: 1, n: null, values: { count: [10], percentage: [25] } }],
      total: null,
    },
  ],
}

test('figures lists what is printed in the order of the tables, and no empty cells', () => {
  const read = publishedSchema.parse(published)
  expect(figures(read).map((figure) => `${placeOf(figure)} = ${figure.printed}`)).toEqual([
    '0.1 base - total - = 40',
    '0.1 count 1 total - = 12',
    '0.1 value 1 total percentage = 30',
    '0.1 value 2 total percentage = 0',
    '0.1 total - total percentage = 30',
    '0.2 base - total - = 40',
    '0.2 value 1 total count = 10',
    '0.2 value 1 total percentage = 25',
  ])
})

test('a figure is either compared or not', () => {
  const place = { table: '0.1', column: 'total', statistic: 'percentage', printed: 30, reason: 'ambiguous' }
  const twice = publishedSchema.safeParse({ ...published, notCompared: [{ ...place, row: 1 }] })
  expect(twice.error?.issues.map(({ message }) => message)).toEqual(['simulation-compared-twice'])
  expect(publishedSchema.safeParse({ ...published, notCompared: [{ ...place, row: 9 }] }).success).toBe(true)
})

test('a line of figures must have a place for every column', () => {
  const [table] = published.tables
  const short = { ...published, tables: [{ ...table, base: [40] }] }
  const found = publishedSchema.safeParse(short)
  expect(found.error?.issues.map(({ path, message }) => [path, message])).toEqual([
    [['tables', 0], 'simulation-columns'],
  ])
})
