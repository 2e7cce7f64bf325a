import type { Draft } from './linear.ts'
import { addRow, addVariable, times } from './linear.ts'

/** A cell of a column that was rounded to add up to 100. */
export type RoundedCell = {
  readonly figure: string
  /** Twice the printed percentage in units of its last decimal; `null` when it cannot be printed that way. */
  readonly printed: number | null
  readonly counted: readonly number[]
}

/**
 * Adds the condition that a column of percentages was rounded by largest remainder. The printed figures add up to 100 and
 * are the outcome exactly when the differences between exact and printed percentages lie less than one unit apart: a
 * figure that was rounded up had a larger remainder than one that was rounded down. `floor` is a variable for the lowest
 * difference. Less than one unit: equal remainders would leave the outcome to chance.
 */
export function addLargestRemainder(
  draft: Draft,
  cells: readonly RoundedCell[],
  answered: readonly number[],
  decimals: number,
  base: number | null,
): void {
  const unit = 100 * 10 ** decimals
  const floor = addVariable(draft, { low: -unit * 100_000, high: 0, whole: false, cost: 0 })
  for (const { figure, printed, counted } of cells) {
    if (printed === null) continue
    const share = printed / 2
    if (base === null) {
      const difference = [...times(unit, counted), ...times(-share, answered), [-1, floor] as const]
      addRow(draft, difference, { low: 0, figure })
      addRow(draft, [...difference, ...times(-1, answered)], { high: -1, figure })
    } else {
      const low = share * base
      addRow(draft, [...times(unit, counted), [-1, floor]], { low, high: low + base - 1, figure })
    }
  }
}
