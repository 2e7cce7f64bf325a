import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { doubleValues } from '../items/double-values.ts'
import { excerpt } from '../items/excerpt.ts'

/**
 * Issues about the columns of a table: groups that there are not, and columns that stand there twice.
 *
 * @example checkBanner(['aoi', 'total'], ['aios'], ['tables', 'banner']) // → one issue, at tables.banner.0
 */
export function checkBanner(
  banner: readonly string[],
  groups: readonly string[],
  path: Issue['path'],
): readonly Issue[] {
  const known = [...groups, 'total']
  return [
    ...banner.flatMap((group, index) =>
      known.includes(group)
        ? []
        : [issue('study-unknown-group', [...path, index], { group: excerpt(group), groups: known.join(', ') })],
    ),
    ...doubleValues(
      banner.map((id, index) => ({ id, path: [...path, index] })),
      'study-double-column',
    ),
  ]
}
