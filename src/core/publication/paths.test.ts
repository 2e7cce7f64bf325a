import { expect, test } from 'vitest'
import { allPath, anchorOf, annexPath, blockPath, dataPath, localised, verificationPath } from './paths.ts'

const edition = { study: 'garden', wave: '2024' }

test('an address has its language first, then study and wave, and ends with a slash', () => {
  expect(localised('nl', annexPath(edition))).toBe('/nl/garden/2024/annex/')
  expect(localised('en', blockPath(edition, '0'))).toBe('/en/garden/2024/annex/block-0/')
  expect(allPath(edition)).toBe('/garden/2024/annex/all/')
  expect(dataPath(edition)).toBe('/garden/2024/data/')
  expect(verificationPath(edition)).toBe('/garden/2024/verification/')
})

test('a pair of waves has an address of its own, whatever the waves are called', () => {
  expect(annexPath({ ...edition, from: '2022' })).toBe('/garden/compare/2022-2024/')
  expect(blockPath({ ...edition, from: '2022' }, '0')).toBe('/garden/compare/2022-2024/block-0/')
  const pairs = [
    ['a', 'b-c'],
    ['a-b', 'c'],
    ['a', 'b'],
  ].map(([from, wave = '']) => annexPath({ study: 's', wave, ...(from === undefined ? {} : { from }) }))
  expect(new Set(pairs).size).toBe(3)
  // The parts of a wave that is called `compare` have one word.
  for (const pair of pairs) expect(pair).toMatch(/^\/s\/compare\/[a-z]+-.*\/$/)
})

test('the place of a table is a word that needs no escaping in an address', () => {
  expect(anchorOf('0.1')).toBe('tabel-0.1')
  expect(anchorOf('4.5-ja')).toBe('tabel-4.5-ja')
  expect(anchorOf('a "b"/c')).toBe('tabel-a-b-c')
})
