import { describe, expect, it } from 'vitest'
import { bindRule } from '../rule/bind-rule.ts'
import { parseRule } from '../rule/parse-rule.ts'
import { printRule } from '../rule/print-rule.ts'
import type { RuleTree, VariableShape } from '../rule/rule.ts'
import { rulePartsOf } from './rule-parts.ts'
import { ruleUse } from './rule-use.ts'

const column: VariableShape = { id: 'r.size', kind: 'number', codes: [] }
const scope = new Map<string, VariableShape>([
  ...['a', 'b', 'c'].map((id): [string, VariableShape] => [id, { id, kind: 'number', codes: [] }]),
  ['r', { id: 'r', kind: 'roster', codes: [], columns: [column] }],
])

function treeOf(source: string): RuleTree {
  const parsed = parseRule(source)
  const bound = parsed.ok ? bindRule(parsed.value, scope) : parsed
  if (!bound.ok) throw new Error(JSON.stringify(bound.issues))
  return bound.value.tree
}

describe('the parts of a rule', () => {
  it.each([
    ['a = 1', []],
    ['a = 1 or b = 1', ['b = 1 | a = 1', 'a = 1 | b = 1']],
    ['a = 1 and b = 1 and c = 1', ['c = 1 | a = 1 and b = 1', 'b = 1 | a = 1 and c = 1', 'a = 1 | b = 1 and c = 1']],
    ['not (a = 1 or b = 1)', ['b = 1 | not a = 1', 'a = 1 | not b = 1']],
    ['any r (size = 1 and [a] = 1)', ['a = 1 | any r (size = 1)', 'r.size = 1 | any r ([a] = 1)']],
    [
      'a = 1 and (b = 1 or c = 1)',
      ['b = 1 or c = 1 | a = 1', 'a = 1 | b = 1 or c = 1', 'c = 1 | a = 1 and b = 1', 'b = 1 | a = 1 and c = 1'],
    ],
  ])('of %s can each be left out', (source, expected) => {
    const parts = rulePartsOf(treeOf(source))
    expect(parts.map(({ part, without }) => `${printRule(part, scope)} | ${printRule(without, scope)}`)).toEqual(
      expected,
    )
  })

  it('say whether the rule becomes true of more people, or of fewer', () => {
    const widens = (source: string) => rulePartsOf(treeOf(source)).map((part) => part.widens)
    expect(widens('a = 1 and b = 1')).toEqual([true, true])
    expect(widens('a = 1 or b = 1')).toEqual([false, false])
    expect(widens('not (a = 1 or b = 1)')).toEqual([true, true])
  })
})

describe('the use that rules make of variables', () => {
  it('is what they read and with what they compare it', () => {
    const use = ruleUse([treeOf('a > 3 or b between 1 and 2'), treeOf('a <= [c] and count r >= 2')])
    expect([...use.read]).toEqual(['a', 'b', 'c', 'r'])
    expect(use.values.get('a')).toEqual(new Set([3]))
    expect(use.values.get('b')).toEqual(new Set([1, 2]))
    expect(use.values.get('r')).toEqual(new Set([2]))
    expect(use.pairs).toEqual([['a', 'c']])
  })

  it('needs a row for every condition over rows, and for every part of one that can be left out', () => {
    const use = ruleUse([treeOf('any r (size = 1 and [a] = 1) or all r (size = 2)'), treeOf('all r (size = 2)')])
    expect(use.rows.get('r')).toBe(4)
  })
})
