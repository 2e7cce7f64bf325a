import type { Code, Variable } from '../items/variable.ts'
import { allOf } from '../rule/combine-rules.ts'
import type { RuleTree } from '../rule/rule.ts'
import type { PlacedItem, PlacedPage } from './placed-page.ts'

/** A condition, or `null` for everybody. */
export type Condition = RuleTree | null

/**
 * The condition that holds when one of these does; `null`, which is everybody, when one of them is for everybody.
 *
 * @example anyOf([]) // → { kind: 'or', of: [] }, which is nobody
 */
export function anyOf(conditions: readonly Condition[]): Condition {
  const of = conditions.filter((condition) => condition !== null)
  const [first] = of
  if (of.length < conditions.length) return null
  return first !== undefined && of.length === 1 ? first : { kind: 'or', of }
}

/** Who is meant to get an item: the conditions of its block, its page and its own. */
export const itemFor = (page: PlacedPage, { item }: PlacedItem): Condition => allOf([page.asked.when, item.when?.tree])

/** Who gets a variable of those who get its item: whom its row is for, as far as there is an option to choose. */
const withinItem = ({ when, codes }: Variable): Condition =>
  allOf([when, codes.length === 0 ? null : anyOf(codes.map((code) => code.when))])

/** Who is asked a variable, by the answers to earlier pages; for a follow-up, by that to its own item too. */
export const variableFor = (page: PlacedPage, item: PlacedItem, variable: Variable): Condition =>
  allOf([itemFor(page, item), withinItem(variable), variable.followUp])

/** Who is offered an option. */
export const codeFor = (page: PlacedPage, item: PlacedItem, variable: Variable, code: Code): Condition =>
  allOf([itemFor(page, item), variable.when, code.when])

/** An item is shown to those who get it, unless every row of it or every option is for others. */
const shownOf = ({ variables }: PlacedItem): Condition =>
  variables.length === 0 ? null : anyOf(variables.map(withinItem))

/** Who is shown an item, as `showPage` has it. */
export const itemShownTo = (page: PlacedPage, item: PlacedItem): Condition =>
  allOf([itemFor(page, item), shownOf(item)])

/** Who is shown a page, as `showPage` has it: those for whom something is on it. */
export const pageShownTo = (page: PlacedPage): Condition =>
  allOf([page.asked.when, anyOf(page.items.map((item) => allOf([item.item.when?.tree, shownOf(item)])))])
