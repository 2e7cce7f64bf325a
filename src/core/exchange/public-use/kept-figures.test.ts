import { expect, test } from 'vitest'
import { answeredWave, named, tablesOf, times } from '../../../../test/answered-wave.ts'
import { protect } from '../../disclosure/protect.ts'
import { miniItem } from '../../items/mini-item.ts'
import { everywhere } from '../../text.ts'
import { keptFigures } from './kept-figures.ts'

const parts = {
  study: { groups: { good: { label: everywhere('Good'), rule: 'mood = good' } } },
  items: [miniItem('single', 'mood', { options: named('good', 'bad') })],
  tables: { banner: ['good', 'total'], defaults: false, tables: [{ item: 'mood', stubCounts: true, total: true }] },
}
const tables = (good: number, bad: number) =>
  tablesOf(answeredWave(parts, [...times(good, { mood: 1 }), ...times(bad, { mood: 2 })]))
const publicTables = (good: number, bad: number) => tables(good, bad).map((table) => protect(table, 'public'))
const places = (figures: ReturnType<typeof keptFigures>) =>
  figures.map(({ kind, row, column, published, synthetic }) =>
    [kind, row, column, published, synthetic].filter((part) => part !== null).join(' '),
  )

test('every printed figure stands beside that of the synthetic answers', () => {
  // 60 of 100 and 50 of 100: the group has the size of the first row.
  expect(places(keptFigures(publicTables(60, 40), tables(50, 50)))).toEqual([
    'base good 60 50',
    'base total 100 100',
    'count 1 total 60 50',
    'value 1 good 100 100',
    'value 1 total 60 50',
    'count 2 total 40 50',
    'value 2 good 0 0',
    'value 2 total 40 50',
    'total good 100 100',
    'total total 100 100',
  ])
})

test('a figure is kept when it is the same in print, whatever the numbers behind it are', () => {
  const figures = keptFigures(publicTables(604, 400), tables(603, 401))
  // 60.16 % and 60.06 % both print as 60.
  expect(figures.filter(({ kind, kept }) => kind === 'value' && !kept)).toEqual([])
  expect(figures.filter(({ kind, kept }) => kind === 'count' && kept)).toEqual([])
})

test('what is hidden is no figure', () => {
  // Two in a bad mood: all that tells of them is hidden.
  expect(places(keptFigures(publicTables(98, 2), tables(98, 2))).filter((place) => place.includes('2 total'))).toEqual(
    [],
  )
})

test('where the synthetic answers have no such table, nothing is kept', () => {
  const figures = keptFigures(publicTables(60, 40), [])
  expect(figures.every(({ kept, synthetic }) => !kept && synthetic === null)).toBe(true)
})
