import { describe, expect, it } from 'vitest'
import { ruleMessages } from '../messages/rule-messages.ts'

const places = (sentence: string): readonly string[] => [...new Set(sentence.match(/\{\w+\}/g))].toSorted()

describe('the messages about rules', () => {
  it.each(Object.entries(ruleMessages))('%s says the same in Dutch and English', (_, { nl, en }) => {
    expect(places(nl)).toEqual(places(en))
    expect(nl).not.toBe('')
    expect(en).not.toBe('')
  })

  it.each(Object.entries(ruleMessages).filter(([key]) => !key.startsWith('rule-words')))(
    '%s is a sentence',
    (_, { nl, en }) => {
      expect(nl).toMatch(/^[A-ZÉ{].*(?:\.|: \{marked\})$/)
      expect(en).toMatch(/^[A-Z{].*(?:\.|: \{marked\})$/)
    },
  )
})
