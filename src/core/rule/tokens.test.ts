import { describe, expect, it } from 'vitest'
import { tokenize } from './tokens.ts'

const words = (source: string): readonly string[] => {
  const tokens = tokenize(source)
  return tokens.ok ? tokens.value.map(({ kind, text }) => `${kind} ${text}`) : []
}

describe('tokenize', () => {
  it.each([
    ['', []],
    ['0.2 has aios', ['word 0.2', 'keyword has', 'word aios']],
    ['4.5-ja=2', ['word 4.5-ja', 'relation =', 'word 2']],
    ['a<=-3', ['word a', 'relation <=', 'word -3']],
    ['a>=2015-07', ['word a', 'relation >=', 'word 2015-07']],
    ['a ≠ 1.5', ['word a', 'relation ≠', 'word 1.5']],
    ['([0.7.current])', ['mark (', 'mark [', 'word 0.7.current', 'mark ]', 'mark )']],
    ['in(1,2)', ['keyword in', 'mark (', 'word 1', 'mark ,', 'word 2', 'mark )']],
    ['AND\n\t and', ['word AND', 'keyword and']],
  ])('splits %j', (source, expected) => {
    expect(words(source)).toEqual(expected)
  })

  it('gives every token its place in the source', () => {
    expect(tokenize('  0.2  has')).toEqual({
      ok: true,
      value: [
        { kind: 'word', text: '0.2', span: [2, 5] },
        { kind: 'keyword', text: 'has', span: [7, 10] },
      ],
    })
  })

  it.each([
    ['a == 1', 'rule-write-instead', '==', '='],
    ['a === 1', 'rule-write-instead', '===', '='],
    ['a !== 1', 'rule-write-instead', '!==', '!='],
    ['a <> 1', 'rule-write-instead', '<>', '!='],
    ['a =< 1', 'rule-write-instead', '=<', '<='],
    ['a => 1', 'rule-write-instead', '=>', '>='],
    ['a = 1 && b = 1', 'rule-write-instead', '&&', 'and'],
    ['a = 1 | b = 1', 'rule-write-instead', '|', 'or'],
    ['!a = 1', 'rule-write-instead', '!', 'not'],
    ['a has "aios"', 'rule-quotes', '"aios"', undefined],
    ['a has ‘aios’', 'rule-quotes', '‘aios’', undefined],
    ["a has 'aios", 'rule-quotes', "'aios", undefined],
    ['a + 1 > 2', 'rule-unknown-character', '+', undefined],
    ['lunch_place has b', 'rule-unknown-character', '_', undefined],
    ['a has 😀', 'rule-unknown-character', '😀', undefined],
    ['a. has b', 'rule-unknown-character', '.', undefined],
  ])('refuses %j', (source, code, found, instead) => {
    const tokens = tokenize(source)
    expect(tokens).toMatchObject({ ok: false, issues: [{ code, path: [source.indexOf(found)], values: { found } }] })
    expect(tokens.ok ? undefined : tokens.issues[0]?.values['instead']).toBe(instead)
  })
})
