import { expect, it } from 'vitest'
import { rosterColumn } from './roster-column.ts'

it.each([
  ['2.1', '2.1.months', 'months'],
  ['jobs', 'jobs.start-year', 'start-year'],
  ['2.1', '2.1', undefined],
  ['2.1', '2.1.4', undefined],
  ['2.1', '2.1.4.current', undefined],
  ['2.1', '2.10.months', undefined],
  ['2.1', '2.1-months', undefined],
  ['2.1', 'months', undefined],
])('in %s the variable %s is the column %s', (roster, variable, column) => {
  expect(rosterColumn(roster, variable)).toBe(column)
})
