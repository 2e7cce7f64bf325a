import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everybody } from '../../../test/every-respondent.ts'
import { miniItem } from '../items/mini-item.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import { holds } from '../rule/evaluate-rule.ts'
import type { Answers, RuleTree } from '../rule/rule.ts'
import { miniStudy } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import { find, findAny, newSearch } from './search.ts'
import { worldOf } from './world.ts'

/** Nothing is cut off. */
const limit = 100_000

/** A questionnaire of these items, with a note at the end for every rule; the trees of those rules. */
function worldWith(items: readonly object[], rules: readonly string[]) {
  const notes = rules.map((when, index) => miniItem('note', `rule-${index}`, { when }))
  const study = miniStudy({ items: [...items, ...notes] })
  const [wave] = study.waves
  if (wave === undefined) throw new Error('A mini study has a wave')
  const questionnaire = questionnaireOf(study, wave)
  const trees = questionnaire.pages.flatMap((page) =>
    page.items.flatMap(({ item, when }): readonly RuleTree[] => (when && item.type === 'note' ? [when] : [])),
  )
  return { world: worldOf(study, questionnaire, [], limit), questionnaire, trees }
}

const relation = fc.constantFrom('=', '!=', '<', '<=', '>', '>=')
const size = fc.tuple(relation, fc.nat({ max: 3 })).map(([sign, value]) => `size ${sign} ${value}`)
const joined = (parts: fc.Arbitrary<string>) =>
  fc.oneof(
    { arbitrary: parts, weight: 2 },
    fc.tuple(parts, fc.constantFrom('and', 'or'), parts).map(([one, word, other]) => `(${one} ${word} ${other})`),
    parts.map((part) => `not ${part}`),
  )
const overRows = fc.tuple(fc.constantFrom('any', 'all'), joined(size)).map(([word, part]) => `${word} r (${part})`)
const overRoster = fc.oneof(
  { arbitrary: overRows, weight: 4 },
  fc.tuple(relation, fc.nat({ max: 5 })).map(([sign, value]) => `count r ${sign} ${value}`),
  fc.constant('answered r'),
)

describe('a search among people with many rows', () => {
  it('finds somebody exactly when there is one, with rows made for the rules only', () => {
    const counts = { yes: 0, no: 0 }
    const columns = [{ type: 'number', id: 'size', label: everywhere('Size'), max: 2 }]
    const items = [miniItem('roster', 'r', { maxRows: 5, columns })]
    fc.assert(
      fc.property(fc.array(joined(joined(overRoster)), { minLength: 1, maxLength: 3 }), fc.nat(), (rules, signs) => {
        const { world, questionnaire, trees } = worldWith(items, rules)
        const people = everybody(questionnaire, 2000)?.[1]?.states ?? []
        // Each rule is wanted true, or not true, as chance has it.
        const wanted = trees.filter((_, index) => (signs >> index) % 2 === 0)
        const unwanted = trees.filter((_, index) => (signs >> index) % 2 === 1)
        const isWanted = (answers: Answers): boolean =>
          wanted.every((tree) => holds(tree, answersLookup(answers))) &&
          !unwanted.some((tree) => holds(tree, answersLookup(answers)))
        const found = find(newSearch(world, 1), { true: wanted, notTrue: unwanted })
        const state = people.some(isWanted) ? 'yes' : 'no'
        counts[state] += 1
        expect([rules, found.state]).toEqual([rules, state])
        expect(found.state !== 'yes' || isWanted(found.answers)).toBe(true)
        expect(findAny(newSearch(world, 1), { true: wanted, notTrue: unwanted }).state).toBe(state)
      }),
      { numRuns: 400 },
    )
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(40)
  })

  it('fills in more rows than the rules can tell apart when there have to be so many', () => {
    const { world, trees } = worldWith(
      [miniItem('roster', 'r', { maxRows: 50 })],
      ['count r > 40 and any r (months > 12)'],
    )
    const found = find(newSearch(world, 1), { true: trees, notTrue: [] })
    expect(found.state === 'yes' && found.answers['r']).toHaveLength(41)
  })
})

describe('a search', () => {
  const number = (id: string, changes: object = {}) =>
    miniItem('number', id, {
      fields: [{ id: 'own', label: everywhere('Own'), max: 1_000_000, decimals: 2, ...changes }],
    })

  it('orders large amounts without looking at each', () => {
    const items = ['a', 'b', 'c'].map((id) => number(id))
    const rules = ['a < [b] and b < [c] and c <= 0.02', 'a < [b] and b < [c] and c < 0.02', 'a > 999999.98 and b > [a]']
    const { world, trees } = worldWith(items, rules)
    const states = trees.map((tree) => find(newSearch(world, 3), { true: [tree], notTrue: [] }))
    expect(states.map((found) => (found.state === 'yes' ? found.answers : found.state))).toEqual([
      { a: 0, b: 0.01, c: 0.02 },
      'no',
      { a: 999_999.99, b: 1_000_000 },
    ])
  })

  it('compares amounts of different decimals', () => {
    const items = [number('whole', { decimals: 0, max: 10 }), number('tenths', { decimals: 1, max: 10 })]
    const { world, trees } = worldWith(items, [
      'tenths > [whole] and tenths < 1 and whole >= 1',
      'tenths > [whole] and tenths < 0.2',
    ])
    const found = trees.map((tree) => find(newSearch(world, 2), { true: [tree], notTrue: [] }))
    expect(found.map((one) => (one.state === 'yes' ? one.answers : one.state))).toEqual([
      'no',
      { whole: 0, tenths: 0.1 },
    ])
  })

  it('names the items that stand in the way, and no others', () => {
    const items = [
      miniItem('single', 'a'),
      miniItem('single', 'b'),
      miniItem('single', 'c', { when: 'a = 1' }),
      miniItem('single', 'd', { when: 'c = 1' }),
      miniItem('single', 'e', { when: 'b = 1' }),
    ]
    const { world, trees } = worldWith(items, ['a = 2 and d = 1 and e = 1', 'a = 1 and a = 2 and d = 1'])
    const found = trees.map((tree) => find(newSearch(world, 5), { true: [tree], notTrue: [] }))
    expect(found).toEqual([
      { state: 'no', because: ['c', 'd'] },
      { state: 'no', because: [] },
    ])
  })

  it('says when it was cut off', () => {
    const { world, trees } = worldWith(
      [miniItem('single', 'a'), miniItem('single', 'b', { when: 'a = 1' })],
      ['a = 2 and b = 1'],
    )
    const goal = { true: trees, notTrue: [] }
    expect(find(newSearch({ ...world, limit: 0 }, 2), goal).state).toBe('open')
    expect(find(newSearch(world, 2), goal).state).toBe('no')
  })
})
