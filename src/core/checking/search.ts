import { answersLookup } from '../rule/answers-lookup.ts'
import { evaluate } from '../rule/evaluate-rule.ts'
import type { Answers, RuleTree, Value } from '../rule/rule.ts'
import { within } from './amount.ts'
import type { Condition } from './asked-of.ts'
import type { Cell } from './cell.ts'
import { answerOf } from './cell.ts'
import type { Rails } from './encode-rule.ts'
import { encodeRule } from './encode-rule.ts'
import { makeCell } from './make-cell.ts'
import type { Costs } from './solver/fewest.ts'
import { fewest, newCosts } from './solver/fewest.ts'
import type { Gates } from './solver/gates.ts'
import { solve } from './solver/solve.ts'
import { allowance, spend } from './solver/work.ts'
import type { Literal } from './solver/solver.ts'
import { addClause, always, newLiteral, newSolver, not } from './solver/solver.ts'
import type { World } from './world.ts'

/** Somebody who is looked for: rules that are true of them, and rules that are not (false or unknown). */
export type Goal = { readonly true: readonly Condition[]; readonly notTrue: readonly Condition[] }

/** Whether there is such a person; `open` when the search was cut off. */
export type Found =
  | { readonly state: 'yes'; readonly answers: Answers }
  /** `because`: the items that stand in the way; empty when the rules of the goal contradict each other. */
  | { readonly state: 'no'; readonly because: readonly string[] }
  | { readonly state: 'open' }

/**
 * What was worked out about people who have come equally far; each search among them starts from the last. What the
 * questionnaire demands is added when it turns out to matter.
 */
export type Search = {
  readonly world: World
  /**
   * The pages before this number were answered, and none after them. `'stored'`: however far, as in a file of
   * responses.
   */
  readonly until: number | 'stored'
  /** The pages before this number were accepted, too. */
  readonly accepted: number
  readonly gates: Gates
  readonly cells: Map<string, Cell>
  readonly preferences: Literal[]
  readonly rails: Map<RuleTree, Rails>
  /** The demands so far: the literal that each is in force, and whose demand it is. */
  readonly demands: Map<string, { readonly force: Literal; readonly item: string }>
}

/**
 * A search among those who have come as far as a page, of whom nothing is known yet. With `accepted` one lower, the last
 * of their pages may still be refused.
 *
 * @example find(newSearch(world, 0), { true: [null], notTrue: [] }) // → { state: 'yes', answers: {} }
 */
export const newSearch = (world: World, until: Search['until'], accepted = Number(until)): Search => ({
  world,
  until,
  accepted,
  gates: { solver: newSolver(), known: new Map() },
  cells: new Map(),
  preferences: [],
  rails: new Map(),
  demands: new Map(),
})

/** A demand of the questionnaire that answers do not meet. */
type Demand = { readonly key: string; readonly item: string; readonly clause: (search: Search) => readonly Literal[] }

/**
 * The shortest answers of somebody who is looked for, or why there is nobody. First the least that meets the goal is
 * sought, as if everything was asked of everybody; then what the questionnaire has against those answers is added, until
 * it has nothing against them (counterexample-guided refinement: Clarke and others, 2000). The answers are the shortest,
 * because each round had less to meet than the questionnaire demands.
 *
 * @example find(newSearch(world, 3), { true: [item], notTrue: [] }) // → { state: 'yes', answers: { '0.11': [3] } }
 */
export const find = (search: Search, goal: Goal): Found => seek(search, goal, newCosts())

/**
 * Somebody who is looked for, not with the shortest answers; faster than `find`.
 *
 * @example findAny(search, { true: [condition], notTrue: [] }).state // → 'yes'
 */
export const findAny = (search: Search, goal: Goal): Found => seek(search, goal, null)

function seek(search: Search, goal: Goal, costs: Costs | null): Found {
  const { world, gates } = search
  const from = gates.solver.looks
  const found = seekUntil(search, goal, costs, from + allowance(world.work))
  spend(world.work, gates.solver.looks - from)
  return found
}

function seekUntil(search: Search, goal: Goal, costs: Costs | null, until: number): Found {
  const { gates, cells } = search
  const fixed = [
    ...goal.true.map((tree) => railsOf(search, tree).yes),
    ...goal.notTrue.map((tree) => not(railsOf(search, tree).yes)),
  ]
  let counted = 0
  for (;;) {
    if (costs !== null && counted < cells.size) {
      for (const { answered } of [...cells.values()].slice(counted)) costs.soft.add(not(answered))
      counted = cells.size
    }
    const outcome =
      costs === null
        ? solve(gates.solver, wanted(search, fixed, until))
        : fewest(gates, wanted(search, fixed, until), costs)
    if (outcome.state === 'open') return outcome
    if (outcome.state === 'unmet') return { state: 'no', because: blamed(search, fixed, outcome.core, until) }
    const answers = answersIn(search)
    if (add(search, unmetDemands(search, answers))) continue
    const shorter = costs === null ? null : shortened(search, fixed, until)
    if (shorter === null) return { state: 'yes', answers }
    if (!add(search, unmetDemands(search, shorter))) return { state: 'yes', answers: shorter }
  }
}

function railsOf(search: Search, tree: Condition): Rails {
  return tree === null ? { yes: always, no: not(always) } : encodeRule(search, tree, (id) => cellOf(search, id))
}

/** The cell of a variable that somebody who came so far can have answered. */
function cellOf({ world, until, gates, cells, preferences }: Search, id: string): Cell | undefined {
  const placed = world.variables.get(id)
  const known = cells.get(id)
  if (known !== undefined || placed === undefined || (until !== 'stored' && placed.page >= until)) return known
  const cell = makeCell({ ...world, gates, preferences }, placed.variable)
  cells.set(id, cell)
  return cell
}

const wanted = ({ world, demands, preferences }: Search, fixed: readonly Literal[], until: number) => ({
  assumptions: [...[...demands.values()].map(({ force }) => force), ...fixed],
  preferences,
  limit: world.limit,
  until,
})

/** The same answers without the options, rows and columns that can be left out; `null` where all are needed. */
function shortened(search: Search, fixed: readonly Literal[], until: number): Answers | null {
  const { solver } = search.gates
  const isTrue = (literal: Literal): boolean => solver.values[literal] === 1
  const cells = [...search.cells.values()]
  const answered = cells.map((cell) => (isTrue(cell.answered) ? cell.answered : not(cell.answered)))
  const details = cells
    .filter((cell) => isTrue(cell.answered))
    .map(detailsOf)
    .filter((parts) => parts.filter(isTrue).length > 1)
    .flat()
  let kept = details.filter(isTrue)
  let shorter: Answers | null = null
  for (const literal of kept) {
    if (!kept.includes(literal)) continue
    const without = leaveOut(details, kept, literal)
    if (solve(solver, wanted(search, [...fixed, ...answered, ...without], until)).state !== 'met') continue
    kept = details.filter(isTrue)
    shorter = answersIn(search)
  }
  return shorter
}

/** What is false of details of which some are kept, and one of those no longer. */
const leaveOut = (details: readonly Literal[], kept: readonly Literal[], one: Literal): readonly Literal[] =>
  details.filter((other) => other === one || !kept.includes(other)).map(not)

/** The parts of an answer: options, rows of a roster and what is in them. The first row is always needed. */
function detailsOf(cell: Cell): readonly Literal[] {
  if (cell.kind === 'codes') return [...cell.has.values()]
  if (cell.kind !== 'rows') return []
  return cell.rows.flatMap(({ used, columns }, index) => [
    ...(index === 0 ? [] : [used]),
    ...[...columns.values()].map(({ answered }) => answered),
  ])
}

/** The answers in the assignment that the solver holds, in the order of the questions. */
function answersIn({ gates, cells, world }: Search): Answers {
  const numberOf = (id: string): number => world.variables.get(id)?.number ?? 0
  const answers: (readonly [string, Value])[] = []
  for (const [id, cell] of cells) {
    const value = answerOf(gates.solver, cell)
    if (value !== undefined) answers.push([id, value])
  }
  return Object.fromEntries(answers.toSorted(([a], [b]) => numberOf(a) - numberOf(b)))
}

/** What the questionnaire has against these answers: asked of nobody like them, not offered, or refused. */
function unmetDemands({ world, until, accepted }: Search, answers: Answers): readonly Demand[] {
  const lookup = answersLookup(answers)
  const isTrue = (tree: Condition): boolean => tree === null || evaluate(tree, lookup) === true
  const unmet: Demand[] = []
  let last: { readonly id: string; readonly page: number } = { id: '', page: -1 }
  for (const [id, value] of Object.entries(answers)) {
    const placed = world.variables.get(id)
    if (placed === undefined) continue
    if (placed.page > last.page) last = { id, page: placed.page }
    const item = placed.item.item.id
    if (!isTrue(placed.asked)) unmet.push(askedDemand(id, item, placed.asked))
    for (const { code, when } of placed.variable.codes) {
      if (isTrue(when) || !chose(value, code)) continue
      unmet.push(offeredDemand(id, item, code, when))
    }
  }
  for (const { name, page, applies, refuses } of world.refusals) {
    if (page >= (until === 'stored' ? last.page + 1 : accepted) || !isTrue(applies) || !isTrue(refuses)) continue
    unmet.push({
      key: `accepted ${name} ${until === 'stored' ? last.id : ''}`,
      item: name,
      clause: (search) => [
        ...(until === 'stored' ? [not(cellOf(search, last.id)?.answered ?? always)] : []),
        not(railsOf(search, applies).yes),
        not(railsOf(search, refuses).yes),
      ],
    })
  }
  return unmet
}

const chose = (value: Value, code: number): boolean =>
  value === code || (Array.isArray(value) && value.some((one) => one === code))

const askedDemand = (id: string, item: string, asked: Condition): Demand => ({
  key: `asked ${id}`,
  item,
  clause: (search) => [not(cellOf(search, id)?.answered ?? always), railsOf(search, asked).yes],
})

const offeredDemand = (id: string, item: string, code: number, when: Condition): Demand => ({
  key: `offered ${id} ${code}`,
  item,
  clause: (search) => {
    const cell = cellOf(search, id)
    const { yes } = railsOf(search, when)
    if (cell?.kind === 'codes') return [not(cell.has.get(code) ?? always), yes]
    if (cell?.kind !== 'ordered') return [always]
    return [not(cell.answered), not(within(search, cell.amount, (value) => value === code)), yes]
  },
})

/** Puts demands in force; false when there are none. */
function add(search: Search, unmet: readonly Demand[]): boolean {
  for (const { key, item, clause } of unmet) {
    if (search.demands.has(key)) throw new Error(`The demand ${key} is in force and is not met`)
    const literals = clause(search)
    const force = newLiteral(search.gates.solver)
    search.demands.set(key, { force, item })
    addClause(search.gates.solver, [not(force), ...literals])
  }
  return unmet.length > 0
}

/** The items behind demands that cannot be met together with the goal; a demand that can be left out is. */
function blamed(search: Search, fixed: readonly Literal[], core: readonly Literal[], until: number): readonly string[] {
  const { gates, preferences, world } = search
  const forces = new Map([...search.demands.values()].map(({ force, item }) => [force, item]))
  let needed = core.filter((literal) => forces.has(literal))
  for (const literal of needed) {
    if (!needed.includes(literal)) continue
    const assumptions = [...fixed, ...needed.filter((other) => other !== literal)]
    const outcome = solve(gates.solver, { assumptions, preferences, limit: world.limit, until })
    if (outcome.state === 'unmet') needed = outcome.core.filter((other) => forces.has(other))
  }
  return [...new Set(needed.flatMap((literal) => forces.get(literal) ?? []))].toSorted((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  )
}
