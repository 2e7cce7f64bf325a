import { describe, expect, it } from 'vitest'
import { allOf, chainOf } from './combine-rules.ts'
import type { RuleTree } from './rule.ts'

const [a, b, c] = ['a', 'b', 'c'].map((variable): RuleTree => ({ kind: 'answered', variable }))
const and = (...of: readonly (RuleTree | undefined)[]): RuleTree => ({
  kind: 'and',
  of: of.filter((part) => part !== undefined),
})

describe('allOf', () => {
  it.each<[string, Parameters<typeof allOf>[0], RuleTree | null | undefined]>([
    ['nothing at all', [], null],
    ['absent rules only', [null, undefined], null],
    ['one rule', [null, a], a],
    ['two rules', [a, undefined, b], and(a, b)],
    ['conjunctions', [and(a, b), c], and(a, b, c)],
    ['conjunctions in conjunctions', [and(a, and(b, and(c)))], and(a, b, c)],
    ['an empty conjunction', [and(), a], a],
    ['alternatives, which stay whole', [a, { kind: 'or', of: [and(b, c)] }], and(a, { kind: 'or', of: [and(b, c)] })],
  ])('combines %s', (_, rules, combined) => {
    expect(allOf(rules)).toEqual(combined)
  })
})

describe('chainOf', () => {
  it.each<[string, readonly (RuleTree | undefined)[], RuleTree | undefined]>([
    ['nothing', [], { kind: 'or', of: [] }],
    ['one rule', [a], a],
    ['a chain', [and(a, b)], and(a, b)],
    ['two rules', [a, and(b)], { kind: 'or', of: [a, and(b)].filter((part) => part !== undefined) }],
  ])('makes a chain of %s where one is needed', (_, rules, chained) => {
    expect(
      chainOf(
        'or',
        rules.filter((part) => part !== undefined),
      ),
    ).toEqual(chained)
  })
})
