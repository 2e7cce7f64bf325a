import { expect, test } from 'vitest'
import { isoWeek } from './iso-week.ts'

// The dates are those that Wikipedia gives in its table of week numbers around New Year.
test.each([
  ['1977-01-01', '1976-W53'],
  ['1977-01-02', '1976-W53'],
  ['1978-01-02', '1978-W01'],
  ['1979-12-31', '1980-W01'],
  ['1981-12-31', '1981-W53'],
  ['1982-01-04', '1982-W01'],
  ['2005-01-02', '2004-W53'],
  ['2008-12-29', '2009-W01'],
  ['2010-01-03', '2009-W53'],
  ['2026-03-15T23:59:59Z', '2026-W11'],
])('%s is in week %s', (date, week) => {
  expect(isoWeek(new Date(date))).toBe(week)
})
