import { expect, test } from 'vitest'
import { understandMessages } from './understand-messages.ts'

const places = (sentence: string): readonly string[] => [...new Set(sentence.match(/\{\w+\}/g))].toSorted()

test.each(Object.entries(understandMessages))('%s says the same in Dutch and English', (key, { nl, en }) => {
  expect(places(nl)).toEqual(places(en))
  expect([nl, en]).not.toContain('')
  expect(nl.endsWith('.'), key).toBe(en.endsWith('.'))
})
