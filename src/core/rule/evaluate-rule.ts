import { related } from './relation.ts'
import { rosterColumn } from './roster-column.ts'
import type { RosterRow, RuleTree, Truth, Value } from './rule.ts'

/** The answer to a variable, or undefined when it is unanswered. */
export type Lookup = (variable: string) => Value | undefined

/**
 * Whether the rule is true, false or unknown (null) for these answers, in Kleene's three-valued logic: an unanswered
 * variable makes a condition unknown, and so does an answer of another kind than the condition is about. Only `answered`
 * is never unknown. `any` of no rows is false, `all` of no rows is true.
 *
 * @example evaluate(tree, (id) => ({ '0.7.current': 36 })[id]) // → true, for the tree of `0.7.current < 40`
 */
export function evaluate(tree: RuleTree, lookup: Lookup): Truth {
  switch (tree.kind) {
    case 'and':
      return every(tree.of, (part) => evaluate(part, lookup))
    case 'or':
      return some(tree.of, (part) => evaluate(part, lookup))
    case 'not':
      return negation(evaluate(tree.of, lookup))
    case 'answered':
      return lookup(tree.variable) !== undefined
    case 'has':
      return onCodes(lookup(tree.variable), (codes) => codes.includes(tree.code))
    case 'compare':
      return onNumber(lookup(tree.variable), (value) => related(value, tree.relation, tree.value))
    case 'compare-variables': {
      const other = lookup(tree.other)
      return onNumber(lookup(tree.variable), (value) => onNumber(other, (to) => related(value, tree.relation, to)))
    }
    case 'in':
      return onNumber(lookup(tree.variable), (value) => tree.values.includes(value))
    case 'between':
      return onNumber(lookup(tree.variable), (value) => tree.low <= value && value <= tree.high)
    case 'count':
      return onList(lookup(tree.variable), ({ length }) => related(length, tree.relation, tree.value))
    case 'any':
      return onRows(tree, lookup, some)
    case 'all':
      return onRows(tree, lookup, every)
  }
}

/**
 * True when the rule is true for these answers; false when it is false or unknown.
 *
 * @example holds(tree, () => undefined) // → false, for every rule without `answered`, and for its negation
 */
export const holds = (tree: RuleTree, lookup: Lookup): boolean => evaluate(tree, lookup) === true

const negation = (truth: Truth): Truth => (truth === null ? null : !truth)

/** False as soon as one part is false; else unknown when one is unknown. */
function every<Part>(parts: readonly Part[], truthOf: (part: Part) => Truth): Truth {
  let truth: Truth = true
  for (const part of parts) {
    const partTruth = truthOf(part)
    if (partTruth === false) return false
    if (partTruth === null) truth = null
  }
  return truth
}

const some = <Part>(parts: readonly Part[], truthOf: (part: Part) => Truth): Truth =>
  negation(every(parts, (part) => negation(truthOf(part))))

const onNumber = (value: Value | undefined, truthOf: (value: number) => Truth): Truth =>
  typeof value === 'number' && !Number.isNaN(value) ? truthOf(value) : null

const isCodes = (value: Value | undefined): value is readonly number[] =>
  Array.isArray(value) && value.every((code) => typeof code === 'number')

/**
 * True for the rows of a roster.
 *
 * @example isRows([{ months: 7 }]) // → true
 */
export const isRows = (value: Value | undefined): value is readonly RosterRow[] =>
  Array.isArray(value) && value.every((row) => typeof row === 'object')

const onCodes = (value: Value | undefined, truthOf: (codes: readonly number[]) => Truth): Truth =>
  isCodes(value) ? truthOf(value) : null

const onList = (value: Value | undefined, truthOf: (list: readonly unknown[]) => Truth): Truth =>
  isCodes(value) || isRows(value) ? truthOf(value) : null

/**
 * What a condition over the rows of a roster says. A row sees its own columns, and the items outside. All rows are looked
 * up in by one function, which knows which names are columns: a roster can have many rows, and a page many rules.
 */
function onRows(
  { roster, of }: { readonly roster: string; readonly of: RuleTree },
  lookup: Lookup,
  join: (rows: readonly RosterRow[], truthOf: (row: RosterRow) => Truth) => Truth,
): Truth {
  const rows = lookup(roster)
  if (!isRows(rows)) return null
  const columns = new Map<string, string | null>()
  let row: RosterRow = {}
  const inRow: Lookup = (variable) => {
    const known = columns.get(variable)
    const column = known === undefined ? (rosterColumn(roster, variable) ?? null) : known
    if (known === undefined) columns.set(variable, column)
    if (column === null) return lookup(variable)
    return Object.hasOwn(row, column) ? row[column] : undefined
  }
  return join(rows, (one) => {
    row = one
    return evaluate(of, inRow)
  })
}
