import { satisfies } from './check-solution.ts'
import type { LinearProgramme, Term } from './linear.ts'
import { lpText, nameOf } from './lp-text.ts'

/** Options of HiGHS, by name. */
export type SolverOptions = { readonly [option: string]: string | number | boolean }

/** What a solver says: its status, and per name of a variable its value. */
export type LpSolution = { readonly status: string; readonly columns: Readonly<Record<string, number>> }

/**
 * A solver of linear programmes in LP format; the shell passes HiGHS:
 * `(text, options) => { const found = highs.solve(text, options); return { status: found.Status, columns: … } }`.
 */
export type SolveLp = (text: string, options: SolverOptions) => LpSolution

/**
 * The options under which the same programme always gives the same solution: no clock, one thread, a fixed seed. The
 * number of nodes is what keeps a search that leads nowhere short.
 */
const options: SolverOptions = { output_flag: false, threads: 1, parallel: 'off', random_seed: 1, mip_max_nodes: 2000 }

/** How far from the ideal solution whole numbers are looked for, in steps; at last anywhere. */
const reaches = [1, 8, null]

/**
 * The values of the variables without the demand that they are whole; `null` when there are none.
 */
export function solveRelaxed(programme: LinearProgramme, solveLp: SolveLp): readonly number[] | null {
  const variables = programme.variables.map((variable) => ({ ...variable, whole: false }))
  return solve({ ...programme, variables }, solveLp, {})
}

/**
 * Whole values that satisfy every condition exactly, close to the given ones; `null` when none are found. The given sums
 * stay closest of all. The solver works with tolerances: its values are rounded and every condition is checked again in
 * whole numbers.
 */
export function solveWhole(
  programme: LinearProgramme,
  near: readonly number[],
  sums: readonly (readonly Term[])[],
  solveLp: SolveLp,
): readonly number[] | null {
  for (const reach of reaches) {
    const boxed = reach === null ? programme : boxAround(programme, near, sums, reach)
    // Any solution in the box will do, so the gap to the best one does not matter.
    const values = solve(boxed, solveLp, { mip_rel_gap: 1 })
    if (values === null) continue
    // A variable that need not be whole may be: the conditions have whole factors only, and the next whole number fits.
    const whole = values.map((value, index) =>
      programme.variables[index]?.whole === true ? Math.round(value) : Math.ceil(value - 1e-6),
    )
    if (satisfies(programme, whole)) return whole
  }
  return null
}

/** True when the conditions can be met by values that need not be whole. */
export const isSolvable = (programme: LinearProgramme, solveLp: SolveLp): boolean =>
  solveRelaxed(programme, solveLp) !== null

/** Values of the lowest cost, to within a tenth; `null` when there are none. */
export const solveLeast = (programme: LinearProgramme, solveLp: SolveLp): readonly number[] | null =>
  solve(programme, solveLp, { mip_rel_gap: 0.1 })

function boxAround(
  programme: LinearProgramme,
  near: readonly number[],
  sums: readonly (readonly Term[])[],
  reach: number,
): LinearProgramme {
  const around = (value: number, steps: number): { low: number; high: number } => ({
    low: Math.floor(value + 1e-6) - steps,
    high: Math.ceil(value - 1e-6) + steps,
  })
  const rows = sums.map((terms) => {
    const value = terms.reduce((sum, [factor, variable]) => sum + factor * (near[variable] ?? 0), 0)
    return { terms, ...around(value, reach - 1), figure: null, perPerson: 1 }
  })
  const variables = programme.variables.map((variable, index) => {
    if (!variable.whole) return variable
    const { low, high } = around(near[index] ?? 0, reach)
    return { ...variable, low: Math.max(variable.low, low), high: Math.min(variable.high ?? high, high) }
  })
  return { variables, rows: [...programme.rows, ...rows] }
}

function solve(programme: LinearProgramme, solveLp: SolveLp, extra: SolverOptions): readonly number[] | null {
  const { variables, rows } = programme
  const isEmpty = ({ terms, low, high }: (typeof rows)[number]): boolean =>
    terms.length === 0 && ((low ?? 0) > 0 || (high ?? 0) < 0)
  if (rows.some(isEmpty)) return null
  const { status, columns } = solveLp(lpText(programme), { ...options, ...extra })
  if (status !== 'Optimal') return null
  return variables.map((_variable, index) => columns[nameOf(index)] ?? 0)
}
