import type { PublishedFigure } from '../published/published.ts'
import type { Plan } from './plan.ts'

/** A published figure that the solved wave does not give. */
export type UnmetFigure = PublishedFigure & {
  /** What is printed instead; `null` when nothing can be. */
  readonly solved: number | null
  /** The key of the reason that the published file gives; `null` when the solver found it. */
  readonly reason: string | null
}

/** The counts of one table, per atom: how many answered, and per row how many gave it, or the sum of the amounts. */
export type SolvedTable = {
  readonly base: readonly number[]
  readonly rows: { readonly [code: string]: readonly number[] }
}

/** A wave in counts: how many persons there are of every combination of groups, and how they answered. */
export type SolvedWave = {
  readonly groups: readonly string[]
  readonly atoms: readonly { readonly groups: readonly string[]; readonly n: number }[]
  readonly tables: { readonly [table: string]: SolvedTable }
  readonly unmet: readonly UnmetFigure[]
  /** What the counts were solved for; the allotment to persons needs the routing and the questions. */
  readonly plan: Plan
}
