import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fewest, newCosts } from './fewest.ts'
import type { Gates } from './gates.ts'
import { all, any, atLeast } from './gates.ts'
import { solve } from './solve.ts'
import type { Literal } from './solver.ts'
import { addClause, always, never, newLiteral, newSolver, not } from './solver.ts'

/** A literal of a formula: the number of a variable from 1, negative when it is denied. */
type Sign = number

const variables = 7
const sign = fc.integer({ min: -variables, max: variables }).filter((number) => number !== 0)
const formulas = fc.array(fc.array(sign, { minLength: 1, maxLength: 3 }), { maxLength: 30 })
const assumed = fc.uniqueArray(sign, { maxLength: 4, selector: Math.abs })

const everyAssignment = Array.from({ length: 2 ** variables }, (_, mask) =>
  Array.from({ length: variables }, (_bit, index) => (mask >> index) % 2 === 1),
)
const isTrue = (assignment: readonly boolean[], literal: Sign): boolean =>
  assignment[Math.abs(literal) - 1] === literal > 0
const meets = (assignment: readonly boolean[], formula: readonly (readonly Sign[])[]): boolean =>
  formula.every((clause) => clause.some((literal) => isTrue(assignment, literal)))

/** A solver with the variables and clauses of a formula. */
function load(formula: readonly (readonly Sign[])[]) {
  const solver = newSolver()
  const literals = Array.from({ length: variables }, () => newLiteral(solver))
  const of = (literal: Sign): Literal => {
    const own = literals[Math.abs(literal) - 1] ?? always
    return literal > 0 ? own : not(own)
  }
  for (const clause of formula) addClause(solver, clause.map(of))
  const gates: Gates = { solver, known: new Map() }
  return { solver, gates, of, preferences: literals.map(not) }
}

/** What the solver holds, as an assignment. */
const held = ({ solver, of }: ReturnType<typeof load>): readonly boolean[] =>
  Array.from({ length: variables }, (_, index) => solver.values[of(index + 1)] === 1)

const limit = 10_000

describe('the solver', () => {
  it('finds an assignment exactly when there is one, time and again', () => {
    fc.assert(
      fc.property(formulas, fc.array(assumed, { minLength: 1, maxLength: 4 }), (formula, questions) => {
        const loaded = load(formula)
        for (const question of questions) {
          const expected = everyAssignment.some((one) => meets(one, [...formula, ...question.map((own) => [own])]))
          const assumptions = question.map(loaded.of)
          const outcome = solve(loaded.solver, { assumptions, preferences: loaded.preferences, limit })
          expect(outcome.state).toBe(expected ? 'met' : 'unmet')
          if (expected) expect(meets(held(loaded), [...formula, ...question.map((own) => [own])])).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('blames assumptions that rule each other out', () => {
    fc.assert(
      fc.property(formulas, assumed, (formula, question) => {
        const { solver, of, preferences } = load(formula)
        const outcome = solve(solver, { assumptions: question.map(of), preferences, limit })
        if (outcome.state !== 'unmet') return
        const core = question.filter((own) => outcome.core.includes(of(own)))
        expect(outcome.core.every((literal) => question.map(of).includes(literal))).toBe(true)
        expect(everyAssignment.some((one) => meets(one, [...formula, ...core.map((own) => [own])]))).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('says when it was cut off, and can go on', () => {
    // Four things do not fit in three places: every try ends in a conflict.
    const solver = newSolver()
    const places = Array.from({ length: 4 }, () => Array.from({ length: 3 }, () => newLiteral(solver)))
    for (const thing of places) addClause(solver, thing)
    for (const place of [0, 1, 2]) {
      for (const [index, thing] of places.entries()) {
        for (const other of places.slice(0, index)) {
          addClause(solver, [not(thing[place] ?? never), not(other[place] ?? never)])
        }
      }
    }
    const wanted = { assumptions: [], preferences: places.flat() }
    expect(solve(solver, { ...wanted, limit: 0 }).state).toBe('open')
    expect(solve(solver, { ...wanted, limit }).state).toBe('unmet')
  })

  it('finds the assignment with the fewest costs, and again after more clauses', () => {
    fc.assert(
      fc.property(formulas, formulas, assumed, (formula, more, question) => {
        const loaded = load(formula)
        const ids = Array.from({ length: variables }, (_, index) => index + 1)
        const costs = newCosts(ids.map(loaded.of))
        const least = (clauses: readonly (readonly Sign[])[]): number =>
          Math.min(
            ...everyAssignment
              .filter((one) => meets(one, [...clauses, ...question.map((own) => [own])]))
              .map((one) => one.filter(Boolean).length),
          )
        const wanted = { assumptions: question.map(loaded.of), preferences: loaded.preferences, limit }
        for (const clauses of [formula, [...formula, ...more]]) {
          if (clauses !== formula) for (const clause of more) addClause(loaded.solver, clause.map(loaded.of))
          const outcome = fewest(loaded.gates, wanted, costs)
          const found = outcome.state === 'met' ? held(loaded).filter(Boolean).length : Infinity
          expect(found).toBe(least(clauses))
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('gates', () => {
  it('are true exactly when they say', () => {
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 5 }), (members) => {
        const { solver, gates, of, preferences } = load([])
        const literals = members.map(of)
        const made = { all: all(gates, literals), any: any(gates, literals), sums: atLeast(gates, literals) }
        for (const one of everyAssignment) {
          const assumptions = Array.from({ length: variables }, (_, index) =>
            one[index] === true ? of(index + 1) : of(-index - 1),
          )
          solve(solver, { assumptions, preferences, limit })
          const truths = members.map((own) => isTrue(one, own))
          const count = truths.filter(Boolean).length
          expect(solver.values[made.all] === 1).toBe(truths.every(Boolean))
          expect(solver.values[made.any] === 1).toBe(truths.some(Boolean))
          expect(made.sums.map((literal) => solver.values[literal] === 1)).toEqual(
            Array.from({ length: members.length + 1 }, (_, least) => count >= least),
          )
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are made once', () => {
    const { gates, of } = load([])
    expect(all(gates, [of(1), of(2)])).toBe(all(gates, [of(2), of(1), of(2), always]))
    expect(all(gates, [of(1), of(-1)])).toBe(never)
    expect(all(gates, [])).toBe(always)
    expect(any(gates, [])).toBe(never)
  })
})
