import { codesOutsideGroups, expectedBases, expectedShare } from './expectations.ts'
import type { Layout, TableVariables } from './layout.ts'
import { pick, rowsAt } from './layout.ts'
import type { Draft } from './linear.ts'
import { times } from './linear.ts'
import type { Plan } from './plan.ts'
import { definingTable } from './plan.ts'
import type { Random } from './random.ts'
import { addWish, round } from './wish.ts'

/** What a deviation of one person costs: from the drop-out that is expected, and from the answers. */
const costs = { fromStart: 1, fromPrevious: 3, answer: 0.5, far: 3 }

/** Deviations of an answer by more than this share of the persons (or of the length of a scale) count as far. */
const farAway = { share: 0.15, scale: 0.1 }

/**
 * Adds what makes one solution better than another: every combination of groups answers like its groups and breaks off
 * like them. The published figures fix that for the groups, hardly for their overlaps and for those in no group. The
 * costs vary at random, so that each seed gives another wave.
 */
export function addWishes(draft: Draft, plan: Plan, layout: Layout, random: Random): void {
  const vary = (cost: number): number => round(cost * (0.75 + 0.5 * random()))
  for (const [index, variables] of layout.tables.entries()) {
    const { table } = variables
    const isDefining = table.id === definingTable(plan)?.id
    for (const atom of plan.atoms.keys()) {
      const [answered] = pick(variables.base, [atom])
      if (answered === undefined) continue
      if (isDefining) addDefiningWishes(draft, plan, variables, atom, vary)
      else addAnswerWishes(draft, plan, variables, atom, vary)
      if (isDefining || table.basedOn !== table.id) continue
      for (const [place, { of, share }] of expectedBases(plan, layout, index, atom).entries()) {
        const cost = place === 0 ? costs.fromStart : costs.fromPrevious
        addWish(draft, [[1, answered], ...times(-round(share), of)], vary(cost))
      }
    }
  }
}

function addAnswerWishes(
  draft: Draft,
  plan: Plan,
  variables: TableVariables,
  atom: number,
  vary: (cost: number) => number,
): void {
  const { table } = variables
  const groups = plan.atoms[atom] ?? []
  for (const { code, variable } of table.rows) {
    const share = expectedShare(table, code, groups)
    if (share === null) continue
    const length = table.kind === 'mean' ? (variable.max ?? 1) - (variable.min ?? 0) : 1
    const width = table.kind === 'mean' ? farAway.scale * length : farAway.share
    const answered = pick(variables.base, [atom])
    const deviation = [...times(1, rowsAt(variables, [code], atom)), ...times(-round(share), answered)]
    addWish(draft, deviation, vary(costs.answer / length))
    if (groups.length !== 1)
      addWish(draft, deviation, vary(costs.far / length), { margin: times(round(width), answered) })
  }
}

/** Those in no group are expected to have given the other codes of the defining question in proportion. */
function addDefiningWishes(
  draft: Draft,
  plan: Plan,
  variables: TableVariables,
  atom: number,
  vary: (cost: number) => number,
): void {
  if (plan.atoms[atom]?.length !== 0) return
  const shares = codesOutsideGroups(plan).map((code) => ({
    code,
    share: expectedShare(variables.table, code, []) ?? 0,
  }))
  const all = shares.reduce((sum, { share }) => sum + share, 0)
  for (const { code, share } of all === 0 ? [] : shares) {
    const expected = times(-round(share / all), pick(variables.base, [atom]))
    addWish(draft, [...times(1, rowsAt(variables, [code], atom)), ...expected], vary(costs.answer))
  }
}
