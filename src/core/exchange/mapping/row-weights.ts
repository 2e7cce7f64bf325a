import { unitWeight } from '../../dataset/dataset.ts'
import type { Issue, Result } from '../../issue.ts'
import { failure, issue, success } from '../../issue.ts'
import type { FileVariable } from '../data-file.ts'
import type { Mapping } from '../mapping-schema.ts'

/** The weight of every row in millionths, and what was strange about them. */
export type RowWeights = {
  readonly weights: Float64Array
  readonly weighted: boolean
  readonly remarks: readonly Issue[]
}

/** The largest number that is taken for a weight; a number of a respondent in its place would be larger. */
const heaviest = 1_000_000

/**
 * The weights of the rows by the column that the mapping names; one each when it names none. A row without a weight weighs
 * 0 and is told of, as statistics programs do. A weight below 0, above a million or that is no number is a fault.
 *
 * @example rowWeights({ weight: 'pw', … }, columns, 200) // → { weights: Float64Array [44210000, …], weighted: true, … }
 */
export function rowWeights(
  { weight }: Mapping,
  columns: ReadonlyMap<string, FileVariable>,
  rows: number,
): Result<RowWeights> {
  const weights = new Float64Array(rows).fill(unitWeight)
  if (weight === undefined) return success({ weights, weighted: false, remarks: [] })
  const column = columns.get(weight)?.column
  if (column === undefined) return failure([issue('mapping-no-column', ['weight'], { column: weight })])
  if (column.kind !== 'number') return failure([issue('mapping-weight-no-number', ['weight'], { column: weight })])
  let [blanks, zeros] = [0, 0]
  for (let row = 0; row < rows; row += 1) {
    const value = column.values[row] ?? Number.NaN
    if (value < 0 || value > heaviest) {
      return failure([issue('mapping-weight-bounds', ['weight'], { column: weight, row: row + 1, value, heaviest })])
    }
    if (Number.isNaN(value)) blanks += 1
    else if (value === 0) zeros += 1
    weights[row] = Number.isNaN(value) ? 0 : Math.round(value * unitWeight)
  }
  const remarks = [
    ...(blanks === 0 ? [] : [issue('import-weight-blank', ['weight'], { column: weight, count: blanks })]),
    ...(zeros === 0 ? [] : [issue('import-weight-zero', ['weight'], { column: weight, count: zeros })]),
  ]
  return success({ weights, weighted: true, remarks })
}
