import type { Relation, RuleTree } from '../rule/rule.ts'

/** The values that an amount can have; `undefined` for what is no amount. */
type PointsOf = (variable: string) => readonly number[] | undefined

const apart: ReadonlySet<Relation> = new Set(['!=', '<', '>'])

/**
 * True when rules together need more different amounts than there are values for them: three answers of 1 or 2 that all
 * differ.
 * A search sees that only after trying every order of them, which takes hours for a dozen; a matching of amounts with
 * values sees it at once (Hall, 1935; Régin, A filtering algorithm for constraints of difference, 1994).
 *
 * @example cannotDiffer(parts, () => [1, 2]) // → true, for the parts of `a != [b] and a != [c] and b != [c]`
 */
export function cannotDiffer(parts: readonly RuleTree[], pointsOf: PointsOf): boolean {
  const others = new Map<string, Set<string>>()
  for (const [one, other] of parts.flatMap(pairsIn)) {
    if (pointsOf(one) === undefined || pointsOf(other) === undefined) continue
    others.set(one, (others.get(one) ?? new Set()).add(other))
    others.set(other, (others.get(other) ?? new Set()).add(one))
  }
  return [...others.keys()].some((first) => !canMatch(allApart(first, others), (id) => pointsOf(id) ?? []))
}

/** The pairs of variables that must differ for a rule to be true. */
function pairsIn(tree: RuleTree): readonly (readonly [string, string])[] {
  if (tree.kind === 'and') return tree.of.flatMap(pairsIn)
  if (tree.kind === 'compare-variables') return apart.has(tree.relation) ? [[tree.variable, tree.other]] : []
  if (tree.kind !== 'not' || tree.of.kind !== 'compare-variables' || tree.of.relation !== '=') return []
  return [[tree.of.variable, tree.of.other]]
}

/** Variables that all differ from each other, as many as are found when they are tried in order. */
function allApart(first: string, others: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const chosen = [first]
  for (const id of others.get(first) ?? []) {
    if (chosen.every((one) => others.get(one)?.has(id) === true)) chosen.push(id)
  }
  return chosen
}

/** Whether everybody can have a value of their own: augmenting paths (Kuhn, 1955). */
function canMatch(ids: readonly string[], pointsOf: (id: string) => readonly number[]): boolean {
  const owners = new Map<number, string>()
  const settle = (id: string, tried: Set<number>): boolean =>
    pointsOf(id).some((point) => {
      if (tried.has(point)) return false
      tried.add(point)
      const owner = owners.get(point)
      if (owner !== undefined && !settle(owner, tried)) return false
      owners.set(point, id)
      return true
    })
  return ids.every((id) => settle(id, new Set()))
}
