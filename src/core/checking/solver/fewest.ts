import type { Gates } from './gates.ts'
import { atLeast } from './gates.ts'
import type { Literal } from './solver.ts'
import { not } from './solver.ts'
import type { Outcome, Wanted } from './solve.ts'
import { solve } from './solve.ts'

/** A sum over literals of which it was proved that one is true: what may be assumed of it, and what comes after. */
type Sum = { readonly outputs: readonly Literal[]; readonly bound: number }

/** What is kept between searches for the least of the same costs. */
export type Costs = { readonly soft: Set<Literal>; readonly sums: Map<Literal, Sum> }

/**
 * No costs yet; a literal is added as `not(literal)` to `soft`.
 *
 * @example newCosts([a]).soft // → Set { not(a) }
 */
export const newCosts = (literals: readonly Literal[] = []): Costs => ({
  soft: new Set(literals.map(not)),
  sums: new Map(),
})

/**
 * An assignment in which as few of the costs are true as can be, left in the solver; `unmet` when there is none at all.
 * Guided by cores: first none may be true; where that is refuted, one of the literals in the refutation is allowed, and
 * so on, until it can be met. What was allowed stays so in the next search, to which nothing but demands and costs may
 * have been added. Morgado, Dodaro and Marques-Silva, Core-guided MaxSAT with soft cardinality constraints (2014).
 *
 * @example fewest(gates, wanted, newCosts([a, b])) // → { state: 'met' }, with only one of them true if that can be
 */
export function fewest(gates: Gates, wanted: Wanted, costs: Costs): Outcome {
  const { soft, sums } = costs
  const { solver } = gates
  const first = solve(solver, wanted)
  if (first.state !== 'met') return first
  const isMet = (literal: Literal): boolean => solver.values[literal] === 1
  // What follows from the assumptions alone is no choice.
  const forced = [...soft].filter((l) => !isMet(l) && (solver.levels[l >> 1] ?? 0) <= wanted.assumptions.length)
  for (const literal of forced) allow(literal, costs)
  if ([...soft].every(isMet)) return first
  for (;;) {
    const outcome = solve(solver, { ...wanted, assumptions: [...wanted.assumptions, ...soft] })
    if (outcome.state !== 'unmet') return outcome
    const core = outcome.core.filter((literal) => soft.has(literal))
    if (core.length === 0) return outcome
    for (const literal of core) allow(literal, costs)
    assume({ outputs: atLeast(gates, core.map(not)), bound: 1 }, { soft, sums })
  }
}

/** Assumes a cost, or the bound of a sum, no longer; of a sum the next bound comes in its place. */
function allow(literal: Literal, costs: Costs): void {
  costs.soft.delete(literal)
  const sum = costs.sums.get(literal)
  if (sum !== undefined) assume(sum, costs)
}

/** Assumes from now on that the sum is no more than one above its bound. */
function assume({ outputs, bound }: Sum, { soft, sums }: Costs): void {
  const next = outputs[bound + 1]
  if (next === undefined) return
  soft.add(not(next))
  sums.set(not(next), { outputs, bound: bound + 1 })
}
