/* oxlint-disable no-template-curly-in-string -- a form writes the name of a question so */
import { describe, expect, test } from 'vitest'
import type { Program } from './dialect.ts'
import type { Referent } from './referent.ts'
import { translateRule } from './translate-rule.ts'

const codes = (...values: readonly string[]): ReadonlyMap<string, number> =>
  new Map(values.map((value, index) => [value, index + 1]))

/** One question of every kind, under the names of all programs. */
const known: Readonly<Record<string, Referent>> = {
  a: { kind: 'single', variable: 'a', codes: codes('x', 'y', 'z') },
  n: { kind: 'single', variable: 'n', codes: codes('1', '2', '3') },
  b: { kind: 'multiple', variable: 'b', codes: codes('x', 'y', 'z') },
  b_x: { kind: 'option', variable: 'b', code: 1, options: 3 },
  b_y: { kind: 'option', variable: 'b', code: 2, options: 3 },
  b_z: { kind: 'option', variable: 'b', code: 3, options: 3 },
  'b(1)': { kind: 'option', variable: 'b', code: 1, options: 3 },
  'b(2)': { kind: 'option', variable: 'b', code: 2, options: 3 },
  'b(3)': { kind: 'option', variable: 'b', code: 3, options: 3 },
  yes: {
    kind: 'single',
    variable: 'yes',
    codes: new Map([
      ['true', 1],
      ['false', 0],
    ]),
  },
  h: { kind: 'number', variable: 'h' },
  k: { kind: 'number', variable: 'k' },
  s: { kind: 'scale', variable: 's.1' },
  d: { kind: 'months', variable: 'd' },
  y: { kind: 'year', variable: 'y' },
  t: { kind: 'text', variable: 't' },
  r: { kind: 'roster', variable: 'r' },
  gone: { kind: 'absent', reason: 'quest-rule-absent' },
  later: { kind: 'absent', reason: 'quest-rule-later' },
  '.': { kind: 'number', variable: 'h' },
  self: { kind: 'number', variable: 'h' },
}

const resolve = (name: string): Referent | null => (Object.hasOwn(known, name) ? (known[name] ?? null) : null)

const translated = (program: Program, expression: string) => translateRule(expression, program, resolve)

describe('a condition that can be said is the same rule', () => {
  test.each<[Program, string, string]>([
    ['limesurvey', '((a.NAOK == "x" and is_empty(t)))', 'a = 1 and not answered t'],
    ['limesurvey', '!is_empty(h.NAOK)', 'answered h'],
    ['limesurvey', 'b_x.NAOK == "Y"', 'b has 1'],
    ['limesurvey', 'b_x.NAOK != "Y"', 'not answered b or not b has 1'],
    ['limesurvey', "b_x.NAOK == ''", 'not answered b or not b has 1'],
    ['limesurvey', 'a.NAOK eq "x" or a.NAOK eq "z"', 'a = 1 or a = 3'],
    ['limesurvey', 'a.NAOK ne "x" && !is_empty(a.NAOK)', 'a != 1'],
    ['limesurvey', 'h.NAOK ge 18 and h.NAOK lt 65', 'h >= 18 and h < 65'],
    ['limesurvey', 'count(b_x.NAOK, b_y.NAOK, b_z.NAOK) >= 2', 'count b >= 2'],
    ['limesurvey', 'count(b_x, b_y) > 0', 'b has 1 or b has 2'],
    ['limesurvey', 'n.NAOK > 1', 'n in (2, 3)'],
    ['limesurvey', 'in_array(a, "x", "y")', 'a = 1 or a = 2'],
    ['limesurvey', 'if(a == "x", 1, 0) == 1', 'a = 1'],
    ['xlsform', "${a} = 'x' and selected(${b}, 'z')", 'a = 1 and b has 3'],
    ['xlsform', "not(selected(${b}, 'z'))", 'not answered b or not b has 3'],
    ['xlsform', "${b} != '' and not(selected(${b}, 'z'))", 'not b has 3'],
    ['xlsform', "${b} = 'x'", 'b has 1 and count b = 1'],
    ['xlsform', 'count-selected(${b}) > 1', 'count b > 1'],
    ['xlsform', 'count-selected(${b}) = 0', 'not answered b'],
    ['xlsform', 'count-selected(${b}) < 2', 'not answered b or count b < 2'],
    ['xlsform', 'string-length(${t}) > 0', 'answered t'],
    ['xlsform', '. >= 0 and . <= 120', 'h >= 0 and h <= 120'],
    ['xlsform', '18 <= ${h}', 'h >= 18'],
    ['xlsform', '${n} = 2', 'n = 2'],
    ['xlsform', "true() and ${n} = '2'", 'n = 2'],
    ['xlsform', "${d} >= '2015-07'", 'd >= 2015-07'],
    ['xlsform', 'count(${r}) > 1', 'count r > 1'],
    ['surveyjs', "{a} = 'x' and {b} contains 'y'", 'a = 1 and b has 2'],
    ['surveyjs', '{a} notempty', 'answered a'],
    ['surveyjs', '{t} empty', 'not answered t'],
    ['surveyjs', "{b} anyof ['x', 'z']", 'b has 1 or b has 3'],
    ['surveyjs', "{b} allof ['x', 'z']", 'b has 1 and b has 3'],
    ['surveyjs', "{a} anyof ['x', 'z']", 'a = 1 or a = 3'],
    ['surveyjs', "{b} = ['x', 'z']", 'b has 1 and b has 3 and count b = 2'],
    ['surveyjs', "{b} notcontains 'y'", 'not answered b or not b has 2'],
    ['surveyjs', '{a} = x', 'a = 1'],
    ['surveyjs', '{yes} = true', 'yes = 1'],
    ['surveyjs', '{yes}', 'yes = 1'],
    ['surveyjs', '!{yes}', 'not answered yes or yes != 1'],
    ['surveyjs', '{b.length} >= 2', 'count b >= 2'],
    ['surveyjs', "iif({a} = 'x', {h} > 3, {h} > 5)", '(a = 1 and h > 3) or ((not answered a or a != 1) and h > 5)'],
    ['redcap', "[a] = 'x' and [b(3)] = '1'", 'a = 1 and b has 3'],
    ['redcap', "[b(3)] = '0'", 'not answered b or not b has 3'],
    ['redcap', "[a] <> ''", 'answered a'],
    ['redcap', "[a] <> 'x'", 'not answered a or a != 1'],
    ['redcap', '[h] < 18', 'not answered h or h < 18'],
    ['redcap', "[h] < 18 and [h] <> ''", 'h < 18'],
    ['redcap', '[b(1)] + [b(2)] + [b(3)] >= 2', 'count b >= 2'],
    ['redcap', 'sum([b(1)], [b(2)], [b(3)]) > 0', 'answered b'],
    ['redcap', "[a] = 'x' OR ([n] = '1' AND [h] >= 2.5)", 'a = 1 or (n = 1 and h >= 2.5)'],
  ])('%s: %s', (program, expression, rule) => {
    expect(translated(program, expression)).toMatchObject({ result: 'translated', source: rule, reasons: [] })
  })
})

describe('a condition that is only partly or nearly said tells what was lost', () => {
  test.each<[Program, string, string | null, string]>([
    ['limesurvey', 'a == "x" and rand(1, 2) == 1', 'a = 1', 'quest-rule-function'],
    ['limesurvey', 'a == "x" or rand(1, 2) == 1', null, 'quest-rule-function'],
    ['limesurvey', 'a == "q"', null, 'quest-rule-value'],
    ['limesurvey', 't == "q"', null, 'quest-rule-text'],
    ['limesurvey', 'h + k > 100', null, 'quest-rule-sum'],
    ['limesurvey', 'count(b_x, b_y) >= 2', null, 'quest-rule-count'],
    ['limesurvey', 'nothing == 1', null, 'quest-rule-unknown-name'],
    ['xlsform', '${gone} = 1 and ${h} > 1', 'h > 1', 'quest-rule-absent'],
    ['xlsform', '${later} = 1', null, 'quest-rule-later'],
    ['xlsform', 'string-length(${t}) > 3', null, 'quest-rule-length'],
    ['xlsform', "${d} >= '2015-07-13'", 'd >= 2015-07', 'quest-rule-day'],
    ['xlsform', '${h} > ${k}', 'h > [k]', 'quest-rule-blank'],
    ['xlsform', '${h} > ${y}', null, 'quest-rule-variables'],
    ['xlsform', '${t}', 'answered t', 'quest-rule-bare'],
    ['redcap', "datediff([d], 'today', 'y') > 18", null, 'quest-rule-function'],
    ['surveyjs', '{r} = 1', null, 'quest-rule-roster'],
  ])('%s: %s', (program, expression, rule, code) => {
    const { source, result, reasons } = translated(program, expression)
    expect([source, result, reasons.map((reason) => reason.code)]).toEqual([
      rule,
      rule === null ? 'not-supported' : 'approximated',
      [code],
    ])
  })
})

test.each<[Program, string, 'always' | 'never']>([
  ['limesurvey', '1', 'always'],
  ['limesurvey', '0', 'never'],
  ['xlsform', 'true()', 'always'],
  ['surveyjs', "true or {a} = 'x'", 'always'],
  ['redcap', '1 = 2', 'never'],
])('%s: %s holds %s', (program, expression, holds) => {
  expect(translated(program, expression)).toMatchObject({ holds, source: null })
})

test('a check is false only of what was answered', () => {
  expect(translateRule('not(. = 3) or ${k} != 1', 'xlsform', resolve, 'check').source).toBe('h != 3 or k != 1')
})

describe('what does not parse points at the character', () => {
  test.each<[Program, string, string, number]>([
    ['surveyjs', "{a} = 'x", 'quest-expr-quote', 7],
    ['surveyjs', "{a} = 'x' {b} = 'y'", 'quest-expr-joint', 11],
    ['surveyjs', '{a', 'quest-expr-sign', 1],
    ['xlsform', '${a} = ', 'quest-expr-end', 8],
    ['xlsform', '(${a} = 1', 'quest-expr-close', 10],
    ['xlsform', '../a = 1', 'quest-expr-sign', 1],
    ['xlsform', 'position = 1', 'quest-expr-word', 1],
    ['redcap', '[event][a] = 1', 'quest-expr-joint', 8],
    ['limesurvey', 'a ==', 'quest-expr-end', 5],
    ['limesurvey', '', 'quest-expr-empty', 1],
  ])('%s: %s', (program, expression, code, at) => {
    expect(translated(program, expression).reasons).toMatchObject([{ code, values: { at } }])
  })
})

describe('a hostile expression is refused at once', () => {
  test.each<[string, Program, string]>([
    ['parentheses', 'limesurvey', '('.repeat(9_000)],
    ['negations', 'surveyjs', '!'.repeat(1_500)],
    ['functions', 'xlsform', 'not('.repeat(1_900)],
    ['choices in choices', 'limesurvey', `${'if('.repeat(40)}a${', a, a)'.repeat(40)}`],
    ['a long chain', 'redcap', Array.from({ length: 600 }, () => "[a] = 'x'").join(' and ')],
    ['a long sum', 'redcap', `${Array.from({ length: 900 }, () => '[h]').join(' + ')} > 1`],
    ['an open name', 'surveyjs', '{'.repeat(9_000)],
    ['spaces in a name', 'surveyjs', `{${' '.repeat(9_900)}`],
    ['an open bracket', 'redcap', `[${' '.repeat(9_900)}`],
    ['many points', 'limesurvey', `a${'.NAOK'.repeat(1_900)}`],
    ['too long', 'xlsform', 'a'.repeat(1_000_000)],
  ])('%s', (_, program, expression) => {
    const start = performance.now()
    expect(['translated', 'approximated', 'not-supported']).toContain(translated(program, expression).result)
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})
