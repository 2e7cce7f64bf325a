import type { Scope } from './binding.ts'
import { isKeyword } from './keywords.ts'
import { monthText } from './month.ts'
import { rosterColumn } from './roster-column.ts'
import type { RuleTree, VariableShape } from './rule.ts'

/** Where a rule is printed: which variables there are, and of which roster's rows it speaks. */
type Place = { readonly scope: Scope; readonly roster: string | null }

/**
 * The source of a rule in its one canonical form: codes as numbers, parentheses wherever `and` and `or` meet. It parses
 * and binds back to an equal tree. The tree does not say which numbers are months; `scope` does, so without it a rule
 * about months prints as the count of months.
 *
 * @example printRule({ kind: 'not', of: { kind: 'has', variable: '0.2', code: 2 } }) // → 'not 0.2 has 2'
 */
export function printRule(tree: RuleTree, scope: Scope = new Map()): string {
  return print(tree, { scope, roster: null })
}

function print(tree: RuleTree, place: Place): string {
  switch (tree.kind) {
    case 'and':
    case 'or':
      return tree.of.map((part) => printPart(part, place)).join(` ${tree.kind} `)
    case 'not':
      return `not ${printPart(tree.of, place)}`
    case 'answered':
      return `answered ${printName(tree.variable, place)}`
    case 'has':
      return `${printName(tree.variable, place)} has ${tree.code}`
    case 'compare':
      return `${printName(tree.variable, place)} ${tree.relation} ${printValue(tree.value, tree.variable, place)}`
    case 'compare-variables':
      return `${printName(tree.variable, place)} ${tree.relation} [${tree.other}]`
    case 'in': {
      const values = tree.values.map((value) => printValue(value, tree.variable, place))
      return `${printName(tree.variable, place)} in (${values.join(', ')})`
    }
    case 'between': {
      const [low, high] = [tree.low, tree.high].map((value) => printValue(value, tree.variable, place))
      return `${printName(tree.variable, place)} between ${low} and ${high}`
    }
    case 'count':
      return `count ${printName(tree.variable, place)} ${tree.relation} ${tree.value}`
    case 'any':
    case 'all':
      return `${tree.kind} ${printName(tree.roster, place)} (${print(tree.of, { ...place, roster: tree.roster })})`
  }
}

/** A chain inside another chain or a negation stands in parentheses. */
const printPart = (tree: RuleTree, place: Place): string =>
  (tree.kind === 'and' || tree.kind === 'or') && tree.of.length > 1 ? `(${print(tree, place)})` : print(tree, place)

/** In the rows of a roster a column stands bare and an item outside in brackets, so that neither can hide the other. */
function printName(variable: string, { roster }: Place): string {
  if (roster === null) return isKeyword(variable) ? `[${variable}]` : variable
  const column = rosterColumn(roster, variable)
  if (column === undefined) return `[${variable}]`
  return isKeyword(column) ? variable : column
}

const printValue = (value: number, variable: string, { scope, roster }: Place): string =>
  shapeOf(variable, scope, roster)?.kind === 'months' ? monthText(value) : String(value)

function shapeOf(variable: string, scope: Scope, roster: string | null): VariableShape | undefined {
  const columns = roster === null ? undefined : scope.get(roster)?.columns
  return columns?.find(({ id }) => id === variable) ?? scope.get(variable)
}
