import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'

/** Amounts are stored as whole numbers of this many digits, decimals included. */
const digits = 9

/**
 * Issues about the bounds of an amount: nothing lies between them, or they have more digits than can be stored.
 *
 * @example checkRange({ min: 10, max: 1 }, ['fields', 0]) // → one issue, at fields.0.max
 */
export function checkRange(
  { min, max, decimals = 0 }: { readonly min: number; readonly max: number; readonly decimals?: number },
  path: Issue['path'],
): readonly Issue[] {
  if (min >= max) return [issue('study-empty-range', [...path, 'max'], { min, max })]
  return (['min', 'max'] as const).flatMap((bound) =>
    Math.abs({ min, max }[bound]) * 10 ** decimals < 10 ** digits
      ? []
      : [issue('study-too-many-digits', [...path, bound], { digits, decimals })],
  )
}
