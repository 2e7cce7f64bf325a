import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawnWave } from '../../../test/drawn-wave.ts'
import { everybody } from '../../../test/every-respondent.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import { bindRule } from '../rule/bind-rule.ts'
import { evaluate } from '../rule/evaluate-rule.ts'
import { exampleScope } from '../rule/example-scope.ts'
import { parseRule } from '../rule/parse-rule.ts'
import type { RuleTree } from '../rule/rule.ts'
import { normalRule, sameRule } from './normal-rule.ts'

function treeOf(source: string): RuleTree {
  const parsed = parseRule(source)
  const bound = parsed.ok ? bindRule(parsed.value, exampleScope) : parsed
  if (!bound.ok) throw new Error(`${source}: ${bound.issues[0]?.code}`)
  return bound.value.tree
}

describe('the normal form of a rule', () => {
  test.each([
    ['0.5 = yes and 0.6 = no', '0.6 = no and 0.5 = yes'],
    ['not (0.5 = yes or 0.6 = no)', '0.6 != no and 0.5 != yes'],
    ['0.5 = yes or 0.5 = no', '0.5 in (no, yes)'],
    ['0.5 != yes and 0.5 != no', 'not 0.5 in (yes, no)'],
    ['0.7.current between 10 and 20', '0.7.current >= 10 and 0.7.current <= 20'],
    ['not 0.7.current between 10 and 20', '0.7.current < 10 or 0.7.current > 20'],
    ['not 0.7.current < 40', '0.7.current >= 40'],
    ['0.7.current < [0.7.desired]', '0.7.desired > [0.7.current]'],
    ['not any 2.1 (months > 12)', 'all 2.1 (months <= 12)'],
    ['0.2 has aios and (0.2 has anios and 0.5 = yes)', '0.5 = yes and 0.2 has anios and 0.2 has aios'],
    ['0.2 has aios and 0.2 has aios', '0.2 has aios'],
    ['not not 0.2 has aios', '0.2 has aios'],
    ['not count 0.2 > 1', 'count 0.2 <= 1'],
  ])('is the same for %s and %s', (left, right) => {
    expect(sameRule(treeOf(left), treeOf(right))).toBe(true)
  })

  test.each([
    ['0.2 has aios', '0.2 has anios'],
    ['0.2 has aios', 'not 0.2 has aios'],
    ['0.5 = yes and 0.6 = no', '0.5 = yes or 0.6 = no'],
    ['0.7.current < 40', '0.7.current <= 40'],
    ['any 2.1 (months > 12)', 'all 2.1 (months > 12)'],
    ['0.7.current < [0.7.desired]', '0.7.desired < [0.7.current]'],
  ])('is another one for %s and %s', (left, right) => {
    expect(sameRule(treeOf(left), treeOf(right))).toBe(false)
  })

  test('no rule is the same as no rule, and as nothing else', () => {
    expect(sameRule(null, null)).toBe(true)
    expect(sameRule(null, treeOf('0.2 has aios'))).toBe(false)
  })

  test('it is its own normal form', () => {
    const tree = normalRule(treeOf('not (0.5 = yes or not (0.7.current between 1 and 3 and 0.2 has aios))'))
    expect(normalRule(tree)).toEqual(tree)
  })

  test('it is true, false and unknown for the same answers as the rule, whatever anybody answers', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const { questionnaire } = drawnWave(gen)
        for (const { page, states } of everybody(questionnaire, 3000) ?? []) {
          const rules = page?.items.flatMap(({ when }) => when ?? []) ?? []
          for (const tree of [...rules, ...[page?.when ?? []].flat()]) {
            const normal = normalRule(tree)
            for (const state of states) {
              const lookup = answersLookup(state)
              expect(evaluate(normal, lookup)).toBe(evaluate(tree, lookup))
            }
          }
        }
      }),
      { numRuns: 150 },
    )
  })
})
