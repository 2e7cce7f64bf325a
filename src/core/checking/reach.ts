import type { Answers, Value } from '../rule/rule.ts'
import type { Cell } from './cell.ts'
import { answerOf } from './cell.ts'
import type { Encoding } from './encoding.ts'
import { fewest } from './solver/fewest.ts'
import type { Outcome } from './solver/solve.ts'
import { solve } from './solver/solve.ts'
import type { Literal, Solver } from './solver/solver.ts'
import { not } from './solver/solver.ts'

/** Whether there is a respondent of whom something holds, or `open` when the search was cut off. */
export type Possible = 'yes' | 'no' | 'open'

/** A respondent of whom something holds, with as few answers as can be; `null` when there is none. */
export type Reached = { readonly state: Possible; readonly answers: Answers | null }

const wanted = ({ routing, maker, limit }: Encoding, goal: readonly Literal[]) => ({
  assumptions: [routing, ...goal],
  preferences: maker.preferences,
  limit,
})

const possible = ({ state }: Outcome): Possible => (state === 'met' ? 'yes' : state === 'unmet' ? 'no' : 'open')

/** Whether these literals can all be true of one respondent. */
export const isPossible = (encoding: Encoding, goal: readonly Literal[]): Possible =>
  possible(solve(encoding.gates.solver, wanted(encoding, goal)))

/**
 * The shortest set of answers of which these literals are true, or the finding that nobody can give one.
 *
 * @example reach(encoding, [arrived, shown]).answers // → { '0.11': [3] }
 */
export function reach(encoding: Encoding, goal: readonly Literal[]): Reached {
  const { gates, cells } = encoding
  const costs = [...cells.values()].map(({ answered }) => answered)
  const state = possible(fewest(gates, wanted(encoding, goal), costs))
  if (state !== 'yes') return { state, answers: null }
  const details = [...cells.values()].flatMap((cell) => detailsOf(gates.solver, cell))
  if (details.length > 1) {
    const same = costs.map((literal) => (gates.solver.values[literal] === 1 ? literal : not(literal)))
    fewest(gates, wanted(encoding, [...goal, ...same]), details)
  }
  return { state, answers: answersIn(encoding) }
}

/** The parts of an answer that may be more than are needed: options, rows of a roster and what is in them. */
function detailsOf({ values }: Solver, cell: Cell): readonly Literal[] {
  if (values[cell.answered] !== 1) return []
  if (cell.kind === 'codes') return [...cell.has.values()]
  if (cell.kind !== 'rows') return []
  return cell.rows.flatMap(({ used, columns }) => [used, ...[...columns.values()].map(({ answered }) => answered)])
}

/** The answers in the assignment that the solver holds. */
function answersIn({ gates, cells }: Encoding): Answers {
  const answers: Record<string, Value> = {}
  for (const [id, cell] of cells) {
    const value = answerOf(gates.solver, cell)
    if (value !== undefined) answers[id] = value
  }
  return answers
}

/**
 * The items whose routing rules out what is looked for: without any of them it would be possible. Empty when it is
 * impossible whatever the routing of items is.
 */
export function standingInTheWay(encoding: Encoding, goal: readonly Literal[]): readonly string[] {
  const items = new Map([...encoding.routings].map(([item, literal]) => [literal, item]))
  const needed = new Set(items.keys())
  const unmet = (assumed: readonly Literal[]) =>
    solve(encoding.gates.solver, { ...wanted(encoding, goal), assumptions: [...goal, ...assumed] })
  const first = unmet([...needed])
  if (first.state !== 'unmet') return []
  let core = first.core.filter((literal) => items.has(literal))
  for (const literal of core) {
    const outcome = unmet(core.filter((other) => other !== literal))
    if (outcome.state === 'unmet') core = outcome.core.filter((other) => items.has(other))
  }
  return core
    .flatMap((literal) => items.get(literal) ?? [])
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}
