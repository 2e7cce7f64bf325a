import type { Gates } from './solver/gates.ts'
import { all, any } from './solver/gates.ts'
import type { Literal, Solver } from './solver/solver.ts'
import { addClause, always, never, newLiteral, not } from './solver/solver.ts'

/**
 * An amount that is one of a few points. The literal that it is a certain point or a lower one is made when a rule needs
 * it; `upTo` has those that were made, by the number of the point. Points that no rule told apart are the same.
 */
export type Amount = { readonly points: readonly number[]; readonly upTo: Map<number, Literal> }

/** What amounts are made with; `preferences` grows: the lower one of two is tried first. */
export type AmountMaker = { readonly gates: Gates; readonly preferences: Literal[] }

/**
 * The literal that an amount is at most the point with this number.
 *
 * @example atMost(maker, { points: [0, 40], upTo }, 1) // → always
 */
export function atMost({ gates, preferences }: AmountMaker, { points, upTo }: Amount, index: number): Literal {
  if (index < 0) return never
  if (index >= points.length - 1) return always
  const made = upTo.get(index)
  if (made !== undefined) return made
  const literal = newLiteral(gates.solver)
  preferences.push(literal)
  let [below, above] = [-1, Infinity]
  for (const other of upTo.keys()) {
    if (other < index && other > below) below = other
    if (other > index && other < above) above = other
  }
  const [lower, higher] = [upTo.get(below), upTo.get(above)]
  if (lower !== undefined) addClause(gates.solver, [not(lower), literal])
  if (higher !== undefined) addClause(gates.solver, [not(literal), higher])
  upTo.set(index, literal)
  return literal
}

/**
 * The literal that an amount is one for which `holds`.
 *
 * @example within(maker, { points: [0, 40], upTo }, (value) => value >= 40) // → not(atMost(maker, amount, 0))
 */
export function within(maker: AmountMaker, amount: Amount, holds: (value: number) => boolean): Literal {
  const { gates } = maker
  const runs: Literal[] = []
  let start = -1
  for (let index = 0; index <= amount.points.length; index += 1) {
    const point = amount.points[index]
    const held = point !== undefined && holds(point)
    if (held && start < 0) start = index
    if (held || start < 0) continue
    runs.push(all(gates, [atMost(maker, amount, index - 1), not(atMost(maker, amount, start - 1))]))
    start = -1
  }
  return any(gates, runs)
}

/**
 * The literal that one amount is lower than the other: some point is at or above the one and below the other.
 *
 * @example isLower(maker, amount, amount) // → never
 */
export function isLower(maker: AmountMaker, left: Amount, right: Amount): Literal {
  const between = left.points.map((point, index) => {
    const notAbove = right.points.findLastIndex((other) => other <= point)
    return all(maker.gates, [atMost(maker, left, index), not(atMost(maker, right, notAbove))])
  })
  return any(maker.gates, between)
}

/**
 * The lowest value that an amount can have in the assignment that the solver holds.
 *
 * @example valueOf(solver, { points: [0, 40], upTo: new Map() }) // → 0
 */
export function valueOf({ values }: Solver, { points, upTo }: Amount): number {
  let above = -1
  for (const [index, literal] of upTo) if (values[literal] === -1 && index > above) above = index
  return points[above + 1] ?? 0
}
