import type { Clause, Literal, Solver } from './solver.ts'

/** What a conflict teaches: a clause that follows from the others, and how many decisions stay. */
export type Lesson = { readonly clause: Clause; readonly level: number }

/**
 * The lesson of a conflict: the clause over the first point of the last decision through which all of the conflict runs.
 * Conflict-driven clause learning: Marques-Silva and Sakallah, GRASP (1999).
 *
 * @example learn(solver, conflict) // → { clause: [not(a), b], level: 1 }
 */
export function learn(solver: Solver, conflict: Clause): Lesson {
  const { levels, limits, reasons, trail } = solver
  const marked = new Set<number>()
  const earlier: Literal[] = []
  let open = 0
  let index = trail.length
  let clause: Clause | null = conflict
  let pivot: Literal = 0
  do {
    for (const literal of clause ?? []) {
      const variable = literal >> 1
      const level = levels[variable] ?? 0
      if (literal === pivot || level === 0 || marked.has(variable)) continue
      marked.add(variable)
      if (level === limits.length) open += 1
      else earlier.push(literal)
    }
    do index -= 1
    while (!marked.has((trail[index] ?? 0) >> 1))
    pivot = trail[index] ?? 0
    clause = reasons[pivot >> 1] ?? null
    open -= 1
  } while (open > 0)
  const kept = earlier.filter((literal) => !follows(solver, literal, marked))
  // The literal of the highest level is watched beside the pivot, so that it is the last to become open again.
  const highest = kept.toSorted((a, b) => (levels[b >> 1] ?? 0) - (levels[a >> 1] ?? 0))
  return { clause: [pivot ^ 1, ...highest], level: levels[(highest[0] ?? 0) >> 1] ?? 0 }
}

/** True when a literal says no more than the others of the clause: everything that made it false is among them. */
function follows({ levels, reasons }: Solver, literal: Literal, marked: ReadonlySet<number>): boolean {
  const reason = reasons[literal >> 1] ?? null
  return reason?.every((other) => marked.has(other >> 1) || levels[other >> 1] === 0) ?? false
}

/**
 * The assumptions from which it follows that `literal` is false, that literal among them.
 *
 * @example blame(solver, b) // → [b, a], when a rules b out
 */
export function blame({ levels, reasons, trail }: Solver, literal: Literal): readonly Literal[] {
  const marked = new Set([literal >> 1])
  const core: Literal[] = [literal]
  for (let index = trail.length - 1; index >= 0; index -= 1) {
    const assigned = trail[index] ?? 0
    const variable = assigned >> 1
    if (!marked.has(variable) || levels[variable] === 0) continue
    const reason = reasons[variable] ?? null
    if (reason === null) core.push(assigned)
    else for (const other of reason) marked.add(other >> 1)
  }
  return core
}
