import type { Draft, Term } from './linear.ts'
import { addRow, addVariable } from './linear.ts'

/** The value to three decimals: enough for what is only a wish, and short in the text of a programme. */
export const round = (value: number): number => Math.round(value * 1000) / 1000

/** Adds a cost to a draft: as much as the sum of the terms is further from the target than the margin. */
export function addWish(
  draft: Draft,
  terms: readonly Term[],
  cost: number,
  { target = 0, margin = [] }: { readonly target?: number; readonly margin?: readonly Term[] } = {},
): void {
  const distance = addVariable(draft, { low: 0, high: null, whole: false, cost })
  const slack = [...margin, [1, distance] as const]
  addRow(draft, [...terms, ...slack.map(([factor, variable]): Term => [-factor, variable])], { high: target })
  addRow(draft, [...terms, ...slack], { low: target })
}
