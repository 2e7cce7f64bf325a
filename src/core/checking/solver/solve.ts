import { blame, learn } from './learn.ts'
import { propagate } from './propagate.ts'
import type { Literal, Solver } from './solver.ts'
import { assign, backtrack, watch } from './solver.ts'

/**
 * What came of a search. `met`: the solver holds an assignment, until it is used again. `unmet`: there is none, and
 * these assumptions alone rule it out. `open`: the search was cut off.
 */
export type Outcome =
  | { readonly state: 'met' }
  | { readonly state: 'unmet'; readonly core: readonly Literal[] }
  | { readonly state: 'open' }

/** What is looked for. */
export type Wanted = {
  /** Literals that must be true. */
  readonly assumptions: readonly Literal[]
  /** The literals to decide on, in this order; they are made true where nothing speaks against it. */
  readonly preferences: readonly Literal[]
  /** After this many conflicts the search is cut off. */
  readonly limit: number
  /** When the solver has looked at this many clauses since it was made, the search is cut off, too. */
  readonly until?: number
}

/**
 * Whether all clauses and assumptions can be met together. What `preferences` leave open must be free to choose.
 * The order of decisions is fixed, so that the same questions get the same answers.
 *
 * @example solve(solver, { assumptions: [a, not(a)], preferences: [], limit: 100 }).state // → 'unmet'
 */
export function solve(solver: Solver, { assumptions, preferences, limit, until = Infinity }: Wanted): Outcome {
  backtrack(solver, 0)
  let conflicts = 0
  // Per decision after the assumptions, how far the preferences had been gone through.
  const passed: number[] = []
  for (;;) {
    const conflict = solver.broken ? [] : propagate(solver)
    if (conflict !== null) {
      conflicts += 1
      if (solver.limits.length === 0 || solver.broken) {
        solver.broken = true
        return { state: 'unmet', core: [] }
      }
      if (conflicts > limit || solver.looks > until) return { state: 'open' }
      relearn(solver, conflict)
      passed.length = Math.max(0, Math.min(passed.length, solver.limits.length - assumptions.length))
      continue
    }
    const level = solver.limits.length
    const assumed = assumptions[level]
    if (assumed !== undefined) {
      if (solver.values[assumed] === -1) return { state: 'unmet', core: blame(solver, assumed) }
      solver.limits.push(solver.trail.length)
      if (solver.values[assumed] === 0) assign(solver, assumed, null)
      continue
    }
    let next = passed.at(-1) ?? 0
    while (next < preferences.length && solver.values[preferences[next] ?? 0] !== 0) next += 1
    const preferred = preferences[next]
    if (preferred === undefined) return { state: 'met' }
    passed.push(next)
    solver.limits.push(solver.trail.length)
    assign(solver, preferred, null)
  }
}

/** Takes the lesson of a conflict: goes back to where it already held, and adds the clause. */
function relearn(solver: Solver, conflict: number[]): void {
  const { clause, level } = learn(solver, conflict)
  backtrack(solver, level)
  const [first] = clause
  if (first === undefined) return
  if (clause.length > 1) watch(solver, clause)
  assign(solver, first, clause.length > 1 ? clause : null)
}
