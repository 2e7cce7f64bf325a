import { related } from '../rule/relation.ts'
import type { Relation, RuleTree } from '../rule/rule.ts'
import { cannotDiffer } from './all-different.ts'
import type { Amount, AmountMaker } from './amount.ts'
import { isLower, within } from './amount.ts'
import type { Cell, RowCells } from './cell.ts'
import { blank } from './cell.ts'
import type { Gates } from './solver/gates.ts'
import { all, any } from './solver/gates.ts'
import type { Literal } from './solver/solver.ts'
import { never, not } from './solver/solver.ts'

/** A rule as two literals: that it is true, and that it is false. When neither is true, it is unknown. */
export type Rails = { readonly yes: Literal; readonly no: Literal }

/** The cell of a variable. */
export type FindCell = (variable: string) => Cell | undefined

/** What rules are made with; `rails` keeps those of each part, as long as they do not speak of one row. */
export type RuleMaker = AmountMaker & { readonly rails?: Map<RuleTree, Rails> }

const unknown: Rails = { yes: never, no: never }

/**
 * The literals of a rule, in the three-valued logic of `evaluate`: each part has one rail for true and one for false
 * (dual-rail encoding: Bryant, Beatty and Seger, 1991).
 *
 * @example encodeRule(maker, tree, find).yes // → the literal of "this page is shown", when the tree is its condition
 */
export function encodeRule(maker: RuleMaker, tree: RuleTree, find: FindCell): Rails {
  const known = maker.rails?.get(tree)
  if (known !== undefined) return known
  const rails = encode(maker, tree, find)
  maker.rails?.set(tree, rails)
  return rails
}

function encode(maker: RuleMaker, tree: RuleTree, find: FindCell): Rails {
  const { gates } = maker
  const cellOf = (id: string): Cell => find(id) ?? blank
  switch (tree.kind) {
    case 'and':
    case 'or': {
      const rails = chain(
        gates,
        tree.kind,
        tree.of.map((part) => encodeRule(maker, part, find)),
      )
      return tree.kind === 'and' && cannotDiffer(tree.of, pointsFrom(cellOf)) ? { yes: never, no: rails.no } : rails
    }
    case 'not': {
      const { yes, no } = encodeRule(maker, tree.of, find)
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
      return onAmount(maker, cellOf(tree.variable), (value) => related(value, tree.relation, tree.value))
    case 'in':
      return onAmount(maker, cellOf(tree.variable), (value) => tree.values.includes(value))
    case 'between':
      return onAmount(maker, cellOf(tree.variable), (value) => tree.low <= value && value <= tree.high)
    case 'compare-variables': {
      const [left, right] = [cellOf(tree.variable), cellOf(tree.other)]
      if (left.kind !== 'ordered' || right.kind !== 'ordered') return unknown
      const both = all(gates, [left.answered, right.answered])
      return known(gates, both, comparison(maker, left.amount, tree.relation, right.amount))
    }
    case 'count':
      return onCount(maker, cellOf(tree.variable), (count) => related(count, tree.relation, tree.value))
    case 'any':
    case 'all':
      return onRows(maker, tree, cellOf(tree.roster), find)
  }
}

const pointsFrom =
  (cellOf: (id: string) => Cell) =>
  (id: string): readonly number[] | undefined => {
    const cell = cellOf(id)
    return cell.kind === 'ordered' ? cell.amount.points : undefined
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

const onAmount = (maker: AmountMaker, cell: Cell, holds: (value: number) => boolean): Rails =>
  cell.kind === 'ordered' ? known(maker.gates, cell.answered, within(maker, cell.amount, holds)) : unknown

function onCount(maker: AmountMaker, cell: Cell, holds: (count: number) => boolean): Rails {
  const { gates } = maker
  if (cell.kind === 'rows') return known(gates, cell.answered, within(maker, cell.count, holds))
  if (cell.kind !== 'codes') return unknown
  const exactly = cell.atLeast.map((least, count) => all(gates, [least, not(cell.atLeast[count + 1] ?? never)]))
  const held = exactly.filter((_, count) => holds(count))
  return known(gates, cell.answered, any(gates, held))
}

/** In a row its own columns go before what is outside. */
const inRow =
  ({ columns }: RowCells, find: FindCell): FindCell =>
  (id) =>
    columns.get(id) ?? find(id)

/** `any` is true when a used row makes it so, and false when all rows make it false; `all` the other way round. */
function onRows(
  { gates, preferences }: RuleMaker,
  tree: Extract<RuleTree, { kind: 'any' | 'all' }>,
  cell: Cell,
  find: FindCell,
): Rails {
  if (cell.kind !== 'rows') return unknown
  const maker = { gates, preferences }
  const rows = cell.rows.map((row) => ({ used: row.used, rails: encodeRule(maker, tree.of, inRow(row, find)) }))
  const some = (rail: 'yes' | 'no') => {
    const used = rows.map((row) => all(gates, [row.used, row.rails[rail]]))
    return all(gates, [cell.answered, any(gates, used)])
  }
  const every = (rail: 'yes' | 'no') =>
    all(gates, [cell.answered, ...rows.map(({ used, rails }) => any(gates, [not(used), rails[rail]]))])
  return tree.kind === 'any' ? { yes: some('yes'), no: every('no') } : { yes: every('yes'), no: some('no') }
}

function comparison(maker: AmountMaker, left: Amount, relation: Relation, right: Amount): Literal {
  const less = isLower(maker, left, right)
  const more = isLower(maker, right, left)
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
      return all(maker.gates, [not(less), not(more)])
    case '!=':
      return any(maker.gates, [less, more])
  }
}
