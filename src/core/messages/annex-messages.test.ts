import { expect, test } from 'vitest'
import { annexMessages } from './annex-messages.ts'
import { siteMessages } from './site-messages.ts'

const places = (sentence: string): readonly string[] => [...new Set(sentence.match(/\{\w+\}/g))].toSorted()

test.each(Object.entries({ ...annexMessages, ...siteMessages }))(
  '%s says the same in Dutch and English',
  (key, { nl, en }) => {
    expect(places(nl)).toEqual(places(en))
    expect([nl, en]).not.toContain('')
    expect(nl.endsWith('.'), key).toBe(en.endsWith('.'))
  },
)

test('there are twelve months', () => {
  for (const months of Object.values(annexMessages['annex-months'])) expect(months.split(' ')).toHaveLength(12)
})
