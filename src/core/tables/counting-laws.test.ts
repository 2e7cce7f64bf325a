import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersTo, named, tablesOf } from '../../../test/answered-wave.ts'
import { miniItem } from '../items/mini-item.ts'
import type { Answers } from '../rule/rule.ts'
import { miniStudy } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import type { Table } from './table.ts'

const nets = [
  { code: 12, label: everywhere('a or b'), of: [1, 2] },
  { code: 23, label: everywhere('b or c'), of: [2, 3] },
]
const rows = [1, 2].map((code) => ({ code, label: everywhere(`Row ${code}`) }))

/** Two groups that exclude each other; who is in neither is left out of `known`. */
const study = miniStudy({
  study: {
    groups: {
      women: { label: everywhere('Women'), rule: 'sex = woman' },
      men: { label: everywhere('Men'), rule: 'sex = man' },
    },
  },
  items: [
    miniItem('single', 'sex', { options: named('woman', 'man', 'other') }),
    miniItem('single', 'answer', { options: named('a', 'b', 'c', 'd') }),
    miniItem('multiple', 'several', { options: named('a', 'b', 'c', 'd') }),
    miniItem('matrix', 'views', { scale: named('a', 'b', 'c', 'd'), rows }),
  ],
  tables: {
    banner: ['women', 'men', 'total'],
    defaults: false,
    tables: [
      { id: 'column', item: 'answer', nets },
      { id: 'row', item: 'answer', percentOf: 'row', keep: ['known-group'], nets },
      { id: 'table', item: 'answer', percentOf: 'table', nets },
      { id: 'exempt', item: 'answer', exempt: [4] },
      { id: 'without', item: 'answer', filter: 'answer in (a, b, c)', omit: [4] },
      { id: 'ticked', item: 'several', base: 'ticked', exempt: [4] },
      { id: 'shares', item: 'several', statistics: ['share-of-answers'], answerBase: 'rows', omit: [1] },
      { id: 'reasons', item: 'answer', missingRows: ['skipped', 'not-asked', 'not-reached', 'declined'] },
      { id: 'everyone', item: 'answer', base: 'everyone' },
      { id: 'categories', item: 'views', columns: 'categories', banner: ['total'], nets },
      { id: 'codes', item: 'views', statistics: ['mean'], scores: 'codes', banner: ['total'] },
      { id: 'doubled', item: 'views', statistics: ['mean'], scores: { 1: 2, 2: 4, 3: 6, 4: 8 }, banner: ['total'] },
    ],
  },
})

const one = fc.constantFrom(null, 1, 2, 3, 4)
const person = fc
  .record({
    sex: fc.constantFrom(null, 1, 2, 3),
    answer: one,
    several: fc.subarray([1, 2, 3, 4]),
    'views.1': one,
    'views.2': one,
  })
  .map(
    (given): Answers =>
      Object.fromEntries(
        Object.entries(given).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
      ) as Answers,
  )

/** The estimates of a table by row, in the order of the columns. */
const estimates = (table: Table | undefined): Readonly<Record<string, readonly (number | null)[]>> =>
  Object.fromEntries(
    (table?.rows ?? []).map(({ id }, line) => [id, table?.cells[line]?.map(({ estimate }) => estimate) ?? []]),
  )

const sum = (numbers: readonly (number | null | undefined)[]): number =>
  numbers.reduce<number>((all, number) => all + (number ?? 0), 0)

/** The sum of what should make 100; where nobody answered there is nothing to add up. */
const hundred = (numbers: readonly (number | null | undefined)[]): number =>
  numbers.includes(null) ? 100 : sum(numbers)

test('laws of percentages hold for any answers', () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 40 }), (answers) => {
      const tables = new Map(tablesOf(answersTo(study, answers)).map((table) => [table.id, table]))
      const of = (id: string) => estimates(tables.get(id))

      // Row percentages of groups that exclude each other make 100 where everybody is in one.
      for (const [women, men, total] of Object.values(of('row'))) {
        if (total === null) continue
        expect(total).toBe(100)
        expect(sum([women, men])).toBeCloseTo(100, 9)
      }

      // A net is the sum of its parts, whatever the percentages are of; of a row too it is of its own people.
      for (const id of ['column', 'table']) {
        const figures = of(id)
        for (const column of [0, 1, 2]) {
          expect(sum([figures['12']?.[column]])).toBeCloseTo(sum([figures['1']?.[column], figures['2']?.[column]]), 9)
          expect(sum([figures['23']?.[column]])).toBeCloseTo(sum([figures['2']?.[column], figures['3']?.[column]]), 9)
        }
      }
      const cells = (id: string, row: string) =>
        tables.get(id)?.cells[tables.get(id)?.rows.findIndex((line) => line.id === row) ?? -1] ?? []
      expect(cells('row', '12').map(({ n }) => n)).toEqual(
        cells('row', '1').map(({ n }, index) => n + (cells('row', '2')[index]?.n ?? 0)),
      )

      // The cells of a whole table make 100 over its answers, in the total.
      const whole = [1, 2, 3, 4].map((code) => of('table')[code]?.[2])
      expect(hundred(whole)).toBeCloseTo(100, 9)

      // An answer that is none is as if nobody had given it.
      expect(of('exempt')).toEqual(of('without'))
      const ticked = answers.filter(({ several = [] }) => (several as readonly number[]).some((code) => code !== 4))
      expect(tables.get('ticked')?.columns[2]?.base.n).toBe(ticked.length)

      // Answers in the rows make 100.
      const shares = Object.values(of('shares')).map(([, , total]) => total)
      expect(hundred(shares)).toBeCloseTo(100, 9)

      // With every reason for none as a row, everybody is counted once.
      expect(tables.get('reasons')?.columns[2]?.base.n).toBe(answers.length)
      expect(sum(Object.values(of('reasons')).map(([, , total]) => total))).toBeCloseTo(100, 9)
      for (const code of [1, 2, 3, 4]) expect(of('reasons')[code]).toEqual(of('everyone')[code])

      // Categories of a row make 100, and are the mean of their codes.
      for (const [row, figures] of Object.entries(of('categories'))) {
        if (figures.includes(null)) continue
        const [a, b, c, d, ab, bc] = figures
        expect(sum([a, b, c, d])).toBeCloseTo(100, 9)
        expect([ab, bc].map((net) => sum([net]))).toEqual([
          expect.closeTo(sum([a, b]), 9),
          expect.closeTo(sum([b, c]), 9),
        ])
        const mean = (1 * sum([a]) + 2 * sum([b]) + 3 * sum([c]) + 4 * sum([d])) / 100
        expect(sum(of('codes')[row] ?? [])).toBeCloseTo(mean, 9)
        expect(sum(of('doubled')[row] ?? [])).toBeCloseTo(2 * mean, 9)
      }
    }),
    { numRuns: 60 },
  )
})

test('nets are rounded by themselves, and do not count in what makes 100', () => {
  const seven = [1, 1, 2, 2, 3, 3, 3].map((answer) => ({ answer }))
  const spec = { item: 'answer', banner: ['total'], rounding: 'largest-remainder', total: true, nets, omit: [4] }
  const parts = {
    items: [miniItem('single', 'answer', { options: named('a', 'b', 'c', 'd') })],
    tables: { banner: ['total'], defaults: false, tables: [spec] },
  }
  const [table] = tablesOf(answersTo(miniStudy(parts), seven))
  // 2, 2 and 3 of 7: 28.57, 28.57 and 42.86; the nets are 4 and 5 of 7.
  expect(table?.cells.map(([cell]) => cell?.printed)).toEqual([29, 28, 43, 57, 71])
  expect(table?.totals).toEqual([100])
})

test('a column below its base is blank in print only where it has people', () => {
  const answers = [{ sex: 1, answer: 1 }, { sex: 1, answer: 2 }, { answer: 1 }].flatMap((own) => [own, own])
  const blank = miniStudy({
    study: {
      groups: {
        women: { label: everywhere('Women'), rule: 'sex = woman' },
        men: { label: everywhere('Men'), rule: 'sex = man' },
      },
    },
    items: [miniItem('single', 'sex', { options: named('woman', 'man') }), miniItem('single', 'answer')],
    tables: { banner: ['women', 'men', 'total'], defaults: false, tables: [{ item: 'answer', blankBelow: 5 }] },
  })
  const [table] = tablesOf(answersTo(blank, answers))
  expect(table?.columns.map(({ marks }) => marks)).toEqual([['below-base'], ['nobody'], []])
  expect(table?.cells.map((row) => row.map(({ marks }) => marks))).toEqual([
    [['below-base'], ['nobody'], []],
    [['below-base'], ['nobody'], []],
  ])
})
