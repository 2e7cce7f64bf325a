import type { Variable } from '../items/variable.ts'
import type { Amount, Cell, RowCells } from './cell.ts'
import type { Gates } from './solver/gates.ts'
import { any, atLeast } from './solver/gates.ts'
import type { Literal } from './solver/solver.ts'
import { addClause, always, newLiteral, not } from './solver/solver.ts'

/** What cells are made with: the points of each variable, and what is noted while they are made. */
export type Maker = {
  readonly gates: Gates
  readonly points: ReadonlyMap<string, readonly number[]>
  readonly counted: ReadonlySet<string>
  readonly rows: ReadonlyMap<string, number>
  /** Grows: what is tried first of each choice, the least of answers. */
  readonly preferences: Literal[]
}

/** The literals of a variable's answer, with the clauses that hold of any answer, whoever gives it. */
export function makeCell(maker: Maker, variable: Variable): Cell {
  switch (variable.kind) {
    case 'single':
    case 'scale':
    case 'number':
    case 'year':
    case 'months': {
      const answered = choice(maker, false)
      const amount = makeAmount(maker, maker.points.get(variable.id) ?? [])
      if (amount.points.length === 0) addClause(maker.gates.solver, [not(answered)])
      return { kind: 'ordered', answered, amount }
    }
    case 'multiple':
      return makeCodes(maker, variable)
    case 'text':
      return { kind: 'text', answered: choice(maker, false) }
    case 'roster':
      return makeRows(maker, variable)
  }
}

/** A new literal, with the value that is tried first. */
function choice({ gates, preferences }: Maker, first: boolean): Literal {
  const literal = newLiteral(gates.solver)
  preferences.push(first ? literal : not(literal))
  return literal
}

/** The lowest point is tried first. */
function makeAmount(maker: Maker, points: readonly number[]): Amount {
  const upTo = points.map((_, index) => (index === points.length - 1 ? always : choice(maker, true)))
  upTo.forEach((literal, index) => addClause(maker.gates.solver, [not(literal), upTo[index + 1] ?? always]))
  return { points, upTo }
}

function makeCodes(maker: Maker, variable: Variable): Cell {
  const { gates } = maker
  const has = new Map(variable.codes.map(({ code }) => [code, choice(maker, false)] as const))
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
  const rows: RowCells[] = []
  for (let number = 1; number <= needed; number += 1) {
    const used = choice(maker, false)
    const columns = new Map(roster.columns.map((column) => [column.id, makeCell(maker, column)] as const))
    const filled = [...columns.values()].map(({ answered }) => answered)
    for (const literal of filled) addClause(solver, [not(literal), used])
    addClause(solver, [not(used), ...filled])
    const before = rows.at(-1)
    if (before !== undefined) addClause(solver, [not(used), before.used])
    rows.push({ used, columns })
  }
  const count = makeAmount(maker, countPoints(maker, roster.id, needed, most))
  rows.forEach(({ used }, index) => {
    const fewer = count.points.findLastIndex((point) => point <= index)
    if (fewer >= 0) addClause(solver, [not(used), not(count.upTo[fewer] ?? always)])
  })
  return { kind: 'rows', answered: rows[0]?.used ?? not(always), rows, count }
}

/** Every number of rows that are made one by one, and of the higher ones those that a rule can tell apart. */
function countPoints(maker: Maker, roster: string, needed: number, most: number): readonly number[] {
  const named = (maker.points.get(roster) ?? []).filter((count) => count > needed && count <= most)
  const made = Array.from({ length: needed }, (_, index) => index + 1)
  const beyond = needed < most ? [needed + 1] : []
  return [...new Set([...made, ...beyond, ...named])].toSorted((a, b) => a - b)
}
