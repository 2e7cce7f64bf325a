import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { doubleValues } from '../items/double-values.ts'
import { excerpt } from '../items/excerpt.ts'
import { placedItems } from './placed-items.ts'
import type { StudyFiles } from './study.ts'

/** True when the first day comes after the last, as far as both are known: `2023` does not come before `2023-05`. */
function isReversed(opens: string, closes: string): boolean {
  const known = Math.min(opens.length, closes.length)
  return opens.slice(0, known) > closes.slice(0, known)
}

/**
 * Issues about waves that stand more than once or close before they open, and about items of waves that there are not.
 *
 * @example checkWaves(files)[0]?.code // → 'study-wave-days'
 */
export function checkWaves({ waves, blocks }: Pick<StudyFiles, 'waves' | 'blocks'>): readonly Issue[] {
  const known = waves.map(({ id }) => id)
  return [
    ...doubleValues(
      waves.map(({ id }, index) => ({ id, path: ['waves', index, 'id'] })),
      'study-double-wave',
    ),
    ...waves.flatMap(({ opens, closes }, index) =>
      isReversed(opens, closes) ? [issue('study-wave-days', ['waves', index, 'closes'], { opens, closes })] : [],
    ),
    ...placedItems(blocks).flatMap(({ item, path }) =>
      (item.waves ?? []).flatMap((wave, index) =>
        known.includes(wave)
          ? []
          : [issue('study-unknown-wave', [...path, 'waves', index], { wave: excerpt(wave), waves: known.join(', ') })],
      ),
    ),
  ]
}
