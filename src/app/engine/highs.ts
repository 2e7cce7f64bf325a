import { createRequire } from 'node:module'
import type { LegacyHighs } from 'highs'
import type { SolveLp } from '../../core/simulation/solver.ts'

type Load = () => Promise<LegacyHighs>

/** HiGHS, loaded once, as the solver that the core asks for. */
export async function loadSolver(): Promise<SolveLp> {
  // The package's types are those of its CommonJS form.
  const load = createRequire(import.meta.url)('highs') as Load
  const solver = await load()
  return (text, options) => {
    const found = solver.solve(text, options)
    const columns = Object.entries(found.Columns).map(([name, column]): [string, number] => [
      name,
      'Primal' in column ? (column.Primal ?? 0) : 0,
    ])
    return { status: found.Status, columns: Object.fromEntries(columns) }
  }
}
