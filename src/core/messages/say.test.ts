import { describe, expect, test } from 'vitest'
import { languages } from '../text.ts'
import { say } from './say.ts'

describe('a sentence', () => {
  test('goes by the number in it: one is one, and none are many', () => {
    const said = languages.map((language) => [0, 1, 2].map((count) => say(language, 'purge-drafts', { count })))
    expect(said).toEqual([
      ['0 concepten gewist.', '1 concept gewist.', '2 concepten gewist.'],
      ['0 drafts erased.', '1 draft erased.', '2 drafts erased.'],
    ])
  })

  test('goes by each of the numbers in it', () => {
    const values = { study: 's', wave: '1', folder: 'data' }
    expect(say('en', 'collect-done', { ...values, respondents: 12, complete: 1 })).toBe(
      's 1: 12 responses in data, of which 1 was sent in.',
    )
    expect(say('nl', 'collect-done', { ...values, respondents: 1, complete: 0 })).toBe(
      's 1: 1 respons in data, waarvan 0 verstuurd.',
    )
  })

  test('keeps a place without a value, also one that goes by a number', () => {
    expect(say('en', 'purge-drafts', {})).toBe('{count} {count|draft|drafts} erased.')
  })

  test('does not look for places in the values', () => {
    expect(say('en', 'backup-done', { count: 1, file: '{count|a|b}' })).toBe('1 row in {count|a|b}.')
  })
})
