import type { Figure } from '../tables/published.ts'
import { figures, placeOf } from '../tables/published.ts'
import type { Layout, PerAtom, TableVariables } from './layout.ts'
import { existing } from './layout.ts'
import { addLargestRemainder } from './largest-remainder.ts'
import type { Draft, Term } from './linear.ts'
import { addRow, times } from './linear.ts'
import type { Plan } from './plan.ts'
import { doubled, halfUp } from './windows.ts'

/**
 * Adds a condition for every published figure that is not left out. Totals rows need none: they are the sum of the
 * percentages.
 */
export function addFigures(draft: Draft, plan: Plan, layout: Layout, leftOut: ReadonlySet<string>): void {
  for (const variables of layout.tables.values()) {
    const { table } = variables
    const kept = figures({ wave: '', exceptions: [], tables: [table.published] }).filter(
      (figure) => !leftOut.has(placeOf(figure)),
    )
    const bases = new Map(kept.filter(({ kind }) => kind === 'base').map((figure) => [figure.column, figure.printed]))
    for (const figure of kept) {
      if (figure.kind === 'value' && isLargestRemainder(variables, figure)) continue
      addFigure(draft, figure, inColumn(plan, figure.column), variables, bases.get(figure.column) ?? null)
    }
    for (const column of table.published.banner) {
      const cells = kept.filter((figure) => figure.column === column && isLargestRemainder(variables, figure))
      const base = existing(pick(variables.base, inColumn(plan, column)))
      const sums = cells.map((cell) => ({
        figure: placeOf(cell),
        printed: doubled(cell.printed, table.spec.decimals),
        counted: existing(pick(rowOf(variables, cell), inColumn(plan, column))),
      }))
      if (sums.length > 0) addLargestRemainder(draft, sums, base, table.spec.decimals, bases.get(column) ?? null)
    }
  }
}

/** The atoms that a column counts: those in the group, or all of them. */
export const inColumn = (plan: Plan, column: string): readonly number[] =>
  [...plan.atoms.keys()].filter((atom) => column === 'total' || plan.atoms[atom]?.includes(column) === true)

const pick = (variables: PerAtom, atoms: readonly number[]): PerAtom => atoms.map((atom) => variables[atom] ?? null)

const rowOf = ({ rows }: TableVariables, { row }: Figure): PerAtom => rows.get(row ?? 0) ?? []

function isLargestRemainder({ table: { spec } }: TableVariables, { kind, column, statistic }: Figure): boolean {
  const rounding = spec.columnRounding[column] ?? spec.rounding
  return kind === 'value' && statistic === 'percentage' && rounding === 'largest-remainder'
}

function addFigure(
  draft: Draft,
  figure: Figure,
  atoms: readonly number[],
  variables: TableVariables,
  base: number | null,
): void {
  const place = placeOf(figure)
  const exactly = (terms: readonly Term[]): void =>
    addRow(draft, terms, { low: figure.printed, high: figure.printed, figure: place })
  const answered = existing(pick(variables.base, atoms))
  const counted = existing(pick(rowOf(variables, figure), atoms))
  if (figure.kind === 'base') exactly(times(1, answered))
  else if (figure.kind === 'count' || figure.statistic === 'count') exactly(times(1, counted))
  else if (figure.kind === 'value') {
    const printing = {
      printed: figure.printed,
      decimals: variables.table.spec.decimals,
      scale: figure.statistic === 'mean' ? 1 : 100,
    }
    const window = base === null ? null : halfUp(printing, base)
    if (window !== null) addRow(draft, times(1, counted), { ...window, figure: place })
    else addWithFreeBase(draft, printing, counted, answered, place)
  }
}

/** The same as a window, for a column whose base is not known beforehand. */
function addWithFreeBase(
  draft: Draft,
  { printed, decimals, scale }: { readonly printed: number; readonly decimals: number; readonly scale: number },
  counted: readonly number[],
  answered: readonly number[],
  figure: string,
): void {
  const twice = doubled(printed, decimals)
  if (twice === null) return
  const unit = 2 * scale * 10 ** decimals
  addRow(draft, [...times(unit, counted), ...times(1 - twice, answered)], { low: 0, figure })
  addRow(draft, [...times(unit, counted), ...times(-1 - twice, answered)], { high: -1, figure })
}
