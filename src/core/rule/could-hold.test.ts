import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersLookup } from './answers-lookup.ts'
import { evaluate } from './evaluate-rule.ts'
import type { Answers, RuleTree } from './rule.ts'
import { couldHold } from './could-hold.ts'

const isOne = (variable: string): RuleTree => ({ kind: 'compare', variable, relation: '=', value: 1 })
const answered = (variable: string): RuleTree => ({ kind: 'answered', variable })
const not = (of: RuleTree): RuleTree => ({ kind: 'not', of })
const and = (...of: RuleTree[]): RuleTree => ({ kind: 'and', of })
const or = (...of: RuleTree[]): RuleTree => ({ kind: 'or', of })

// In all of these a was answered with 1, b was skipped, and c is still open.
test.each<[string, RuleTree, boolean]>([
  ['a = 1', isOne('a'), true],
  ['not a = 1', not(isOne('a')), false],
  ['b = 1', isOne('b'), false],
  ['not b = 1', not(isOne('b')), false],
  ['answered b', answered('b'), false],
  ['not answered b', not(answered('b')), true],
  ['c = 1', isOne('c'), true],
  ['not c = 1', not(isOne('c')), true],
  ['answered c', answered('c'), true],
  ['not answered c', not(answered('c')), true],
  ['b = 1 and c = 1', and(isOne('b'), isOne('c')), false],
  ['b = 1 or c = 1', or(isOne('b'), isOne('c')), true],
  ['a = 1 and c = 1', and(isOne('a'), isOne('c')), true],
  ['not (b = 1 or c = 1)', not(or(isOne('b'), isOne('c'))), false],
  ['any c (a = 1)', { kind: 'any', roster: 'c', of: isOne('a') }, true],
])('after a was answered with 1 and b was skipped, with c open, "%s" could hold: %#', (_, tree, expected) => {
  expect(couldHold(tree, answersLookup({ a: 1 }), (id) => id === 'c')).toBe(expected)
})

const trees = fc.letrec<{ tree: RuleTree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('a', 'b', 'c', 'd').chain((id) => fc.constantFrom(isOne(id), answered(id))),
    tie('tree').map(not),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((of) => and(...of)),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((of) => or(...of)),
  ),
})).tree

const answers = fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom(1, 2)).map((own): Answers => ({ ...own }))

test('without open questions a rule could hold exactly when it holds', () => {
  fc.assert(
    fc.property(trees, answers, (tree, own) => {
      const lookup = answersLookup(own)
      expect(couldHold(tree, lookup, () => false)).toBe(evaluate(tree, lookup) === true)
    }),
  )
})

test('a rule that some answers to the open questions make true could hold', () => {
  const open = fc.record({ c: fc.constantFrom(1, 2), d: fc.constantFrom(1, 2) }, { requiredKeys: [] })
  fc.assert(
    fc.property(trees, answers, open, (tree, own, later) => {
      fc.pre(evaluate(tree, answersLookup({ ...own, ...later })) === true)
      expect(couldHold(tree, answersLookup(own), (id) => id === 'c' || id === 'd')).toBe(true)
    }),
  )
})
