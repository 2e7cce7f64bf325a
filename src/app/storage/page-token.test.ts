import { expect, test } from 'vitest'
import { isPageToken, isTokenForm, newPageToken, shownRevision } from './page-token.ts'

const response = {
  id: 'one',
  pages: new Map([['work', { answers: {}, declined: [], confirmedChecks: [], revision: 3 }]]),
}

test('no two tokens are the same, and each tells the revision and is of its page and response only', () => {
  const tokens = Array.from({ length: 2000 }, () => newPageToken(response, 'work'))
  expect(new Set(tokens).size).toBe(2000)
  for (const token of tokens) {
    expect([token, isTokenForm(token), shownRevision(token)]).toEqual([token, true, 3])
    expect([token, isPageToken(token, response, 'work')]).toEqual([token, true])
    expect(isPageToken(token, response, 'home') || isPageToken(token, { id: 'two' }, 'work')).toBe(false)
    expect(isPageToken(`4${token.slice(1)}`, response, 'work')).toBe(false)
  }
})

test.each(['', '3', 'x.aaaaaaaaaaaaaaaaaaaaaa', '0.aaaaaaaaaaaaaaaaaaaaaa', '0.aaaaaaaaaaaaaaaaaaaaa='])(
  '"%s" is no token of a page',
  (token) => {
    expect(isPageToken(token, response, 'work')).toBe(false)
    expect(shownRevision(token)).toBe(0)
  },
)
