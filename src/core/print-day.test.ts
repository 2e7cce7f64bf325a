import { expect, test } from 'vitest'
import { printDay, printPeriod } from './print-day.ts'

test.each([
  [printDay('2024-05-13', 'nl'), '13 mei 2024'],
  [printDay('2024-05-03', 'en'), '3 May 2024'],
  [printDay('2024-12', 'nl'), 'december 2024'],
  [printDay('2023', 'en'), '2023'],
])('a day is printed as precisely as it is known: %s', (printed, expected) => {
  expect(printed).toBe(expected)
})

test('a period has two ends, unless they are the same in print', () => {
  expect(printPeriod('2024-05-13', '2024-06', 'nl')).toBe('13 mei 2024 tot en met juni 2024')
  expect(printPeriod('2023', '2023', 'nl')).toBe('2023')
})
