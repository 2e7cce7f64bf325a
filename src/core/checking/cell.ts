import type { Value } from '../rule/rule.ts'
import type { Gates } from './solver/gates.ts'
import { all, any } from './solver/gates.ts'
import type { Literal, Solver } from './solver/solver.ts'
import { never, not } from './solver/solver.ts'

/** An amount that is known to be one of a few points: per point the literal that it is that one or a lower one. */
export type Amount = { readonly points: readonly number[]; readonly upTo: readonly Literal[] }

/** A row of a roster: whether it is filled in, and its columns by their id. */
export type RowCells = { readonly used: Literal; readonly columns: ReadonlyMap<string, Cell> }

/** The answer to a variable as literals. `answered` says that there is one, and that it counts. */
export type Cell =
  | { readonly kind: 'ordered'; readonly answered: Literal; readonly amount: Amount }
  | {
      readonly kind: 'codes'
      readonly answered: Literal
      readonly has: ReadonlyMap<number, Literal>
      /** Per number of codes: at least so many are chosen. Empty when no rule counts them. */
      readonly atLeast: readonly Literal[]
    }
  | { readonly kind: 'text'; readonly answered: Literal }
  | {
      readonly kind: 'rows'
      readonly answered: Literal
      readonly rows: readonly RowCells[]
      /** How many rows there are; those beyond `rows` are copies of the first. */
      readonly count: Amount
    }

/** The cell of a variable that is not asked at all. */
export const blank: Cell = { kind: 'text', answered: never }

/**
 * The literal that an amount is one for which `holds`.
 *
 * @example within(gates, { points: [0, 40], upTo: [a, always] }, (value) => value >= 40) // → not(a)
 */
export function within(gates: Gates, { points, upTo }: Amount, holds: (value: number) => boolean): Literal {
  const runs: Literal[] = []
  let start = -1
  for (let index = 0; index <= points.length; index += 1) {
    const point = points[index]
    const held = point !== undefined && holds(point)
    if (held && start < 0) start = index
    if (held || start < 0) continue
    const below = start === 0 ? never : (upTo[start - 1] ?? never)
    runs.push(all(gates, [upTo[index - 1] ?? never, not(below)]))
    start = -1
  }
  return any(gates, runs)
}

/** The point that an amount is at in the assignment that the solver holds. */
const pointOf = ({ values }: Solver, { points, upTo }: Amount): number =>
  points[upTo.findIndex((literal) => values[literal] === 1)] ?? 0

/** What a text is answered with. */
const someText = 'x'

/** The answer that a cell has in the assignment that the solver holds, or undefined when it has none. */
export function answerOf(solver: Solver, cell: Cell): Value | undefined {
  if (solver.values[cell.answered] !== 1) return undefined
  switch (cell.kind) {
    case 'ordered':
      return pointOf(solver, cell.amount)
    case 'codes':
      return [...cell.has].filter(([, literal]) => solver.values[literal] === 1).map(([code]) => code)
    case 'text':
      return someText
    case 'rows': {
      const used = cell.rows.filter((row) => solver.values[row.used] === 1).map(({ columns }) => rowOf(solver, columns))
      const [first] = used
      const copies = Math.max(0, pointOf(solver, cell.count) - used.length)
      return first === undefined ? used : [...used, ...Array.from({ length: copies }, () => first)]
    }
  }
}

function rowOf(solver: Solver, columns: ReadonlyMap<string, Cell>): Readonly<Record<string, number | string>> {
  const cells: Record<string, number | string> = {}
  for (const [id, cell] of columns) {
    const value = answerOf(solver, cell)
    // A column is called by the last part of its id.
    if (typeof value === 'number' || typeof value === 'string') cells[id.slice(id.lastIndexOf('.') + 1)] = value
  }
  return cells
}
