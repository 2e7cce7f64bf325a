import type { WrittenBlock, WrittenItem } from '../written-study.ts'
import type { WrittenCheck } from './build-checks.ts'
import { buildChecks } from './build-checks.ts'
import { buildItem } from './build-item.ts'
import type { ForeignPage } from './foreign-item.ts'
import { approximated, notSupported } from './foreign-loss.ts'
import type { ItemPlace, Workshop } from './item-place.ts'
import { placeBefore, ruleAt } from './item-place.ts'
import { noteGuess, noteLoss, noteSame } from './ledger.ts'
import type { NamedItem } from './named-item.ts'
import type { FreeIds } from './unique-id.ts'
import { nameId } from './unique-id.ts'

type WrittenPage = WrittenBlock['pages'][number]

/** An item on its page, with the places of the questions that it reads. */
type Built = {
  readonly item: WrittenItem
  readonly position: number
  readonly checks: readonly WrittenCheck[]
  readonly reads: readonly number[]
}

/** Notes what became of a question as a whole: what its reader lost, and its name where that is another now. */
function noteItem({ ledger }: Workshop, { item, id, shape, losses }: NamedItem): void {
  const all = [...item.losses, ...losses]
  for (const loss of all) noteLoss(ledger, id, loss)
  if (!all.some(({ part }) => part === 'item')) noteSame(ledger, id, 'item')
  if (shape.type !== 'left-out' && id !== item.name)
    noteGuess(ledger, ['items', id], 'certain', 'quest-guess-name', { name: item.name })
  const isGuess = losses.some(({ code }) => code === 'quest-bounds' || code === 'quest-rows')
  if (isGuess) noteGuess(ledger, ['items', id], 'guess', 'quest-guess-bounds')
}

function buildOne(workshop: Workshop, written: NamedItem): Built | null {
  const reads = new Set<string>()
  const { id, position, item, shape } = written
  const place: ItemPlace = { ...workshop, item: id, path: ['items', id, 'when'], before: position, reads }
  if (shape.type === 'left-out') {
    noteItem(workshop, written)
    return null
  }
  // What a check reads of its own page does not part the page.
  const ofChecks: ItemPlace = { ...place, path: ['items', id], reads: new Set() }
  const { named, checks } = buildChecks(ofChecks, written)
  const bounded = named.shape !== shape
  noteItem(workshop, bounded ? { ...named, losses: named.losses.filter(({ code }) => code !== 'quest-bounds') } : named)
  const built = buildItem(place, named)
  if (built === null) {
    noteLoss(workshop.ledger, id, notSupported('item', 'quest-never', item.when.join(' / ')))
    return null
  }
  const places = [...reads].flatMap((variable) => workshop.lookup.positions.get(variable) ?? [])
  return { item: built, position, checks, reads: places }
}

/**
 * The pages that one page of the other program becomes. With us a rule reads earlier pages only, so a page ends before
 * the first question that reads it.
 *
 * @param named the questions of the page
 * @example buildPages(workshop, page, named, ids) // → two pages, when the second question depends on the first
 */
export function buildPages(
  workshop: Workshop,
  page: ForeignPage,
  named: readonly NamedItem[],
  ids: FreeIds,
): readonly WrittenPage[] {
  const [first] = named
  if (first === undefined) return []
  const rule = ruleAt(placeBefore(workshop, page.name, first), page.when)
  if (rule.never) {
    const loss = notSupported('item', 'quest-never', page.when.join(' / '))
    for (const { id } of named) noteLoss(workshop.ledger, id, loss)
    return []
  }
  const groups: Built[][] = []
  let from = first.position
  for (const one of named) {
    const built = buildOne(workshop, one)
    if (built === null) continue
    const group = groups.at(-1)
    if (group !== undefined && Math.max(-1, ...built.reads) < from) group.push(built)
    else {
      from = built.position
      groups.push([built])
    }
  }
  if (groups.length > 1) {
    const loss = approximated('setting', 'quest-page-parted', page.name, { pages: groups.length })
    noteLoss(workshop.ledger, page.name, loss)
  }
  return groups.map((group): WrittenPage => {
    const checks = group.flatMap((one) => one.checks)
    return {
      id: nameId(page.name, ids, 'page'),
      ...(rule.source === null ? {} : { when: rule.source }),
      items: group.map(({ item }) => item),
      ...(checks.length === 0 ? {} : { checks }),
    }
  })
}
