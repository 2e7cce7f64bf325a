import type { Issue } from '../issue.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import { holds } from '../rule/evaluate-rule.ts'
import type { Condition } from './asked-of.ts'
import { codeFor, itemShownTo, pageShownTo, variableFor } from './asked-of.ts'
import type { Reachable, Witness } from './finding.ts'
import type { PlacedPage } from './placed-page.ts'
import type { Found, Search } from './search.ts'
import { find, newSearch } from './search.ts'
import type { World } from './world.ts'

/** A part of a page, and whether anybody reaches it. */
export type Reach = {
  readonly what: Reachable
  readonly id: string
  readonly path: Issue['path']
  readonly found: Found
}

/** Whether anybody reaches the page, its items, rows, options, and the texts that those ask for. */
export function reachPage(world: World, page: PlacedPage): readonly Reach[] {
  const before = newSearch(world, page.index)
  // A text behind an option can be filled in when the page on which that is done is accepted.
  const after = newSearch(world, page.index + 1)
  const whole = reachWithin(before, null, { what: 'page', id: page.page.id, path: page.path, who: pageShownTo(page) })
  const items = page.items.flatMap((placed): readonly Reach[] => {
    const { item, path, parts } = placed
    const own = reachWithin(before, whole.found, { what: 'item', id: item.id, path, who: itemShownTo(page, placed) })
    const known = new Map<string, Reach>()
    return [
      own,
      ...parts.map(({ kind, variable, code, ...part }): Reach => {
        const who = code === null ? variableFor(page, placed, variable) : codeFor(page, placed, variable, code)
        const sought = { what: kind, id: part.id, path: part.path, who }
        if (kind === 'follow-up') return reachWithin(after, null, sought)
        const key = JSON.stringify(who)
        const reach = known.get(key) ?? reachWithin(before, own.found, sought)
        known.set(key, reach)
        return { ...reach, ...sought }
      }),
    ]
  })
  return [whole, ...items]
}

/** A part that is looked for, and who gets it. */
type Sought = Omit<Reach, 'found'> & { readonly who: Condition }

/**
 * Whether anybody reaches a part of something else. The shortest answers that reach the whole are the shortest for a
 * part that they happen to reach, too.
 */
function reachWithin(search: Search, whole: Found | null, { who, ...part }: Sought): Reach {
  const byChance = whole?.state === 'yes' && (who === null || holds(who, answersLookup(whole.answers)))
  return { ...part, found: byChance ? whole : find(search, { true: [who], notTrue: [] }) }
}

/** The witnesses among what was looked for. */
export const witnessesIn = (reaches: readonly Reach[]): readonly Witness[] =>
  reaches.flatMap(({ what, id, path, found }) =>
    found.state === 'yes' ? [{ what, id, path, answers: found.answers, size: Object.keys(found.answers).length }] : [],
  )
