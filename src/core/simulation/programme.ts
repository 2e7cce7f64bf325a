import { addFigures } from './figure-rows.ts'
import type { Layout } from './layout.ts'
import { layoutOf } from './layout.ts'
import type { Draft, LinearProgramme, Term } from './linear.ts'
import { addNearMisses } from './near-misses.ts'
import type { Plan } from './plan.ts'
import type { Random } from './random.ts'
import { addStructure } from './structure.ts'
import { addWishes } from './wishes.ts'

/** A plan as a linear programme in whole numbers. */
export type Programme = {
  readonly layout: Layout
  /** What must hold, with the figures. */
  readonly conditions: LinearProgramme
  /** The same with what is to be minimised: more variables after the same ones, more conditions after the same ones. */
  readonly wishes: LinearProgramme
  /** The sums behind the figures that were let go. */
  readonly letGo: readonly (readonly Term[])[]
}

/**
 * The plan as one joint linear programme: how many of each combination of groups there are, answered each question and
 * gave each answer, so that all figures are printed as published except those that are left out.
 *
 * @example programmeOf(plan, new Set(published.exceptions.map(placeOf)), seededRandom(2023))
 */
export function programmeOf(plan: Plan, leftOut: ReadonlySet<string>, random: Random): Programme {
  const { draft, layout } = written(plan, leftOut)
  const conditions = { variables: [...draft.variables], rows: [...draft.rows] }
  addWishes(draft, plan, layout, random)
  const letGo = addNearMisses(draft, plan, layout, leftOut)
  return { layout, conditions, wishes: draft, letGo }
}

/** What must hold for a plan, without anything to be minimised. */
export const conditionsOf = (plan: Plan, leftOut: ReadonlySet<string>): LinearProgramme => written(plan, leftOut).draft

function written(plan: Plan, leftOut: ReadonlySet<string>): { draft: Draft; layout: Layout } {
  const draft: Draft = { variables: [], rows: [] }
  const layout = layoutOf(plan, draft)
  addStructure(draft, plan, layout)
  addFigures(draft, plan, layout, leftOut)
  return { draft, layout }
}
