import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seedOf } from './seed.ts'

test('made-up input is the same each time, unless another seed is asked for', () => {
  const seed = seedOf(process.env['FAST_CHECK_SEED'])
  expect(fc.readConfigureGlobal().seed).toBe(seed)
  expect(fc.sample(fc.nat(), 10)).toEqual(fc.sample(fc.nat(), { numRuns: 10, seed }))
})

test.each([
  [undefined, 20_260_101],
  ['', 20_260_101],
  ['7', 7],
  ['-3', -3],
])('FAST_CHECK_SEED %o gives the seed %d', (words, seed) => {
  expect(seedOf(words)).toBe(seed)
})

test.each(['seven', '1.5', '4294967296'])('%o is no seed', (words) => {
  expect(() => seedOf(words)).toThrow(words)
})
