import { contradictions } from './contradictions.ts'
import type { Plan } from './plan.ts'
import { conditionsOf } from './programme.ts'
import type { SolveLp } from './solver.ts'
import { isSolvable } from './solver.ts'

/**
 * The figures to let go besides those that already are; none when that does not help. What contradicts is found at the
 * lowest sum of misses, which may name more than needed: figures that can be met without each other are taken back, those
 * that were missed by least first.
 *
 * @example figuresToLetGo(plan, new Set(), solveLp) // → ['0.14 count 1 total -', …]
 */
export function figuresToLetGo(plan: Plan, leftOut: ReadonlySet<string>, solveLp: SolveLp): readonly string[] {
  const found = contradictions(conditionsOf(plan, leftOut), solveLp)
  if (found === null) return []
  let kept = found.figures
  for (const figure of found.whole ? [] : found.figures) {
    const others = kept.filter((other) => other !== figure)
    if (others.length > 0 && isSolvable(conditionsOf(plan, new Set([...leftOut, ...others])), solveLp)) kept = others
  }
  return kept
}
