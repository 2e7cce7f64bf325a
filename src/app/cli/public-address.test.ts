import { expect, test } from 'vitest'
import { readAddress } from './public-address.ts'

test.each([
  [undefined, null],
  ['https://survey.example.org', 'https://survey.example.org'],
  ['https://survey.example.org/', 'https://survey.example.org'],
  ['https://Survey.example.org:8443', 'https://survey.example.org:8443'],
  ['http://localhost:4000', 'http://localhost:4000'],
  ['http://[::1]:4000/', 'http://[::1]:4000'],
])('%j begins every address with %j', (words, origin) => {
  expect(readAddress(words)).toBe(origin)
})

test.each([
  ['survey.example.org', 'start-address-scheme'],
  ['', 'start-address-scheme'],
  ['ftp://survey.example.org', 'start-address-scheme'],
  ['http://survey.example.org', 'start-address-http'],
  ['http://192.168.1.5:4000', 'start-address-http'],
  ['https://example.org/survey', 'start-address-path'],
  ['https://somebody:secret@example.org', 'start-address-more'],
  ['https://example.org/?a=1', 'start-address-more'],
  ['https://example.org/#a', 'start-address-more'],
])('%j is refused with a sentence of its own', (words, key) => {
  expect(() => readAddress(words)).toThrow(expect.objectContaining({ key, exitCode: 2 }))
})
