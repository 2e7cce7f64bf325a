import type { PublishedFigure } from '../published/published.ts'
import { figuresOfTable, placeOf } from '../published/published.ts'
import type { PublishedTables } from '../published/published-schema.ts'
import { isLargestRemainder } from './figure-rows.ts'
import type { Plan, PlannedTable } from './plan.ts'
import { atomsOf } from './plan.ts'
import { printedPercentages, printedQuotient } from './print-counts.ts'
import type { SolvedTable, UnmetFigure } from './solved-wave.ts'

/**
 * The published figures that the solved counts do not give. This is the solver's own reading of its counts: it shares
 * nothing with the tables that are made of the answers.
 */
export function unmetFigures(
  plan: Plan,
  tables: { readonly [table: string]: SolvedTable },
  exceptions: PublishedTables['exceptions'],
): readonly UnmetFigure[] {
  const reasons = new Map(exceptions.map((exception) => [placeOf(exception), exception.reason]))
  return plan.tables.flatMap((table) => {
    const counts = tables[table.id]
    if (counts === undefined) return []
    return figuresOfTable(table.published).flatMap((figure): readonly UnmetFigure[] => {
      const solved = printedAs(plan, table, counts, figure)
      const isMet = solved !== null && Math.abs(solved - figure.printed) < 1e-9
      return isMet ? [] : [{ ...figure, solved, reason: reasons.get(placeOf(figure)) ?? null }]
    })
  })
}

/** What is printed at the place of a figure. */
function printedAs(plan: Plan, table: PlannedTable, counts: SolvedTable, figure: PublishedFigure): number | null {
  const atoms = atomsOf(plan, figure.column)
  const sum = (perAtom: readonly number[] = []): number => atoms.reduce((all, atom) => all + (perAtom[atom] ?? 0), 0)
  const base = sum(counts.base)
  const ofRow = (code: number | null): number => sum(counts.rows[String(code)])
  if (figure.kind === 'base') return base
  if (figure.kind === 'count' || figure.statistic === 'count') return ofRow(figure.row)
  const { decimals } = table.spec
  if (figure.statistic === 'mean') return printedQuotient(ofRow(figure.row), base, decimals)
  const codes = table.rows.map(({ code }) => code)
  const rounding = isLargestRemainder({ table }, { ...figure, kind: 'value' }) ? 'largest-remainder' : 'half-up'
  const percentages = printedPercentages(codes.map(ofRow), base, { decimals, rounding })
  if (figure.kind === 'value') return percentages[codes.findIndex((code) => code === figure.row)] ?? null
  const known = percentages.filter((percentage) => percentage !== null)
  return known.length === 0 ? null : known.reduce((all, percentage) => all + percentage, 0)
}
