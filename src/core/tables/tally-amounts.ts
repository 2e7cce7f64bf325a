import type { Column } from '../dataset/dataset.ts'
import type { AmountKeys } from './amount-keys.ts'
import { amountKeys, firstKey } from './amount-keys.ts'
import type { Cells } from './cells.ts'
import type { Bins, Tallies, Weights } from './tallies.ts'
import { addTallies, emptyTally, keyShift, tallyOfKey } from './tallies.ts'

/** The number of rows per key and cell, and the sums of their weights where there are any. */
function bin(keys: AmountKeys, cells: Cells, weights: Weights | null): Bins {
  const shift = keyShift(cells)
  const { n, w, w2 } = emptyTally((firstKey + keys.amounts.length) << shift)
  for (let row = 0; row < keys.of.length; row += 1) {
    const place = ((keys.of[row] ?? 0) << shift) | (cells.of[row] ?? 0)
    n[place] = (n[place] ?? 0) + 1
    if (weights === null) continue
    w[place] = (w[place] ?? 0) + (weights.w[row] ?? 0)
    w2[place] = (w2[place] ?? 0) + (weights.w2[row] ?? 0)
  }
  return { n, weighed: weights === null ? null : { w, w2 } }
}

/**
 * Counts of a column of amounts, per amount that occurs as it is stored (a whole number of its smallest unit).
 *
 * @example [...tallyAmounts(hours, cells, null).values.keys()] // → [0, 8, 16, 20, …]
 */
export function tallyAmounts(
  { values }: Extract<Column, { storage: 'amounts' }>,
  cells: Cells,
  weights: Weights | null,
): Tallies {
  const keys = amountKeys(values)
  const bins = bin(keys, cells, weights)
  const found = keys.amounts
    .map((amount, place) => [amount, tallyOfKey(bins, firstKey + place, cells)] as const)
    .filter(([, { n }]) => n.some((count) => count > 0))
  return {
    values: new Map(found),
    answered: addTallies(
      found.map(([, tally]) => tally),
      cells.list.length,
    ),
    missing: [1, 2, 3, 4].map((reason) => tallyOfKey(bins, reason, cells)),
    shares: null,
  }
}
