import type { Column } from '../dataset/dataset.ts'
import type { Cells } from './cells.ts'
import type { Tallies } from './tallies.ts'
import { addTallies, emptyTally, squareWeight } from './tallies.ts'
import { missingAmount } from '../dataset/missing.ts'
import { unitWeight } from '../dataset/dataset.ts'

/** Counts of a column of amounts, per distinct amount as it is stored (a whole number of its smallest unit). */
export function tallyAmounts(
  column: Extract<Column, { storage: 'amounts' }>,
  cells: Cells,
  weights: Float64Array | null,
): Tallies {
  const { values } = column
  const { of } = cells
  const count = cells.list.length
  const found = new Map<number, ReturnType<typeof emptyTally>>()
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row]!
    let tally = found.get(value)
    if (tally === undefined) {
      // One cell more than there are: rows outside the filter are counted there and never read.
      tally = emptyTally(count + 1)
      found.set(value, tally)
    }
    const cell = of[row]!
    const weight = weights === null ? unitWeight : weights[row]!
    tally.n[cell] = tally.n[cell]! + 1
    tally.w[cell] = tally.w[cell]! + weight
    tally.w2[cell] = tally.w2[cell]! + (weights === null ? unitWeight : squareWeight(weight))
  }
  const isMissing = (value: number) => value > missingAmount && value <= missingAmount + 4
  const answers = [...found].filter(([value]) => !isMissing(value)).toSorted(([a], [b]) => a - b)
  return {
    values: new Map(answers),
    answered: addTallies(
      answers.map(([, tally]) => tally),
      count,
    ),
    missing: [1, 2, 3, 4].map((reason) => found.get(missingAmount + reason) ?? emptyTally(count)),
    shares: null,
  }
}
