import type { Draft, LinearProgramme } from './linear.ts'
import { addVariable } from './linear.ts'
import type { SolveLp } from './solver.ts'
import { solveLeast } from './solver.ts'

/** Below this a figure counts as met. */
const nothing = 1e-6

/**
 * Figures that have to be let go before the conditions can be met: none when they can, `null` when no set of figures
 * helps. Every figure may be missed at a price, and the price of all together is made as low as can be (the L1 norm);
 * figures that are missed by least come first. Unless `whole`, persons may be divided: that is fast and finds most.
 *
 * @example contradictions(conditions, solveLp, false) // → ['0.14 count 1 total -', …]
 */
export function contradictions(
  conditions: LinearProgramme,
  solveLp: SolveLp,
  whole: boolean,
): readonly string[] | null {
  const { programme, prices } = elastic(conditions)
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
  return bases.length > 0 ? bases : figures
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
    const { figure, low, high, terms, perPerson } = row
    if (figure === null) {
      draft.rows.push(row)
      continue
    }
    const price = priceOf(figure)
    const miss = (): number => {
      const variable = addVariable(draft, { low: 0, high: null, whole: false, cost: price })
      prices.set(variable, figure)
      return variable
    }
    // Two conditions, because a figure that no whole number gives has a lower bound above its upper bound.
    if (low !== null) draft.rows.push({ ...row, terms: [...terms, [perPerson, miss()]], high: null })
    if (high !== null) draft.rows.push({ ...row, terms: [...terms, [-perPerson, miss()]], low: null })
  }
  return { programme: draft, prices }
}
