import type { Value } from '../rule/rule.ts'
import type { Amount } from './amount.ts'
import { valueOf } from './amount.ts'
import type { Literal, Solver } from './solver/solver.ts'
import { never } from './solver/solver.ts'

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

/** What a text is answered with. */
const someText = 'x'

/**
 * The answer that a cell has in the assignment that the solver holds, or undefined when it has none.
 *
 * @example answerOf(solver, cell) // → [1, 3]
 */
export function answerOf(solver: Solver, cell: Cell): Value | undefined {
  if (solver.values[cell.answered] !== 1) return undefined
  switch (cell.kind) {
    case 'ordered':
      return valueOf(solver, cell.amount)
    case 'codes':
      return [...cell.has].filter(([, literal]) => solver.values[literal] === 1).map(([code]) => code)
    case 'text':
      return someText
    case 'rows': {
      const used = cell.rows.filter((row) => solver.values[row.used] === 1).map(({ columns }) => rowOf(solver, columns))
      const [first] = used
      const copies = Math.max(0, valueOf(solver, cell.count) - used.length)
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
