import type { Clause, Solver } from './solver.ts'
import { assign, watchAt } from './solver.ts'

/**
 * The clause that cannot be met any more, or `null` when everything that follows from the trail has been assigned.
 * Unit propagation with two watched literals: Moskewicz and others, Chaff (2001).
 *
 * @example propagate(solver) // → null, when there is no conflict
 */
export function propagate(solver: Solver): Clause | null {
  const { trail, watches } = solver
  while (solver.head < trail.length) {
    const falsified = (trail[solver.head] ?? 0) ^ 1
    solver.head += 1
    const watching = watches[falsified] ?? null
    if (watching === null) continue
    solver.looks += watching.length
    let kept = 0
    let conflict: Clause | null = null
    for (const clause of watching) {
      if (conflict !== null || !moveWatch(solver, clause, falsified)) {
        watching[kept] = clause
        kept += 1
        conflict ??= settle(solver, clause)
      }
    }
    watching.length = kept
    if (conflict !== null) return conflict
  }
  return null
}

/** True when the clause now watches another literal than the one that became false. */
function moveWatch(solver: Solver, clause: Clause, falsified: number): boolean {
  const { values } = solver
  if (clause[0] === falsified) {
    clause[0] = clause[1] ?? 0
    clause[1] = falsified
  }
  if (values[clause[0] ?? 0] === 1) return false
  for (let index = 2; index < clause.length; index += 1) {
    const candidate = clause[index] ?? 0
    if (values[candidate] === -1) continue
    clause[1] = candidate
    clause[index] = falsified
    watchAt(solver, clause, candidate)
    return true
  }
  return false
}

/** Makes the only literal true that can still meet the clause; the clause itself when there is none. */
function settle(solver: Solver, clause: Clause): Clause | null {
  const last = clause[0] ?? 0
  const value = solver.values[last]
  if (value === -1) return clause
  if (value === 0) assign(solver, last, clause)
  return null
}
