import type { PublishedFigure } from '../published/published.ts'
import { placeOf } from '../published/published.ts'
import type { Draft, Term } from './linear.ts'
import { addRow, addVariable, times } from './linear.ts'
import { unitsOf } from './windows.ts'

/** A row of a column of percentages: its variables, and its figure unless that need not be met. */
export type RoundedCell = { readonly figure: PublishedFigure | null; readonly counted: readonly number[] }

/**
 * Adds the condition that a column of percentages was rounded by largest remainder. The printed figures are the outcome
 * exactly when they add up to 100, and exact and printed percentages differ by amounts that lie less than one unit apart:
 * what was rounded up had a larger remainder than what was rounded down. One variable stands for the lowest difference,
 * and one for the printed figure of each row whose figure is not given. Equal remainders are shut out, because the
 * outcome would then hang on the order of the rows.
 */
export function addLargestRemainder(
  draft: Draft,
  cells: readonly RoundedCell[],
  decimals: number,
  column: { readonly answered: readonly number[]; readonly base: number | null },
): void {
  const scale = 100 * 10 ** decimals
  const lowest = addVariable(draft, { low: -1e6, high: 0, whole: false, cost: 0 })
  const open: number[] = []
  let given = 0
  for (const { figure, counted } of cells) {
    const units = figure === null ? null : unitsOf(figure.printed, decimals)
    const source = { figure: figure === null ? null : placeOf(figure), perPerson: scale }
    const difference: Term[] = [...times(scale, counted), [-1, lowest]]
    given += units ?? 0
    if (column.base === null && units !== null) {
      addRow(draft, [...difference, ...times(-units, column.answered)], { low: 0, ...source })
      addRow(draft, [...difference, ...times(-units - 1, column.answered)], { high: -1, ...source })
    } else if (column.base !== null) {
      if (units === null) open.push(addVariable(draft, { low: 0, high: scale, whole: true, cost: 0 }))
      const printed: readonly Term[] = units === null ? times(-column.base, open.slice(-1)) : []
      const low = (units ?? 0) * column.base
      addRow(draft, [...difference, ...printed], { low, high: low + column.base - 1, ...source })
    }
  }
  const known = cells.flatMap(({ figure }) => (figure === null ? [] : [placeOf(figure)]))
  const rest = scale - given
  if (open.length > 0 || column.base !== null || known.length === cells.length) {
    addRow(draft, times(1, open), { low: rest, high: rest, figure: known.at(-1) ?? null })
  }
}
