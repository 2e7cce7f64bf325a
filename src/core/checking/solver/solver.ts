/**
 * A literal: a variable that is true (`2 * variable`) or false (`2 * variable + 1`). Variables count from 1; variable 1
 * is always true.
 */
export type Literal = number

/** At least one of these literals is true. The first two are watched. */
export type Clause = Literal[]

/**
 * The state of a search for an assignment that meets all clauses. It is changed in place: a questionnaire has ten
 * thousand clauses and thousands of questions are asked of them.
 */
export type Solver = {
  /** Per literal: 1 true, -1 false, 0 open. */
  readonly values: number[]
  /** Per literal: the clauses to look at when it becomes false; null where there are none yet. */
  readonly watches: (Clause[] | null)[]
  /** Per variable: how many decisions were taken when it was assigned, and the clause that made it so. */
  readonly levels: number[]
  readonly reasons: (Clause | null)[]
  /** The literals that are true, in the order in which they became so, and where each decision starts. */
  readonly trail: Literal[]
  readonly limits: number[]
  /** How far the trail has been propagated. */
  head: number
  /** True when the clauses contradict each other whatever is assumed. */
  broken: boolean
  /** How many clauses have been looked at: a measure of the work that is the same on every machine. */
  looks: number
}

/** The literal that is always true. */
export const always: Literal = 2

/** The literal that is never true. */
export const never: Literal = 3

/**
 * The literal that is true when this one is not.
 *
 * @example not(always) // → never
 */
export const not = (literal: Literal): Literal => literal ^ 1

/**
 * A solver without clauses.
 *
 * @example newSolver().values[always] // → 1
 */
export function newSolver(): Solver {
  const solver: Solver = {
    values: [0, 0],
    watches: [null, null],
    levels: [0],
    reasons: [null],
    trail: [],
    limits: [],
    head: 0,
    broken: false,
    looks: 0,
  }
  assign(solver, newLiteral(solver), null)
  return solver
}

/**
 * The positive literal of a new variable.
 *
 * @example newLiteral(newSolver()) // → 4
 */
export function newLiteral(solver: Solver): Literal {
  const literal = solver.values.length
  solver.values.push(0, 0)
  solver.watches.push(null, null)
  solver.levels.push(0)
  solver.reasons.push(null)
  return literal
}

/**
 * Makes a literal true, because of a clause or by decision.
 *
 * @example assign(solver, literal, null) // solver.values[literal] → 1
 */
export function assign(solver: Solver, literal: Literal, reason: Clause | null): void {
  solver.values[literal] = 1
  solver.values[literal ^ 1] = -1
  solver.levels[literal >> 1] = solver.limits.length
  solver.reasons[literal >> 1] = reason
  solver.trail.push(literal)
}

/**
 * Takes back every assignment that was made after this many decisions.
 *
 * @example backtrack(solver, 0) // only what was never a choice stays assigned
 */
export function backtrack(solver: Solver, level: number): void {
  const { limits, trail, values } = solver
  if (limits.length <= level) return
  const start = limits[level] ?? 0
  for (let index = start; index < trail.length; index += 1) {
    const literal = trail[index] ?? 0
    values[literal] = 0
    values[literal ^ 1] = 0
  }
  trail.length = start
  limits.length = level
  solver.head = start
}

/**
 * Adds the demand that one of the literals is true. Takes back all decisions first.
 *
 * @example addClause(solver, [not(a), b]) // a implies b
 */
export function addClause(solver: Solver, literals: readonly Literal[]): void {
  backtrack(solver, 0)
  const open: Clause = []
  for (const literal of literals) {
    if (solver.values[literal] === 1 || open.includes(literal ^ 1)) return
    if (solver.values[literal] === 0 && !open.includes(literal)) open.push(literal)
  }
  const [first, second] = open
  if (first === undefined) solver.broken = true
  else if (second === undefined) assign(solver, first, null)
  else watch(solver, open)
}

/**
 * Has a clause of two or more literals looked at when one of its first two becomes false.
 *
 * @example watch(solver, [a, b, c]) // looked at when a or b becomes false
 */
export function watch(solver: Solver, clause: Clause): void {
  watchAt(solver, clause, clause[0] ?? 0)
  watchAt(solver, clause, clause[1] ?? 0)
}

/**
 * Has a clause looked at when this literal becomes false.
 *
 * @example watchAt(solver, [a, b, c], a) // looked at when a becomes false
 */
export function watchAt({ watches }: Solver, clause: Clause, literal: Literal): void {
  const watching = watches[literal] ?? null
  if (watching === null) watches[literal] = [clause]
  else watching.push(clause)
}
