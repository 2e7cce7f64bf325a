import type { Draft, LinearProgramme } from './linear.ts'
import { addVariable } from './linear.ts'
import type { SolveLp } from './solver.ts'
import { solveLeast } from './solver.ts'

/** Below this a figure counts as met. */
const nothing = 1e-6

/** Figures that cannot all be met: their places, those that are missed by least first. */
export type Contradiction = {
  readonly figures: readonly string[]
  /** True when the figures could be met if persons could be divided. */
  readonly whole: boolean
}

/**
 * Figures that have to be let go before the conditions can be met; `null` when no set of figures helps. Every figure may
 * be missed at a price, and the price of all together is made as low as can be (the L1 norm): first without the demand of
 * whole numbers, which is fast and finds most contradictions, then with it.
 *
 * @example contradictions(conditions, solveLp) // → { figures: ['0.14 count 1 total -', …], whole: false }
 */
export function contradictions(conditions: LinearProgramme, solveLp: SolveLp): Contradiction | null {
  const { programme, prices } = elastic(conditions)
  for (const whole of [false, true]) {
    const variables = programme.variables.map((variable) => ({ ...variable, whole: whole && variable.whole }))
    const values = solveLeast({ ...programme, variables }, solveLp)
    if (values === null) return null
    const missed = [...prices]
      .map(([variable, figure]) => ({ figure, miss: values[variable] ?? 0 }))
      .filter(({ miss }) => miss > nothing)
      .toSorted((a, b) => a.miss - b.miss)
    const figures = [...new Set(missed.map(({ figure }) => figure))]
    // Without its base a column of percentages is another matter: see first whether that helps.
    const bases = figures.filter((figure) => figure.includes(' base '))
    if (figures.length > 0) return { figures: bases.length > 0 ? bases : figures, whole }
  }
  return null
}

/**
 * What it costs to miss a figure by one person. Bases are the last to go, as all else rests on them. The total is cheaper
 * than a group: what is wrong in it could as well be blamed on a group, and one of the two must be named.
 */
function priceOf(place: string): number {
  const price = place.includes(' base ') ? 4 : 1
  return place.includes(' total ') ? 0.9 * price : price
}

/** The programme in which figures may be missed: by how much is a variable of its own, with the place of the figure. */
function elastic({ variables, rows }: LinearProgramme): {
  programme: LinearProgramme
  prices: ReadonlyMap<number, string>
} {
  const draft: Draft = { variables: variables.map((variable) => ({ ...variable, cost: 0 })), rows: [] }
  const prices = new Map<number, string>()
  for (const row of rows) {
    const { figure, low, high, terms } = row
    if (figure === null) {
      draft.rows.push(row)
      continue
    }
    // A miss counts in persons, whatever the factors of the condition.
    const scale = Math.max(1, ...terms.map(([factor]) => Math.abs(factor)))
    const price = priceOf(figure)
    const miss = (): number => {
      const variable = addVariable(draft, { low: 0, high: null, whole: false, cost: price })
      prices.set(variable, figure)
      return variable
    }
    // Two conditions, because a figure that no whole number gives has a lower bound above its upper bound.
    if (low !== null) draft.rows.push({ ...row, terms: [...terms, [scale, miss()]], high: null })
    if (high !== null) draft.rows.push({ ...row, terms: [...terms, [-scale, miss()]], low: null })
  }
  return { programme: draft, prices }
}
