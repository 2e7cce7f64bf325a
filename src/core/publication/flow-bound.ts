import type { Condition } from '../checking/asked-of.ts'
import type { People } from '../checking/people.ts'
import { anybody, peopleAt } from '../checking/people.ts'
import { worldOf } from '../checking/world.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import { holds } from '../rule/evaluate-rule.ts'
import type { Answers } from '../rule/rule.ts'
import { editionOf } from '../study/edition.ts'
import type { Study, Wave } from '../study/study.ts'
import type { Language } from '../text.ts'
import type { Weight } from './flow-weights.ts'
import { weightsOf } from './flow-weights.ts'

/** Longer than this no route takes, and somebody who comes past as much of the questionnaire as can be together. */
export type RouteBound = { readonly seconds: number; readonly answers: Answers }

/** After so many branches the rest is estimated from above. */
const mostBranches = 400

/** A branch of the search: parts that are on the route, parts that are not, and parts of which that is open. */
type Branch = {
  readonly on: readonly Condition[]
  readonly off: readonly Condition[]
  readonly open: readonly Weight[]
  readonly seconds: number
}

/**
 * A bound that no route exceeds: the largest sum of what parts take at most, over all parts that somebody gets together
 * who finishes the questionnaire. Branch and bound (Land and Doig, 1960), in which the checker says what goes together.
 * What it cannot decide counts as possible. `null` when nobody can finish.
 *
 * @example routeBound(study, wave, questionnaire, 'nl')?.seconds // → 1832.5
 */
export function routeBound(
  whole: Study,
  wave: Wave,
  questionnaire: Questionnaire,
  language: Language,
): RouteBound | null {
  const world = worldOf(editionOf(whole, wave.id), questionnaire, [], 2_000)
  const people = peopleAt(world, world.pages.length)
  const start = anybody(people, { true: [], notTrue: [] })
  if (start.state !== 'yes') return null
  const weights = weightsOf(world, questionnaire, language).toSorted((a, b) => b.seconds - a.seconds)
  const rivals = rivalsIn(people, weights)
  let best = { seconds: 0, answers: start.answers }
  let [beyond, branches] = [0, 0]
  const visit = ({ on, off, open, seconds }: Branch): void => {
    const left: Weight[] = []
    for (const weight of open) {
      const found = anybody(people, { true: [...on, weight.condition], notTrue: off })
      if (found.state !== 'no') left.push(weight)
      if (found.state === 'yes') best = better(best, found.answers, weights)
    }
    const most = seconds + mostTogether(left, rivals)
    branches += 1
    const [first, ...rest] = left
    if (most <= best.seconds + 1e-6) return
    if (first === undefined || branches > mostBranches) {
      beyond = Math.max(beyond, most)
      return
    }
    visit({ on: [...on, first.condition], off, open: rest, seconds: seconds + first.seconds })
    if (anybody(people, { true: on, notTrue: [...off, first.condition] }).state === 'no') return
    visit({ on, off: [...off, first.condition], open: rest, seconds })
  }
  visit({ on: [], off: [], open: weights, seconds: 0 })
  return { seconds: Math.max(best.seconds, beyond), answers: best.answers }
}

/** Whichever of two takes more, with all that these answers lead past filled in. */
function better(best: RouteBound, answers: Answers, weights: readonly Weight[]): RouteBound {
  const lookup = answersLookup(answers)
  const seconds = weights.reduce(
    (sum, weight) => sum + (weight.condition === null || holds(weight.condition, lookup) ? weight.seconds : 0),
    0,
  )
  return seconds > best.seconds ? { seconds, answers } : best
}

/** Per part those that nobody gets together with it. */
function rivalsIn(people: People, weights: readonly Weight[]): ReadonlyMap<Weight, ReadonlySet<Weight>> {
  const rivals = new Map(weights.map((weight) => [weight, new Set<Weight>()]))
  for (const [index, one] of weights.entries()) {
    for (const other of weights.slice(index + 1)) {
      if (anybody(people, { true: [one.condition, other.condition], notTrue: [] }).state !== 'no') continue
      rivals.get(one)?.add(other)
      rivals.get(other)?.add(one)
    }
  }
  return rivals
}

/** More than these take anybody: of parts that all rule each other out only the longest counts. From long to short. */
function mostTogether(weights: readonly Weight[], rivals: ReadonlyMap<Weight, ReadonlySet<Weight>>): number {
  const sets: Weight[][] = []
  for (const weight of weights) {
    const fitting = sets.find((members) => members.every((one) => rivals.get(weight)?.has(one) === true))
    if (fitting === undefined) sets.push([weight])
    else fitting.push(weight)
  }
  return sets.reduce((sum, [longest]) => sum + (longest?.seconds ?? 0), 0)
}
