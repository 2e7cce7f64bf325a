import { describe, expect, it } from 'vitest'
import { bindRule } from './bind-rule.ts'
import { exampleScope } from './example-scope.ts'
import { parseRule } from './parse-rule.ts'
import { printRule } from './print-rule.ts'
import type { RuleTree } from './rule.ts'

function treeOf(source: string): RuleTree {
  const parsed = parseRule(source)
  const rule = parsed.ok ? bindRule(parsed.value, exampleScope) : parsed
  if (!rule.ok) throw new TypeError(`${source}: ${rule.issues.map(({ code }) => code).join(', ')}`)
  return rule.value.tree
}

describe('printRule', () => {
  it.each([
    ['0.2   has\naios', '0.2 has 2'],
    ['not (0.2 has aios)', 'not 0.2 has 2'],
    ['not (not answered 1.4)', 'not not answered 1.4'],
    ['0.5 = yes or 0.5 ≠ no and 0.6 = 9', '0.5 = 1 or (0.5 != 2 and 0.6 = 9)'],
    ['(0.5 = 1 or 0.5 = 2) and 0.6 = 9', '(0.5 = 1 or 0.5 = 2) and 0.6 = 9'],
    ['0.5 = 1 and (0.5 = 2 and 0.6 = 9)', '0.5 = 1 and (0.5 = 2 and 0.6 = 9)'],
    ['not (0.5 = 1 and 0.6 = 9)', 'not (0.5 = 1 and 0.6 = 9)'],
    ['0.5 in (yes,no)', '0.5 in (1, 2)'],
    ['0.7.current between -1.50 and 040', '0.7.current between -1.5 and 40'],
    ['0.7.current = 0.000001', '0.7.current = 0.000001'],
    ['1.1 ≥ 2015-07', '1.1 >= 2015-07'],
    ['1.1 between 0099-01 and 2015-12', '1.1 between 0099-01 and 2015-12'],
    ['0.7.current > [ 0.7.desired ]', '0.7.current > [0.7.desired]'],
    ['count 0.2 ≤ 02', 'count 0.2 <= 2'],
    ['[any] = all', '[any] = 1'],
    ['any 2.1 ([months] = 1 and months = 2)', 'any 2.1 ([months] = 1 and months = 2)'],
    ['any 2.1 (0.2 has aios or 2.1.4 has 1)', 'any 2.1 ([0.2] has 2 or [2.1.4] has 1)'],
    ['all 2.1 (end > [start])', 'all 2.1 (end > [2.1.start])'],
    ['all 2.1 (since > 2015-07)', 'all 2.1 (since > 2015-07)'],
    ['all 2.1 ([count] > 1)', 'all 2.1 (2.1.count > 1)'],
    ['not any 2.1 (not answered employer)', 'not any 2.1 (not answered employer)'],
  ])('prints %j as %j, which means the same', (source, printed) => {
    expect(printRule(treeOf(source), exampleScope)).toBe(printed)
    expect(treeOf(printed)).toEqual(treeOf(source))
  })

  it('prints a month as its number when it is not told that it is one', () => {
    expect(printRule(treeOf('1.1 >= 2015-07'))).toBe('1.1 >= 24186')
  })

  it('leaves out a chain of one', () => {
    expect(printRule({ kind: 'not', of: { kind: 'and', of: [{ kind: 'answered', variable: '0.2' }] } })).toBe(
      'not answered 0.2',
    )
  })
})
