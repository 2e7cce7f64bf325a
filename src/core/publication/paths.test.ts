import { expect, test } from 'vitest'
import { allPath, anchorOf, annexPath, blockPath, localised, verificationPath } from './paths.ts'

const edition = { study: 'garden', wave: '2024' }

test('an address has its language first, then study and wave, and ends with a slash', () => {
  expect(localised('nl', annexPath(edition))).toBe('/nl/garden/2024/annex/')
  expect(localised('en', blockPath(edition, '0'))).toBe('/en/garden/2024/annex/block-0/')
  expect(allPath(edition)).toBe('/garden/2024/annex/all/')
  expect(verificationPath(edition)).toBe('/garden/2024/verification/')
})

test('the place of a table is a word that needs no escaping in an address', () => {
  expect(anchorOf('0.1')).toBe('tabel-0.1')
  expect(anchorOf('4.5-ja')).toBe('tabel-4.5-ja')
  expect(anchorOf('a "b"/c')).toBe('tabel-a-b-c')
})
