import { describe, expect, test } from 'vitest'
import { named, times } from '../../../test/answered-wave.ts'
import { answeredTwice, comparedTable, comparedTables, rowsOf, twoWaveStudy } from '../../../test/two-waves.ts'
import { miniItem } from '../items/mini-item.ts'
import type { Answers } from '../rule/rule.ts'
import { everywhere } from '../text.ts'

const option = (code: number, id: string) => ({ code, id, label: everywhere(id) })
const mood = miniItem('single', 'mood', { options: [option(1, 'bad'), option(2, 'fair'), option(3, 'good')] })
const sex = miniItem('single', 'sex', { options: named('woman', 'man') })
const group = (rule: string) => ({ label: everywhere(rule), rule })

/** So many people per answer of a question. */
const giving = (id: string, counts: readonly number[], other: Answers = {}): readonly Answers[] =>
  counts.flatMap((count, index) => times(count, { ...other, [id]: index + 1 }))

const only = (item: string, more: object = {}): object => ({
  banner: ['total'],
  defaults: false,
  tables: [{ item, ...more }],
})

describe('a question that is asked alike', () => {
  const study = twoWaveStudy({
    study: { groups: { women: group('sex = woman'), men: group('sex = man') } },
    items: [sex, mood],
    tables: { ...only('mood'), banner: ['women', 'men', 'total'], trends: { banner: ['women', 'total'] } },
  })
  const before = [...giving('mood', [10, 10, 20], { sex: 1 }), ...giving('mood', [30, 20, 10], { sex: 2 })]
  const after = [...giving('mood', [5, 5, 40], { sex: 1 }), ...giving('mood', [30, 10, 10], { sex: 2 })]
  const table = comparedTable(answeredTwice(study, before, after))

  test('stands in three columns per group that the study compares: each wave, and the difference', () => {
    expect(table.columns.map(({ label }) => label.en)).toEqual([
      'sex = woman, 2022',
      'sex = woman, 2024',
      'sex = woman, difference',
      'Total, 2022',
      'Total, 2024',
      'Total, difference',
    ])
  })

  test('its differences are those of the figures before rounding', () => {
    expect(rowsOf(table)).toEqual([
      'N | 40 | 50 | - | 100 | 100 | -',
      'bad | 25 | 10 | -15 | 40 | 35 | -5',
      'fair | 25 | 10 | -15 | 30 | 15 | ▼-15',
      'good | 50 | 80 | ▲30 | 30 | 50 | ▲20',
    ])
    const third = answeredTwice(study, giving('mood', [1, 2], { sex: 1 }), giving('mood', [2, 1], { sex: 1 }))
    // 33.3 and 66.7 are printed as 33 and 67, and differ by 33.3.
    expect(rowsOf(comparedTable(third))[1]).toBe('bad | 33 | 67 | 33 | 33 | 67 | 33')
  })

  test('a difference is about nobody by itself, and has the error of two samples', () => {
    const [first, second, difference] = table.cells[0]?.slice(3) ?? []
    expect(difference).toMatchObject({ n: null, weighted: null, base: null, estimate: -5, printed: -5 })
    expect(difference?.se).toBeCloseTo(Math.hypot(first?.se ?? 0, second?.se ?? 0), 12)
  })

  test('the table says which waves it compares, and the columns which is which', () => {
    expect(table).toMatchObject({ wave: '2022-2024', simulated: true, compared: [{ id: '2022' }, { id: '2024' }] })
    expect(table.columns.slice(0, 3).map(({ trend, statistic }) => [trend?.wave, trend?.of, statistic])).toEqual([
      ['2022', 'percentage', 'percentage'],
      ['2024', 'percentage', 'percentage'],
      [null, 'percentage', 'difference'],
    ])
  })

  test('groups that the tables of the waves do not have are counted for the comparison', () => {
    const narrow = twoWaveStudy({
      study: { groups: { women: group('sex = woman') } },
      items: [sex, mood],
      tables: { ...only('mood'), trends: { banner: ['women', 'total'] } },
    })
    expect(rowsOf(comparedTable(answeredTwice(narrow, before, after)))).toEqual(rowsOf(table))
  })

  test('a table with columns of its own keeps to those', () => {
    const own = twoWaveStudy({
      study: { groups: { women: group('sex = woman'), men: group('sex = man') } },
      items: [sex, mood],
      tables: { ...only('mood', { banner: ['men'] }), trends: { banner: ['women', 'total'] } },
    })
    expect(comparedTable(answeredTwice(own, before, after)).columns.map(({ group: id }) => id)).toEqual(
      times(3, {}).map(() => 'men'),
    )
  })

  test('no count behind a label and no order of rows is taken over: they are of one wave', () => {
    const counted = twoWaveStudy({
      items: [mood],
      tables: only('mood', { stubCounts: true, total: true, sort: 'descending' }),
    })
    const own = comparedTable(answeredTwice(counted, giving('mood', [10, 30]), giving('mood', [30, 10])))
    expect(own.rows.map(({ label, count }) => [label.en, count])).toEqual([
      ['bad', null],
      ['fair', null],
      ['good', null],
    ])
    expect(own.sorted).toBeUndefined()
    expect(own.totals).toEqual([100, 100, null])
  })
})

describe('what only one of the waves asked', () => {
  const extra = miniItem('single', 'extra')
  const parts = { items: [mood, extra], tables: { banner: ['total'] } }

  test('a new question has the figures of the later wave, and says that it was not asked before', () => {
    const waves = answeredTwice(
      twoWaveStudy(parts, { adds: ['extra'] }),
      giving('mood', [5]),
      giving('mood', [5], { extra: 1 }),
    )
    const table = comparedTable(waves, 'extra')
    expect(rowsOf(table)).toEqual([
      'N | not-asked | 5 | -',
      'Yes | not-asked | 100 | not-comparable',
      'No | not-asked | 0 | not-comparable',
    ])
    expect(table.notes.map(({ en }) => en)).toEqual(['Cannot be compared with 2022: not asked in the earlier wave.'])
    expect(table.compared?.map(({ askedOf }) => askedOf?.en ?? null)).toEqual([null, 'everyone'])
  })

  test('a dropped one has those of the earlier wave', () => {
    const waves = answeredTwice(
      twoWaveStudy(parts, { drops: ['extra'] }),
      giving('mood', [5], { extra: 2 }),
      giving('mood', [5]),
    )
    expect(rowsOf(comparedTable(waves, 'extra'))).toEqual([
      'N | 5 | not-asked | -',
      'Yes | 0 | not-asked | not-comparable',
      'No | 100 | not-asked | not-comparable',
    ])
  })

  test('a row that was added to a question is not compared, the others are', () => {
    const rows = (...labels: string[]) => named(...labels).map(({ code, label }) => ({ code, label }))
    const views = miniItem('matrix', 'views', { rows: rows('work', 'pay'), scale: named('no', 'yes') })
    const study = twoWaveStudy(
      { items: [views], tables: only('views') },
      { changes: { views: { set: { rows: rows('work', 'pay', 'time') } } } },
    )
    const waves = answeredTwice(
      study,
      times(10, { 'views.1': 2, 'views.2': 1 }),
      times(10, { 'views.1': 2, 'views.2': 2, 'views.3': 2 }),
    )
    const table = comparedTable(waves)
    expect(rowsOf(table)).toEqual([
      'N | 10 | 10 | -',
      'work | 100 | 100 | 0',
      'pay | 0 | 100 | ▲100',
      'time | not-asked | 100 | not-comparable',
    ])
    expect(table.notes.map(({ en }) => en)).toContain(
      '‘time’: Cannot be compared with 2022: not asked in the earlier wave.',
    )
  })
})

describe('a question that was asked in another way', () => {
  const changed = (change: object) => ({ changes: { mood: change } })
  const parts = { items: [mood], tables: only('mood') }

  test('with other words: is compared, with a note that says what changed', () => {
    const study = twoWaveStudy(
      parts,
      changed({ set: { text: everywhere('And now?') }, note: everywhere('It is shorter.') }),
    )
    const table = comparedTable(answeredTwice(study, giving('mood', [10, 10]), giving('mood', [10, 10])))
    expect(rowsOf(table)[1]).toBe('bad | 50 | 50 | 0')
    expect(table.notes.map(({ en }) => en)).toEqual([
      'Changed since 2022: question: ‘Question’ → ‘And now?’.',
      'It is shorter.',
    ])
  })

  test('so that it cannot be compared: no number of the earlier wave is anywhere in the table', () => {
    const study = twoWaveStudy(parts, changed({ set: { text: everywhere('In three years?') }, comparable: 'no' }))
    const table = comparedTable(answeredTwice(study, giving('mood', [77, 11]), giving('mood', [10, 10])))
    expect(rowsOf(table)).toEqual([
      'N | not-comparable | 20 | -',
      'bad | not-comparable | 50 | not-comparable',
      'fair | not-comparable | 50 | not-comparable',
      'good | not-comparable | 0 | not-comparable',
    ])
    expect(JSON.stringify(table)).not.toMatch(/[: [](?:77|11|88|87\.5|12\.5)[,}\]]/)
    expect(table.notes.map(({ en }) => en)[0]).toMatch(/^Cannot be compared with 2022: /)
  })

  test('with other options that have nothing in common: the old options are gone from the table', () => {
    const options = [option(4, 'low'), option(5, 'high')]
    const study = twoWaveStudy(parts, changed({ set: { options } }))
    const table = comparedTable(answeredTwice(study, giving('mood', [7, 7]), [...times(6, { mood: 4 }), { mood: 5 }]))
    expect(rowsOf(table)).toEqual([
      'N | not-comparable | 7 | -',
      'low | not-comparable | 86 | not-comparable',
      'high | not-comparable | 14 | not-comparable',
    ])
  })

  test('with an option more, where the study says that a note will do: that row is not asked before', () => {
    const options = [option(1, 'bad'), option(2, 'fair'), option(3, 'good'), option(4, 'splendid')]
    const study = twoWaveStudy(parts, changed({ set: { options }, comparable: 'with-note' }))
    const table = comparedTable(answeredTwice(study, giving('mood', [5, 5]), giving('mood', [5, 0, 0, 5])))
    expect(rowsOf(table)).toEqual([
      'N | 10 | 10 | -',
      'bad | 50 | 50 | 0',
      'fair | 50 | 0 | ▼-50',
      'good | 0 | 0 | 0',
      'splendid | not-asked | 50 | not-comparable',
    ])
  })

  test('with other codes for the same options: rows are the same by what they say', () => {
    const options = [option(7, 'good'), option(2, 'fair'), option(9, 'bad')]
    const study = twoWaveStudy(parts, changed({ set: { options }, comparable: 'with-note' }))
    const table = comparedTable(
      answeredTwice(study, giving('mood', [8, 1, 1]), [...times(8, { mood: 7 }), { mood: 2 }, { mood: 9 }]),
    )
    expect(rowsOf(table).slice(1)).toEqual(['good | 10 | 80 | ▲70', 'fair | 10 | 10 | 0', 'bad | 80 | 10 | ▼-70'])
  })

  test('of other people: the table says who was asked in each wave', () => {
    const study = twoWaveStudy(
      { items: [sex, mood], tables: only('mood') },
      { changes: { mood: { set: { when: 'sex = woman' }, comparable: 'with-note' } } },
    )
    const table = comparedTable(
      answeredTwice(study, giving('mood', [5, 5], { sex: 2 }), giving('mood', [10], { sex: 1 })),
    )
    expect(table.compared?.map(({ askedOf }) => askedOf?.en)).toEqual([
      'everyone',
      'people for whom this holds: the answer to ‘Question [sex]’ is "woman"',
    ])
    expect(rowsOf(table)[1]).toBe('bad | 50 | 100 | ▲50')
  })
})

describe('options with categories in common', () => {
  const four = [option(1, 'bad'), option(4, 'fairly-bad'), option(5, 'fairly-good'), option(3, 'good')]
  const categories = [
    { id: 'bad', label: everywhere('Not good'), before: [1, 2], now: [1, 4, 5] },
    { id: 'good', label: everywhere('Good'), before: [3], now: [3] },
  ]
  const change = { changes: { mood: { set: { options: four }, categories } } }
  const before = giving('mood', [20, 30, 50])
  const after = [
    ...times(10, { mood: 1 }),
    ...times(10, { mood: 4 }),
    ...times(20, { mood: 5 }),
    ...times(60, { mood: 3 }),
  ]

  test('both waves are counted in these', () => {
    const table = comparedTable(
      answeredTwice(twoWaveStudy({ items: [mood], tables: only('mood') }, change), before, after),
    )
    expect(rowsOf(table)).toEqual(['N | 100 | 100 | -', 'Not good | 50 | 40 | -10', 'Good | 50 | 60 | 10'])
    // A figure of its own, not a sum of figures: 50 of 100 has an error of √(0.25 / 99).
    expect(table.cells[0]?.[0]?.se).toBeCloseTo(100 * Math.sqrt(0.25 / 99), 10)
    expect(table.cells[0]?.[0]?.n).toBe(50)
    expect(table.wording.en).toBe('Question')
    expect(table.notes.map(({ en }) => en)[0]).toMatch(/^The answers were not the same in both waves/)
  })

  test('a category of which the table leaves out all answers is left out', () => {
    const study = twoWaveStudy({ items: [mood], tables: only('mood', { omit: [3] }) }, change)
    expect(rowsOf(comparedTable(answeredTwice(study, before, after)))).toEqual([
      'N | 100 | 100 | -',
      'Not good | 50 | 40 | -10',
    ])
  })

  test('a share of the highest answers is compared when it is whole categories', () => {
    const scale = (codes: readonly number[]) => codes.map((code) => option(code, `s${code}`))
    const views = miniItem('matrix', 'views', { scale: scale([1, 2, 3]) })
    const halves = [
      { id: 'low', label: everywhere('Low'), before: [1], now: [1, 4] },
      { id: 'high', label: everywhere('High'), before: [2, 3], now: [2, 3] },
    ]
    const table = (codes: readonly number[]) =>
      comparedTable(
        answeredTwice(
          twoWaveStudy(
            { items: [views], tables: only('views', { codes }) },
            { changes: { views: { set: { scale: scale([1, 4, 2, 3]) }, categories: halves } } },
          ),
          [...times(6, { 'views.1': 1 }), ...times(2, { 'views.1': 2 }), ...times(2, { 'views.1': 3 })],
          [...times(4, { 'views.1': 4 }), ...times(6, { 'views.1': 3 })],
        ),
      )
    expect(rowsOf(table([2, 3]))[1]).toBe('Row 1 | 40 | 60 | 20')
    expect(rowsOf(table([3]))[1]).toBe('Row 1 | not-comparable | 60 | not-comparable')
    expect(table([3]).notes.map(({ en }) => en)).toContain(
      'Cannot be compared with 2022: other answers are counted in each wave.',
    )
  })

  test('groups that mean the same in both waves are compared, with what the study says of it', () => {
    const study = twoWaveStudy(
      {
        study: { groups: { glad: group('mood = good'), glum: group('mood != good'), bad: group('mood = bad') } },
        items: [mood, sex],
        tables: { ...only('sex'), banner: ['glad', 'glum', 'bad'] },
      },
      { changes: { mood: { ...change.changes.mood, note: everywhere('There were three moods.') } } },
    )
    const both = (answers: readonly Answers[]) => answers.map((own) => ({ ...own, sex: 1 }))
    const table = comparedTable(answeredTwice(study, both(before), both(after)))
    expect(rowsOf(table)[0]).toBe('N | 50 | 60 | - | 50 | 40 | - | not-comparable | 10 | -')
    expect(rowsOf(table)[1]).toBe('woman | 100 | 100 | 0 | 100 | 100 | 0 | not-comparable | 100 | not-comparable')
    expect(table.columns[0]?.who?.en).toBe('the answer to ‘Question [mood]’ is "good". There were three moods.')
    expect(table.notes.map(({ en }) => en)).toEqual([
      expect.stringMatching(/^The group ‘mood = bad’ consists of other people in 2022: /),
    ])
  })
})

describe('groups that one wave does not have', () => {
  const young = miniItem('single', 'young')
  const study = (change: object) =>
    twoWaveStudy(
      {
        study: { groups: { young: { ...group('young = yes') } } },
        items: [young, mood],
        tables: { ...only('mood'), banner: ['young', 'total'] },
      },
      change,
    )

  test('have no figures of that wave, and a note says why', () => {
    const table = comparedTable(
      answeredTwice(study({ adds: ['young'] }), giving('mood', [5, 5]), giving('mood', [5, 5], { young: 1 })),
    )
    expect(rowsOf(table).slice(0, 2)).toEqual([
      'N | not-comparable | 10 | - | 10 | 10 | -',
      'bad | not-comparable | 50 | not-comparable | 50 | 50 | 0',
    ])
    expect(table.notes.map(({ en }) => en)).toEqual(['The group ‘young = yes’ cannot be told apart in 2022.'])
  })

  test('also when it is the later wave that does not', () => {
    const table = comparedTable(
      answeredTwice(study({ drops: ['young'] }), giving('mood', [5, 5], { young: 1 }), giving('mood', [5, 5])),
    )
    expect(rowsOf(table)[1]).toBe('bad | 50 | not-comparable | not-comparable | 50 | 50 | 0')
  })
})

describe('what a table counts', () => {
  const study = (table: object) =>
    twoWaveStudy(
      { items: [sex, mood], tables: only('mood', table) },
      { changes: { sex: { set: { options: named('woman', 'man', 'other') } } } },
    )
  const both = (table: object) =>
    comparedTable(answeredTwice(study(table), giving('mood', [4, 6], { sex: 1 }), giving('mood', [12, 8], { sex: 1 })))

  test('counts of people are not subtracted', () => {
    const table = both({ statistics: ['count'] })
    expect(rowsOf(table)[1]).toBe('bad | 4 | 12 | not-comparable')
    expect(table.notes.map(({ en }) => en)).toEqual([expect.stringMatching(/^Numbers of people are not subtracted/)])
  })

  test('and are left out beside percentages', () => {
    expect(both({ statistics: ['count', 'percentage'] }).columns.map(({ label }) => label.en)).toEqual([
      'Total, 2022',
      'Total, 2024',
      'Total, difference',
    ])
  })

  test('a table that is limited by what cannot be compared, cannot be compared', () => {
    expect(rowsOf(both({ filter: 'sex = woman' }))[1]).toBe('bad | not-comparable | 60 | not-comparable')
    expect(rowsOf(both({ filter: 'mood != good' }))[1]).toBe('bad | 40 | 60 | 20')
  })
})

test('tables stand in the order of the later wave, with those that only the earlier one has at the end', () => {
  const study = twoWaveStudy(
    { items: [mood, miniItem('single', 'old'), miniItem('single', 'extra')], tables: { banner: ['total'] } },
    { adds: ['extra'], drops: ['old'] },
  )
  const waves = answeredTwice(study, giving('mood', [5], { old: 1 }), giving('mood', [5], { extra: 1 }))
  expect(comparedTables(waves).map(({ id }) => id)).toEqual(['mood', 'extra', 'old'])
})
