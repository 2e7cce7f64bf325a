import { expect, test } from 'vitest'
import { inSentence } from './in-sentence.ts'

test.each([
  ['Meting 2023', 'meting 2023'],
  ['Élan', 'Élan'.toLowerCase()],
  ['KNMG-meting', 'KNMG-meting'],
  ['2023', '2023'],
  ['', ''],
])('%j stands in a sentence as %j', (title, inside) => {
  expect(inSentence(title)).toBe(inside)
})
