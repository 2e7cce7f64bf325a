import type { RuleTree } from '../rule/rule.ts'

/** What the rules of a questionnaire do with its variables; it decides how finely answers must be told apart. */
export type RuleUse = {
  /** Every variable of which a rule wants the answer, columns of rosters among them. */
  readonly read: ReadonlySet<string>
  /** Per variable the values with which rules compare it. */
  readonly values: ReadonlyMap<string, ReadonlySet<number>>
  /** The variables that rules compare with each other. */
  readonly pairs: readonly (readonly [string, string])[]
  /** Per roster how many rows can be needed to give every rule about rows the truth that it has. */
  readonly rows: ReadonlyMap<string, number>
}

type Notes = {
  readonly read: Set<string>
  readonly values: Map<string, Set<number>>
  readonly pairs: (readonly [string, string])[]
  readonly rows: Map<string, Set<string>>
}

/**
 * What these rules do with the variables.
 *
 * @example ruleUse([tree]).values.get('0.7.current') // → Set { 40 }, for the tree of `0.7.current < 40`
 */
export function ruleUse(trees: readonly RuleTree[]): RuleUse {
  const notes: Notes = { read: new Set(), values: new Map(), pairs: [], rows: new Map() }
  for (const tree of trees) note(tree, notes)
  return { ...notes, rows: new Map([...notes.rows].map(([roster, conditions]) => [roster, conditions.size])) }
}

function note(tree: RuleTree, notes: Notes): void {
  const compared = (variable: string, values: readonly number[]): void => {
    notes.read.add(variable)
    const known = notes.values.get(variable) ?? new Set()
    notes.values.set(variable, known)
    for (const value of values) known.add(value)
  }
  switch (tree.kind) {
    case 'and':
    case 'or':
      for (const part of tree.of) note(part, notes)
      break
    case 'not':
      note(tree.of, notes)
      break
    case 'answered':
    case 'has':
      notes.read.add(tree.variable)
      break
    case 'compare':
    case 'count':
      compared(tree.variable, [tree.value])
      break
    case 'in':
      compared(tree.variable, tree.values)
      break
    case 'between':
      compared(tree.variable, [tree.low, tree.high])
      break
    case 'compare-variables':
      notes.read.add(tree.variable).add(tree.other)
      notes.pairs.push([tree.variable, tree.other])
      break
    case 'any':
    case 'all':
      notes.read.add(tree.roster)
      noteRows(tree, notes)
      note(tree.of, notes)
      break
  }
}

/**
 * Each condition over rows needs one row at most to be true, false or unknown as it is: the row that makes `any` true or
 * `all` false, or the one that keeps it from being known. The same condition with a part left out, which is how parts
 * that add nothing are looked for, needs one more.
 */
function noteRows(tree: Extract<RuleTree, { kind: 'any' | 'all' }>, { rows }: Notes): void {
  const known = rows.get(tree.roster) ?? new Set()
  rows.set(tree.roster, known)
  const key = JSON.stringify(tree)
  for (let part = 0; part <= partsIn(tree.of); part += 1) known.add(`${key} ${part}`)
}

function partsIn(tree: RuleTree): number {
  if (tree.kind === 'not') return partsIn(tree.of)
  if (tree.kind !== 'and' && tree.kind !== 'or') return 0
  return tree.of.reduce((sum, part) => sum + 1 + partsIn(part), 0)
}
