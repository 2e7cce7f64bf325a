import { expect, test } from 'vitest'
import { madePublicTables } from '../../../test/made-annex.ts'
import { jointLegend, legendOf, signs, standIn } from './marks.ts'

test('every mark has a sign of its own', () => {
  expect(new Set(Object.values(signs)).size).toBe(Object.keys(signs).length)
})

test('what is hidden is told before what is missing', () => {
  expect(standIn(['low-base', 'suppressed', 'not-asked'])).toBe('suppressed')
  expect(standIn(['not-asked'])).toBe('not-asked')
  expect(standIn(['not-asked', 'not-comparable'])).toBe('not-comparable')
  expect(standIn(['not-comparable', 'suppressed'])).toBe('suppressed')
  expect(standIn([])).toBe('no-answers')
})

test('a legend has the marks that a table uses, with the numbers of its profile', () => {
  const [plants, beauty] = madePublicTables
  if (plants === undefined || beauty === undefined) throw new Error('no tables')
  expect(legendOf(plants).map(({ sign }) => sign)).toEqual(['*', '×', '–', ':'])
  expect(legendOf(beauty).map(({ meaning }) => meaning.en)).toEqual([
    'small group, fewer than 100 people: the figure is uncertain',
  ])
  expect(legendOf(plants)[1]?.meaning.nl).toContain('een groep van minder dan 30')
})

test('tables together have each mark once', () => {
  expect(jointLegend(madePublicTables).map(({ mark }) => mark)).toEqual([
    'low-base',
    'suppressed',
    'not-asked',
    'no-answers',
  ])
})
