import { describe, expect, test } from 'vitest'
import type { AnsweredWave } from '../../../test/answered-wave.ts'
import { answeredWave, named, tableOf, tablesOf, times } from '../../../test/answered-wave.ts'
import { errorOf, mood, printed, studyWith, ten, tenIn } from '../../../test/ten-people.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { unitWeight } from '../dataset/dataset.ts'
import { miniItem } from '../items/mini-item.ts'
import type { Answers } from '../rule/rule.ts'
import type { MiniParts } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'

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

  test('a filter limits all columns; it is told who is counted, beside who was asked', () => {
    const table = tenIn({ item: 'mood', filter: 'hours > 36' })
    expect(table.columns.map(({ base }) => base.n)).toEqual([3, 2, 5])
    expect(table.askedOf.en).toBe('everyone')
    expect(table.countedOf?.en).toBe(
      'only people for whom this holds: the answer to ‘Question [hours]’ is higher than 36.0',
    )
  })
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
  const parts = studyWith([mixed, { item: 'hours' }], ['total'])
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
