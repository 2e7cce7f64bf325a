import { answersLookup } from '../rule/answers-lookup.ts'
import { evaluate } from '../rule/evaluate-rule.ts'
import type { Answers, RuleTree, Value } from '../rule/rule.ts'
import type { Condition } from './asked-of.ts'
import type { Cell } from './cell.ts'
import { answerOf, within } from './cell.ts'
import type { Rails } from './encode-rule.ts'
import { encodeRule } from './encode-rule.ts'
import { makeCell } from './make-cell.ts'
import { fewest } from './solver/fewest.ts'
import type { Gates } from './solver/gates.ts'
import type { Outcome } from './solver/solve.ts'
import { solve } from './solver/solve.ts'
import type { Literal } from './solver/solver.ts'
import { addClause, always, newLiteral, newSolver, not } from './solver/solver.ts'
import type { World } from './world.ts'

/** Somebody who is looked for. */
export type Goal = {
  /**
   * How far they have come: the pages before this number were accepted, and none after them was answered.
   * `'stored'`: however far, as in a file of responses.
   */
  readonly until: number | 'stored'
  /** Rules that are true of them, and rules that are not (false or unknown). */
  readonly true: readonly RuleTree[]
  readonly notTrue: readonly RuleTree[]
}

/** Whether there is such a person; `open` when the search was cut off. */
export type Found =
  | { readonly state: 'yes'; readonly answers: Answers }
  /** `because`: the names of what stands in the way; empty when the rules of the goal contradict each other. */
  | { readonly state: 'no'; readonly because: readonly string[] }
  | { readonly state: 'open' }

/** A search in progress. What the questionnaire demands is added when it turns out to matter. */
type Search = {
  readonly world: World
  readonly until: Goal['until']
  readonly gates: Gates
  readonly cells: Map<string, Cell>
  readonly preferences: Literal[]
  /** The demands so far: the literal that each is in force, and whose demand it is. */
  readonly demands: Map<string, { readonly force: Literal; readonly name: string }>
}

/** A demand of the questionnaire that answers do not meet. */
type Demand = { readonly key: string; readonly name: string; readonly clause: (search: Search) => readonly Literal[] }

/**
 * The shortest answers of somebody who is looked for, or why there is nobody. First the least that meets the goal is
 * sought, as if everything was asked of everybody; then what the questionnaire has against those answers is added, until
 * it has nothing against them (counterexample-guided refinement: Clarke and others, 2000). The answers are the shortest,
 * because each search had less to meet than the last.
 *
 * @example find(world, { until: 3, true: [item], notTrue: [] }) // → { state: 'yes', answers: { '0.11': [3] } }
 */
export const find = (world: World, goal: Goal): Found => seek(world, goal, true)

/** Somebody who is looked for, not with the shortest answers; faster than `find`. */
export const findAny = (world: World, goal: Goal): Found => seek(world, goal, false)

function seek(world: World, goal: Goal, least: boolean): Found {
  const search: Search = {
    world,
    until: goal.until,
    gates: { solver: newSolver(), known: new Map() },
    cells: new Map(),
    preferences: [],
    demands: new Map(),
  }
  for (const tree of goal.true) addClause(search.gates.solver, [railsOf(search, tree).yes])
  for (const tree of goal.notTrue) addClause(search.gates.solver, [not(railsOf(search, tree).yes)])
  for (;;) {
    const outcome = attempt(search, least)
    if (outcome.state === 'open') return outcome
    if (outcome.state === 'unmet') return { state: 'no', because: blamed(search, outcome.core) }
    const answers = answersIn(search)
    const unmet = unmetDemands(search, answers)
    if (unmet.length === 0) return { state: 'yes', answers }
    for (const demand of unmet) add(search, demand)
  }
}

function railsOf(search: Search, tree: Condition): Rails {
  return tree === null ? { yes: always, no: not(always) } : encodeRule(search.gates, tree, (id) => cellOf(search, id))
}

/** The cell of a variable that somebody who came so far can have answered. */
function cellOf({ world, until, gates, cells, preferences }: Search, id: string): Cell | undefined {
  const placed = world.variables.get(id)
  if (placed === undefined || (until !== 'stored' && placed.page >= until)) return undefined
  const cell = cells.get(id) ?? makeCell({ ...world, gates, preferences }, placed.variable)
  cells.set(id, cell)
  return cell
}

const wanted = ({ world, demands, preferences }: Search, fixed: readonly Literal[] = []) => ({
  assumptions: [...[...demands.values()].map(({ force }) => force), ...fixed],
  preferences,
  limit: world.limit,
})

function attempt(search: Search, least: boolean): Outcome {
  const { gates, cells } = search
  if (!least) return solve(gates.solver, wanted(search))
  const costs = [...cells.values()].map(({ answered }) => answered)
  const outcome = fewest(gates, wanted(search), costs)
  const details = outcome.state === 'met' ? [...cells.values()].flatMap((cell) => detailsOf(gates, cell)) : []
  if (details.length < 2) return outcome
  const same = costs.map((literal) => (gates.solver.values[literal] === 1 ? literal : not(literal)))
  return fewest(gates, wanted(search, same), details)
}

/** The parts of an answer that may be more than are needed: options, rows of a roster and what is in them. */
function detailsOf({ solver }: Gates, cell: Cell): readonly Literal[] {
  if (solver.values[cell.answered] !== 1) return []
  if (cell.kind === 'codes') return [...cell.has.values()]
  if (cell.kind !== 'rows') return []
  return cell.rows.flatMap(({ used, columns }) => [used, ...[...columns.values()].map(({ answered }) => answered)])
}

function answersIn({ gates, cells }: Search): Answers {
  const answers: Record<string, Value> = {}
  for (const [id, cell] of cells) {
    const value = answerOf(gates.solver, cell)
    if (value !== undefined) answers[id] = value
  }
  return answers
}

/** What the questionnaire has against these answers: asked of nobody like them, not offered, or refused. */
function unmetDemands({ world, until }: Search, answers: Answers): readonly Demand[] {
  const lookup = answersLookup(answers)
  const isTrue = (tree: Condition): boolean => tree === null || evaluate(tree, lookup) === true
  const unmet: Demand[] = []
  let last: { readonly id: string; readonly page: number } = { id: '', page: -1 }
  for (const [id, value] of Object.entries(answers)) {
    const placed = world.variables.get(id)
    if (placed === undefined) continue
    if (placed.page > last.page) last = { id, page: placed.page }
    const name = placed.item.item.id
    if (!isTrue(placed.asked)) unmet.push(askedDemand(id, name, placed.asked))
    for (const { code, when } of placed.variable.codes) {
      if (isTrue(when) || !chose(value, code)) continue
      unmet.push(offeredDemand(id, name, code, when))
    }
  }
  for (const { name, page, applies, demands } of world.refusals) {
    if (page >= (until === 'stored' ? last.page + 1 : until) || !isTrue(applies) || isTrue(demands)) continue
    unmet.push({
      key: `accepted ${name} ${until === 'stored' ? last.id : ''}`,
      name,
      clause: (search) => [
        ...(until === 'stored' ? [not(cellOf(search, last.id)?.answered ?? always)] : []),
        not(railsOf(search, applies).yes),
        railsOf(search, demands).yes,
      ],
    })
  }
  return unmet
}

const chose = (value: Value, code: number): boolean =>
  value === code || (Array.isArray(value) && value.some((one) => one === code))

const askedDemand = (id: string, name: string, asked: Condition): Demand => ({
  key: `asked ${id}`,
  name,
  clause: (search) => [not(cellOf(search, id)?.answered ?? always), railsOf(search, asked).yes],
})

const offeredDemand = (id: string, name: string, code: number, when: Condition): Demand => ({
  key: `offered ${id} ${code}`,
  name,
  clause: (search) => {
    const { gates } = search
    const cell = cellOf(search, id)
    const { yes } = railsOf(search, when)
    if (cell?.kind === 'codes') return [not(cell.has.get(code) ?? always), yes]
    if (cell?.kind !== 'ordered') return [always]
    return [not(cell.answered), not(within(gates, cell.amount, (value) => value === code)), yes]
  },
})

function add(search: Search, { key, name, clause }: Demand): void {
  if (search.demands.has(key)) throw new Error(`The demand ${key} is in force and is not met`)
  const literals = clause(search)
  const force = newLiteral(search.gates.solver)
  search.demands.set(key, { force, name })
  addClause(search.gates.solver, [not(force), ...literals])
}

/** The names behind the demands that cannot be met together; each that can be left out is. */
function blamed(search: Search, core: readonly Literal[]): readonly string[] {
  const { solver } = search.gates
  const forces = new Map([...search.demands.values()].map(({ force, name }) => [force, name]))
  let needed = core.filter((literal) => forces.has(literal))
  for (const literal of needed) {
    const assumptions = needed.filter((other) => other !== literal)
    if (!needed.includes(literal)) continue
    const outcome = solve(solver, { ...wanted(search), assumptions })
    if (outcome.state === 'unmet') needed = outcome.core.filter((other) => forces.has(other))
  }
  return [...new Set(needed.map((literal) => forces.get(literal) ?? ''))].toSorted((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  )
}
