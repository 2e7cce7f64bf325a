import { describe, expect, test } from 'vitest'
import { golden, schoolTables, type GoldenFigure } from '../../../test/api-schools.ts'
import { everywhere } from '../text.ts'
import type { Cell } from './table.ts'

const scores = { 1: 0, 2: 12.5, 3: 50, 4: 75, 5: 100 }

/** A table for each field that R computes as well, by the name that it has there. */
const tables = [
  { id: 'everyone', item: 'targets', base: 'everyone' },
  { id: 'shown', item: 'targets', base: 'shown' },
  { id: 'answered', item: 'targets' },
  { id: 'ticked', item: 'targets', base: 'ticked', exempt: [4] },
  { id: 'known-group', item: 'targets', keep: ['known-group'] },
  { id: 'complete', item: 'targets', keep: ['complete'] },
  { id: 'answers', item: 'targets', statistics: ['share-of-answers'] },
  { id: 'answers-in-rows', item: 'targets', statistics: ['share-of-answers'], answerBase: 'rows', omit: [4] },
  { id: 'row', item: 'growth', percentOf: 'row', omit: [9] },
  { id: 'table', item: 'growth', percentOf: 'table', omit: [9] },
  { id: 'exempt', item: 'growth', exempt: [9], nets: [{ code: 34, label: everywhere('Grew'), of: [3, 4] }] },
  { id: 'missing', item: 'growth', omit: [9], missingRows: ['skipped'] },
  { id: 'scores', item: 'views', statistics: ['mean'], scores },
  { id: 'codes', item: 'views', statistics: ['mean'], scores: 'codes' },
  {
    id: 'categories',
    item: 'views',
    columns: 'categories',
    banner: ['large'],
    nets: [{ code: 45, label: everywhere('High'), of: [4, 5] }],
  },
]

/** The largest distance between a figure and R's, each relative to R's own size. */
function off(cell: Cell | undefined, wanted: GoldenFigure): number {
  const distances = (['estimate', 'se', 'low', 'high'] as const).map((part) => {
    const [own, theirs] = [cell?.[part] ?? null, wanted[part]]
    if (own === null || theirs === null) return own === theirs ? 0 : Number.POSITIVE_INFINITY
    return Math.abs(own - theirs) / Math.max(1e-3, Math.abs(theirs))
  })
  return Math.max(...distances)
}

describe.each(golden.results)('$design: as R computes it', ({ design, tables: wanted }) => {
  const made = schoolTables(tables, design)

  test.each(Object.keys(wanted))('%s', (id) => {
    const table = made.find((one) => one.id === id)
    const rows = wanted[id] ?? {}
    const ids = table?.rows.map((row) => row.id)
    expect(ids?.toSorted()).toEqual(Object.keys(rows).toSorted())
    for (const [row, figures] of Object.entries(rows)) {
      const cells = table?.cells[ids?.indexOf(row) ?? -1] ?? []
      expect(cells.map((cell) => [cell.n, cell.base.n])).toEqual(figures.map(({ n, base }) => [n, base]))
      const whole = (weighted: number | undefined) => Math.round((weighted ?? Number.NaN) * 1e6)
      const weights = figures.map(({ weighted }) => whole(weighted))
      expect(cells.map(({ base }) => whole(base.weighted))).toEqual(weights)
      for (const [column, figure] of figures.entries()) {
        expect(off(cells[column], figure), `row ${row}, column ${column}`).toBeLessThan(1e-8)
      }
    }
  })

  test('without weights a table of a weighted wave has the figures of an unweighted one', () => {
    const [plain] = schoolTables(
      [{ item: 'growth', weights: 'none' }],
      design === 'weighted' ? 'weighted' : 'unweighted',
    )
    const [unweighted] = schoolTables([{ item: 'growth' }], 'unweighted')
    expect(plain?.cells).toEqual(unweighted?.cells)
    expect(plain?.weighted).toBe(false)
  })
})
