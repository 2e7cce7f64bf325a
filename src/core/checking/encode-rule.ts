import { related } from '../rule/relation.ts'
import type { Relation, RuleTree } from '../rule/rule.ts'
import type { Amount, Cell, RowCells } from './cell.ts'
import { blank, within } from './cell.ts'
import type { Gates } from './solver/gates.ts'
import { all, any } from './solver/gates.ts'
import type { Literal } from './solver/solver.ts'
import { always, never, not } from './solver/solver.ts'

/** A rule as two literals: that it is true, and that it is false. When neither is true, it is unknown. */
export type Rails = { readonly yes: Literal; readonly no: Literal }

/** The cell of a variable. */
export type FindCell = (variable: string) => Cell | undefined

const unknown: Rails = { yes: never, no: never }

/**
 * The literals of a rule, in the three-valued logic of `evaluate`: each part has one rail for true and one for false
 * (dual-rail encoding: Bryant, Beatty and Seger, 1991).
 *
 * @example encodeRule(gates, tree, find).yes // → the literal of "this page is shown", when the tree is its condition
 */
export function encodeRule(gates: Gates, tree: RuleTree, find: FindCell): Rails {
  const cellOf = (id: string): Cell => find(id) ?? blank
  switch (tree.kind) {
    case 'and':
    case 'or':
      return chain(
        gates,
        tree.kind,
        tree.of.map((part) => encodeRule(gates, part, find)),
      )
    case 'not': {
      const { yes, no } = encodeRule(gates, tree.of, find)
      return { yes: no, no: yes }
    }
    case 'answered': {
      const { answered } = cellOf(tree.variable)
      return { yes: answered, no: not(answered) }
    }
    case 'has': {
      const cell = cellOf(tree.variable)
      return cell.kind === 'codes' ? known(gates, cell.answered, cell.has.get(tree.code) ?? never) : unknown
    }
    case 'compare':
      return onAmount(gates, cellOf(tree.variable), (value) => related(value, tree.relation, tree.value))
    case 'in':
      return onAmount(gates, cellOf(tree.variable), (value) => tree.values.includes(value))
    case 'between':
      return onAmount(gates, cellOf(tree.variable), (value) => tree.low <= value && value <= tree.high)
    case 'compare-variables': {
      const [left, right] = [cellOf(tree.variable), cellOf(tree.other)]
      if (left.kind !== 'ordered' || right.kind !== 'ordered') return unknown
      const both = all(gates, [left.answered, right.answered])
      return known(gates, both, comparison(gates, left.amount, tree.relation, right.amount))
    }
    case 'count':
      return onCount(gates, cellOf(tree.variable), (count) => related(count, tree.relation, tree.value))
    case 'any':
    case 'all':
      return onRows(gates, tree, cellOf(tree.roster), find)
  }
}

/** True or false as a literal says, and unknown where there is no answer. */
const known = (gates: Gates, answered: Literal, truth: Literal): Rails => ({
  yes: all(gates, [answered, truth]),
  no: all(gates, [answered, not(truth)]),
})

function chain(gates: Gates, kind: 'and' | 'or', parts: readonly Rails[]): Rails {
  const [yes, no] = [parts.map((part) => part.yes), parts.map((part) => part.no)]
  return kind === 'and' ? { yes: all(gates, yes), no: any(gates, no) } : { yes: any(gates, yes), no: all(gates, no) }
}

const onAmount = (gates: Gates, cell: Cell, holds: (value: number) => boolean): Rails =>
  cell.kind === 'ordered' ? known(gates, cell.answered, within(gates, cell.amount, holds)) : unknown

function onCount(gates: Gates, cell: Cell, holds: (count: number) => boolean): Rails {
  if (cell.kind === 'rows') return known(gates, cell.answered, within(gates, cell.count, holds))
  if (cell.kind !== 'codes') return unknown
  const exactly = cell.atLeast.map((least, count) => all(gates, [least, not(cell.atLeast[count + 1] ?? never)]))
  return known(
    gates,
    cell.answered,
    any(
      gates,
      exactly.filter((_, count) => holds(count)),
    ),
  )
}

/** In a row its own columns go before what is outside. */
const inRow =
  ({ columns }: RowCells, find: FindCell): FindCell =>
  (id) =>
    columns.get(id) ?? find(id)

/** `any` is true when a used row makes it so, and false when all rows make it false; `all` the other way round. */
function onRows(gates: Gates, tree: Extract<RuleTree, { kind: 'any' | 'all' }>, cell: Cell, find: FindCell): Rails {
  if (cell.kind !== 'rows') return unknown
  const rows = cell.rows.map((row) => ({ used: row.used, rails: encodeRule(gates, tree.of, inRow(row, find)) }))
  const some = (rail: 'yes' | 'no') =>
    all(gates, [
      cell.answered,
      any(
        gates,
        rows.map(({ used, rails }) => all(gates, [used, rails[rail]])),
      ),
    ])
  const every = (rail: 'yes' | 'no') =>
    all(gates, [cell.answered, ...rows.map(({ used, rails }) => any(gates, [not(used), rails[rail]]))])
  return tree.kind === 'any' ? { yes: some('yes'), no: every('no') } : { yes: every('yes'), no: some('no') }
}

function comparison(gates: Gates, left: Amount, relation: Relation, right: Amount): Literal {
  const less = lower(gates, left, right)
  const more = lower(gates, right, left)
  switch (relation) {
    case '<':
      return less
    case '>':
      return more
    case '<=':
      return not(more)
    case '>=':
      return not(less)
    case '=':
      return all(gates, [not(less), not(more)])
    case '!=':
      return any(gates, [less, more])
  }
}

/** The literal that one amount is lower than the other: some point is at or above the one and below the other. */
function lower(gates: Gates, left: Amount, right: Amount): Literal {
  const between = left.points.map((point, index) => {
    const notAbove = right.points.findLastIndex((other) => other <= point)
    const rightAtOrBelow = notAbove < 0 ? never : (right.upTo[notAbove] ?? always)
    return all(gates, [left.upTo[index] ?? always, not(rightAtOrBelow)])
  })
  return any(gates, between)
}
