import type { Column, Dataset } from '../../core/dataset/dataset.ts'
import type { Random } from '../../core/simulation/random.ts'
import { whole } from '../../core/simulation/random.ts'

function pick(column: Column, rows: Uint32Array): Column {
  switch (column.storage) {
    case 'codes':
      return { ...column, values: gather(new Uint8Array(rows.length), column.values, rows) }
    case 'sets':
      return { ...column, values: gather(new Uint32Array(rows.length), column.values, rows) }
    case 'amounts':
      return { ...column, values: gather(new Int32Array(rows.length), column.values, rows) }
    case 'texts':
      return {
        ...column,
        values: Array.from(rows, (row) => column.values[row] ?? ''),
        reasons: gather(new Uint8Array(rows.length), column.reasons, rows),
      }
  }
}

type Numbers = Uint8Array | Uint32Array | Int32Array | Float64Array

function gather<Target extends Numbers>(target: Target, source: Numbers, rows: Uint32Array): Target {
  for (let row = 0; row < rows.length; row += 1) target[row] = source[rows[row] ?? 0] ?? 0
  return target
}

/**
 * A dataset of another size with the same answers: each row is a row of the dataset, drawn with replacement. Rosters are
 * left out, and so are texts, which no table counts.
 *
 * @example resample(dataset, 1_000_000, seededRandom(1)).rows // → 1000000
 */
export function resample(dataset: Dataset, size: number, random: Random): Dataset {
  const rows = Uint32Array.from({ length: size }, () => whole(random, dataset.rows))
  const counted = [...dataset.columns].filter(([, { storage }]) => storage !== 'texts')
  return {
    ...dataset,
    rows: size,
    complete: gather(new Uint8Array(size), dataset.complete, rows),
    columns: new Map(counted.map(([id, column]) => [id, pick(column, rows)])),
    rosters: new Map(),
    weights: gather(new Float64Array(size), dataset.weights, rows),
  }
}
