import { answersLookup } from '../rule/answers-lookup.ts'
import { holds } from '../rule/evaluate-rule.ts'
import type { Answers } from '../rule/rule.ts'
import type { Found, Goal, Search } from './search.ts'
import { find, findAny, newSearch } from './search.ts'
import type { World } from './world.ts'

/** The people who have come equally far: a search among them, and some of them who are known already. */
export type People = { readonly search: Search; readonly known: Answers[] }

/**
 * The people who have come as far as a page, of whom nobody is known yet.
 *
 * @example peopleAt(world, 0).known // → []
 */
export const peopleAt = (world: World, until: Search['until']): People => ({
  search: newSearch(world, until),
  known: [],
})

/**
 * The people who fill in a page in any way that its questions allow, accepted or not.
 *
 * @example anybody(peopleFillingIn(world, 3), { true: [failing], notTrue: [] }).state // → 'yes'
 */
export const peopleFillingIn = (world: World, page: number): People => ({
  search: newSearch(world, page + 1, page),
  known: [],
})

const meets = (answers: Answers, goal: Goal): boolean => {
  const lookup = answersLookup(answers)
  return (
    goal.true.every((tree) => tree === null || holds(tree, lookup)) &&
    goal.notTrue.every((tree) => tree !== null && !holds(tree, lookup))
  )
}

/**
 * Somebody who is looked for: one of those who are known, else whoever is found first.
 *
 * @example anybody(people, { true: [a], notTrue: [b] }).state // → 'no', when everybody who meets a meets b
 */
export function anybody({ search, known }: People, goal: Goal): Found {
  const before = known.find((answers) => meets(answers, goal))
  if (before !== undefined) return { state: 'yes', answers: before }
  const found = findAny(search, goal)
  if (found.state === 'yes') known.push(found.answers)
  return found
}

/**
 * The one with the shortest answers of those who are looked for.
 *
 * @example shortest(people, { true: [null], notTrue: [] }) // → { state: 'yes', answers: {} }, on a first page
 */
export function shortest({ search, known }: People, goal: Goal): Found {
  const found = find(search, goal)
  if (found.state === 'yes') known.push(found.answers)
  return found
}
