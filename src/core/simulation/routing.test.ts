import { expect, test } from 'vitest'
import type { RuleTree } from '../rule/rule.ts'
import type { DefinedGroup } from './groups.ts'
import { chosen, combinations, definingCodes } from './groups.ts'
import { routing } from './routing.ts'

const groups: readonly DefinedGroup[] = [
  { id: 'ward', variable: 'work', kind: 'multiple', codes: [1] },
  { id: 'lab', variable: 'work', kind: 'multiple', codes: [2] },
]
const atoms = combinations(['ward', 'lab'])
const has = (variable: string, code: number): RuleTree => ({ kind: 'has', variable, code })
const not = (of: RuleTree): RuleTree => ({ kind: 'not', of })
const route = (...rules: readonly RuleTree[]): ReturnType<typeof routing> =>
  routing(rules, groups, atoms, ({ item }) => item !== 'unpublished')

test('combinations has bit i set for group i', () => {
  expect(atoms).toEqual([[], ['ward'], ['lab'], ['ward', 'lab']])
})

test('a condition about the groups decides per combination of groups', () => {
  expect(route(not(has('work', 1))).atoms).toEqual([true, false, true, false])
  expect(route({ kind: 'or', of: [has('work', 1), has('work', 2)] }).atoms).toEqual([false, true, true, true])
  expect(route({ kind: 'and', of: [has('work', 1), not(has('work', 2))] }).atoms).toEqual([false, true, false, false])
})

test('a condition about a published question is a gate, whatever is joined to it by and', () => {
  const found = route(
    { kind: 'and', of: [has('done', 4), not(has('work', 2))] },
    { kind: 'answered', variable: 'liked' },
  )
  expect(found.gates).toEqual([
    { item: 'done', codes: [4] },
    { item: 'liked', codes: null },
  ])
  expect(found.atoms).toEqual([true, true, false, false])
  expect(found.ignored).toEqual([])
})

test('what cannot be counted is named', () => {
  const rules = [has('unpublished', 1), not(has('done', 1)), has('work', 3)]
  expect(route(...rules).ignored).toEqual([has('unpublished', 1), not(has('done', 1))])
  expect(route(...rules).gates).toEqual([{ item: 'work', codes: [3] }])
})

test('chosen finds the codes of one question only', () => {
  const liked = { kind: 'compare', variable: 'liked', relation: '=', value: 2 } as const
  expect(chosen({ kind: 'or', of: [liked, has('liked', 3)] })).toEqual({ variable: 'liked', codes: [2, 3] })
  expect(chosen({ kind: 'or', of: [liked, has('done', 3)] })).toBeNull()
  expect(chosen({ ...liked, relation: '<' })).toBeNull()
})

test('groups of a question with one answer can only be shared by a code of both', () => {
  const single = [
    { id: 'young', variable: 'age', kind: 'single', codes: [1, 2] },
    { id: 'middle', variable: 'age', kind: 'single', codes: [2, 3] },
    { id: 'old', variable: 'age', kind: 'single', codes: [4] },
  ] as const
  expect(definingCodes(single, ['young'])).toEqual([1])
  expect(definingCodes(single, ['young', 'middle'])).toEqual([2])
  expect(definingCodes(single, ['young', 'old'])).toEqual([])
  expect(definingCodes(groups, ['ward', 'lab'])).toEqual([1, 2])
})
