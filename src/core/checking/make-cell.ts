import type { Variable } from '../items/variable.ts'
import type { Amount, AmountMaker } from './amount.ts'
import { atMost } from './amount.ts'
import type { Cell, RowCells } from './cell.ts'
import { any, atLeast } from './solver/gates.ts'
import type { Literal } from './solver/solver.ts'
import { addClause, always, never, newLiteral, not } from './solver/solver.ts'

/** What cells are made with. `preferences` grows: what is tried first of each choice, the least of answers. */
export type Maker = AmountMaker & {
  readonly points: ReadonlyMap<string, readonly number[]>
  readonly counted: ReadonlySet<string>
  readonly rows: ReadonlyMap<string, number>
}

/**
 * The literals of a variable's answer, with the clauses that hold of any answer, whoever gives it.
 *
 * @example makeCell(maker, hours).kind // → 'ordered'
 */
export function makeCell(maker: Maker, variable: Variable): Cell {
  switch (variable.kind) {
    case 'single':
    case 'scale':
    case 'number':
    case 'year':
    case 'months': {
      const answered = choice(maker)
      const amount = newAmount(maker.points.get(variable.id) ?? [])
      if (amount.points.length === 0) addClause(maker.gates.solver, [not(answered)])
      return { kind: 'ordered', answered, amount }
    }
    case 'multiple':
      return makeCodes(maker, variable)
    case 'text':
      return { kind: 'text', answered: choice(maker) }
    case 'roster':
      return makeRows(maker, variable)
  }
}

/** A new literal that is false where nothing speaks against it. */
function choice({ gates, preferences }: Maker): Literal {
  const literal = newLiteral(gates.solver)
  preferences.push(not(literal))
  return literal
}

const newAmount = (points: readonly number[]): Amount => ({ points, upTo: new Map() })

function makeCodes(maker: Maker, variable: Variable): Cell {
  const { gates } = maker
  const has = new Map(variable.codes.map(({ code }) => [code, choice(maker)] as const))
  const alone = variable.codes.filter(({ exclusive }) => exclusive).flatMap(({ code }) => has.get(code) ?? [])
  for (const literal of alone) {
    for (const other of has.values()) if (other !== literal) addClause(gates.solver, [not(literal), not(other)])
  }
  const chosen = [...has.values()]
  const sums = maker.counted.has(variable.id) ? atLeast(gates, chosen) : []
  return { kind: 'codes', answered: any(gates, chosen), has, atLeast: sums }
}

/** As many rows as the rules can need, and a count that may be higher. A row that is used has something filled in. */
function makeRows(maker: Maker, roster: Variable): Cell {
  const { solver } = maker.gates
  const most = Math.max(1, roster.max ?? 1)
  const needed = Math.min(most, Math.max(1, maker.rows.get(roster.id) ?? 0))
  // The last row is the first to be left empty.
  const uses = Array.from({ length: needed }, () => choice(maker)).toReversed()
  const rows = uses.map((used, index): RowCells => {
    const columns = new Map(roster.columns.map((column) => [column.id, makeCell(maker, column)] as const))
    const filled = [...columns.values()].map(({ answered }) => answered)
    for (const literal of filled) addClause(solver, [not(literal), used])
    addClause(solver, [not(used), ...filled])
    addClause(solver, [not(used), uses[index - 1] ?? always])
    return { used, columns }
  })
  const count = newAmount(countPoints(maker, roster.id, needed, most))
  uses.forEach((used, index) => {
    const fewer = count.points.findLastIndex((point) => point <= index)
    addClause(solver, [not(used), not(atMost(maker, count, fewer))])
  })
  return { kind: 'rows', answered: uses[0] ?? never, rows, count }
}

/** Every number of rows that are made one by one, and of the higher ones those that a rule can tell apart. */
function countPoints(maker: Maker, roster: string, needed: number, most: number): readonly number[] {
  const named = (maker.points.get(roster) ?? []).filter((count) => count > needed && count <= most)
  const made = Array.from({ length: needed }, (_, index) => index + 1)
  const beyond = needed < most ? [needed + 1] : []
  return [...new Set([...made, ...beyond, ...named])].toSorted((a, b) => a - b)
}
