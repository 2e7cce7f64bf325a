import { createRequire } from 'node:module'
import type { LegacyHighs } from 'highs'
import type { SolveLp } from '../../core/simulation/solver.ts'

type Load = () => Promise<LegacyHighs>

const primal = (column: object): number => ('Primal' in column && typeof column.Primal === 'number' ? column.Primal : 0)

/** HiGHS, loaded once, as the solver that the core asks for. */
export async function loadSolver(): Promise<SolveLp> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the package declares the types of its other form
  const load = createRequire(import.meta.url)('highs') as Load
  const solver = await load()
  return (text, options) => {
    const found = solver.solve(text, options)
    const columns: Readonly<Record<string, object>> = found.Columns
    const values = Object.entries(columns).map(([name, column]): [string, number] => [name, primal(column)])
    return { status: found.Status, columns: Object.fromEntries(values) }
  }
}
