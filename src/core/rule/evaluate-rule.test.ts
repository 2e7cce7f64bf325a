import { describe, expect, it } from 'vitest'
import { answersLookup } from './answers-lookup.ts'
import { bindRule } from './bind-rule.ts'
import { evaluate, holds } from './evaluate-rule.ts'
import { exampleScope } from './example-scope.ts'
import { parseRule } from './parse-rule.ts'
import type { Answers, RuleTree, Truth } from './rule.ts'

function treeOf(source: string): RuleTree {
  const parsed = parseRule(source)
  const rule = parsed.ok ? bindRule(parsed.value, exampleScope) : parsed
  if (!rule.ok) throw new TypeError(`${source}: ${rule.issues.map(({ code }) => code).join(', ')}`)
  return rule.value.tree
}

const answers: Answers = {
  '0.2': [1, 2],
  '0.5': 1,
  '0.7.current': 36,
  '0.7.desired': 32,
  '0.8.1': 3,
  '1.1': 2015 * 12 + 6,
  '1.3': 2015,
  '1.4': 'Sheep',
  '2.1': [
    { months: 18, start: 2015, end: 2016, place: 1 },
    { months: 6, start: 2016 },
  ],
  months: 12,
}

describe('evaluate', () => {
  it.each<[string, Truth]>([
    ['0.2 has aios', true],
    ['0.2 has profile-doctor', false],
    ['not 0.2 has aios', false],
    ['0.5 = yes', true],
    ['0.5 != yes', false],
    ['0.5 in (no, 9)', false],
    ['0.5 in (no, yes)', true],
    ['0.7.current < 36', false],
    ['0.7.current <= 36', true],
    ['0.7.current >= 36', true],
    ['0.7.current > 35.5', true],
    ['0.7.current between 36 and 40', true],
    ['0.7.current between 30 and 36', true],
    ['0.7.current between 37 and 40', false],
    ['0.7.current > [0.7.desired]', true],
    ['0.7.current = [0.7.desired]', false],
    ['0.8.1 = high', true],
    ['1.1 >= 2015-07', true],
    ['1.1 > 2015-07', false],
    ['count 0.2 = 2', true],
    ['count 0.2 > 2', false],
    ['count 2.1 >= 2', true],
    ['answered 1.4', true],
    ['0.5 = yes and 0.7.current > 40 or 0.8.1 = 3', true],
  ])('%s is %s for full answers', (source, truth) => {
    expect(evaluate(treeOf(source), answersLookup(answers))).toBe(truth)
  })

  it.each([
    '0.2 has aios',
    'not 0.2 has aios',
    '0.5 = yes',
    '0.5 != yes',
    'not 0.5 = yes',
    '0.7.current < 40',
    '0.7.current between 0 and 1000',
    '0.5 in (1, 2, 9)',
    '0.7.current = [0.7.current]',
    'count 0.2 >= 0',
    'count 2.1 = 0',
    'any 2.1 (months > 1)',
    'all 2.1 (months > 1)',
    '0.5 = 1 or not 0.5 = 1',
  ])('%s is unknown for who answered nothing', (source) => {
    expect(evaluate(treeOf(source), answersLookup({}))).toBe(null)
    expect(holds(treeOf(source), answersLookup({}))).toBe(false)
  })

  it.each<[string, Truth]>([
    ['answered 0.5', false],
    ['not answered 0.5', true],
    ['answered 0.5 and 0.5 = 1', false],
    ['not answered 0.5 or 0.5 = 1', true],
    ['answered 0.5 or 0.5 = 1', null],
  ])('%s is %s for who answered nothing', (source, truth) => {
    expect(evaluate(treeOf(source), answersLookup({}))).toBe(truth)
  })

  it.each<[string, Truth]>([
    ['0.6 = 1 and 0.5 = no', false],
    ['0.6 = 1 and 0.5 = yes', null],
    ['0.5 = yes and 0.6 = 1', null],
    ['0.6 = 1 or 0.5 = yes', true],
    ['0.6 = 1 or 0.5 = no', null],
    ['not (0.6 = 1 and 0.5 = no)', true],
    ['0.7.current > [months] and 0.6 = 1', null],
  ])('%s is %s when 0.6 alone is open', (source, truth) => {
    expect(evaluate(treeOf(source), answersLookup(answers))).toBe(truth)
  })

  it.each<[string, Truth]>([
    ['any 2.1 (months > 12)', true],
    ['any 2.1 (months > 20)', false],
    ['all 2.1 (months > 5)', true],
    ['all 2.1 (months > 12)', false],
    ['any 2.1 (months = 6 and start = 2015)', false],
    ['any 2.1 (months = 18 and start = 2015)', true],
    ['any 2.1 (end > 2015)', true],
    ['any 2.1 (end > 2016)', null],
    ['all 2.1 (end > 2015)', null],
    ['all 2.1 (end > 2016)', false],
    ['any 2.1 (end > [start] and place = clinic)', true],
    ['all 2.1 (answered start)', true],
    ['all 2.1 (answered end)', false],
    ['any 2.1 (not answered end)', true],
    ['any 2.1 (answered employer)', false],
    ['any 2.1 (months > [months])', true],
    ['all 2.1 (months > [months])', false],
    ['all 2.1 ([months] = 12 and 0.2 has aios)', true],
    ['any 2.1 (0.6 = 1)', null],
    ['any 2.1 (2.1.4 has 1)', null],
  ])('%s is %s over two rows', (source, truth) => {
    expect(evaluate(treeOf(source), answersLookup(answers))).toBe(truth)
  })

  it.each<[string, Truth]>([
    ['any 2.1 (months > 1)', false],
    ['all 2.1 (months > 1)', true],
    ['count 2.1 = 0', true],
    ['answered 2.1', true],
  ])('%s is %s over no rows', (source, truth) => {
    expect(evaluate(treeOf(source), answersLookup({ '2.1': [] }))).toBe(truth)
  })

  it.each<[string, Answers]>([
    ['0.2 has 1', { '0.2': 1 }],
    ['0.2 has 1', { '0.2': [{ months: 1 }] }],
    ['0.5 = 1', { '0.5': '1' }],
    ['0.5 != 1', { '0.5': Number.NaN }],
    ['0.5 in (1, 2)', { '0.5': [1] }],
    ['0.7.current > [0.7.desired]', { '0.7.current': 1, '0.7.desired': '0' }],
    ['count 0.2 > 0', { '0.2': 'twelve' }],
    ['any 2.1 (months > 1)', { '2.1': [3] }],
    ['all 2.1 (months > 1)', { '2.1': 3 }],
    ['any 2.1 (months > 1)', { '2.1': [{ months: 'three' }] }],
  ])('%s is unknown for an answer of another kind: %j', (source, given) => {
    expect(evaluate(treeOf(source), answersLookup(given))).toBe(null)
  })

  it('takes a name that every object inherits for unanswered', () => {
    const inherited: RuleTree = { kind: 'any', roster: 'jobs', of: { kind: 'answered', variable: 'jobs.constructor' } }
    expect(evaluate(inherited, answersLookup({ jobs: [{}] }))).toBe(false)
    expect(evaluate({ kind: 'answered', variable: 'constructor' }, answersLookup({}))).toBe(false)
  })

  it('takes no conditions for true, and no alternatives for false', () => {
    expect(evaluate({ kind: 'and', of: [] }, answersLookup({}))).toBe(true)
    expect(evaluate({ kind: 'or', of: [] }, answersLookup({}))).toBe(false)
  })
})
