import { related } from '../rule/relation.ts'
import type { RuleTree } from '../rule/rule.ts'
import type { Column, Dataset, RosterRows } from './dataset.ts'
import { spreadColumn } from './spread-column.ts'
import { answeredIn, both, either, hasPosition, no, opposite, truthOf, unknown, yes } from './truth.ts'

/** The columns that a rule reads, at one level: responses, or the rows of a roster. */
type Frame = {
  readonly rows: number
  readonly column: (id: string) => Column
  readonly roster: (id: string) => RosterRows | undefined
}

const scaleOf = (column: Column): number => 10 ** column.variable.decimals

/** A value of a rule as a column stores it; 0.29 is 29 hundredths, although 0.29 * 100 is a trace less. */
function stored(value: number, column: Column): number {
  const exact = value * scaleOf(column)
  const whole = Math.round(exact)
  return Math.abs(exact - whole) < 1e-6 ? whole : exact
}

function popcount(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1
  return count
}

/** The rows of a roster as a frame; columns of the responses are spread over their rows. */
const rosterFrame = (frame: Frame, { rows, response, columns }: RosterRows): Frame => ({
  rows,
  column: (id) => columns.get(id) ?? spreadColumn(frame.column(id), response),
  roster: frame.roster,
})

/** "Any" or "all" over the rows of a roster, brought back to one truth per response; without rows "any" is false. */
function overRoster(frame: Frame, tree: Extract<RuleTree, { kind: 'any' | 'all' }>): Uint8Array {
  const any = tree.kind === 'any'
  const truth = truthOf(frame.column(tree.roster), () => !any)
  const roster = frame.roster(tree.roster)
  if (roster === undefined) return truth
  const inner = match(rosterFrame(frame, roster), tree.of)
  for (let row = 0; row < roster.rows; row += 1) {
    const response = roster.response[row] ?? 0
    const [sofar, own] = [truth[response] ?? unknown, inner[row] ?? unknown]
    truth[response] = any ? Math.max(sofar, own) : Math.min(sofar, own)
  }
  return truth
}

/** Two columns compared; amounts with other decimals are brought to the same scale. */
function compareColumns(frame: Frame, tree: Extract<RuleTree, { kind: 'compare-variables' }>): Uint8Array {
  const [left, right] = [frame.column(tree.variable), frame.column(tree.other)]
  const [down, up] = [scaleOf(left), scaleOf(right)]
  const known = both(
    truthOf(left, () => true),
    truthOf(right, () => true),
  )
  return known.map((truth, row) => {
    if (truth === unknown || left.storage === 'texts' || right.storage === 'texts') return unknown
    return related((left.values[row] ?? 0) * up, tree.relation, (right.values[row] ?? 0) * down) ? yes : no
  })
}

/** The truth of a rule per row. */
function match(frame: Frame, tree: RuleTree): Uint8Array {
  switch (tree.kind) {
    case 'and':
      return tree.of.map((part) => match(frame, part)).reduce(both, new Uint8Array(frame.rows).fill(yes))
    case 'or':
      return tree.of.map((part) => match(frame, part)).reduce(either, new Uint8Array(frame.rows).fill(no))
    case 'not':
      return opposite(match(frame, tree.of))
    case 'answered':
      return answeredIn(frame.column(tree.variable))
    case 'has': {
      const column = frame.column(tree.variable)
      const position = column.variable.codes.findIndex(({ code }) => code === tree.code)
      return column.storage === 'sets' && position >= 0
        ? hasPosition(column.values, position)
        : truthOf(column, () => false)
    }
    case 'compare': {
      const column = frame.column(tree.variable)
      const value = stored(tree.value, column)
      return truthOf(column, (own) => related(own, tree.relation, value))
    }
    case 'compare-variables':
      return compareColumns(frame, tree)
    case 'in': {
      const column = frame.column(tree.variable)
      const values = new Set(tree.values.map((value) => stored(value, column)))
      return truthOf(column, (own) => values.has(own))
    }
    case 'between': {
      const column = frame.column(tree.variable)
      const [low, high] = [stored(tree.low, column), stored(tree.high, column)]
      return truthOf(column, (own) => own >= low && own <= high)
    }
    case 'count': {
      const column = frame.column(tree.variable)
      const size = column.storage === 'sets' ? popcount : Number
      return truthOf(column, (own) => related(size(own), tree.relation, tree.value))
    }
    case 'any':
    case 'all':
      return overRoster(frame, tree)
  }
}

/** A truth per row, three-valued. */
function truthsOf(dataset: Dataset, tree: RuleTree): Uint8Array {
  const column = (id: string): Column => {
    const found = dataset.columns.get(id)
    if (found === undefined) throw new Error(`The dataset of wave ${dataset.wave} has no variable ${id}`)
    return found
  }
  return match({ rows: dataset.rows, column, roster: (id) => dataset.rosters.get(id) }, tree)
}

const rowsWith = (truths: Uint8Array, wanted: number): Uint8Array => truths.map((truth) => (truth === wanted ? 1 : 0))

/**
 * The rows of a dataset for which a rule is true: 1 there, 0 where it is false or unknown.
 * The same three-valued answer as `evaluate` gives per response, for all rows at once.
 *
 * @throws when the rule reads a variable that the dataset does not have: bind rules to the wave's questionnaire first
 * @example matchRule(dataset, { kind: 'has', variable: '0.2', code: 1 }) // → 1 for each row with code 1 in 0.2
 */
export const matchRule = (dataset: Dataset, tree: RuleTree): Uint8Array => rowsWith(truthsOf(dataset, tree), yes)

/**
 * The rows of a dataset for which a rule is unknown: 1 there, 0 where it is true or false.
 *
 * @throws when the rule reads a variable that the dataset does not have
 * @example matchRuleUnknown(dataset, { kind: 'has', variable: '0.2', code: 1 }) // → 1 for each row without an answer to 0.2
 */
export const matchRuleUnknown = (dataset: Dataset, tree: RuleTree): Uint8Array =>
  rowsWith(truthsOf(dataset, tree), unknown)
