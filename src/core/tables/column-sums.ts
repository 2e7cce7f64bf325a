import { unitWeight } from '../dataset/dataset.ts'
import type { StratumSums } from '../statistics/domain.ts'
import { effectiveBase } from '../statistics/domain.ts'
import type { Aggregates } from './aggregate.ts'
import type { Cells } from './cells.ts'
import type { Base } from './table.ts'
import type { Tally } from './tallies.ts'

/** The cells that a column adds up, with the strata of the design. */
export type ColumnCells = {
  readonly cells: Cells
  readonly design: Aggregates['design']
  /** The numbers of the cells whose respondents are in the column. */
  readonly inside: readonly number[]
}

/**
 * The cells of a column: those whose mask has the group's bit, or all of them for the total (`null`).
 *
 * @example columnCells(cells, design, 0).inside // → [1, 3], the cells of the first group
 */
export const columnCells = (cells: Cells, design: Aggregates['design'], bit: number | null): ColumnCells => ({
  cells,
  design,
  inside: cells.list.flatMap(({ mask }, cell) => (bit === null || (mask & (1 << bit)) !== 0 ? [cell] : [])),
})

/**
 * A part of a tally added up over the cells of a column.
 *
 * @example sumCells(tally.n, column) // → 2197
 */
export const sumCells = (values: Float64Array, { inside }: ColumnCells): number =>
  inside.reduce((sum, cell) => sum + (values[cell] ?? 0), 0)

/**
 * The base that a tally amounts to in a column: people, their weights, and what those weights are worth.
 *
 * @example baseOf(answered, column) // → { n: 4, weighted: 5, effective: 3.57… }
 */
export function baseOf(tally: Tally, column: ColumnCells): Base {
  const w = sumCells(tally.w, column) / unitWeight
  const w2 = sumCells(tally.w2, column) / unitWeight
  return { n: sumCells(tally.n, column), weighted: w, effective: effectiveBase(w, w2) }
}

/** Respondents who share a value. */
export type Valued = { readonly value: number; readonly tally: Tally }

/** The part of a column in one stratum, with what is known of the stratum. */
type Stratum = { readonly rows: number; readonly population: number | null; readonly own: ColumnCells }

/**
 * A column stratum by stratum; without strata one, with the whole column.
 *
 * @example strataOf(column)[0].rows // → 5778, all rows of the design that are in the stratum
 */
export const strataOf = ({ cells, design, inside }: ColumnCells): readonly Stratum[] =>
  design.rows.map((rows, stratum) => ({
    rows,
    population: design.populations[stratum] ?? null,
    own: { cells, design, inside: inside.filter((cell) => cells.list[cell]?.stratum === stratum) },
  }))

/**
 * The sums per stratum that linearisation needs: over the respondents of `base`, of whom those in `valued` have a value
 * and the others have 0. Weights are in units of one respondent.
 *
 * @example stratumSums(answered, [{ value: 1, tally: yes }], column)[0].wy // → 3, the weights of who said yes
 */
export function stratumSums(base: Tally, valued: readonly Valued[], column: ColumnCells): readonly StratumSums[] {
  return strataOf(column).map(({ rows, population, own }) => {
    const weighted = (part: 'w' | 'w2', power: number) =>
      valued.reduce((sum, { value, tally }) => sum + value ** power * sumCells(tally[part], own), 0) / unitWeight
    return {
      rows,
      population,
      n: sumCells(base.n, own),
      w: sumCells(base.w, own) / unitWeight,
      w2: sumCells(base.w2, own) / unitWeight,
      wy: weighted('w', 1),
      w2y: weighted('w2', 1),
      w2yy: weighted('w2', 2),
    }
  })
}
