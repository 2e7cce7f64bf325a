import type { Variable } from '../items/variable.ts'
import { gridOf } from './grid.ts'
import type { Compared } from './points.ts'
import { pointsOf } from './points.ts'
import type { RuleUse } from './rule-use.ts'

/**
 * Per variable (columns of rosters too) the values that stand for all its answers, as `pointsOf` picks them; for a
 * roster the numbers of rows. Variables that rules compare with each other are picked together.
 *
 * @example variablePoints([hours], ruleUse([tree])).get('0.7') // → [0, 40, 41], for the tree of `0.7 = 40`
 */
export function variablePoints(
  variables: readonly Variable[],
  { values, pairs, rows }: RuleUse,
): ReadonlyMap<string, readonly number[]> {
  const copies = new Map<string, number>()
  const all = variables.flatMap((variable) => {
    for (const column of variable.columns) {
      copies.set(column.id, Math.min(variable.max ?? 1, Math.max(1, rows.get(variable.id) ?? 0)))
    }
    return [variable, ...variable.columns]
  })
  const kin = families(pairs)
  const members = new Map<string, Variable[]>()
  for (const variable of all) {
    const head = kin(variable.id)
    members.set(head, [...(members.get(head) ?? []), variable])
  }
  const found = new Map<string, readonly number[]>()
  for (const family of members.values()) {
    const compared = family.filter(isOrdered)
    const decimals = Math.max(0, ...compared.map((variable) => variable.decimals))
    const grids = compared.map((variable): Compared => {
      // An option with a condition of its own is told apart from its neighbours.
      const conditional = variable.codes.filter(({ when }) => when !== null).map(({ code }) => code)
      return {
        id: variable.id,
        grid: gridOf(variable, decimals),
        values: [...(values.get(variable.id) ?? []), ...conditional],
      }
    })
    const count = compared.reduce((sum, { id }) => sum + (copies.get(id) ?? 1), 0)
    if (grids.length > 0)
      for (const [id, points] of pointsOf(grids, compared.length === 1 ? 1 : count)) found.set(id, points)
    for (const roster of family.filter(({ kind }) => kind === 'roster')) {
      const grid = { codes: null, scale: 1, low: 1, high: Math.max(1, roster.max ?? 1), step: 1 }
      const counts = pointsOf([{ id: roster.id, grid, values: [...(values.get(roster.id) ?? [])] }], 1)
      found.set(roster.id, counts.get(roster.id) ?? [])
    }
  }
  return found
}

const isOrdered = ({ kind }: Variable): boolean => kind !== 'text' && kind !== 'multiple' && kind !== 'roster'

/** Per variable the head of its family: those that are compared with each other, directly or by way of others. */
function families(pairs: RuleUse['pairs']): (id: string) => string {
  const heads = new Map<string, string>()
  const headOf = (id: string): string => {
    const head = heads.get(id)
    return head === undefined ? id : headOf(head)
  }
  for (const [left, right] of pairs) {
    const [one, other] = [headOf(left), headOf(right)]
    if (one !== other) heads.set(one, other)
  }
  return headOf
}
