import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate } from '../../rule/evaluate-rule.ts'
import { printRule } from '../../rule/print-rule.ts'
import type { Answers, RuleTree } from '../../rule/rule.ts'
import { simplifyCheck, simplifyRule } from './simplify-rule.ts'

const variable = fc.constantFrom('a', 'b', 'c')

const condition: fc.Arbitrary<RuleTree> = fc.oneof(
  variable.map((name): RuleTree => ({ kind: 'answered', variable: name })),
  variable.map((name): RuleTree => ({ kind: 'not', of: { kind: 'answered', variable: name } })),
  fc
    .record({ variable, value: fc.nat({ max: 2 }) })
    .map((parts): RuleTree => ({ kind: 'compare', relation: '!=', ...parts })),
  fc
    .record({ variable, other: variable })
    .map((parts): RuleTree => ({ kind: 'compare-variables', relation: '<', ...parts })),
)

const { rule } = fc.letrec<{ rule: RuleTree }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3 },
    condition,
    fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), of: fc.array(tie('rule'), { maxLength: 3 }) }),
    tie('rule').map((of): RuleTree => ({ kind: 'not', of })),
  ),
}))

const answers = fc.record({ a: fc.nat({ max: 2 }), b: fc.nat({ max: 2 }), c: fc.nat({ max: 2 }) }, { requiredKeys: [] })

const truth = (tree: RuleTree, given: Partial<Record<string, number>>) => {
  const known: Answers = Object.fromEntries(
    Object.entries(given).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])),
  )
  return evaluate(tree, (id) => known[id])
}

test('a shorter rule is true for the same answers', () => {
  fc.assert(
    fc.property(rule, answers, (tree, given) => {
      expect(truth(simplifyRule(tree), given) === true).toBe(truth(tree, given) === true)
    }),
    { numRuns: 3_000 },
  )
})

test('a shorter check is false for the same answers', () => {
  fc.assert(
    fc.property(rule, answers, (tree, given) => {
      expect(truth(simplifyCheck(tree), given) === false).toBe(truth(tree, given) === false)
    }),
    { numRuns: 3_000 },
  )
})

test('and says nothing twice', () => {
  const blank: RuleTree = { kind: 'not', of: { kind: 'answered', variable: 'a' } }
  const other: RuleTree = { kind: 'compare', variable: 'a', relation: '!=', value: 1 }
  const either: RuleTree = { kind: 'or', of: [blank, other] }
  const some: RuleTree = { kind: 'answered', variable: 'a' }
  expect(printRule(simplifyRule({ kind: 'and', of: [some, either, either] }))).toBe('a != 1')
  expect(printRule(simplifyCheck(either))).toBe('a != 1')
})
