import { expect, test } from 'vitest'
import { addressLanguage, readerLanguage } from './reader-language.ts'

test.each([
  ['nl-NL,nl;q=0.9,en;q=0.8', 'nl'],
  ['en-GB,en;q=0.9,nl;q=0.8', 'en'],
  ['nl;q=0.5, en;q=0.9', 'en'],
  ['fr, en;q=0.1', 'en'],
  ['en;q=0, nl', 'nl'],
  ['EN', 'en'],
  ['fr', 'nl'],
  ['english', 'nl'],
  ['*', 'nl'],
  ['', 'nl'],
  [undefined, 'nl'],
])('a browser that asks for %j gets %s', (asked, language) => {
  expect(readerLanguage(asked)).toBe(language)
})

test.each([
  ['/nl/', 'nl'],
  ['/en', 'en'],
  ['/en/garden/', 'en'],
  ['/english/', null],
  ['/', null],
])('the address %s is in %s', (path, language) => {
  expect(addressLanguage(path)).toBe(language)
})
