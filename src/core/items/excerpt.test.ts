import { expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'

test.each([
  ['soep', 'soep'],
  ['x'.repeat(40), 'x'.repeat(40)],
  ['x'.repeat(41), `${'x'.repeat(40)}…`],
  ['a\u0000b\nc\u202Ed', 'a�b�c�d'],
  [`${'x'.repeat(39)}👍`, `${'x'.repeat(39)}�…`],
  ['', ''],
])('%j is repeated as %j', (text, expected) => {
  expect(excerpt(text)).toBe(expected)
})
