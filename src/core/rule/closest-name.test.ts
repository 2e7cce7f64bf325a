import { expect, it } from 'vitest'
import { closestName } from './closest-name.ts'

it.each([
  ['aois', ['anios', 'aios'], 'aios'],
  ['aios', ['anios', 'aios'], 'aios'],
  ['AIOS', ['aios'], 'aios'],
  ['canteeen', ['home', 'canteen'], 'canteen'],
  ['canten', ['canteen', 'cantina'], 'canteen'],
  ['kitten', ['sitting'], undefined],
  ['abc', ['xbc', 'abx'], 'xbc'],
  ['a', ['b'], undefined],
  ['a', ['A'], 'A'],
  ['0.12', ['0.1', '0.11'], '0.1'],
  ['9.99', ['0.9', '1.99'], '1.99'],
  ['9.99', ['0.98'], undefined],
  ['aios', [], undefined],
])('for %j among %j suggests %j', (word, names, suggestion) => {
  expect(closestName(word, names)).toBe(suggestion)
})
