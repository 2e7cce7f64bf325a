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

/**
 * Who is meant to get an item: the conditions of its block, its page and its own.
 *
 * @example itemFor(page, item) // → null, when block, page and item are for everybody
 */
export const itemFor = (page: PlacedPage, { item }: PlacedItem): Condition => allOf([page.asked.when, item.when?.tree])

/** Who gets a variable of those who get its item: whom its row is for, as far as there is an option to choose. */
const withinItem = ({ when, codes }: Variable): Condition =>
  allOf([when, codes.length === 0 ? null : anyOf(codes.map((code) => code.when))])

/**
 * Who is asked a variable, by the answers to earlier pages; for a follow-up, by that to its own item too.
 *
 * @example variableFor(page, item, row) // → { kind: 'has', variable: '0.2', code: 2 }
 */
export const variableFor = (page: PlacedPage, item: PlacedItem, variable: Variable): Condition =>
  allOf([itemFor(page, item), withinItem(variable), variable.followUp])

/**
 * Who is offered an option.
 *
 * @example codeFor(page, item, variable, code) // → null, for an option without a rule on a page for everybody
 */
export const codeFor = (page: PlacedPage, item: PlacedItem, variable: Variable, code: Code): Condition =>
  allOf([itemFor(page, item), variable.when, code.when])

/** An item is shown to those who get it, unless every row of it or every option is for others. */
const shownOf = ({ variables }: PlacedItem): Condition =>
  variables.length === 0 ? null : anyOf(variables.map(withinItem))

/**
 * Who is shown an item, as `showPage` has it.
 *
 * @example itemShownTo(page, note) // → null, for a note without a rule
 */
export const itemShownTo = (page: PlacedPage, item: PlacedItem): Condition =>
  allOf([itemFor(page, item), shownOf(item)])

/**
 * Who is shown a page, as `showPage` has it: those for whom something is on it.
 *
 * @example pageShownTo(page) // → { kind: 'has', variable: '0.11', code: 3 }
 */
export const pageShownTo = (page: PlacedPage): Condition =>
  allOf([page.asked.when, anyOf(page.items.map((item) => allOf([item.item.when?.tree, shownOf(item)])))])
