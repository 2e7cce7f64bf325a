import type { Draft, LinearProgramme } from './linear.ts'
import { addVariable } from './linear.ts'
import type { SolveLp } from './solver.ts'
import { solveLeast } from './solver.ts'

/** Below this a figure counts as met. */
const nothing = 1e-6

/**
 * The places of the figures that must be let go before the conditions can be met; `null` when no set of figures helps.
 * Every figure may be missed at a price, and the price of all together is made as low as can be (the L1 norm): first
 * without the demand of whole numbers, which is fast and finds most contradictions, then with it.
 *
 * @example contradictions(programme.conditions, solveLp) // → ['0.14 count 1 total -', …]
 */
export function contradictions(conditions: LinearProgramme, solveLp: SolveLp): readonly string[] | null {
  const { programme, prices } = elastic(conditions)
  for (const whole of [false, true]) {
    const variables = programme.variables.map((variable) => ({ ...variable, whole: whole && variable.whole }))
    const values = solveLeast({ ...programme, variables }, solveLp)
    if (values === null) return null
    const missed = [...prices].filter(([variable]) => (values[variable] ?? 0) > nothing).map(([, figure]) => figure)
    if (missed.length > 0) return [...new Set(missed)]
  }
  return []
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
    const price = figure.includes(' base ') ? 4 : 1
    const miss = (): number => {
      const variable = addVariable(draft, { low: 0, high: null, whole: false, cost: price })
      prices.set(variable, figure)
      return variable
    }
    const short = low === null ? [] : [[scale, miss()] as const]
    const over = high === null ? [] : [[-scale, miss()] as const]
    draft.rows.push({ ...row, terms: [...terms, ...short, ...over] })
  }
  return { programme: draft, prices }
}
