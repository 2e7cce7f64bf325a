import { describe, expect, test } from 'vitest'
import { decideSave } from './decide-save.ts'

/** A log of one page: who posted what, from the first revision on. */
const log = (...entries: readonly (readonly [token: string, mark: string])[]) =>
  entries.map(([token, mark], index) => ({ page: 'p', revision: index + 1, token, mark }))

const post = (token: string, mark: string, shown: number, overwrite = false) => ({
  page: 'p',
  token,
  mark,
  shown,
  overwrite,
})

describe('a posted page', () => {
  test('is written when the page was never saved, whatever the token says', () => {
    expect(decideSave([], post('t', 'a', 0))).toBe('save')
    expect(decideSave([], post('t', 'a', 7))).toBe('save')
    expect(decideSave([{ page: 'q', revision: 3, token: 't', mark: 'a' }], post('t', 'a', 0))).toBe('save')
  })

  test('is written from a tab that was shown what is there now', () => {
    expect(decideSave(log(['t', 'a']), post('u', 'b', 1))).toBe('save')
  })

  test('is repeated when the same was posted before, also when another tab saved since', () => {
    expect(decideSave(log(['t', 'a']), post('t', 'a', 0))).toBe('repeated')
    expect(decideSave(log(['t', 'a'], ['u', 'b']), post('t', 'a', 0))).toBe('repeated')
  })

  test('is stale from a tab that was shown less than is there', () => {
    expect(decideSave(log(['t', 'a']), post('u', 'b', 0))).toBe('stale')
    expect(decideSave(log(['t', 'a'], ['u', 'b']), post('t', 'c', 0))).toBe('stale')
  })

  test('is written over what is there when that is asked', () => {
    expect(decideSave(log(['t', 'a']), post('u', 'b', 0, true))).toBe('save')
  })

  test('is written again from the same tab with other answers, after going back', () => {
    expect(decideSave(log(['t', 'a']), post('t', 'b', 0))).toBe('save')
  })

  test('asks when one tab goes from a to b and to a again: that may be the first post, which comes late', () => {
    expect(decideSave(log(['t', 'a'], ['t', 'b']), post('t', 'a', 0))).toBe('stale')
  })

  test('is stale without a known token once the response has ended and its log is gone', () => {
    expect(decideSave([{ page: 'p', revision: 1, token: null, mark: null }], post('t', 'a', 0))).toBe('stale')
  })
})
