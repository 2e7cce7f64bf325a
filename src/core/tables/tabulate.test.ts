import { describe, expect, test } from 'vitest'
import type { AnsweredWave } from '../../../test/answered-wave.ts'
import { answeredWave, named, tableOf, tablesOf, times } from '../../../test/answered-wave.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { unitWeight } from '../dataset/dataset.ts'
import { miniItem } from '../items/mini-item.ts'
import type { Answers } from '../rule/rule.ts'
import type { MiniParts } from '../study/mini-study.ts'
import { miniWave } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import type { Cell, Table } from './table.ts'
import { tabulate } from './tabulate.ts'

const work = miniItem('multiple', 'work', { options: named('ward', 'lab', 'other') })
const mood = miniItem('single', 'mood', { options: named('good', 'fair', 'bad') })
const hours = miniItem('number', 'hours', { fields: [{ id: 'h', label: everywhere('Hours'), max: 80, decimals: 1 }] })
const groups = {
  ward: { label: everywhere('Ward'), rule: 'work has ward' },
  lab: { label: everywhere('Lab'), rule: 'work has lab' },
}

/** Ten people. Ward: 1-5, lab: 4-7, both: 4 and 5, neither: 8-10. */
const ten: readonly Answers[] = [
  { work: [1], mood: 1, hours: 30 },
  { work: [1], mood: 1, hours: 36.5 },
  { work: [1], mood: 2, hours: 40 },
  { work: [1, 2], mood: 3, hours: 48 },
  { work: [1, 2], mood: 1 },
  { work: [2], hours: 24 },
  { work: [2, 3], mood: 1, hours: 36.5 },
  { work: [3], mood: 2, hours: 60 },
  { work: [3], mood: 1, hours: 8.5 },
  { work: [3] },
]
const study = (tables: readonly object[], banner: readonly string[] = ['ward', 'lab', 'total']): MiniParts => ({
  study: { groups },
  items: [work, mood, hours],
  tables: { banner, defaults: false, tables },
})

/** The table of ten people, with the columns ward, lab and total. */
const tenIn = (table: object): Table => tableOf(study([table]), ten)
const cellsOf = (table: Table, row: number): readonly Cell[] => table.cells[row] ?? []
const printed = (table: Table): readonly (readonly (number | null)[])[] =>
  table.cells.map((row) => row.map((cell) => cell.printed))

/**
 * The standard error of a ratio Σwy/Σwx of a domain, person by person: the root of n/(n-1) Σ(u - ū)² with
 * u = w (y - R x) / Σwx, and 0 for who is outside the domain.
 */
function errorOf(people: readonly { readonly y: number; readonly x: number; readonly w?: number }[]): number {
  const all = people.reduce((sum, { x, w = 1 }) => sum + w * x, 0)
  const ratio = people.reduce((sum, { y, w = 1 }) => sum + w * y, 0) / all
  const u = people.map(({ y, x, w = 1 }) => (w * (y - ratio * x)) / all)
  const average = u.reduce((sum, one) => sum + one, 0) / u.length
  const squares = u.reduce((sum, one) => sum + (one - average) ** 2, 0)
  return Math.sqrt((u.length / (u.length - 1)) * squares)
}

// Points of Student's t for a two-sided interval of 95 %, from a printed table.
const t3 = 3.182446305
const t7 = 2.364624252

describe('percentages', () => {
  const table = tenIn({ item: 'mood' })

  test('are of those who answered, per column; columns overlap and leave people out', () => {
    // Ward: 5 answered, 3 good. Lab: 3 answered, 2 good. Total: 8 answered, 5 good.
    expect(table.columns.map(({ base }) => base.n)).toEqual([5, 3, 8])
    expect(table.cells.map((row) => row.map(({ n }) => n))).toEqual([
      [3, 2, 5],
      [1, 0, 2],
      [1, 1, 1],
    ])
    expect(printed(table)).toEqual([
      [60, 67, 63],
      [20, 0, 25],
      [20, 33, 13],
    ])
  })

  test('have a standard error by linearisation, and an interval on the logit scale', () => {
    const [, , total] = cellsOf(table, 0)
    // Two of the ten did not answer: they are in the sample, outside the domain.
    const se = errorOf(ten.map(({ mood: own }) => ({ y: own === 1 ? 1 : 0, x: own === undefined ? 0 : 1 })))
    expect(total?.se).toBeCloseTo(100 * se, 9)
    const p = 5 / 8
    const reach = (t7 * se) / (p * (1 - p))
    const logit = Math.log(p / (1 - p))
    expect(total?.low).toBeCloseTo(100 / (1 + Math.exp(reach - logit)), 6)
    expect(total?.high).toBeCloseTo(100 / (1 + Math.exp(-reach - logit)), 6)
  })

  test('of nobody have the interval that nobody out of so many allows', () => {
    const [, lab] = cellsOf(table, 1)
    // 1 - 0.025 ** (1 / 3): Clopper and Pearson for 0 out of 3.
    expect(lab).toMatchObject({ n: 0, estimate: 0, se: 0, low: 0, printed: 0, marks: [] })
    expect(lab?.high).toBeCloseTo(100 * (1 - Math.cbrt(0.025)), 9)
  })

  test('are printed half up', () => {
    const eight = Array.from({ length: 8 }, (_, index) => ({ work: [1], mood: index < 1 ? 1 : index < 4 ? 2 : 3 }))
    // 1/8, 3/8 and 4/8.
    expect(printed(tableOf(study([{ item: 'mood', banner: ['total'] }]), eight))).toEqual([[13], [38], [50]])
  })

  test('add up to 100 where the table says so, or one of its columns', () => {
    const seven = [...times(2, { mood: 1 }), ...times(2, { mood: 2 }), ...times(3, { mood: 3 })].map((own) => ({
      ...own,
      work: [1, 2],
    }))
    // 28.57, 28.57 and 42.86: half up gives 29 + 29 + 43 = 101; the unit that is left goes to the largest remainder.
    const own = (changes: object) => printed(tableOf(study([{ item: 'mood', ...changes }]), seven))
    expect(own({})).toEqual([
      [29, 29, 29],
      [29, 29, 29],
      [43, 43, 43],
    ])
    expect(own({ rounding: 'largest-remainder' })).toEqual([
      [29, 29, 29],
      [28, 28, 28],
      [43, 43, 43],
    ])
    expect(own({ columnRounding: { lab: 'largest-remainder' } }).map((row) => row[1])).toEqual([29, 28, 43])
    expect(own({ decimals: 1 })[2]).toEqual([42.9, 42.9, 42.9])
  })
})

describe('a multiple question', () => {
  test('counts everybody in every answer that they gave', () => {
    const table = tenIn({ item: 'work', banner: ['ward', 'total'] })
    expect(table.multiple).toBe(true)
    expect(printed(table)).toEqual([
      [100, 50],
      [40, 40],
      [0, 40],
    ])
  })

  test('gives shares of all answers: 13 answers by ten people', () => {
    const table = tenIn({ item: 'work', banner: ['total'], statistics: ['share-of-answers'], decimals: 1, total: true })
    expect(printed(table)).toEqual([[38.5], [30.8], [30.8]])
    expect(table.totals).toEqual([100.1])
    const se = errorOf(
      ten.map(({ work: own }) => {
        const chosen = Array.isArray(own) ? own : []
        return { y: chosen.includes(1) ? 1 : 0, x: chosen.length }
      }),
    )
    const [share] = cellsOf(table, 0)
    expect(share).toMatchObject({ n: 5, base: { n: 10 } })
    expect(share?.se).toBeCloseTo(100 * se, 9)
  })
})

describe('means, medians and counts', () => {
  test('the mean is of those who gave an amount', () => {
    const table = tenIn({ id: 'h', item: 'hours', decimals: 1, statistics: ['mean'] })
    // 283.5 / 8; ward 154.5 / 4; lab 108.5 / 3.
    expect(cellsOf(table, 0).map(({ estimate }) => estimate)).toEqual([38.625, 108.5 / 3, 35.4375])
    expect(printed(table)).toEqual([[38.6, 36.2, 35.4]])
    expect(table.columns.map(({ base }) => base.n)).toEqual([4, 3, 8])
    const own = ten.map(({ work: at, hours: amount }) => ({
      y: Array.isArray(at) && at.includes(1) && typeof amount === 'number' ? amount : 0,
      x: Array.isArray(at) && at.includes(1) && amount !== undefined ? 1 : 0,
    }))
    const [ward] = cellsOf(table, 0)
    expect(ward?.se).toBeCloseTo(errorOf(own), 9)
    expect(ward?.low).toBeCloseTo(38.625 - t3 * errorOf(own), 6)
    expect(ward?.high).toBeCloseTo(38.625 + t3 * errorOf(own), 6)
  })

  test('the median is an amount that was given, the lower of two in the middle', () => {
    // 8.5 24 30 36.5 | 36.5 40 48 60; ward 30 36.5 | 40 48; lab 24 36.5 48.
    expect(printed(tenIn({ item: 'hours', statistics: ['median'], decimals: 1 }))).toEqual([[36.5, 36.5, 36.5]])
  })

  test('one person has an average and no interval', () => {
    const table = tableOf(study([{ item: 'hours', banner: ['total'] }]), [{ work: [1], hours: 40 }])
    expect(cellsOf(table, 0)).toEqual([
      {
        n: 1,
        weighted: 1,
        base: { n: 1, weighted: 1, effective: 1 },
        estimate: 40,
        se: 0,
        low: null,
        high: null,
        printed: 40,
        marks: [],
      },
    ])
  })

  test('counts and percentages stand side by side, and both add up where one answer is given', () => {
    const table = tenIn({ item: 'mood', banner: ['lab', 'total'], statistics: ['count', 'percentage'], total: true })
    expect(table.columns.map(({ id }) => id)).toEqual([
      'lab.count',
      'lab.percentage',
      'total.count',
      'total.percentage',
    ])
    expect(table.columns.map(({ label }) => label.en)).toEqual(['Lab, N', 'Lab, %', 'Total, N', 'Total, %'])
    expect(printed(table)).toEqual([
      [2, 67, 5, 63],
      [0, 0, 2, 25],
      [1, 33, 1, 13],
    ])
    expect(table.totals).toEqual([3, 100, 8, 101])
  })

  test('counts of several answers do not add up to people, so they have no total', () => {
    const table = tenIn({ item: 'work', banner: ['total'], statistics: ['count', 'percentage'], total: true })
    expect(table.totals).toEqual([null, 130])
  })
})

describe('who is counted', () => {
  const rows = [1, 2].map((code) => ({
    code,
    label: everywhere(`Row ${code}`),
    ...(code === 2 ? { when: 'mood = good' } : {}),
  }))
  const views = miniItem('matrix', 'views', { decline: true, scale: named('no', 'yes'), rows })
  const parts = (table: object): MiniParts => ({
    pages: [
      { id: 'first', items: [mood] },
      { id: 'second', when: 'mood != bad', items: [views] },
    ],
    tables: { banner: ['total'], defaults: false, tables: [{ item: 'views', ...table }] },
  })
  // Good: five, of whom one skips row 1 and one row 2. Fair: two, row 2 is not for them. Bad: one, who is not asked.
  const eight: readonly Answers[] = [
    ...times(2, { mood: 1, 'views.1': 2, 'views.2': 2 }),
    { mood: 1, 'views.1': 1, 'views.2': 2 },
    { mood: 1, 'views.2': 2 },
    { mood: 1, 'views.1': 2 },
    { mood: 2, 'views.1': 2 },
    { mood: 2, 'views.1': 1 },
    { mood: 3 },
  ]
  test.each([
    ['answered', [6, 4], [67, 100], true],
    ['first-row', [6, 6], [67, 50], false],
    ['shown', [7, 5], [57, 80], true],
    ['everyone', [8, 8], [50, 50], false],
  ])('base "%s": N %j prints %j', (base, ns, figures, hasRowBases) => {
    const table = tableOf(parts({ base }), eight)
    expect(table.cells.map(([cell]) => cell?.base.n)).toEqual(ns)
    expect(table.cells.map(([cell]) => cell?.printed)).toEqual(figures)
    expect(table.columns[0]?.base.n).toBe(ns[0])
    expect(table.baseOfFirstRow).toBe(hasRowBases)
  })

  test('by the first row nobody counts who did not answer it, in any row', () => {
    // Four said yes to row 2, of whom one skipped row 1.
    const table = tableOf(parts({ base: 'first-row' }), eight)
    expect(table.cells.map(([cell]) => cell?.n)).toEqual([4, 3])
  })

  test('a filter limits all columns, and is told with who was asked', () => {
    const table = tenIn({ item: 'mood', filter: 'hours > 36' })
    expect(table.columns.map(({ base }) => base.n)).toEqual([3, 2, 5])
    expect(table.askedOf.en).toBe('the answer to question hours is higher than 36.0')
  })
})

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
      ['lab', ['not-asked']],
      ['fair', []],
      ['bad', ['no-answers']],
      ['total', []],
    ])
    expect(cellsOf(table, 0).map(({ estimate, marks }) => [estimate, marks])).toEqual([
      [null, ['not-asked']],
      [null, ['not-asked']],
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
    expect(empty?.columns.map(({ marks }) => marks)).toEqual(times(5, {}).map(() => ['not-asked']))
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

test('printed totals are the sum of what is printed, not of what was counted', () => {
  // Each of three answers by 1 of 8: 12.5 prints as 13.
  const each = [...times(1, { work: [1] }), ...times(1, { work: [2] }), ...times(1, { work: [3] })]
  const people = [...each, ...times(5, { work: [1, 2, 3] })]
  const table = tableOf(study([{ item: 'work', banner: ['total'], total: true }]), people)
  expect(printed(table)).toEqual([[75], [75], [75]])
  expect(table.totals).toEqual([225])
  const few = tableOf(study([{ item: 'work', banner: ['total'], total: true }]), [...each, ...times(5, { work: [1] })])
  expect(printed(few)).toEqual([[75], [13], [13]])
  expect(few.totals).toEqual([101])
})

/** The same wave in which people weigh something else. */
const weighed = (wave: AnsweredWave, weights: readonly number[]): AnsweredWave => {
  const dataset: Dataset = {
    ...wave.dataset,
    weighted: true,
    weights: Float64Array.from(weights, (weight) => weight * unitWeight),
  }
  return { ...wave, dataset }
}

describe('weights', () => {
  const weights = [2, 0.5, 0.5, 1, 1, 1, 1, 3, 1, 1]
  const mixed = { item: 'mood', statistics: ['count', 'percentage'], decimals: 1 }
  const parts = study([mixed, { item: 'hours' }], ['total'])
  const [table, hoursTable] = tablesOf(weighed(answeredWave(parts, ten), weights))

  test('change the figures; the number of people behind them stays', () => {
    // Of 10 (who weigh 10 together, without the two who did not answer): good 2 + 0.5 + 1 + 1 + 1, fair 0.5 + 3, bad 1.
    const column = table?.columns[1]
    expect(column?.base.n).toBe(8)
    expect(column?.base.weighted).toBe(10)
    // (Σw)² / Σw² = 100 / 17.5
    expect(column?.base.effective).toBeCloseTo(100 / 17.5, 12)
    expect(table?.cells.map((row) => row.map(({ n, weighted, estimate }) => [n, weighted, estimate]))).toEqual([
      [
        [5, 5.5, 5.5],
        [5, 5.5, 55],
      ],
      [
        [2, 3.5, 3.5],
        [2, 3.5, 35],
      ],
      [
        [1, 1, 1],
        [1, 1, 10],
      ],
    ])
    expect(table === undefined ? [] : printed(table)).toEqual([
      [6, 55],
      [4, 35],
      [1, 10],
    ])
  })

  test('are part of the standard error', () => {
    const people = ten.map(({ mood: own }, index) => ({
      y: own === 1 ? 1 : 0,
      x: own === undefined ? 0 : 1,
      w: weights[index] ?? 1,
    }))
    expect(table?.cells[0]?.[1]?.se).toBeCloseTo(100 * errorOf(people), 9)
  })

  test('weigh means as well', () => {
    const people = ten.map(({ hours: own }, index) => ({
      y: typeof own === 'number' ? own : 0,
      x: own === undefined ? 0 : 1,
      w: weights[index] ?? 1,
    }))
    const [cell] = hoursTable?.cells[0] ?? []
    // 60 + 18.25 + 20 + 48 + 24 + 36.5 + 180 + 8.5 = 395.25, of people who weigh 10.
    expect(cell?.estimate).toBe(39.525)
    expect(cell?.se).toBeCloseTo(errorOf(people), 9)
  })

  test('of one are no weights', () => {
    const wave = answeredWave(parts, ten)
    const figures = (own: AnsweredWave) => tablesOf(own).map(({ cells }) => cells)
    expect(
      figures(
        weighed(
          wave,
          ten.map(() => 1),
        ),
      ),
    ).toEqual(figures(wave))
  })
})

test('the order of the banner moves columns and nothing else', () => {
  const banners = [
    ['ward', 'lab', 'total'],
    ['total', 'lab', 'ward'],
    ['lab', 'total', 'ward'],
  ]
  const figures = banners.map((banner) => {
    const table = tableOf(study([{ item: 'mood', total: true }], banner), ten)
    return Object.fromEntries(
      table.columns.map((column, index) => [
        column.id,
        { column, cells: table.cells.map((row) => row[index]), total: table.totals?.[index] },
      ]),
    )
  })
  expect(figures[1]).toEqual(figures[0])
  expect(figures[2]).toEqual(figures[0])
})

test('a wave can fill the tables of which it asked all questions', () => {
  const wave = answeredWave(
    {
      waves: [miniWave('2024'), miniWave('2026')],
      items: [mood, miniItem('slider', 'grade'), miniItem('slider', 'fresh', { waves: ['2026'] })],
      tables: { banner: ['total'], tables: [{ id: 'both', variables: ['grade.1', 'fresh.1'] }] },
    },
    ten,
  )
  expect(wave.study.tables.map(({ id }) => id).toSorted()).toEqual(['both', 'fresh', 'grade', 'mood'])
  expect(tablesOf(wave).map(({ id }) => id)).toEqual(['mood', 'grade'])
  const { study: own, questionnaire, dataset } = wave
  expect(() => tabulate(own, questionnaire, dataset, own.tables)).toThrow('fresh.1')
})

test('a column of a group that does not exist is a mistake of the program', () => {
  const { study: own, questionnaire, dataset } = answeredWave(study([{ item: 'mood' }]), ten)
  const specs = own.tables.map((spec) => ({ ...spec, banner: ['nobody'] }))
  expect(() => tabulate(own, questionnaire, dataset, specs)).toThrow('nobody')
})
