import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { doubleValues } from '../items/double-values.ts'
import { excerpt } from '../items/excerpt.ts'
import type { StudyFiles } from './study.ts'
import { wavesUpTo } from './wave-chain.ts'

/** True when the first day comes after the last, as far as both are known: `2023` does not come before `2023-05`. */
function isReversed(opens: string, closes: string): boolean {
  const known = Math.min(opens.length, closes.length)
  return opens.slice(0, known) > closes.slice(0, known)
}

/** True when the first of the waves that a wave follows on follows on one of them itself. */
function isInCircle(waves: StudyFiles['waves'], wave: string): boolean {
  const chain = wavesUpTo(waves, wave)
  return chain.some(({ id }) => id === chain[0]?.after)
}

/** A wave that follows on one that there is not, on itself in the end, or on one that opens later. */
function orderIssues(waves: StudyFiles['waves'], index: number): readonly Issue[] {
  const wave = waves[index]
  if (wave?.after === undefined) return []
  const path = ['waves', index, 'after']
  const before = waves.find(({ id }) => id === wave.after)
  const known = waves.map(({ id }) => id).join(', ')
  if (before === undefined) return [issue('study-unknown-wave', path, { wave: excerpt(wave.after), waves: known })]
  if (isInCircle(waves, wave.id)) return [issue('study-wave-circle', path, { wave: wave.id })]
  return isReversed(before.opens, wave.opens)
    ? [issue('study-wave-order', path, { wave: wave.id, before: before.id, opens: before.opens })]
    : []
}

/** Strata of groups that there are not, and more invited than there are. */
function strataIssues({ waves, study }: Pick<StudyFiles, 'waves' | 'study'>, index: number): readonly Issue[] {
  const strata = waves[index]?.strata ?? []
  const groups = Object.keys(study.groups)
  const placed = strata.map(({ group }, s) => ({ id: group, path: ['waves', index, 'strata', s, 'group'] }))
  return [
    ...doubleValues(placed, 'study-double-stratum'),
    ...placed.flatMap(({ id, path }) =>
      groups.includes(id)
        ? []
        : [issue('study-unknown-group', path, { group: excerpt(id), groups: groups.join(', ') })],
    ),
    ...strata.flatMap(({ invited, population }, s) =>
      invited !== undefined && population !== undefined && invited > population
        ? [issue('study-stratum-invited', ['waves', index, 'strata', s, 'invited'], { invited, population })]
        : [],
    ),
  ]
}

/**
 * Issues about waves that stand more than once or close before they open, about the order in which they refer to each
 * other, and about strata.
 *
 * @example checkWaves(files)[0]?.code // → 'study-wave-days'
 */
export function checkWaves(files: Pick<StudyFiles, 'waves' | 'study'>): readonly Issue[] {
  const { waves } = files
  return [
    ...doubleValues(
      waves.map(({ id }, index) => ({ id, path: ['waves', index, 'id'] })),
      'study-double-wave',
    ),
    ...waves.flatMap(({ opens, closes }, index) => [
      ...(isReversed(opens, closes) ? [issue('study-wave-days', ['waves', index, 'closes'], { opens, closes })] : []),
      ...orderIssues(waves, index),
      ...strataIssues(files, index),
    ]),
  ]
}
