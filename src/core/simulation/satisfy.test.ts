import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Variable } from '../items/variable.ts'
import { variable } from '../items/variable.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import { bindRule } from '../rule/bind-rule.ts'
import { evaluate } from '../rule/evaluate-rule.ts'
import { parseRule } from '../rule/parse-rule.ts'
import type { Answers, RuleTree, Value } from '../rule/rule.ts'
import { shapeOf } from '../study/scope.ts'
import { everywhere } from '../text.ts'
import { seededRandom } from './random.ts'
import { sampleValue } from './sample-value.ts'
import type { Wishes } from './satisfy.ts'
import { grant, satisfy } from './satisfy.ts'

const codes = [1, 2, 3, 4].map((code) => ({
  code,
  id: null,
  label: everywhere('x'),
  when: null,
  exclusive: code === 4,
}))
const made = (id: string, parts: Partial<Variable> & Pick<Variable, 'kind'>): Variable =>
  variable({ id, item: id, label: everywhere(id), ...parts })
const variables = new Map(
  [
    made('one', { kind: 'single', codes }),
    made('set', { kind: 'multiple', codes }),
    made('hours', { kind: 'number', min: 0, max: 80, decimals: 1 }),
    made('pay', { kind: 'number', min: 0, max: 9_000_000 }),
    made('grade', { kind: 'scale', min: 1, max: 10 }),
    made('start', { kind: 'months', min: 2010, max: 2020 }),
    made('word', { kind: 'text' }),
  ].map((own) => [own.id, own]),
)

function treeOf(source: string): RuleTree {
  const parsed = parseRule(source)
  const bound = parsed.ok
    ? bindRule(parsed.value, new Map([...variables].map(([id, own]) => [id, shapeOf(own)])))
    : parsed
  if (!bound.ok) throw new Error(bound.issues.map(({ code }) => code).join(', '))
  return bound.value.tree
}

/** What somebody answers who wants a rule to hold. */
function answersFor(tree: RuleTree, seed: number): Answers {
  const random = seededRandom(seed)
  const wishes: Wishes = new Map()
  satisfy(tree, true, wishes, (id) => variables.get(id), random)
  const answers: Record<string, Value> = {}
  for (const own of variables.values()) {
    const value = grant(own, wishes, sampleValue(own, random), random)
    if (value !== undefined) answers[own.id] = value
  }
  return answers
}

test.each([
  'one = 3',
  'not one = 3',
  'one in (2, 4)',
  'set has 2',
  'not set has 2',
  'set has 4',
  'not set has 4',
  'set has 1 and set has 3',
  'set has 1 and not set has 2',
  'hours > 79.5',
  'hours = 37.5',
  'hours between 10 and 10.2',
  'not hours >= 0.2',
  'pay > 8990000',
  'grade >= 10',
  'start = 2015-07',
  'start < 2010-02',
  'answered word',
  'one = 3 and set has 2 and hours < 1',
  'one = 3 or set has 2 or hours < 1',
  'not (one = 3 or set has 4)',
  'not (one = 3 and set has 4)',
])('the answers of somebody who wants "%s" make it true', (source) => {
  const tree = treeOf(source)
  fc.assert(fc.property(fc.nat(), (seed) => evaluate(tree, answersLookup(answersFor(tree, seed))) === true))
})

test.each([
  ['hours <= 8 and pay >= [hours]', 'pay', 8],
  ['hours = 8 and pay >= [hours]', 'pay', 8],
  ['hours = 8 and hours < [pay]', 'pay', 8.5],
])('of two answers that are compared, one waits for the other to be decided: %s', (source, id, lowest) => {
  const wishes: Wishes = new Map()
  satisfy(treeOf(source), true, wishes, (one) => variables.get(one), seededRandom(1))
  const isDecided = source.includes('hours = 8')
  expect(wishes.get(id)?.values?.every((value) => value >= lowest) ?? false).toBe(isDecided)
})

test('every way to make a rule true is taken now and then', () => {
  const tree = treeOf('one = 3 or set has 2')
  const ways = Array.from({ length: 100 }, (_, seed) => {
    const wishes: Wishes = new Map()
    satisfy(tree, true, wishes, (id) => variables.get(id), seededRandom(seed))
    return [...wishes.keys()].join(' ')
  })
  expect([...new Set(ways)].toSorted()).toEqual(['one', 'set'])
})

describe('what is granted', () => {
  const set = made('set', { kind: 'multiple', codes })
  const granted = (wish: object, sampled: Value | undefined, own = set) =>
    grant(own, new Map([['set', wish]]), sampled, seededRandom(1))

  test.each<[string, object, Value | undefined, Value | undefined]>([
    ['what was wanted is added to what was sampled', { has: new Set([3]) }, [1], [1, 3]],
    ['what was not wanted is taken out', { avoid: new Set([1]) }, [1, 2], [2]],
    ['an option that rules out the others stands alone', { has: new Set([4]) }, [1, 2], [4]],
    ['and gives way to what was wanted', { has: new Set([1]) }, [4], [1]],
    ['nothing sampled', { has: new Set([2]) }, undefined, [2]],
    ['an option that is not offered', { has: new Set([9]) }, [2], [2]],
  ])('%s', (_, wish, sampled, expected) => {
    expect(granted(wish, sampled)).toEqual(expected)
  })

  test('is something, when all that was sampled must be avoided', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const value = grant(set, new Map([['set', { avoid: new Set([1]) }]]), [1], seededRandom(seed))
      expect([[2], [3]]).toContainEqual(value)
    }
    expect(granted({ avoid: new Set([1, 2, 3]) }, [1])).toEqual([4])
    expect(granted({ avoid: new Set([1, 2, 3, 4]) }, [1])).toBeUndefined()
  })

  test('is what was sampled, without a wish or with one that cannot be granted', () => {
    expect(grant(set, new Map(), [1], seededRandom(1))).toEqual([1])
    const one = made('set', { kind: 'single', codes })
    expect(granted({ values: [] }, 2, one)).toBe(2)
    expect(granted({ values: [9] }, 2, one)).toBe(2)
    expect(granted({ values: [9, 3] }, 2, one)).toBe(3)
  })
})
