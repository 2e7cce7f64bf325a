import { contradictions } from './contradictions.ts'
import type { Plan } from './plan.ts'
import { conditionsOf } from './programme.ts'
import type { SolveLp } from './solver.ts'
import { isSolvable } from './solver.ts'

/** How often contradictions are looked for; each time names at least one figure. */
const rounds = 10

/**
 * The figures to let go besides those that already are; none when that does not help. At the lowest sum of misses more
 * may be named than needed: a figure that can be met without letting the others back in is met after all.
 *
 * @example figuresToLetGo(plan, new Set(), solveLp) // → ['0.14 count 1 total -', …]
 */
export function figuresToLetGo(plan: Plan, leftOut: ReadonlySet<string>, solveLp: SolveLp): readonly string[] {
  const conditions = (figures: readonly string[]): ReturnType<typeof conditionsOf> =>
    conditionsOf(plan, new Set([...leftOut, ...figures]))
  const found: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    const more = contradictions(conditions(found), solveLp, false) ?? []
    if (more.length === 0) break
    found.push(...more)
  }
  let needed: readonly string[] = found
  for (const figure of found) {
    const others = needed.filter((other) => other !== figure)
    if (isSolvable(conditions(others), solveLp)) needed = others
  }
  return needed.length > 0 ? needed : (contradictions(conditions([]), solveLp, true) ?? [])
}
