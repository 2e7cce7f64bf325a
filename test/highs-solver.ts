import { createRequire } from 'node:module'
import type { LpSolution, SolveLp, SolverOptions } from '../src/core/simulation/solver.ts'

type Highs = {
  readonly solve: (
    text: string,
    options: SolverOptions,
  ) => { readonly Status: string; readonly Columns: Readonly<Record<string, { readonly Primal: number }>> }
}

/** HiGHS for tests of the core, which is given its solver. */
export async function highsSolver(): Promise<SolveLp> {
  const load = createRequire(import.meta.url)('highs') as () => Promise<Highs>
  const highs = await load()
  return (text, options): LpSolution => {
    const { Status: status, Columns: columns } = highs.solve(text, options)
    return { status, columns: Object.fromEntries(Object.entries(columns).map(([name, { Primal }]) => [name, Primal])) }
  }
}
