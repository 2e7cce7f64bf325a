import { describe, expect, it } from 'vitest'
import type { Issue } from '../issue.ts'
import { say } from '../messages/say.ts'
import { parseRule } from './parse-rule.ts'
import type { Syntax } from './rule.ts'

/** The syntax in brackets, to compare at a glance: `(and a (not b))`. */
function sketch(syntax: Syntax): string {
  switch (syntax.kind) {
    case 'and':
    case 'or':
      return `(${[syntax.kind, ...syntax.of.map(sketch)].join(' ')})`
    case 'not':
      return `(not ${sketch(syntax.of)})`
    case 'answered':
      return `(answered ${syntax.name.text})`
    case 'has':
      return `(has ${syntax.name.text} ${syntax.option.text})`
    case 'compare':
      return `(${syntax.relation} ${syntax.name.text} ${syntax.value.text})`
    case 'compare-names':
      return `(${syntax.relation} ${syntax.name.text} [${syntax.other.text}])`
    case 'in':
      return `(in ${[syntax.name, ...syntax.values].map(({ text }) => text).join(' ')})`
    case 'between':
      return `(between ${syntax.name.text} ${syntax.low.text} ${syntax.high.text})`
    case 'count':
      return `(count ${syntax.name.text} ${syntax.relation} ${syntax.value.text})`
    case 'any':
    case 'all':
      return `(${syntax.kind} ${syntax.name.text} ${sketch(syntax.of)})`
  }
}

const parsed = (source: string): string => {
  const rule = parseRule(source)
  return rule.ok ? sketch(rule.value.syntax) : rule.issues.map(({ code }) => code).join(', ')
}

const firstIssue = (source: string): Issue | undefined => {
  const rule = parseRule(source)
  return rule.ok ? undefined : rule.issues[0]
}

describe('parseRule', () => {
  it.each([
    ['0.2 has aios', '(has 0.2 aios)'],
    ['not 0.2 has aios', '(not (has 0.2 aios))'],
    ['not not answered a', '(not (not (answered a)))'],
    ['a = 1 or b = 2 and c = 3', '(or (= a 1) (and (= b 2) (= c 3)))'],
    ['(a = 1 or b = 2) and c = 3', '(and (or (= a 1) (= b 2)) (= c 3))'],
    ['not a = 1 and b = 2', '(and (not (= a 1)) (= b 2))'],
    ['not (a = 1 and b = 2)', '(not (and (= a 1) (= b 2)))'],
    ['a = 1 and b = 2 and c = 3', '(and (= a 1) (= b 2) (= c 3))'],
    ['a = 1 and (b = 2 and c = 3)', '(and (= a 1) (and (= b 2) (= c 3)))'],
    ['((a = 1))', '(= a 1)'],
    ['a != 1 and a < 1 and a <= 1 and a > 1 and a >= 1', '(and (!= a 1) (< a 1) (<= a 1) (> a 1) (>= a 1))'],
    ['a ≠ 1 and a ≤ 1 and a ≥ 1', '(and (!= a 1) (<= a 1) (>= a 1))'],
    ['a > -3.5', '(> a -3.5)'],
    ['1.1 >= 2015-07', '(>= 1.1 2015-07)'],
    ['0.7.current > [0.7.desired]', '(> 0.7.current [0.7.desired])'],
    ['[count] = [ any ]', '(= count [any])'],
    ['1.6 in (during, after)', '(in 1.6 during after)'],
    ['1.6 in(1)', '(in 1.6 1)'],
    ['a between 8 and 40 and b = 1', '(and (between a 8 40) (= b 1))'],
    ['count 0.2 >= 2', '(count 0.2 >= 2)'],
    ['any 2.1 (months > 12)', '(any 2.1 (> months 12))'],
    ['all [2.1] (months > 12 or answered end)', '(all 2.1 (or (> months 12) (answered end)))'],
    ['not any 2.1 (a = 1) or b = 1', '(or (not (any 2.1 (= a 1))) (= b 1))'],
    ['a has all and b in (any, count)', '(and (has a all) (in b any count))'],
    [' \n a =\n 1 ', '(= a 1)'],
  ])('reads %j', (source, expected) => {
    expect(parsed(source)).toBe(expected)
  })

  it('keeps the source and the place of every word, brackets included', () => {
    expect(parseRule('a > [b]')).toEqual({
      ok: true,
      value: {
        state: 'parsed',
        source: 'a > [b]',
        syntax: {
          kind: 'compare-names',
          name: { text: 'a', span: [0, 1] },
          relation: '>',
          other: { text: 'b', span: [4, 7] },
        },
      },
    })
  })

  it.each([
    ['', 'rule-empty', ''],
    ['  \n ', 'rule-empty', ''],
    // The grammar itself.
    ['▸)', 'rule-expected-condition', ')'],
    ['a = 1 and▸', 'rule-expected-condition', ''],
    ['a = 1 or ▸and b = 1', 'rule-expected-condition', 'and'],
    ['▸-3 < 4', 'rule-expected-condition', '-3'],
    ['answered ▸)', 'rule-expected-name', ')'],
    ['answered▸', 'rule-expected-name', ''],
    ['a > [▸]', 'rule-expected-name', ']'],
    ['0.2▸', 'rule-expected-relation', ''],
    ['(a ▸(b))', 'rule-expected-relation', '('],
    ['a has b or c ▸d', 'rule-expected-relation', 'd'],
    ['count a ▸has b', 'rule-expected-sign', 'has'],
    ['a has▸', 'rule-expected-option', ''],
    ['a has ▸and b has c', 'rule-expected-option', 'and'],
    ['a has ▸[b]', 'rule-expected-option', '['],
    ['a >▸', 'rule-expected-value', ''],
    ['a in (1, ▸)', 'rule-expected-value', ')'],
    ['a between ▸[b] and 3', 'rule-expected-value', '['],
    ['count a > ▸1.5', 'rule-expected-number', '1.5'],
    ['count a > ▸-1', 'rule-expected-number', '-1'],
    ['a = 1 ▸b = 2', 'rule-expected-joint', 'b'],
    ['(a = 1 ▸b = 2)', 'rule-expected-joint', 'b'],
    ['a has b ▸not c = 1', 'rule-expected-joint', 'not'],
    ['any 2.1 ▸months > 12', 'rule-expected-open', 'months'],
    ['a in ▸1', 'rule-expected-open', '1'],
    ['a in (1 ▸2)', 'rule-expected-separator', '2'],
    ['[a ▸= 1', 'rule-expected-bracket', '='],
    ['a between 1▸', 'rule-expected-second-value', ''],
    ['a between 1 ▸or 2', 'rule-expected-second-value', 'or'],
    // Parentheses.
    ['▸(a = 1 and b = 2', 'rule-unclosed', '('],
    ['any a ▸(b = 1', 'rule-unclosed', '('],
    ['a in ▸(1, 2', 'rule-unclosed', '('],
    ['a = 1▸)', 'rule-unopened', ')'],
    // Words and signs of other languages.
    ['a = 1 ▸AND b = 1', 'rule-lower-case', 'AND'],
    ['▸NOT a = 1', 'rule-lower-case', 'NOT'],
    ['▸Any 2.1 (a = 1)', 'rule-lower-case', 'Any'],
    ['a ▸HAS b', 'rule-lower-case', 'HAS'],
    ['a ▸is b', 'rule-write-instead', 'is'],
    ['a ▸contains b', 'rule-write-instead', 'contains'],
    ['a = 1 ▸en b = 1', 'rule-write-instead', 'en'],
    ['▸niet a = 1', 'rule-write-instead', 'niet'],
    ['a ▸= (1, 2)', 'rule-write-instead', '='],
    // Words in the wrong place.
    ['a has ▸not b', 'rule-not-in-front', 'not'],
    ['a ▸not has b', 'rule-not-in-front', 'not'],
    ['a ▸not in (1, 2)', 'rule-not-in-front', 'not'],
    ['[a] ▸not in (1, 2)', 'rule-not-in-front', 'not'],
    ['a = ▸not 1', 'rule-not-in-front', 'not'],
    ['a ▸answered', 'rule-word-in-front', 'answered'],
    ['[a] ▸answered', 'rule-word-in-front', 'answered'],
    ['a has b or ▸c', 'rule-repeat-name', 'c'],
    ['(a has b or ▸c) and d = 1', 'rule-repeat-name', 'c'],
    ['a has ▸(b, c)', 'rule-one-option', '('],
    ['a > 37▸,5', 'rule-decimal-comma', ','],
    ['a between 37▸,5 and 40', 'rule-decimal-comma', ','],
    ['a > 37▸, 5', 'rule-expected-joint', ','],
    ['a has x▸,y', 'rule-expected-joint', ','],
    ['▸count = 3', 'rule-reserved-name', 'count'],
    ['▸has = 3', 'rule-reserved-name', 'has'],
    ['a = 1 and ▸in has b', 'rule-reserved-name', 'in'],
  ])('points at the mistake in %j', (marked, code, found) => {
    const at = Math.max(0, marked.indexOf('▸'))
    const issue = firstIssue(marked.replace('▸', ''))
    expect(issue).toMatchObject({ code, path: [at], values: { column: at + 1, found } })
  })

  it.each([
    ['a is b', '='],
    ['a is not b', '!='],
    ['a is niet b', '!='],
    ['a heeft b', 'has'],
    ['a = (1, 2)', 'in'],
    ['a = 1 OR b = 1', 'or'],
    ['a > 37,5', '37.5'],
  ])('says what to write instead in %j', (source, instead) => {
    expect(firstIssue(source)?.values['instead']).toBe(instead)
  })

  it('says what may stand at the place', () => {
    expect(firstIssue('[a] ')?.values).toEqual({
      source: '[a] ',
      column: 4,
      found: '',
      marked: '[a]▸',
      expected: 'has, =, !=, <, <=, >, >=, in, between',
      name: '[a]',
    })
  })

  it('shows the neighbourhood of a mistake in a long rule', () => {
    const long = 'a = 1 and '.repeat(20)
    expect(firstIssue(`${long}or ${long}`)?.values['marked']).toBe(
      '…a = 1 and a = 1 and a = 1 and a = 1 and ▸or a = 1 and a = 1 and a = 1 and a = 1 a…',
    )
  })

  it('shows the whole of a rule that is just short enough', () => {
    const [before, after] = ['a = 1 and '.repeat(4), 'or a = 1 and a = 1 and a = 1 and a = 1 an'.slice(0, 40)]
    expect(firstIssue(before + after)?.values['marked']).toBe(`${before}▸${after}`)
  })

  it('makes a sentence of an issue in both languages', () => {
    const issue = firstIssue('0.2 has not aios')
    expect(issue && say('nl', issue.code, issue.values)).toBe(
      'Zet not vóór de hele voorwaarde: not 0.2 has aios, not 0.5 in (1, 2). Ongelijk schrijf je als !=. Zie ▸ bij teken 9: 0.2 has ▸not aios',
    )
    expect(issue && say('en', issue.code, issue.values)).toBe(
      'Put not in front of the whole condition: not 0.2 has aios, not 0.5 in (1, 2). Unequal is written as !=. See ▸ at character 9: 0.2 has ▸not aios',
    )
  })

  it.each(['(', 'not ', 'any a (', '['])(
    'refuses a hundred thousand times %j instead of running out of memory',
    (part) => {
      expect(parseRule(part.repeat(100_000)).ok).toBe(false)
    },
  )

  it('reads fifty levels, and says so when there are more', () => {
    expect(parsed(`${'('.repeat(50)}a = 1${')'.repeat(50)}`)).toBe('(= a 1)')
    expect(parsed(`${'('.repeat(51)}a = 1${')'.repeat(51)}`)).toBe('rule-too-deep')
  })

  it('counts levels, not parentheses', () => {
    expect(parsed(Array.from({ length: 60 }, () => '(a = 1)').join(' and '))).not.toBe('rule-too-deep')
  })

  it('reads a chain of any length', () => {
    expect(parseRule(Array.from({ length: 20_000 }, () => 'a = 1').join(' or ')).ok).toBe(true)
  })
})
