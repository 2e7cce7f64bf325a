import { expect, test } from 'vitest'
import { invitedIn } from './invited.ts'

test.each([
  ['is what the wave says', { invited: 10, strata: [{ group: 'x', invited: 4 }] }, 10],
  [
    'is that of all strata together',
    {
      strata: [
        { group: 'x', invited: 4 },
        { group: 'y', invited: 5 },
      ],
    },
    9,
  ],
  ['is not known where that of one stratum is not', { strata: [{ group: 'x', invited: 4 }, { group: 'y' }] }, null],
  ['is not known where nothing is said', {}, null],
])('the number of people invited %s', (_, wave, invited) => {
  expect(invitedIn(wave)).toBe(invited)
})
