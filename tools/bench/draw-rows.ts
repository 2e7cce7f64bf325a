import type { Random } from '../../src/core/simulation/random.ts'
import { whole } from '../../src/core/simulation/random.ts'

/**
 * Rows drawn with replacement, for `pickRows`: a larger dataset with the same answers, to measure speed with.
 *
 * @param rows how many rows there are to draw from
 * @example drawRows(5778, 1_000_000, seededRandom(1)).length // → 1000000
 */
export const drawRows = (rows: number, size: number, random: Random): Uint32Array =>
  Uint32Array.from({ length: size }, () => whole(random, rows))
