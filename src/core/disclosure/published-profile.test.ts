import { expect, test } from 'vitest'
import type { ProfileId } from './profiles.ts'
import { profileFor } from './published-profile.ts'

const were = { disclosure: 'already-published' } as const
const are = { disclosure: 'public' } as const

test.each<[string, typeof were | typeof are, boolean, ProfileId | undefined, ProfileId]>([
  ['a table as it was published has the profile of its wave', were, true, undefined, 'already-published'],
  ['another table of such a wave was never public', were, false, undefined, 'public'],
  ['a table of any other wave is for everybody', are, true, undefined, 'public'],
  ['a filtered table of it as well', are, false, undefined, 'public'],
  ['what is asked for is given', were, true, 'public', 'public'],
  ['also of another table', were, false, 'unprotected', 'unprotected'],
  ['it is not said that another table was public', were, false, 'already-published', 'unprotected'],
  ['nor that the tables of another wave were', are, true, 'already-published', 'unprotected'],
  ['of the published table it is', were, true, 'already-published', 'already-published'],
])('%s', (_, wave, isPublished, asked, profile) => {
  expect(profileFor(wave, isPublished, asked)).toBe(profile)
})
