import type { Result } from '../issue.ts'
import { failure, issue, success } from '../issue.ts'
import type { Study } from '../study/study.ts'
import { placeOf } from '../published/published.ts'
import type { PublishedTables } from '../published/published-schema.ts'
import type { PerAtom } from './layout.ts'
import { figuresToLetGo } from './let-go.ts'
import type { Plan } from './plan.ts'
import { planOf } from './plan.ts'
import type { Programme } from './programme.ts'
import { programmeOf } from './programme.ts'
import type { Random } from './random.ts'
import { unmetFigures } from './reading.ts'
import type { SolvedTable, SolvedWave } from './solved-wave.ts'
import type { SolveLp } from './solver.ts'
import { solveRelaxed, solveWhole } from './solver.ts'

/** `listed`: leave out what the published file calls exceptions. `find`: find out what cannot be met. */
export type Exceptions = 'listed' | 'find'

/** How often figures are let go before giving up; each time names at least one. */
const rounds = 5

/**
 * A wave in counts whose tables are the published ones, with the figures that it does not meet. When the figures
 * contradict each other, some are let go, at the lowest sum of misses; every other figure is met exactly. The same
 * random numbers give the same wave.
 *
 * @example solveWave(study, published, solveLp, seededRandom(2023)) // → { ok: true, value: { atoms, tables, unmet } }
 */
export function solveWave(
  study: Study,
  published: PublishedTables,
  solveLp: SolveLp,
  random: Random,
  exceptions: Exceptions = 'listed',
): Result<SolvedWave> {
  const plan = planOf(study, published)
  if (!plan.ok) return plan
  const leftOut = new Set(exceptions === 'listed' ? published.exceptions.map(placeOf) : [])
  for (let round = 0; round < rounds; round += 1) {
    const programme = programmeOf(plan.value, leftOut, random)
    const values = solveProgramme(programme, random, solveLp)
    if (values !== null) return success(waveOf(plan.value, programme, values, published))
    const figures = figuresToLetGo(plan.value, leftOut, solveLp)
    if (figures.length === 0) break
    for (const figure of figures) leftOut.add(figure)
  }
  return failure([issue('simulation-no-wave', [], { figures: leftOut.size })])
}

/** First the ideal without whole numbers, then whole numbers around it; one search for both takes ten times as long. */
function solveProgramme(programme: Programme, random: Random, solveLp: SolveLp): readonly number[] | null {
  const ideal = solveRelaxed(programme.wishes, solveLp)
  if (ideal === null) return null
  const { variables, rows } = programme.conditions
  const drawn = variables.map((variable) => ({ ...variable, cost: Math.round(random() * 100) / 100 }))
  return solveWhole({ variables: drawn, rows }, ideal, programme.letGo, solveLp)
}

function waveOf(plan: Plan, { layout }: Programme, values: readonly number[], published: PublishedTables): SolvedWave {
  const counts = (variables: PerAtom): readonly number[] =>
    variables.map((variable) => (variable === null ? 0 : (values[variable] ?? 0)))
  const tables = Object.fromEntries(
    layout.tables.map(({ table, base, rows }): readonly [string, SolvedTable] => {
      const perRow = [...rows].map(([code, perAtom]) => [String(code), counts(perAtom)] as const)
      return [table.id, { base: counts(base), rows: Object.fromEntries(perRow) }]
    }),
  )
  const people = counts(layout.people)
  return {
    groups: plan.groups.map(({ id }) => id),
    atoms: plan.atoms.map((groups, atom) => ({ groups, n: people[atom] ?? 0 })),
    tables,
    unmet: unmetFigures(plan, tables, published.exceptions),
    plan,
  }
}
