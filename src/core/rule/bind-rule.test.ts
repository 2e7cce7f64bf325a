import { describe, expect, it } from 'vitest'
import type { Issue } from '../issue.ts'
import { say } from '../messages/say.ts'
import { bindRule } from './bind-rule.ts'
import { exampleScope } from './example-scope.ts'
import { parseRule } from './parse-rule.ts'
import type { Rule, RuleTree } from './rule.ts'

function bound(source: string): { readonly rule: Rule | undefined; readonly issues: readonly Issue[] } {
  const parsed = parseRule(source)
  if (!parsed.ok) throw new TypeError(`${source} does not parse`)
  const rule = bindRule(parsed.value, exampleScope)
  return rule.ok ? { rule: rule.value, issues: [] } : { rule: undefined, issues: rule.issues }
}

const has = (variable: string, code: number): RuleTree => ({ kind: 'has', variable, code })

const is = (variable: string, value: number): RuleTree => ({ kind: 'compare', variable, relation: '=', value })

const inRows = (of: RuleTree): RuleTree => ({ kind: 'any', roster: '2.1', of })

describe('bindRule', () => {
  it('keeps the source beside the tree', () => {
    expect(bound('0.2 has aios').rule).toEqual({ state: 'bound', source: '0.2 has aios', tree: has('0.2', 2) })
  })

  it.each<[string, RuleTree]>([
    ['0.2 has 2', has('0.2', 2)],
    ['0.2 has profile-doctor', has('0.2', 3)],
    ['2.1.4 has all', has('2.1.4', 1)],
    ['not 0.2 has 4', { kind: 'not', of: has('0.2', 4) }],
    [
      '0.2 has 1 and (0.5 = yes or 0.5 = 9)',
      { kind: 'and', of: [has('0.2', 1), { kind: 'or', of: [is('0.5', 1), is('0.5', 9)] }] },
    ],
    ['0.5 != no', { kind: 'compare', variable: '0.5', relation: '!=', value: 2 }],
    ['0.5 in (yes, 9)', { kind: 'in', variable: '0.5', values: [1, 9] }],
    ['0.7.current < 37.5', { kind: 'compare', variable: '0.7.current', relation: '<', value: 37.5 }],
    ['0.7.current = -0', is('0.7.current', 0)],
    ['0.7.current between 8 and 40', { kind: 'between', variable: '0.7.current', low: 8, high: 40 }],
    ['0.7.current between 8 and 8', { kind: 'between', variable: '0.7.current', low: 8, high: 8 }],
    ['0.7.current in (8, -1.5)', { kind: 'in', variable: '0.7.current', values: [8, -1.5] }],
    ['0.8.1 >= 2', { kind: 'compare', variable: '0.8.1', relation: '>=', value: 2 }],
    ['0.8.1 between low and high', { kind: 'between', variable: '0.8.1', low: 1, high: 3 }],
    ['0.9.1 > 7', { kind: 'compare', variable: '0.9.1', relation: '>', value: 7 }],
    ['1.1 >= 2015-07', { kind: 'compare', variable: '1.1', relation: '>=', value: 2015 * 12 + 6 }],
    ['1.1 between 2015-01 and 2015-12', { kind: 'between', variable: '1.1', low: 24_180, high: 24_191 }],
    ['1.3 in (2015, 2016)', { kind: 'in', variable: '1.3', values: [2015, 2016] }],
    [
      '0.7.current > [0.7.desired]',
      { kind: 'compare-variables', variable: '0.7.current', relation: '>', other: '0.7.desired' },
    ],
    ['0.5 != [0.6]', { kind: 'compare-variables', variable: '0.5', relation: '!=', other: '0.6' }],
    ['1.1 < [1.2]', { kind: 'compare-variables', variable: '1.1', relation: '<', other: '1.2' }],
    ['count 0.2 >= 2', { kind: 'count', variable: '0.2', relation: '>=', value: 2 }],
    ['count 2.1 = 0', { kind: 'count', variable: '2.1', relation: '=', value: 0 }],
    ['answered 1.4', { kind: 'answered', variable: '1.4' }],
    ['answered 2.1', { kind: 'answered', variable: '2.1' }],
    ['[any] = some', is('any', 2)],
    ['[any] = all', is('any', 1)],
  ])('binds %j', (source, tree) => {
    expect(bound(source)).toMatchObject({ rule: { tree }, issues: [] })
  })

  it.each<[string, RuleTree]>([
    ['any 2.1 (months = 12)', inRows(is('2.1.months', 12))],
    ['any 2.1 ([months] = 12)', inRows(is('months', 12))],
    ['any 2.1 (2.1.months = 12)', inRows(is('2.1.months', 12))],
    ['any 2.1 ([2.1.months] = 12)', inRows(is('2.1.months', 12))],
    ['any 2.1 (place = clinic)', inRows(is('2.1.place', 1))],
    ['any 2.1 ([place] = 2)', inRows(is('2.1.place', 2))],
    ['any 2.1 ([count] = 2)', inRows(is('2.1.count', 2))],
    ['any 2.1 (answered employer)', inRows({ kind: 'answered', variable: '2.1.employer' })],
    ['any 2.1 (0.2 has aios)', inRows(has('0.2', 2))],
    ['any 2.1 (2.1.4 has 2)', inRows(has('2.1.4', 2))],
    ['any 2.1 (count 2.1 > 1)', inRows({ kind: 'count', variable: '2.1', relation: '>', value: 1 })],
    [
      'any 2.1 (end > [start])',
      inRows({ kind: 'compare-variables', variable: '2.1.end', relation: '>', other: '2.1.start' }),
    ],
    [
      'any 2.1 (end >= [1.3])',
      inRows({ kind: 'compare-variables', variable: '2.1.end', relation: '>=', other: '1.3' }),
    ],
    [
      'any 2.1 (months > [months])',
      inRows({ kind: 'compare-variables', variable: '2.1.months', relation: '>', other: 'months' }),
    ],
    ['all 2.1 (months = 1)', { kind: 'all', roster: '2.1', of: is('2.1.months', 1) }],
  ])('finds columns and items in %j', (source, tree) => {
    expect(bound(source)).toMatchObject({ rule: { tree }, issues: [] })
  })

  it.each<[string, string, object]>([
    ['▸9.99 has aios', 'rule-unknown-name', { name: '9.99' }],
    ['▸[9.99] = 1', 'rule-unknown-name', { name: '9.99', found: '[9.99]' }],
    ['▸0.7.curent > 3', 'rule-unknown-name-suggestion', { suggestion: '0.7.current' }],
    ['▸mnths > 3', 'rule-unknown-name-suggestion', { suggestion: 'months' }],
    ['▸MONTHS > 3', 'rule-unknown-name-suggestion', { suggestion: 'months' }],
    ['▸0.7 > 3', 'rule-name-of-parts', { variables: '0.7.current, 0.7.desired' }],
    ['0.7.current > ▸[0.7]', 'rule-name-of-parts', { variables: '0.7.current, 0.7.desired' }],
    ['▸2.1.months > 3', 'rule-column-outside-rows', { roster: '2.1', columnName: 'months' }],
    [
      'any 2.1 (▸salary > 3)',
      'rule-unknown-column',
      { roster: '2.1', variables: 'months, start, end, place, employer, count, since' },
    ],
    ['any 2.1 (▸2.1.salary > 3)', 'rule-unknown-column', { roster: '2.1' }],
    ['any 2.1 (▸strat > 2000)', 'rule-unknown-name-suggestion', { suggestion: 'start' }],
    ['any 2.1 (any ▸2.1 (months > 3))', 'rule-rows-in-rows', {}],
    ['any 2.1 (not all ▸2.1 (months > 3))', 'rule-rows-in-rows', {}],
    ['▸0.5 has yes', 'rule-has-needs-multiple', { name: '0.5', value: 'yes' }],
    ['▸1.3 has 2015', 'rule-has-needs-multiple', { name: '1.3', value: '2015' }],
    ['▸0.2 = aios', 'rule-multiple-takes-has', { name: '0.2', value: 'aios' }],
    ['▸0.2 in (aios, anios)', 'rule-multiple-takes-has', { value: 'aios' }],
    ['▸0.2 between 1 and 2', 'rule-multiple-takes-has', { value: '1' }],
    ['▸0.5 < no', 'rule-options-have-no-order', { name: '0.5' }],
    ['▸0.5 between 1 and 2', 'rule-options-have-no-order', {}],
    ['▸0.5 > [0.6]', 'rule-options-have-no-order', {}],
    ['▸1.4 = x', 'rule-text-takes-answered', { name: '1.4' }],
    ['▸1.4 has x', 'rule-text-takes-answered', {}],
    ['count ▸1.4 > 1', 'rule-text-takes-answered', {}],
    ['any 2.1 (▸employer = x)', 'rule-text-takes-answered', { name: 'employer' }],
    ['▸2.1 = 3', 'rule-roster-takes-rows', { name: '2.1' }],
    ['▸2.1 has months', 'rule-roster-takes-rows', {}],
    ['any ▸0.2 (months > 3)', 'rule-rows-need-roster', { name: '0.2' }],
    ['all ▸1.4 (months > 3)', 'rule-rows-need-roster', {}],
    ['count ▸0.5 > 1', 'rule-count-needs-several', { name: '0.5' }],
    ['0.7.current > ▸[1.3]', 'rule-not-comparable', { name: '0.7.current', other: '1.3' }],
    ['1.3 > ▸[1.1]', 'rule-not-comparable', {}],
    ['0.5 = ▸[any]', 'rule-not-comparable', {}],
    [
      '0.2 has ▸researcher',
      'rule-unknown-option',
      { variable: '0.2', options: 'anios (1), aios (2), profile-doctor (3), 4' },
    ],
    ['0.2 has ▸Aois', 'rule-unknown-option-suggestion', { suggestion: 'aios' }],
    ['0.2 has ▸profile-docter', 'rule-unknown-option-suggestion', { suggestion: 'profile-doctor' }],
    ['0.2 has ▸5', 'rule-unknown-option', {}],
    ['0.5 in (yes, ▸3)', 'rule-unknown-option', { options: 'yes (1), no (2), 9' }],
    ['0.8.1 > ▸4', 'rule-unknown-option', { options: 'low (1), 2, high (3)' }],
    ['0.8.1 between 1 and ▸4', 'rule-unknown-option', {}],
    ['0.9.1 > ▸7.5', 'rule-not-whole', { variable: '0.9.1', found: '7.5' }],
    ['1.3 = ▸2015-07', 'rule-not-whole', {}],
    ['0.7.current > ▸many', 'rule-not-a-number', { variable: '0.7.current' }],
    ['0.7.current > ▸1.5.2', 'rule-not-a-number', {}],
    ['0.7.current > ▸1234567890', 'rule-not-a-number', {}],
    ['1.1 > ▸2015', 'rule-not-a-month', { variable: '1.1', found: '2015' }],
    ['1.1 > ▸2015-13', 'rule-not-a-month', {}],
    ['1.1 > ▸2015-7', 'rule-not-a-month', {}],
    ['0.5 in (yes, ▸1)', 'rule-value-twice', { found: '1' }],
    ['0.7.current between ▸40 and 8', 'rule-between-reversed', { low: '8', high: '40' }],
    ['1.1 between ▸2016-01 and 2015-12', 'rule-between-reversed', { low: '2015-12', high: '2016-01' }],
  ])('points at the mistake in %j', (marked, code, values) => {
    const at = marked.indexOf('▸')
    expect(bound(marked.replace('▸', '')).issues).toMatchObject([
      { code, path: [at], values: { column: at + 1, ...values } },
    ])
  })

  it('tells every issue of a rule at once, in the order of the rule', () => {
    const { issues } = bound('9.1 has a and not (0.2 has x or 0.5 in (7, 8)) and any 2.1 (salary > 3 or months = x)')
    expect(issues.map(({ values }) => values['found'])).toEqual(['9.1', 'x', '7', '8', 'salary', 'x'])
  })

  it.each([
    [12, '3.0, 3.1, 3.2, 3.3, 3.4, 3.5, 3.6, 3.7, 3.8, 3.9, 3.10, 3.11'],
    [13, '3.0, 3.1, 3.2, 3.3, 3.4, 3.5, 3.6, 3.7, 3.8, 3.9, 3.10, 3.11, …'],
  ])('sums up no more than twelve of %i parts', (count, variables) => {
    const parts = Array.from({ length: count }, (_, row) => ({ id: `3.${row}`, kind: 'scale' as const, codes: [] }))
    const parsed = parseRule('3 = 1')
    const rule = parsed.ok && bindRule(parsed.value, new Map(parts.map((part) => [part.id, part])))
    expect(rule).toMatchObject({ ok: false, issues: [{ code: 'rule-name-of-parts', values: { variables } }] })
  })

  it('says that an unknown question must come earlier', () => {
    const [issue] = bound('0.2 has aios and 9.99 = 1').issues
    expect(issue && say('en', issue.code, issue.values)).toBe(
      'There is no question 9.99. A rule can only be about questions that are asked earlier; check the name and the place. See ▸ at character 18: 0.2 has aios and ▸9.99 = 1',
    )
  })

  it('advises the condition that was meant', () => {
    const [issue] = bound('0.5 has yes').issues
    expect(issue && say('nl', issue.code, issue.values)).toBe(
      'Bij 0.5 is één antwoord mogelijk; has is voor vragen met meer antwoorden. Schrijf 0.5 = yes. Zie ▸ bij teken 1: ▸0.5 has yes',
    )
  })
})
