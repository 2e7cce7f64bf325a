/** A multiple of a variable of a programme; variables are called by their number. */
export type Term = readonly [factor: number, variable: number]

/** A variable of a linear programme. */
export type LinearVariable = {
  readonly low: number
  /** `null`: no upper bound. */
  readonly high: number | null
  readonly whole: boolean
  /** How much one of it adds to what is minimised. */
  readonly cost: number
}

/** A condition: the sum of the terms lies from `low` to `high`; `null` is no bound. */
export type LinearRow = {
  readonly terms: readonly Term[]
  readonly low: number | null
  readonly high: number | null
  /** The place of the published figure that the condition comes from, or `null` for what must hold anyhow. */
  readonly figure: string | null
  /** By how much one person can move the sum: what a miss is measured in. */
  readonly perPerson: number
}

/** A linear programme in whole numbers: minimise the cost within the conditions. Plain data. */
export type LinearProgramme = { readonly variables: readonly LinearVariable[]; readonly rows: readonly LinearRow[] }

/** A programme that is being written. */
export type Draft = { readonly variables: LinearVariable[]; readonly rows: LinearRow[] }

/** Adds a variable to a draft and gives its number. */
export const addVariable = (draft: Draft, variable: LinearVariable): number => draft.variables.push(variable) - 1

/**
 * Adds a condition to a draft. Terms of the same variable are added up and terms of nothing left out, because the text
 * format of programmes knows neither.
 */
export function addRow(draft: Draft, terms: readonly Term[], bounds: Partial<Omit<LinearRow, 'terms'>>): void {
  const factors = new Map<number, number>()
  for (const [factor, variable] of terms) factors.set(variable, (factors.get(variable) ?? 0) + factor)
  const kept = [...factors].filter(([, factor]) => factor !== 0).map(([variable, factor]): Term => [factor, variable])
  const { low = null, high = null, figure = null, perPerson = 1 } = bounds
  draft.rows.push({ terms: kept, low, high, figure, perPerson })
}

/** The variables, each times the factor. */
export const times = (factor: number, variables: readonly number[]): readonly Term[] =>
  variables.map((variable) => [factor, variable])
