import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { doubleIds, doubleValues } from '../items/double-values.ts'
import { excerpt } from '../items/excerpt.ts'
import { closestName } from '../rule/closest-name.ts'
import { placedItems } from './placed-items.ts'
import type { StudyFiles } from './study.ts'
import { wavesPerItem, wavesUpTo } from './wave-chain.ts'
import { fixedKeys } from './wave-changes-schema.ts'

type Wave = StudyFiles['waves'][number]
type Change = NonNullable<Wave['changes']>[string]
type Path = Issue['path']

/** An item that the study does not have. */
function unknownItem(id: string, items: readonly string[], path: Path): readonly Issue[] {
  if (items.includes(id)) return []
  const suggestion = closestName(id, items)
  return [
    suggestion === undefined
      ? issue('study-wave-item', path, { item: excerpt(id) })
      : issue('study-wave-item-suggestion', path, { item: excerpt(id), suggestion }),
  ]
}

/** What a wave adds, drops or changes though the wave before makes that impossible. */
function contradictions(
  { id, after, adds = [], drops = [], changes = {} }: Wave,
  waves: readonly Wave[],
  path: Path,
): readonly Issue[] {
  const inWaves = wavesPerItem(waves)
  const asks = (wave: string, item: string): boolean => inWaves.get(item)?.includes(wave) !== false
  const wasAsked = (item: string): boolean => after !== undefined && asks(after, item)
  const wasEverAsked = (item: string): boolean =>
    after !== undefined && wavesUpTo(waves, after).some((wave) => asks(wave.id, item))
  const before = after ?? ''
  return [
    ...drops.flatMap((item, index) =>
      after !== undefined && !wasAsked(item)
        ? [issue('study-wave-drops', [...path, 'drops', index], { item, wave: before })]
        : [],
    ),
    ...adds.flatMap((item, index) => {
      const at = [...path, 'adds', index]
      if (drops.includes(item)) return [issue('study-wave-both', at, { item })]
      return wasAsked(item) ? [issue('study-wave-adds', at, { item, wave: before })] : []
    }),
    ...Object.keys(changes).flatMap((item) => {
      const at = [...path, 'changes', item]
      if (after === undefined) return [issue('study-wave-first', at, { item })]
      if (!asks(id, item)) return [issue('study-wave-change-dropped', at, { item })]
      return wasEverAsked(item) ? [] : [issue('study-wave-change-new', at, { item })]
    }),
  ]
}

/** A change that changes nothing, that changes what makes the item itself, or of which the categories overlap. */
function changeIssues(change: Change, path: Path): readonly Issue[] {
  const { set = {}, categories = [], comparable, note } = change
  const says = Object.keys(set).length > 0 || categories.length > 0 || comparable !== undefined || note !== undefined
  const codes = (side: 'before' | 'now') =>
    doubleValues(
      categories.flatMap((category, c) =>
        category[side].map((code, index) => ({ id: code, path: [...path, 'categories', c, side, index] })),
      ),
      'study-double-code',
    )
  return [
    ...(says ? [] : [issue('study-wave-change-empty', path)]),
    ...Object.keys(set).flatMap((key) =>
      fixedKeys.includes(key) ? [issue('study-wave-change-key', [...path, 'set', key], { key })] : [],
    ),
    ...doubleIds(categories, [...path, 'categories']),
    ...codes('before'),
    ...codes('now'),
  ]
}

/**
 * Issues about what waves say of the waves before them: items that there are not, items that are dropped without being
 * there or added although they are, and changes that change nothing.
 *
 * @example checkWaveChanges(files)[0]?.code // → 'study-wave-drops'
 */
export function checkWaveChanges({ waves, blocks }: Pick<StudyFiles, 'waves' | 'blocks'>): readonly Issue[] {
  const items = placedItems(blocks).map(({ item }) => item.id)
  return waves.flatMap((wave, index) => {
    const path = ['waves', index]
    const unknown = [
      ...(wave.adds ?? []).flatMap((id, i) => unknownItem(id, items, [...path, 'adds', i])),
      ...(wave.drops ?? []).flatMap((id, i) => unknownItem(id, items, [...path, 'drops', i])),
      ...Object.keys(wave.changes ?? {}).flatMap((id) => unknownItem(id, items, [...path, 'changes', id])),
    ]
    if (unknown.length > 0) return unknown
    const isPlaced = wave.after === undefined || waves.some(({ id }) => id === wave.after)
    return [
      // Of a wave that follows on one that there is not, nothing can be said.
      ...(isPlaced ? contradictions(wave, waves, path) : []),
      ...Object.entries(wave.changes ?? {}).flatMap(([id, change]) => changeIssues(change, [...path, 'changes', id])),
    ]
  })
}
