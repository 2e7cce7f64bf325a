import { describe, expect, test } from 'vitest'
import { answeredWave, named, tableOf, tablesOf, times } from '../../../test/answered-wave.ts'
import { cellsOf, groups, mood, printed, tenIn, work } from '../../../test/ten-people.ts'
import { miniItem } from '../items/mini-item.ts'
import type { MiniParts } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'

describe('why there is no figure', () => {
  const parts: MiniParts = {
    study: {
      groups: {
        ...groups,
        fair: { label: everywhere('Fair'), rule: 'mood = fair' },
        bad: { label: everywhere('Bad'), rule: 'mood = bad' },
      },
    },
    items: [work, mood, miniItem('single', 'why', { when: 'mood != good', options: named('a', 'b') })],
    tables: { banner: ['ward', 'lab', 'fair', 'bad', 'total'], defaults: false, tables: [{ item: 'why' }] },
  }
  const table = tableOf(parts, [
    { work: [1], mood: 1 },
    { work: [3], mood: 2 },
    { work: [3], mood: 2, why: 1 },
    { work: [3], mood: 3 },
  ])

  test('nobody of the group was asked, nobody is in the group, nobody answered: three empty columns', () => {
    expect(table.columns.map(({ id, marks }) => [id, marks])).toEqual([
      ['ward', ['not-asked']],
      ['lab', ['nobody']],
      ['fair', []],
      ['bad', ['no-answers']],
      ['total', []],
    ])
    expect(cellsOf(table, 0).map(({ estimate, marks }) => [estimate, marks])).toEqual([
      [null, ['not-asked']],
      [null, ['nobody']],
      [100, []],
      [null, ['no-answers']],
      [100, []],
    ])
  })

  test('a count of nobody has no error and no interval either', () => {
    const counts = { banner: ['ward'], defaults: false, tables: [{ item: 'why', statistics: ['count'] }] }
    const [cell] = cellsOf(tableOf({ ...parts, tables: counts }, [{ work: [1], mood: 1 }]), 0)
    expect(cell).toMatchObject({ n: 0, estimate: null, se: null, low: null, high: null, printed: null })
  })

  test('zero is a figure', () => {
    expect(cellsOf(table, 1).map(({ printed: figure }) => figure)).toEqual([null, null, 0, null, 0])
  })

  test('a total is the sum of figures that are there', () => {
    const own = {
      ...parts,
      tables: { banner: ['ward', 'total'], defaults: false, tables: [{ item: 'why', total: true }] },
    }
    expect(
      tableOf(own, [
        { work: [1], mood: 1 },
        { mood: 2, why: 1 },
      ]).totals,
    ).toEqual([null, 100])
  })

  test('a study of nobody gives tables without figures', () => {
    const [empty] = tablesOf(answeredWave(parts, []))
    expect(empty?.cells.flat().every(({ estimate, n }) => estimate === null && n === 0)).toBe(true)
    expect(empty?.columns.map(({ marks }) => marks)).toEqual(times(5, {}).map(() => ['nobody']))
  })
})

describe('rows', () => {
  const order = (table: object) => tenIn({ item: 'mood', ...table }).rows.map(({ id }) => id)

  test('stand as asked, or from the most to the least given by the last column', () => {
    expect(order({})).toEqual(['1', '2', '3'])
    expect(order({ sort: 'descending', banner: ['total', 'lab'] })).toEqual(['1', '3', '2'])
    expect(order({ sort: 'descending', banner: ['lab', 'total'] })).toEqual(['1', '2', '3'])
  })

  test('can be left out, which leaves the base alone', () => {
    const table = tenIn({ item: 'mood', omit: [1], total: true })
    expect(table.rows.map(({ id, label }) => [id, label.en])).toEqual([
      ['2', 'fair'],
      ['3', 'bad'],
    ])
    expect(table.columns.map(({ base }) => base.n)).toEqual([5, 3, 8])
    expect(table.totals).toEqual([40, 33, 38])
  })

  test('have the count of all people behind their label, in a group or in none', () => {
    expect(tenIn({ item: 'work', stubCounts: true }).rows.map(({ count }) => count)).toEqual([5, 4, 4])
    expect(tenIn({ item: 'work', stubCounts: true, banner: ['lab'] }).rows.map(({ count }) => count)).toEqual([5, 4, 4])
    expect(tenIn({ item: 'work' }).rows.map(({ count }) => count)).toEqual([null, null, null])
  })

  test('can be several variables, each with a base of its own; the first row that is printed gives the N', () => {
    const grade = miniItem('slider', 'grade', {
      rows: [1, 2].map((code) => ({
        code,
        label: everywhere(`Row ${code}`),
        low: everywhere('bad'),
        high: everywhere('good'),
      })),
    })
    const own = (table: object): MiniParts => ({
      items: [grade],
      tables: {
        banner: ['total'],
        defaults: false,
        tables: [{ id: 't', variables: ['grade.2', 'grade.1'], ...table }],
      },
    })
    const answers = [{ 'grade.1': 8, 'grade.2': 3 }, { 'grade.1': 9 }]
    const asAsked = tableOf(own({}), answers)
    expect(asAsked.rows.map(({ label }) => label.en)).toEqual(['Row 2 (bad – good)', 'Row 1 (bad – good)'])
    expect(printed(asAsked)).toEqual([[3], [8.5]])
    expect(asAsked.baseOfFirstRow).toBe(true)
    expect(asAsked.columns[0]?.base.n).toBe(1)
    const sorted = tableOf(own({ sort: 'descending' }), answers)
    expect(printed(sorted)).toEqual([[8.5], [3]])
    expect(sorted.columns[0]?.base.n).toBe(2)
  })

  test('of a top-box table add up the codes that it names', () => {
    const views = miniItem('matrix', 'views', { scale: named('no', 'maybe', 'yes') })
    const own = (table: object): MiniParts => ({
      items: [views],
      tables: { banner: ['total'], defaults: false, tables: [{ item: 'views', ...table }] },
    })
    const answers = [1, 2, 2, 3, 3].map((code) => ({ 'views.1': code }))
    expect(printed(tableOf(own({}), answers))).toEqual([[40]])
    const two = tableOf(own({ codes: [2, 3] }), answers)
    expect(printed(two)).toEqual([[80]])
    expect(two.topBox?.en).toBe('% maybe + yes')
  })
})
