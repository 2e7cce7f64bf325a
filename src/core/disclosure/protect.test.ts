import { describe, expect, test } from 'vitest'
import { named, tableOf, times } from '../../../test/answered-wave.ts'
import { miniItem } from '../items/mini-item.ts'
import type { Answers } from '../rule/rule.ts'
import type { MiniParts } from '../study/mini-study.ts'
import type { Table } from '../tables/table.ts'
import { everywhere } from '../text.ts'
import { profileIds, profiles } from './profiles.ts'
import { protect } from './protect.ts'
import type { PublicTable } from './public-table.ts'

const options = named('a', 'b', 'c', 'd')
const sex = miniItem('single', 'sex', { options: named('woman', 'man', 'other') })
const work = miniItem('multiple', 'work', { options: named('ward', 'lab', 'sea') })
const group = (rule: string) => ({ label: everywhere(rule), rule })

const groups = {
  women: group('sex = woman'),
  men: group('sex = man'),
  others: group('sex = other'),
  ward: group('work has ward'),
  lab: group('work has lab'),
  both: group('work has ward and work has lab'),
}
const study = (item: object, banner: readonly string[], table: object = {}): MiniParts => ({
  study: { groups },
  items: [sex, work, item],
  tables: { banner, defaults: false, tables: [{ item: 'q', ...table }] },
})
const single = miniItem('single', 'q', { options })
const multiple = miniItem('multiple', 'q', { options })

/** People with an answer each: so many give the first code, so many the second, and so on. */
const answering = (other: Answers, ...counts: readonly number[]): readonly Answers[] =>
  counts.flatMap((count, index) => times(count, { ...other, q: index + 1 }))
/** The same for a question with several answers. */
const choosing = (other: Answers, ...sets: readonly (readonly [number, readonly number[]])[]): readonly Answers[] =>
  sets.flatMap(([count, q]) => times(count, { ...other, q }))

const women = { sex: 1 }
const men = { sex: 2 }
const others = { sex: 3 }

/** The people behind each figure as a reader sees them: `x` where that is hidden. First the bases, then row by row. */
const seen = ({ columns, cells }: PublicTable): readonly string[] => [
  columns.map(({ base }) => base?.n ?? 'x').join(' '),
  ...cells.map((row) => row.map(({ n }) => n ?? 'x').join(' ')),
]
const inPublic = (parts: MiniParts, answers: readonly Answers[]): PublicTable =>
  protect(tableOf(parts, answers), 'public')

describe('what one table would tell', () => {
  test.each<[string, MiniParts, readonly Answers[], readonly string[]]>([
    [
      'a column of fewer than 30 people is hidden with its base',
      study(multiple, ['ward', 'total']),
      [...choosing({ work: [1] }, [29, [1, 2]]), ...choosing({ work: [3] }, [20, [1]], [20, [2]])],
      ['x 69', 'x 49', 'x 49', 'x 0', 'x 0'],
    ],
    [
      'so is a group that all but a few belong to: the total less the group is about them',
      study(multiple, ['ward', 'total']),
      [...choosing({ work: [1] }, [40, [1]], [40, [2]]), ...choosing({ work: [3] }, [29, [1, 2]])],
      ['x 109', 'x 69', 'x 69', 'x 0', 'x 0'],
    ],
    [
      'a figure of fewer than five people is hidden; nobody is a figure',
      study(multiple, ['total']),
      choosing({}, [4, [3]], [30, [1, 2]], [20, [1]], [20, [2]]),
      ['74', '50', '50', 'x', '0'],
    ],
    [
      'a figure of all but a few is hidden too; everybody is a figure',
      study(multiple, ['total']),
      choosing({}, [4, [2]], [30, [1, 2]], [20, [1, 2]]),
      ['54', 'x', '54', '0', '0'],
    ],
    [
      'where one answer is given, the last of a column would be what is left: the next smallest goes too',
      study(single, ['total']),
      answering({}, 40, 20, 10, 3),
      ['73', '40', '20', 'x', 'x'],
    ],
    [
      'two hidden figures that add up to too few need a third',
      study(single, ['total']),
      answering({}, 40, 20, 1, 2),
      ['63', '40', 'x', 'x', 'x'],
    ],
    [
      'two that add up to enough do not',
      study(single, ['total']),
      answering({}, 40, 20, 4, 4),
      ['68', '40', '20', 'x', 'x'],
    ],
    [
      'a row that the table leaves out is what is left of its column',
      study(single, ['total'], { omit: [4] }),
      answering({}, 40, 20, 10, 3),
      ['73', '40', '20', 'x'],
    ],
    [
      'with enough people in the row that is left out, one hidden figure is safe',
      study(single, ['total'], { omit: [4] }),
      answering({}, 40, 20, 3, 10),
      ['73', '40', '20', 'x'],
    ],
    [
      'women and men are everybody: one hidden figure would be the total less the other',
      study(multiple, ['women', 'men', 'total']),
      [...choosing(women, [60, [1]], [3, [2]], [10, [3]]), ...choosing(men, [50, [1]], [30, [2]], [10, [3]])],
      ['73 90 163', '60 50 110', 'x x 33', '10 10 20', '0 0 0'],
    ],
    [
      'with enough people who are neither, it would not',
      study(multiple, ['women', 'men', 'total']),
      [
        ...choosing(women, [60, [1]], [3, [2]], [10, [3]]),
        ...choosing(men, [50, [1]], [30, [2]]),
        ...choosing(others, [20, [1]], [20, [2]]),
      ],
      ['73 80 193', '60 50 130', 'x 30 53', '10 0 10', '0 0 0'],
    ],
    [
      'few people who are neither must not be what is left of the total',
      study(multiple, ['women', 'men', 'total']),
      [...choosing(women, [60, [1]], [30, [2]]), ...choosing(men, [50, [1]], [30, [2]]), ...choosing(others, [6, [1]])],
      ['90 x 176', '60 x 116', '30 x 60', '0 x 0', '0 x 0'],
    ],
    [
      'nor a hidden column of few: another column goes with it',
      study(multiple, ['women', 'men', 'others', 'total']),
      [...choosing(women, [60, [1]], [30, [2]]), ...choosing(men, [50, [1]], [30, [2]]), ...choosing(others, [6, [1]])],
      ['90 x x 176', '60 x x 116', '30 x x 60', '0 x x 0', '0 x x 0'],
    ],
    [
      'nor the few outside a group who gave an answer',
      study(multiple, ['ward', 'total']),
      [...choosing({ work: [1] }, [60, [1]], [30, [2]]), ...choosing({ work: [3] }, [50, [1]], [3, [2]], [10, [3]])],
      ['90 153', '60 110', 'x 33', '0 10', '0 0'],
    ],
    [
      'nor the few outside a group who did not',
      study(multiple, ['ward', 'total']),
      [...choosing({ work: [1] }, [60, [1]], [30, [2]]), ...choosing({ work: [3] }, [50, [1, 2]], [3, [2]])],
      ['90 143', 'x 110', '30 83', '0 0', '0 0'],
    ],
    [
      'nor the few of a group who are not in a group within it',
      study(multiple, ['ward', 'both', 'total']),
      [
        ...choosing({ work: [1] }, [60, [1]], [3, [2]], [10, [3]]),
        ...choosing({ work: [1, 2] }, [50, [1]], [30, [2]]),
        ...choosing({ work: [3] }, [50, [1]], [30, [2]]),
      ],
      ['153 80 233', '110 50 160', '33 x 63', '10 0 10', '0 0 0'],
    ],
    [
      'groups that overlap are each held against the total: 3 people outside the lab gave the second answer',
      study(multiple, ['ward', 'lab', 'total']),
      [
        ...choosing({ work: [1] }, [60, [1]], [3, [2]], [10, [3]]),
        ...choosing({ work: [1, 2] }, [50, [1]], [30, [2]]),
        ...choosing({ work: [2] }, [50, [1]], [30, [2]]),
      ],
      ['153 160 233', '110 100 160', '33 x 63', '10 0 10', '0 0 0'],
    ],
    [
      'counts and percentages of a group are hidden together',
      study(single, ['ward', 'total'], { statistics: ['count', 'percentage'] }),
      [...answering({ work: [1] }, 40, 20, 10, 3), ...answering({ work: [3] }, 40, 20, 10, 10)],
      ['73 73 153 153', '40 40 80 80', '20 20 40 40', 'x x 20 20', 'x x 13 13'],
    ],
    [
      'shares of all answers add up, so a hidden one has company',
      study(multiple, ['total'], { statistics: ['share-of-answers'] }),
      choosing({}, [40, [1, 2]], [20, [1, 3]], [3, [1, 4]]),
      ['63', '63', '40', 'x', 'x'],
    ],
    [
      'a share has the base of who answered, whatever the table is based on',
      study(multiple, ['total'], { statistics: ['percentage', 'share-of-answers'], base: 'everyone' }),
      [...choosing({}, [29, [1]]), ...times(40, {})],
      ['x x', 'x x', 'x x', 'x x', 'x x'],
    ],
  ])('%s', (_, parts, answers, expected) => {
    expect(seen(inPublic(parts, answers))).toEqual(expected)
  })
})

describe('averages', () => {
  const pay = miniItem('number', 'q', { fields: [{ id: 'pay', label: everywhere('Pay'), max: 9999 }] })
  const paid = (other: Answers, count: number, q: number) => times(count, { ...other, q })

  test('of few people are hidden', () => {
    const answers = [...paid({ work: [1] }, 1, 4321), ...paid({ work: [3] }, 60, 3000)]
    const table = inPublic(study(pay, ['ward', 'total']), answers)
    expect(seen(table)).toEqual(['x 61', 'x 61'])
    expect(JSON.stringify(table)).not.toContain('4321')
  })

  test('of all but one are hidden: the total less the group is what that one earns', () => {
    const answers = [...paid({ work: [1] }, 60, 3000), ...paid({ work: [3] }, 1, 4321)]
    expect(seen(inPublic(study(pay, ['ward', 'total']), answers))).toEqual(['x 61', 'x 61'])
  })

  test('of rows that few answered are hidden, and marked where the base is low', () => {
    const rows = [1, 2, 3].map((code) => ({
      code,
      label: everywhere(`${code}`),
      low: everywhere('l'),
      high: everywhere('h'),
    }))
    const answers = [
      ...times(60, { 'q.1': 5, 'q.2': 6 }),
      ...times(50, { 'q.1': 5 }),
      ...times(10, { 'q.1': 5, 'q.3': 9 }),
    ]
    const table = inPublic(study(miniItem('slider', 'q', { rows }), ['total']), answers)
    expect(table.cells.map(([cell]) => [cell?.printed, cell?.base?.n, cell?.marks])).toEqual([
      [5, 120, []],
      [6, 60, ['low-base']],
      [null, undefined, ['suppressed']],
    ])
  })
})

describe('what hangs on a hidden figure is hidden as well', () => {
  const answers = [
    ...choosing({ work: [1] }, [40, [1, 2]], [20, [1]], [20, [2]], [3, [3]]),
    ...choosing({ work: [3] }, [50, [1]], [30, [2]], [20, [3]]),
  ]

  test('the sum of its column', () => {
    const table = inPublic(study(multiple, ['ward', 'total'], { total: true }), answers)
    expect(seen(table)).toEqual(['83 183', '60 110', '60 90', 'x 23', '0 0'])
    // 60.1, 49.2 and 12.6 per cent.
    expect(table.totals).toEqual([null, 122])
  })

  test('the count behind its label', () => {
    const table = inPublic(study(multiple, ['ward', 'total'], { stubCounts: true }), answers)
    expect(table.rows.map(({ count }) => count)).toEqual([110, 90, null, 0])
  })

  test('all counts behind labels, in a table without the total to which they belong', () => {
    const table = inPublic(study(multiple, ['ward'], { stubCounts: true }), answers)
    expect(table.rows.map(({ count }) => count)).toEqual([null, null, null, null])
  })

  test('its place among rows that stand from high to low', () => {
    const counts = answering({}, 3, 40, 10, 20)
    const table = inPublic(study(single, ['total'], { sort: 'descending' }), counts)
    // The answers of 3 and 10 people are hidden, and stand by their number behind the others.
    expect(table.rows.map(({ id }) => id)).toEqual(['2', '4', '1', '3'])
    expect(seen(table)).toEqual(['73', '40', '20', 'x', 'x'])
  })
})

describe('marks', () => {
  const table = inPublic(study(single, ['women', 'men', 'ward', 'total']), [
    ...answering({ ...women, work: [3] }, 40, 40, 40),
    ...answering({ ...men, work: [3] }, 30, 10, 10),
  ])

  test('say that a base is low, at the column and at its figures', () => {
    expect(table.columns.map(({ marks }) => marks)).toEqual([[], ['low-base'], ['nobody'], []])
    expect(table.cells[0]?.map(({ marks }) => marks)).toEqual([[], ['low-base'], ['nobody'], []])
  })

  test('of a hidden figure say that and nothing else', () => {
    const [column] = inPublic(study(single, ['ward']), answering({ work: [1] }, 10, 10)).columns
    expect(column).toMatchObject({ base: null, marks: ['suppressed'] })
    const [cell] = inPublic(study(single, ['ward']), answering({ work: [1] }, 10, 10)).cells[0] ?? []
    expect(cell).toEqual({
      n: null,
      weighted: null,
      base: null,
      estimate: null,
      se: null,
      low: null,
      high: null,
      printed: null,
      marks: ['suppressed'],
    })
  })

  test('of columns that were not asked stay', () => {
    const gated = miniItem('single', 'q', { when: 'sex = woman' })
    const own = inPublic(study(gated, ['women', 'men', 'total']), [...answering(women, 40, 40), ...times(40, men)])
    expect(own.columns.map(({ marks }) => marks)).toEqual([['low-base'], ['not-asked'], ['low-base']])
  })
})

describe('the profile already-published', () => {
  const table: Table = tableOf(
    study(single, ['women', 'others', 'total'], { stubCounts: true, total: true, sort: 'descending' }),
    [...answering(women, 1, 2, 3), ...answering(others, 1), ...answering(men, 90, 1)],
  )
  const shown = protect(table, 'already-published')

  test('hides and marks nothing, and says so', () => {
    const { divisions: _, ...rest } = table
    expect(shown).toEqual({ ...rest, profile: 'already-published' })
  })

  test('keeps to itself which groups happen not to overlap', () => {
    expect(table.divisions).not.toEqual([])
    expect(shown).not.toHaveProperty('divisions')
  })
})

test('a table that was made by hand, without divisions, is held against its total group by group', () => {
  const answers = [
    ...choosing({ work: [1] }, [60, [1]], [30, [2]]),
    ...choosing({ work: [3] }, [50, [1]], [3, [2]], [10, [3]]),
  ]
  const { divisions: _, ...table } = tableOf(study(multiple, ['ward', 'total']), answers)
  expect(seen(protect(table, 'public'))).toEqual(['90 153', '60 110', 'x 33', '0 10', '0 0'])
})

test('every profile can be chosen', () => {
  expect(profileIds).toEqual(Object.keys(profiles))
})
