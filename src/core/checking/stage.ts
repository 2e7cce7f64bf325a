import type { Rule } from '../rule/rule.ts'
import type { PageView } from './encode-page.ts'
import type { Encoding } from './encoding.ts'
import type { Possible, Reached } from './reach.ts'
import { isPossible, reach } from './reach.ts'
import type { Literal } from './solver/solver.ts'

/** One page while it is checked: the encoding up to there, and what was looked for already. */
export type Stage = {
  readonly encoding: Encoding
  readonly view: PageView
  readonly shortest: Map<string, Reached>
}

/** The shortest answers with which somebody who arrives at the page has all of these true. */
export function shortest({ encoding, view, shortest: known }: Stage, goal: readonly Literal[]): Reached {
  const literals = [view.arrived, ...goal]
  const key = [...new Set(literals)].toSorted((a, b) => a - b).join(' ')
  const found = known.get(key) ?? reach(encoding, literals)
  known.set(key, found)
  return found
}

/** Whether somebody who arrives at the page can have all of these true. */
export function possible({ encoding, view, shortest: known }: Stage, goal: readonly Literal[]): Possible {
  const literals = [view.arrived, ...goal]
  const key = [...new Set(literals)].toSorted((a, b) => a - b).join(' ')
  return known.get(key)?.state ?? isPossible(encoding, literals)
}

/** A condition in a study file that may be absent. */
export type When = Rule | null | undefined
