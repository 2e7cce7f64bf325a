import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import type { Item } from '../items/item.ts'
import type { Edition, StudyFiles } from './study.ts'

type Wave = StudyFiles['waves'][number]
type Change = NonNullable<Wave['changes']>[string]
type Path = Issue['path']

/** An item in the wave before, and in the wave that changes it. */
type Pair = { readonly before: Item; readonly now: Item }

const itemIn = ({ blocks }: Edition, id: string): Item | undefined =>
  blocks.flatMap(({ pages }) => pages.flatMap(({ items }) => items)).find((item) => item.id === id)

/** The codes that answers have, where a question has one answer, in all or per row; `null` for other questions. */
function codesOf(item: Item): readonly number[] | null {
  if (item.type === 'single') return item.options.map(({ code }) => code)
  return item.type === 'matrix' ? item.scale.map(({ code }) => code) : null
}

/** Codes of common categories that the item does not have in that wave, and codes that no category takes. */
function categoryIssues(
  categories: NonNullable<Change['categories']>,
  { before, now }: Pair,
  path: Path,
): readonly Issue[] {
  const [then, today] = [codesOf(before), codesOf(now)]
  if (then === null || today === null) return [issue('study-wave-categories-type', path, { item: now.id })]
  const known = { before: then, now: today }
  return (['before', 'now'] as const).flatMap((side) => {
    const placed = categories.flatMap((category, c) =>
      category[side].map((code, index) => ({ code, at: [...path, c, side, index] })),
    )
    const strange = placed.filter(({ code }) => !known[side].includes(code))
    const left = known[side].filter((code) => placed.every((one) => one.code !== code))
    return [
      ...strange.map(({ code, at }) =>
        issue('study-table-code', at, { code, item: now.id, codes: known[side].join(', ') }),
      ),
      ...(left.length === 0 ? [] : [issue('study-wave-codes-left', path, { codes: left.join(', ') })]),
    ]
  })
}

/** Where an item stands in the list of waves makes it no other question. */
const asAsked = ({ waves: _waves, ...item }: Item): string => JSON.stringify(item)

/**
 * Issues about changes that leave a question as it was in the wave before, and about common categories that do not fit
 * the codes of both waves.
 *
 * @example checkChangedItems(waves, editions)[0]?.code // → 'study-wave-change-same'
 */
export function checkChangedItems(waves: readonly Wave[], editions: ReadonlyMap<string, Edition>): readonly Issue[] {
  return waves.flatMap(({ id: wave, after = '', changes = {} }, index) =>
    Object.entries(changes).flatMap(([id, { set, categories }]) => {
      const [earlier, own] = [editions.get(after), editions.get(wave)]
      const [before, now] = [earlier && itemIn(earlier, id), own && itemIn(own, id)]
      if (before === undefined || now === undefined) return []
      const path = ['waves', index, 'changes', id]
      return [
        ...(set !== undefined && asAsked(before) === asAsked(now)
          ? [issue('study-wave-change-same', [...path, 'set'], { item: id, wave: after })]
          : []),
        ...(categories === undefined ? [] : categoryIssues(categories, { before, now }, [...path, 'categories'])),
      ]
    }),
  )
}
