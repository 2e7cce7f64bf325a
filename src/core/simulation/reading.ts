import type { PublishedFigure } from '../tables/published.ts'
import { figuresOfTable, placeOf } from '../tables/published.ts'
import type { PublishedTables } from '../tables/published-schema.ts'
import { isLargestRemainder } from './figure-rows.ts'
import type { Plan, PlannedTable } from './plan.ts'
import { atomsOf } from './plan.ts'
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
  if (figure.statistic === 'mean') return halfUp(ofRow(figure.row), base, decimals)
  const codes = table.rows.map(({ code }) => code)
  const percentages = isLargestRemainder({ table }, { ...figure, kind: 'value' })
    ? largestRemainder(codes.map(ofRow), base, decimals)
    : codes.map((code) => halfUp(100 * ofRow(code), base, decimals))
  if (figure.kind === 'value') return percentages[codes.findIndex((code) => code === figure.row)] ?? null
  const known = percentages.filter((percentage) => percentage !== null)
  return known.length === 0 ? null : known.reduce((all, percentage) => all + percentage, 0)
}

function halfUp(sum: number, base: number, decimals: number): number | null {
  const unit = 10 ** decimals
  return base === 0 ? null : Math.floor((2 * unit * sum + base) / (2 * base)) / unit
}

function largestRemainder(sums: readonly number[], base: number, decimals: number): readonly (number | null)[] {
  if (base === 0) return sums.map(() => null)
  const unit = 10 ** decimals
  const cut = sums.map((sum) => Math.floor((100 * unit * sum) / base))
  const remainders = sums.map((sum) => (100 * unit * sum) % base)
  const missing = 100 * unit - cut.reduce((all, value) => all + value, 0)
  const order = [...sums.keys()].toSorted((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0))
  // The earlier row comes first at a tie, because sorting keeps the order of what is equal.
  const raised = order.slice(0, Math.max(0, missing))
  return cut.map((value, index) => (value + (raised.includes(index) ? 1 : 0)) / unit)
}
