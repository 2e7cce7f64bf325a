import type { Relation, RuleTree } from '../rule/rule.ts'
import { missingAt } from './column.ts'
import type { Column, Dataset, RosterRows } from './dataset.ts'

/** False, unknown and true as numbers, so that "and" is the smaller and "or" the larger of two. */
const no = 0
const unknown = 1
const yes = 2

/** The columns that a rule reads, at one level: responses, or the rows of a roster. */
type Frame = {
  readonly rows: number
  readonly column: (id: string) => Column
  readonly roster: (id: string) => RosterRows | undefined
}

const compare: { readonly [R in Relation]: (left: number, right: number) => boolean } = {
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
}

/** The truth per row of a test on the stored number of a column; a row without an answer is unknown. */
function test(frame: Frame, id: string, holds: (stored: number, row: number) => boolean): Uint8Array {
  const column = frame.column(id)
  return Uint8Array.from({ length: frame.rows }, (_, row) => {
    if (missingAt(column, row) > 0) return unknown
    const stored = column.storage === 'texts' ? 0 : (column.values[row] ?? 0)
    return holds(stored, row) ? yes : no
  })
}

const scaleOf = (column: Column): number => 10 ** column.variable.decimals

function popcount(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1
  return count
}

/** "Any" or "all" over the rows of a roster, brought back to one truth per response. */
function overRoster(frame: Frame, tree: Extract<RuleTree, { kind: 'any' | 'all' }>): Uint8Array {
  const roster = frame.roster(tree.roster)
  const counts = frame.column(tree.roster)
  const any = tree.kind === 'any'
  const truth = Uint8Array.from({ length: frame.rows }, (_, row) => {
    if (missingAt(counts, row) > 0) return unknown
    return any ? no : yes
  })
  if (roster === undefined) return truth
  const inner = match(rosterFrame(frame, roster), tree.of)
  roster.response.forEach((response, row) => {
    const own = inner[row] ?? unknown
    const sofar = truth[response] ?? unknown
    truth[response] = any ? Math.max(sofar, own) : Math.min(sofar, own)
  })
  return truth
}

/** The rows of a roster as a frame; columns of the responses are spread over their rows. */
function rosterFrame(frame: Frame, roster: RosterRows): Frame {
  const spread = (column: Column): Column => {
    const at = (row: number) => roster.response[row] ?? 0
    const length = roster.rows
    switch (column.storage) {
      case 'codes':
        return { ...column, values: Uint8Array.from({ length }, (_, row) => column.values[at(row)] ?? 0) }
      case 'sets':
        return { ...column, values: Uint32Array.from({ length }, (_, row) => column.values[at(row)] ?? 0) }
      case 'amounts':
        return { ...column, values: Int32Array.from({ length }, (_, row) => column.values[at(row)] ?? 0) }
      case 'texts':
        return {
          ...column,
          values: Array.from({ length }, (_, row) => column.values[at(row)] ?? ''),
          reasons: Uint8Array.from({ length }, (_, row) => column.reasons[at(row)] ?? 0),
        }
    }
  }
  return { rows: roster.rows, column: (id) => roster.columns.get(id) ?? spread(frame.column(id)), roster: frame.roster }
}

/** Two columns compared; amounts with other decimals are brought to the same scale. */
function compareColumns(frame: Frame, tree: Extract<RuleTree, { kind: 'compare-variables' }>): Uint8Array {
  const [left, right] = [frame.column(tree.variable), frame.column(tree.other)]
  const [down, up] = [scaleOf(left), scaleOf(right)]
  return test(frame, tree.variable, () => true).map((known, row) => {
    if (known === unknown || missingAt(right, row) > 0) return unknown
    const values = [left, right].map((column) => (column.storage === 'texts' ? 0 : (column.values[row] ?? 0)))
    return compare[tree.relation]((values[0] ?? 0) * up, (values[1] ?? 0) * down) ? yes : no
  })
}

/** The truth of a rule per row: 0 false, 1 unknown, 2 true. */
function match(frame: Frame, tree: RuleTree): Uint8Array {
  switch (tree.kind) {
    case 'and':
    case 'or': {
      const pick = tree.kind === 'and' ? Math.min : Math.max
      const start = new Uint8Array(frame.rows).fill(tree.kind === 'and' ? yes : no)
      return tree.of.reduce((sofar, part) => {
        const own = match(frame, part)
        return sofar.map((truth, row) => pick(truth, own[row] ?? unknown))
      }, start)
    }
    case 'not':
      return match(frame, tree.of).map((truth) => yes - truth)
    case 'answered': {
      const column = frame.column(tree.variable)
      return Uint8Array.from({ length: frame.rows }, (_, row) => (missingAt(column, row) === 0 ? yes : no))
    }
    case 'has': {
      const position = frame.column(tree.variable).variable.codes.findIndex(({ code }) => code === tree.code)
      return test(frame, tree.variable, (mask) => (mask & (1 << position)) !== 0)
    }
    case 'compare': {
      const value = tree.value * scaleOf(frame.column(tree.variable))
      return test(frame, tree.variable, (stored) => compare[tree.relation](stored, value))
    }
    case 'compare-variables':
      return compareColumns(frame, tree)
    case 'in': {
      const scale = scaleOf(frame.column(tree.variable))
      const values = new Set(tree.values.map((value) => value * scale))
      return test(frame, tree.variable, (stored) => values.has(stored))
    }
    case 'between': {
      const scale = scaleOf(frame.column(tree.variable))
      return test(frame, tree.variable, (stored) => stored >= tree.low * scale && stored <= tree.high * scale)
    }
    case 'count': {
      const sets = frame.column(tree.variable).storage === 'sets'
      return test(frame, tree.variable, (stored) =>
        compare[tree.relation](sets ? popcount(stored) : stored, tree.value),
      )
    }
    case 'any':
    case 'all':
      return overRoster(frame, tree)
  }
}

/**
 * The rows of a dataset for which a rule is true: 1 there, 0 where it is false or unknown.
 * The same three-valued answer as `evaluate` gives per response, for all rows at once.
 *
 * @throws when the rule reads a variable that the dataset does not have: bind rules to the wave's questionnaire first
 */
export function matchRule(dataset: Dataset, tree: RuleTree): Uint8Array {
  const column = (id: string): Column => {
    const found = dataset.columns.get(id)
    if (found === undefined) throw new Error(`The dataset of wave ${dataset.wave} has no variable ${id}`)
    return found
  }
  const frame: Frame = { rows: dataset.rows, column, roster: (id) => dataset.rosters.get(id) }
  return match(frame, tree).map((truth) => (truth === yes ? 1 : 0))
}
