import type { PublishedFigure } from '../tables/published.ts'
import { placeOf } from '../tables/published.ts'
import type { Draft } from './linear.ts'
import { addRow, addVariable, times } from './linear.ts'
import { unitsOf } from './windows.ts'

/**
 * Adds the condition that a column of percentages was rounded by largest remainder. The printed figures are the outcome
 * exactly when exact and printed percentages differ by amounts that lie less than one unit apart: what was rounded up had
 * a larger remainder than what was rounded down. A variable stands for the lowest difference. Equal remainders are shut
 * out, because the outcome would then hang on the order of the rows.
 */
export function addLargestRemainder(
  draft: Draft,
  cells: readonly { readonly figure: PublishedFigure; readonly counted: readonly number[] }[],
  decimals: number,
  column: { readonly answered: readonly number[]; readonly base: number | null },
): void {
  const scale = 100 * 10 ** decimals
  const lowest = addVariable(draft, { low: -1e6, high: 0, whole: false, cost: 0 })
  for (const { figure, counted } of cells) {
    const units = unitsOf(figure.printed, decimals)
    if (units === null) continue
    const exact = [...times(scale, counted), ...times(-1, [lowest])]
    const place = placeOf(figure)
    if (column.base === null) {
      addRow(draft, [...exact, ...times(-units, column.answered)], { low: 0, figure: place })
      addRow(draft, [...exact, ...times(-units - 1, column.answered)], { high: -1, figure: place })
    } else {
      const low = units * column.base
      addRow(draft, exact, { low, high: low + column.base - 1, figure: place })
    }
  }
}
