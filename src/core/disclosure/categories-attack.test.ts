import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersTo, named, tableOf, tablesOf, times } from '../../../test/answered-wave.ts'
import { rankOf, type Sum } from '../../../test/rank.ts'
import { miniItem } from '../items/mini-item.ts'
import type { Answers } from '../rule/rule.ts'
import { miniStudy } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import { profiles } from './profiles.ts'
import { protect } from './protect.ts'
import type { PublicTable } from './public-table.ts'

/*
 * Somebody who takes a table to pieces of which the columns are the answers: each row is a question of its own, and its
 * figures add up.
 */

const { smallestBase, smallestCell } = profiles.public
const codes = [1, 2, 3, 4] as const
const nets = [{ code: 34, label: everywhere('r or s'), of: [3, 4] }]
const views = miniItem('matrix', 'views', {
  scale: named('p', 'q', 'r', 's'),
  rows: [1, 2].map((code) => ({ code, label: everywhere(`Row ${code}`) })),
})

const specs: readonly object[] = [
  {},
  { nets },
  { nets, codes: [1, 2], statistics: ['count'] },
  { codes: [1, 2, 3] },
  { blankBelow: 60, nets },
  { missingRows: ['skipped'] },
]

const codesOf = (category: string | undefined): readonly number[] =>
  category === '34' ? [3, 4] : category === '-2' ? [0] : [Number(category)]

/** How many gave each answer to a row; 0 is none. */
const counts = fc.record({
  1: fc.nat({ max: 80 }),
  2: fc.constantFrom(0, 1, 3, 7, 40),
  3: fc.constantFrom(0, 2, 4, 30),
  4: fc.constantFrom(0, 1, 12),
  0: fc.constantFrom(0, 2, 50),
})

const few = (value: number, least: number): boolean => value > 0 && value < least

/** Everything about too few people, or in a row left blank, that a row tells. */
function leaks(table: PublicTable, line: number, own: Readonly<Record<number, number>>): readonly string[] {
  const hasMissing = table.columns.some(({ category }) => category === '-2')
  const counted: readonly number[] = hasMissing ? [...codes, 0] : codes
  const sum = (answers: readonly number[]): Sum => counted.map((code) => (answers.includes(code) ? 1 : 0))
  const shown = table.columns.filter((_, index) => table.cells[line]?.[index]?.n !== null)
  const base = table.rows[line]?.base ?? null
  const known = [
    ...shown.flatMap(({ category }) => [sum(codesOf(category)), sum(counted)]),
    ...(base === null ? [] : [sum(counted)]),
  ]
  const rank = rankOf(known)
  const tells = (answers: readonly number[]): boolean => rankOf([...known, sum(answers)]) === rank
  const people = (answers: readonly number[]): number => answers.reduce((all, code) => all + (own[code] ?? 0), 0)
  const n = people(counted)
  const isBlank = few(n, table.counting?.blankBelow ?? 0)
  const answers = [...counted.map((code) => [code]), [3, 4]]
  return [
    ...(few(n, smallestBase) && tells(counted) ? [`${n} people`] : []),
    ...answers.flatMap((one) => {
      const gave = people(one)
      const isSmall = few(gave, smallestCell) || few(n - gave, smallestCell)
      return (isSmall || isBlank) && tells(one) ? [`${gave} of ${n} gave ${one.join('+')}`] : []
    }),
  ]
}

const tableWith = (spec: object, answers: readonly Answers[]) =>
  tableOf(
    {
      items: [views],
      tables: { banner: ['total'], defaults: false, tables: [{ item: 'views', columns: 'categories', ...spec }] },
    },
    answers,
  )

test.each(specs.map((spec) => [JSON.stringify(spec)]))('nothing about few people is told by a row: %s', (spec) => {
  fc.assert(
    fc.property(counts, counts, (first, second) => {
      const answers = [first, second].flatMap((own, row) =>
        Object.entries(own).flatMap(([code, number]) =>
          times(number, code === '0' ? {} : { [`views.${row + 1}`]: Number(code) }),
        ),
      )
      // Everybody skipped the other row as well.
      const skipped = [first, second].map((own, row) => ({
        ...own,
        0: own[0] + Object.values(row === 0 ? second : first).reduce((all, number) => all + number, 0),
      }))
      const table = protect(tableWith(JSON.parse(spec) as object, answers), 'public')
      expect(skipped.flatMap((own, row) => leaks(table, row, own))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('the attack finds what an unprotected row tells', () => {
  const own = { 1: 40, 2: 3, 3: 0, 4: 0, 0: 0 }
  const answers = [...times(40, { 'views.1': 1 }), ...times(3, { 'views.1': 2 })]
  const open = protect(tableWith({ codes: [1, 3, 4] }, answers), 'already-published')
  expect(leaks(open, 0, own)).toContain('3 of 43 gave 2')
  expect(leaks(protect(tableWith({ codes: [1, 3, 4] }, answers), 'public'), 0, own)).toEqual([])
})

const groups = {
  a: { label: everywhere('A'), rule: 'who = a' },
  b: { label: everywhere('B'), rule: 'who = b' },
}
const hours = miniItem('number', 'hours', { fields: [{ id: 'h', label: everywhere('Hours'), max: 80 }] })
const who = miniItem('single', 'who', { options: named('a', 'b') })

test('a mean that is left blank is not the mean of everybody less the other group', () => {
  const study = miniStudy({
    study: { groups },
    items: [who, hours],
    tables: { banner: ['a', 'b', 'total'], defaults: false, tables: [{ item: 'hours', blankBelow: 50 }] },
  })
  const answers = [...times(100, { who: 1, hours: 30 }), ...times(40, { who: 2, hours: 50 })]
  const [table] = tablesOf(answersTo(study, answers))
  if (table === undefined) throw new Error('No table')
  const figures = (one: PublicTable) => one.cells[0]?.map(({ estimate, marks }) => estimate ?? marks.join(' '))
  expect(figures(protect(table, 'already-published'))).toEqual([30, 'below-base', (100 * 30 + 40 * 50) / 140])
  const open = figures(protect(table, 'public'))
  expect(open?.[1]).toBe('below-base')
  expect(open?.filter((one) => typeof one === 'number')).toHaveLength(1)
})

test('the top of a scale of few people is hidden beside a mean too', () => {
  const scale = named('no', 'maybe', 'yes')
  const view = miniItem('matrix', 'view', { scale, rows: [{ code: 1, label: everywhere('Row') }] })
  const table = tableOf(
    {
      items: [view],
      tables: {
        banner: ['total'],
        defaults: false,
        tables: [{ item: 'view', statistics: ['top-box'] }],
      },
    },
    [...times(97, { 'view.1': 1 }), ...times(3, { 'view.1': 3 })],
  )
  const [column] = table.columns
  const [cell] = table.cells[0] ?? []
  if (column === undefined || cell === undefined) throw new Error('No column')
  // A mean stands first, and is about everybody in the base.
  const both = {
    ...table,
    columns: [{ ...column, id: 'total.mean', statistic: 'mean' as const }, column],
    cells: [[{ ...cell, n: 100, estimate: 1.06, printed: 1.1 }, cell]],
  }
  expect(protect(both, 'public').cells[0]?.[1]?.marks).toContain('suppressed')
})
