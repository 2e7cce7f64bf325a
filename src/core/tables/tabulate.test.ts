import { describe, expect, test } from 'vitest'
import { answeredWave, answersTo, tableOf, tablesOf, times } from '../../../test/answered-wave.ts'
import { cellsOf, errorOf, mood, printed, studyWith, ten, tenIn } from '../../../test/ten-people.ts'
import { miniItem } from '../items/mini-item.ts'
import type { Answers } from '../rule/rule.ts'
import { miniStudy, miniWave } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import { tabulate } from './tabulate.ts'

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
    expect(printed(tableOf(studyWith([{ item: 'mood', banner: ['total'] }]), eight))).toEqual([[13], [38], [50]])
  })

  test('add up to 100 where the table says so, or one of its columns', () => {
    const seven = [...times(2, { mood: 1 }), ...times(2, { mood: 2 }), ...times(3, { mood: 3 })].map((own) => ({
      ...own,
      work: [1, 2],
    }))
    // 28.57, 28.57 and 42.86: half up gives 29 + 29 + 43 = 101; the unit that is left goes to the largest remainder.
    const own = (changes: object) => printed(tableOf(studyWith([{ item: 'mood', ...changes }]), seven))
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
    const table = tableOf(studyWith([{ item: 'hours', banner: ['total'] }]), [{ work: [1], hours: 40 }])
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

test('printed totals are the sum of what is printed, not of what was counted', () => {
  // Each of three answers by 1 of 8: 12.5 prints as 13.
  const each = [...times(1, { work: [1] }), ...times(1, { work: [2] }), ...times(1, { work: [3] })]
  const people = [...each, ...times(5, { work: [1, 2, 3] })]
  const table = tableOf(studyWith([{ item: 'work', banner: ['total'], total: true }]), people)
  expect(printed(table)).toEqual([[75], [75], [75]])
  expect(table.totals).toEqual([225])
  const few = tableOf(studyWith([{ item: 'work', banner: ['total'], total: true }]), [
    ...each,
    ...times(5, { work: [1] }),
  ])
  expect(printed(few)).toEqual([[75], [13], [13]])
  expect(few.totals).toEqual([101])
})

test('the order of the banner moves columns and nothing else', () => {
  const banners = [
    ['ward', 'lab', 'total'],
    ['total', 'lab', 'ward'],
    ['lab', 'total', 'ward'],
  ]
  const figures = banners.map((banner) => {
    const table = tableOf(studyWith([{ item: 'mood', total: true }], banner), ten)
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
      waves: [miniWave('2024'), miniWave('2026', { after: '2024', adds: ['fresh'] })],
      items: [mood, miniItem('slider', 'grade'), miniItem('slider', 'fresh')],
      tables: { banner: ['total'], tables: [{ id: 'both', variables: ['grade.1', 'fresh.1'] }] },
    },
    ten,
  )
  expect(wave.study.tables.map(({ id }) => id).toSorted()).toEqual(['both', 'fresh', 'grade', 'mood'])
  expect(tablesOf(wave).map(({ id }) => id)).toEqual(['mood', 'grade'])
  const { study: own, questionnaire, dataset } = wave
  expect(() => tabulate(own, questionnaire, dataset, own.tables)).toThrow('fresh.1')
})

describe('a derived variable', () => {
  const rules = ['mood = 1', 'mood in (2, 3)']
  const categories = rules.map((rule, index) => ({ code: index + 1, label: everywhere(`Part ${index + 1}`), rule }))
  const band = { id: 'band', label: everywhere('Band'), type: 'categories', categories }
  const score = { id: 'score', label: everywhere('Score'), type: 'score', of: ['grade'], needs: 1, decimals: 1 }
  const people: readonly Answers[] = [
    { mood: 1, 'grade.1': 10 },
    { mood: 1, 'grade.1': 5 },
    { mood: 2, 'grade.1': 3 },
    { mood: 3 },
    {},
  ]
  const tablesBy = (tables: object, groups: object = {}) =>
    tablesOf(
      answeredWave(
        {
          items: [mood, miniItem('slider', 'grade')],
          derived: { variables: [band, score] },
          study: { groups },
          tables: { defaults: false, banner: ['total'], ...tables },
        },
        people,
      ),
    )

  test('has a table, with its own words and of whoever has a value', () => {
    const [table] = tablesBy({ tables: [{ item: 'band' }] })
    expect(table).toMatchObject({ id: 'band', title: { en: 'Band' }, askedOf: { en: 'everyone' } })
    expect(table?.columns.map(({ base }) => base.n)).toEqual([4])
    expect(table && printed(table)).toEqual([[50], [50]])
  })

  test('that is a score has a mean with its own decimals', () => {
    const [table] = tablesBy({ tables: [{ item: 'score' }] })
    expect(table?.columns.map(({ base }) => base.n)).toEqual([3])
    expect(table && printed(table)).toEqual([[6]])
  })

  test('is a row among those of questions', () => {
    const [table] = tablesBy({ tables: [{ id: 't', variables: ['score', 'grade.1'] }] })
    expect(table && printed(table)).toEqual([[6], [6]])
  })

  test('makes a column, as a category and as a score', () => {
    const groups = {
      good: { label: everywhere('Good'), rule: 'band = 1' },
      high: { label: everywhere('High'), rule: 'score >= 5' },
      other: { label: everywhere('Other'), rule: 'not band = 1' },
    }
    const [table] = tablesBy({ banner: Object.keys(groups), tables: [{ item: 'grade' }] }, groups)
    expect(table?.columns.map(({ base }) => base.n)).toEqual([2, 2, 1])
  })

  test('limits a table', () => {
    const [table] = tablesBy({ tables: [{ item: 'mood', filter: 'score < 6' }] })
    expect(table?.columns.map(({ base }) => base.n)).toEqual([2])
  })
})

test('a wave has the tables of its own edition: groups, options and derived variables', () => {
  const options = ['bad', 'good', 'fine'].map((id, index) => ({ code: index + 1, id, label: everywhere(id) }))
  const study = miniStudy({
    items: [miniItem('single', 'mood', { options: options.slice(0, 2) }), miniItem('slider', 'grade')],
    study: { groups: { fine: { label: everywhere('Fine'), rule: 'mood = fine' } } },
    waves: [
      miniWave('2024'),
      miniWave('2026', { after: '2024', adds: ['grade'], changes: { mood: { set: { options } } } }),
    ],
    derived: {
      variables: [{ id: 'score', label: everywhere('Score'), type: 'score', of: ['grade'], needs: 1 }],
    },
    tables: { banner: ['fine', 'total'] },
  })
  const tables = tablesOf(answersTo(study, [{ mood: 1 }, { mood: 2 }]))
  expect(tables.map(({ id, columns, rows }) => [id, columns.map(({ group }) => group), rows.length])).toEqual([
    ['mood', ['total'], 2],
  ])
})

test('a column of a group that does not exist is a mistake of the program', () => {
  const { study: own, questionnaire, dataset } = answeredWave(studyWith([{ item: 'mood' }]), ten)
  const specs = own.tables.map((spec) => ({ ...spec, banner: ['nobody'] }))
  expect(() => tabulate(own, questionnaire, dataset, specs)).toThrow('nobody')
})
