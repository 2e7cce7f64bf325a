import { figuresOfTable, placeOf } from '../published/published.ts'
import type { Layout } from './layout.ts'
import { pick } from './layout.ts'
import type { Draft, Term } from './linear.ts'
import { times } from './linear.ts'
import type { Plan } from './plan.ts'
import { atomsOf } from './plan.ts'
import { addWish, round } from './wish.ts'

/** What it costs to miss a figure that was let go by one person. */
const cost = 2

/** The sums behind the figures that were let go, after adding the wish that they miss by little. */
export function addNearMisses(
  draft: Draft,
  plan: Plan,
  layout: Layout,
  leftOut: ReadonlySet<string>,
): readonly (readonly Term[])[] {
  const sums: (readonly Term[])[] = []
  for (const { table, base, rows } of layout.tables) {
    for (const figure of figuresOfTable(table.published)) {
      if (figure.kind === 'total' || !leftOut.has(placeOf(figure))) continue
      const atoms = atomsOf(plan, figure.column)
      const index = table.published.banner.indexOf(figure.column)
      const known = table.published.base[index] ?? 0
      const isShare = figure.kind === 'value' && figure.statistic !== 'count'
      const scale = figure.statistic === 'mean' ? 1 : 100
      const target = isShare ? (figure.printed / scale) * known : figure.printed
      const counted = figure.kind === 'base' ? base : (rows.get(figure.row ?? 0) ?? [])
      const sum = times(1, pick(counted, atoms))
      addWish(draft, sum, cost, { target: round(target) })
      sums.push(sum)
    }
  }
  return sums
}
