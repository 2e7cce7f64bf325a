import fc from 'fast-check'
import { expect, test } from 'vitest'
import { certainRule } from './certain-rule.ts'
import { evaluate } from './evaluate-rule.ts'
import type { RuleTree } from './rule.ts'

const a: RuleTree = { kind: 'has', variable: 'a', code: 1 }
const b: RuleTree = { kind: 'compare', variable: 'b', relation: '<', value: 3 }
const rows: RuleTree = { kind: 'any', roster: 'r', of: { kind: 'compare', variable: 'r.x', relation: '=', value: 1 } }
const same: RuleTree = { kind: 'compare-variables', variable: 'b', relation: '=', other: 'c' }

const leaf = fc.constantFrom<RuleTree>(
  a,
  b,
  rows,
  same,
  { ...rows, kind: 'all' },
  { kind: 'answered', variable: 'a' },
  { kind: 'in', variable: 'b', values: [1, 4] },
  { kind: 'between', variable: 'c', low: 2, high: 3 },
  { kind: 'count', variable: 'a', relation: '>=', value: 2 },
  // A condition about one row that also reads an answer outside the rows.
  { kind: 'all', roster: 'r', of: { kind: 'and', of: [b, { kind: 'answered', variable: 'r.x' }] } },
)
const { tree } = fc.letrec<{ tree: RuleTree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    tie('tree').map((of): RuleTree => ({ kind: 'not', of })),
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('tree'), { maxLength: 3 }))
      .map(([kind, of]): RuleTree => ({ kind, of })),
  ),
}))

const code = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined })
const answers = fc.record({
  a: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 3 })), { nil: undefined }),
  b: code,
  c: code,
  r: fc.option(fc.array(fc.oneof(fc.constant({}), fc.constant({ x: 1 }), fc.constant({ x: 2 })), { maxLength: 2 }), {
    nil: undefined,
  }),
})

test('a certain rule is true where the rule is, and false where that is false or unknown', () => {
  fc.assert(
    fc.property(tree, answers, (rule, given) => {
      const lookup = (id: string) => given[id as keyof typeof given]
      expect(evaluate(certainRule(rule), lookup)).toBe(evaluate(rule, lookup) === true)
    }),
    { numRuns: 2_000 },
  )
})

test('a rule that is never unknown stays as it is', () => {
  const rule: RuleTree = { kind: 'or', of: [{ kind: 'answered', variable: 'a' }] }
  expect(certainRule(rule)).toEqual(rule)
})
