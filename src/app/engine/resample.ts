import type { Dataset } from '../../core/dataset/dataset.ts'
import { pickRows } from '../../core/dataset/pick-rows.ts'
import type { Random } from '../../core/simulation/random.ts'
import { whole } from '../../core/simulation/random.ts'

/**
 * A dataset of another size with the same answers: each row is a row of the dataset, drawn with replacement. Rosters and
 * texts, which no table counts, are left out.
 *
 * @example resample(dataset, 1_000_000, seededRandom(1)).rows // → 1000000
 */
export function resample(dataset: Dataset, size: number, random: Random): Dataset {
  const columns = new Map([...dataset.columns].filter(([, { storage }]) => storage !== 'texts'))
  const rows = Uint32Array.from({ length: size }, () => whole(random, dataset.rows))
  return pickRows({ ...dataset, columns, rosters: new Map() }, rows)
}
