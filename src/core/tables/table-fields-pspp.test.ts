import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { schoolTables } from '../../../test/api-schools.ts'
import { everywhere } from '../text.ts'
import type { Cell, Table } from './table.ts'

/** What GNU PSPP prints: see tools/golden/table-fields.sps. Its tables stand apart by empty lines. */
const printed = readFileSync(path.join(import.meta.dirname, 'golden/table-fields-pspp.csv'), 'utf8')
  .split('\n\n')
  .map((block) => block.split('\n').map((line) => line.split(',')))

/** The tables with that title, without weights first. */
const titled = (title: string) => printed.filter(([first]) => first?.join(',') === `Table: ${title}`)

/** Per growth, the figures of one kind in PSPP's crosstable: of large schools, and of all. */
function crossed(place: number, kind: 'Count' | 'Row %' | 'Column %' | 'Total %') {
  const lines = titled('growth × large')[place] ?? []
  const own = lines.filter((cells) => cells[2] === kind).slice(0, -1)
  return own.map((cells) => [cells[4], cells[5]])
}

/** Our figures as PSPP prints its own. */
const asPrinted = (table: Table | undefined, to: (cell: Cell) => string) =>
  (table?.cells ?? []).map((row) => row.map(to))

const percent = ({ estimate }: Cell): string => `${(estimate ?? Number.NaN).toFixed(1)}%`

const growth = { item: 'growth', banner: ['large', 'total'] }

describe.each([
  ['unweighted', 0],
  ['weighted', 1],
] as const)('%s: as PSPP prints it', (design, place) => {
  const [column, row, table, count] = schoolTables(
    [
      { ...growth, id: 'column' },
      { ...growth, id: 'row', percentOf: 'row' },
      { ...growth, id: 'table', percentOf: 'table' },
      { ...growth, id: 'count', statistics: ['count'] },
    ],
    design,
  )

  test('percentages of columns, of rows and of the whole table, and counts', () => {
    expect(asPrinted(column, percent)).toEqual(crossed(place, 'Column %'))
    expect(asPrinted(row, percent)).toEqual(crossed(place, 'Row %'))
    expect(asPrinted(table, percent)).toEqual(crossed(place, 'Total %'))
    const decimals = design === 'weighted' ? 2 : 0
    expect(asPrinted(count, ({ estimate }) => (estimate ?? Number.NaN).toFixed(decimals))).toEqual(
      crossed(place, 'Count'),
    )
  })

  test('an option of those asked, a net of answers with and without those who gave none, means of scores', () => {
    const frequency = (variable: string) => {
      const lines = titled(variable)[place]
      return lines?.find((cells) => cells[1] === '1.00')?.slice(3, 5)
    }
    const high = [{ code: 45, label: everywhere('High'), of: [4, 5] }]
    const scale = { item: 'views', columns: 'categories', banner: ['total'], nets: high }
    const tables = schoolTables(
      [
        { item: 'targets', id: 'answered', banner: ['total'] },
        { item: 'targets', id: 'everyone', banner: ['total'], base: 'everyone' },
        { ...scale, id: 'agrees' },
        { ...scale, id: 'agrees-of-all', base: 'everyone' },
        {
          item: 'views',
          id: 'scores',
          banner: ['total'],
          statistics: ['mean'],
          scores: { 1: 0, 2: 12.5, 3: 50, 4: 75, 5: 100 },
        },
        { item: 'views', id: 'codes', banner: ['total'], statistics: ['mean'], scores: 'codes' },
      ],
      design,
    )
    const of = (id: string, line: number, index: number): Cell | undefined =>
      tables.find((one) => one.id === id)?.cells[line]?.[index]
    const both = (first: Cell | undefined, second: Cell | undefined) =>
      [first, second].map((cell) => (cell === undefined ? '' : percent(cell)))
    expect(both(of('everyone', 0, 0), of('answered', 0, 0))).toEqual(frequency('first'))
    expect(both(of('agrees-of-all', 0, 5), of('agrees', 0, 5))).toEqual(frequency('agrees'))
    const means = titled('Descriptive Statistics')[place]
    expect(of('scores', 0, 0)?.estimate).toBeCloseTo(Number(means?.[2]?.[2]), 9)
    expect(of('codes', 1, 0)?.estimate).toBeCloseTo(Number(means?.[3]?.[2]), 9)
  })
})

test('an answer that is none is in no base, of columns, rows or the whole table', () => {
  const known = { ...growth, exempt: [9] }
  const [column, row, table] = schoolTables(
    [
      { ...known, id: 'column' },
      { ...known, id: 'row', percentOf: 'row' },
      { ...known, id: 'table', percentOf: 'table' },
    ],
    'weighted',
  )
  expect(asPrinted(column, percent)).toEqual(crossed(2, 'Column %'))
  expect(asPrinted(row, percent)).toEqual(crossed(2, 'Row %'))
  expect(asPrinted(table, percent)).toEqual(crossed(2, 'Total %'))
})
