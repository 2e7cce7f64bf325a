import type { Literal, Solver } from './solver.ts'
import { addClause, always, never, newLiteral, not } from './solver.ts'

/** A solver with the literals that stand for "all of these", so that equal ones are made once. */
export type Gates = { readonly solver: Solver; readonly known: Map<string, Literal> }

/**
 * The literal that is true exactly when all of these are (Tseitin, 1968).
 *
 * @example all(gates, [a, always]) // → a
 */
export function all({ solver, known }: Gates, literals: readonly Literal[]): Literal {
  const parts: Literal[] = []
  for (const literal of literals) {
    if (literal === never || parts.includes(not(literal))) return never
    if (literal !== always && !parts.includes(literal)) parts.push(literal)
  }
  parts.sort((a, b) => a - b)
  const [first, second] = parts
  if (first === undefined) return always
  if (second === undefined) return first
  const key = parts.join(' ')
  const made = known.get(key)
  if (made !== undefined) return made
  const gate = newLiteral(solver)
  for (const literal of parts) addClause(solver, [not(gate), literal])
  addClause(solver, [gate, ...parts.map(not)])
  known.set(key, gate)
  return gate
}

/**
 * The literal that is true exactly when one of these is.
 *
 * @example any(gates, []) // → never
 */
export const any = (gates: Gates, literals: readonly Literal[]): Literal => not(all(gates, literals.map(not)))

/**
 * For every number from 0 to that of the literals: the literal that is true exactly when at least so many of them are.
 * A tree of sums in unary: Bailleux and Boufkhad (2003).
 *
 * @example atLeast(gates, [a, b])[2] // → the literal of `a and b`
 */
export function atLeast(gates: Gates, literals: readonly Literal[]): readonly Literal[] {
  if (literals.length < 2) return [always, ...literals]
  const half = literals.length >> 1
  const left = atLeast(gates, literals.slice(0, half))
  const right = atLeast(gates, literals.slice(half))
  return Array.from({ length: literals.length + 1 }, (_, sum) =>
    any(
      gates,
      left.flatMap((one, count) => {
        const other = right[sum - count]
        return other === undefined ? [] : [all(gates, [one, other])]
      }),
    ),
  )
}
