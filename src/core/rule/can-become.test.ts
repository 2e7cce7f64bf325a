import { describe, expect, test } from 'vitest'
import { answersLookup } from './answers-lookup.ts'
import { canBecome } from './can-become.ts'
import type { Answers, RuleTree } from './rule.ts'

const is = (variable: string): RuleTree => ({ kind: 'compare', variable, relation: '=', value: 1 })
const answered: RuleTree = { kind: 'answered', variable: 'b' }
const both: RuleTree = { kind: 'and', of: [is('a'), is('b')] }
const either: RuleTree = { kind: 'or', of: [is('a'), is('b')] }
const not = (of: RuleTree): RuleTree => ({ kind: 'not', of })

describe('while b may still be answered and a may not', () => {
  test.each<[string, RuleTree, Answers, readonly [mayBeTrue: boolean, mayBeFalse: boolean]]>([
    ['a', is('a'), { a: 1 }, [true, false]],
    ['a, which was skipped', is('a'), {}, [false, false]],
    ['not a, which was skipped', not(is('a')), {}, [false, false]],
    ['b', is('b'), { a: 1 }, [true, true]],
    ['that b is answered', answered, {}, [true, true]],
    ['a and b', both, { a: 1 }, [true, true]],
    ['a and b, after another a', both, { a: 2 }, [false, true]],
    ['a or b', either, { a: 1 }, [true, false]],
    ['a or b, after another a', either, { a: 2 }, [true, true]],
    ['not both, after another a', not(both), { a: 2 }, [true, false]],
  ])('%s', (_, rule, answers, expected) => {
    const lookup = answersLookup(answers)
    expect([true, false].map((truth) => canBecome(rule, truth, lookup, (variable) => variable === 'b'))).toEqual(
      expected,
    )
  })
})
