import type { Gates } from './gates.ts'
import { atLeast } from './gates.ts'
import type { Literal } from './solver.ts'
import { not } from './solver.ts'
import type { Outcome, Wanted } from './solve.ts'
import { solve } from './solve.ts'

/** A sum over literals of which it was proved that one is true: what may be assumed of it, and what comes after. */
type Sum = { readonly outputs: readonly Literal[]; readonly bound: number }

/**
 * An assignment in which as few of `costs` are true as can be, left in the solver; `unmet` when there is none at all.
 * Guided by cores: first none may be true; where that is refuted, one of the literals in the refutation is allowed, and
 * so on, until it can be met. Morgado, Dodaro and Marques-Silva, Core-guided MaxSAT with soft cardinality constraints
 * (2014).
 */
export function fewest(gates: Gates, wanted: Wanted, costs: readonly Literal[]): Outcome {
  const sums = new Map<Literal, Sum>()
  const soft = new Set(costs.map(not))
  for (;;) {
    const outcome = solve(gates.solver, { ...wanted, assumptions: [...wanted.assumptions, ...soft] })
    if (outcome.state !== 'unmet') return outcome
    const core = outcome.core.filter((literal) => soft.has(literal))
    if (core.length === 0) return outcome
    for (const literal of core) {
      soft.delete(literal)
      const sum = sums.get(literal)
      if (sum !== undefined) allowOne(sum, soft, sums)
    }
    allowOne({ outputs: atLeast(gates, core.map(not)), bound: 1 }, soft, sums)
  }
}

/** Assumes from now on that the sum is no more than one above its bound. */
function allowOne({ outputs, bound }: Sum, soft: Set<Literal>, sums: Map<Literal, Sum>): void {
  const next = outputs[bound + 1]
  if (next === undefined) return
  soft.add(not(next))
  sums.set(not(next), { outputs, bound: bound + 1 })
}
