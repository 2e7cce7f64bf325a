import type { Item } from '../items/item.ts'
import type { Variable } from '../items/variable.ts'
import type { RuleTree } from '../rule/rule.ts'
import type { Cell } from './cell.ts'
import type { Rails } from './encode-rule.ts'
import { encodeRule } from './encode-rule.ts'
import type { Maker } from './make-cell.ts'
import type { PlacedPage } from './placed-page.ts'
import type { RuleUse } from './rule-use.ts'
import { ruleUse } from './rule-use.ts'
import type { Gates } from './solver/gates.ts'
import type { Literal } from './solver/solver.ts'
import { addClause, always, newLiteral, newSolver, not } from './solver/solver.ts'
import { variablePoints } from './variable-points.ts'

/** What a respondent did with a page: filled it in, and filled it in so that it was accepted. Both imply those before. */
export type PageLiterals = { readonly posted: Literal; readonly accepted: Literal }

/**
 * A questionnaire as clauses: an assignment that meets them is one respondent, as far as the pages that were encoded.
 * Grows page by page. A variable that no rule reads and that nobody must answer has no cell: whatever its answer, it
 * changes nothing.
 */
export type Encoding = {
  readonly gates: Gates
  readonly maker: Maker
  readonly cells: Map<string, Cell>
  readonly pages: PageLiterals[]
  readonly wanted: ReadonlySet<string>
  /** Assumed: the routing holds. Per item its own literal, so that a search can say whose routing stands in the way. */
  readonly routing: Literal
  readonly routings: Map<string, Literal>
  /** Assumed of responses in store: what was filled in was accepted. */
  readonly stored: Literal
  /** After this many conflicts a search is cut off. */
  readonly limit: number
}

/** True when the page of an item is not accepted without an answer to it. */
export const isRequired = (item: Item): boolean => item.type !== 'note' && item.required && !item.decline

/** An encoding without pages, for the rules of a questionnaire and the variables that its texts read. */
export function newEncoding(
  pages: readonly PlacedPage[],
  trees: readonly RuleTree[],
  piped: readonly string[],
  limit: number,
): Encoding {
  const items = pages.flatMap((page) => page.items)
  const variables = items.flatMap((item) => item.variables)
  const use = ruleUse(trees)
  const required = items.filter(({ item }) => isRequired(item)).flatMap((item) => item.variables)
  const wanted = new Set([...use.read, ...piped, ...required.filter(isOwn).map(({ id }) => id)])
  const gates: Gates = { solver: newSolver(), known: new Map() }
  return {
    gates,
    maker: makerOf(gates, variables, use),
    cells: new Map(),
    pages: [],
    wanted,
    routing: newLiteral(gates.solver),
    routings: new Map(),
    stored: newLiteral(gates.solver),
    limit,
  }
}

/** A variable that does not wait for another of its item. */
const isOwn = ({ followUp }: Variable): boolean => followUp === null

/** What cells of these variables are made with. */
export const makerOf = (gates: Gates, variables: readonly Variable[], use: RuleUse): Maker => ({
  gates,
  points: variablePoints(variables, use),
  counted: new Set(use.values.keys()),
  rows: use.rows,
  preferences: [],
})

/** The literals of a rule over the pages that were encoded; the absent rule is always true. */
export const railsOf = ({ gates, cells }: Encoding, tree: RuleTree | null | undefined): Rails =>
  tree === null || tree === undefined
    ? { yes: always, no: not(always) }
    : encodeRule(gates, tree, (id) => cells.get(id))

/** The literal that every page before this one was accepted. */
export const arrivedAt = ({ pages }: Encoding, page: number): Literal => pages[page - 1]?.accepted ?? always

/** Adds a demand that holds as long as the routing of an item does. */
export function route({ gates, routing, routings }: Encoding, item: string, clause: readonly Literal[]): void {
  const own = routings.get(item) ?? newLiteral(gates.solver)
  if (!routings.has(item)) {
    routings.set(item, own)
    addClause(gates.solver, [not(routing), own])
  }
  addClause(gates.solver, [not(own), ...clause])
}
