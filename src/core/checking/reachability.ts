import type { Issue } from '../issue.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import { holds } from '../rule/evaluate-rule.ts'
import type { Condition } from './asked-of.ts'
import { codeFor, itemShownTo, pageShownTo, variableFor } from './asked-of.ts'
import type { Reachable, Witness } from './finding.ts'
import type { People } from './people.ts'
import { shortest } from './people.ts'
import type { PlacedPage } from './placed-page.ts'
import type { Found } from './search.ts'

/** A part of a page, and whether anybody reaches it. */
export type Reach = {
  readonly what: Reachable
  readonly id: string
  readonly path: Issue['path']
  readonly found: Found
}

/**
 * Whether anybody reaches the page, its items, rows, options, and the texts that those ask for. `before` are the people
 * who come to the page; `after` those of whom it was accepted, because a text behind an option takes the option first.
 *
 * @example reachPage(before, after, page)[0]?.found // → { state: 'yes', answers: { '0.11': [3] } }
 */
export function reachPage(before: People, after: People, page: PlacedPage): readonly Reach[] {
  const whole = reachWithin(before, null, { what: 'page', id: page.page.id, path: page.path, who: pageShownTo(page) })
  const items = page.items.flatMap((placed): readonly Reach[] => {
    const { item, path, parts } = placed
    const own = reachWithin(before, whole.found, { what: 'item', id: item.id, path, who: itemShownTo(page, placed) })
    const known = new Map<string, Found>()
    return [
      own,
      ...parts.map(({ kind, variable, code, id, path: place }): Reach => {
        const who = code === null ? variableFor(page, placed, variable) : codeFor(page, placed, variable, code)
        const sought = { what: kind, id, path: place, who }
        if (kind === 'follow-up') return reachWithin(after, null, sought)
        const key = JSON.stringify(who)
        const found = known.get(key) ?? reachWithin(before, own.found, sought).found
        known.set(key, found)
        return { what: kind, id, path: place, found }
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
function reachWithin(people: People, whole: Found | null, { who, ...part }: Sought): Reach {
  const byChance = whole?.state === 'yes' && (who === null || holds(who, answersLookup(whole.answers)))
  return { ...part, found: byChance ? whole : shortest(people, { true: [who], notTrue: [] }) }
}

/**
 * The witnesses among what was looked for on a page of a wave.
 *
 * @example witnessesIn('2024', 'p1-1', reachPage(before, after, page))[0]?.size // → 1
 */
export const witnessesIn = (wave: string, page: string, reaches: readonly Reach[]): readonly Witness[] =>
  reaches.flatMap(({ what, id, path, found }) =>
    found.state === 'yes'
      ? [{ wave, what, id, page, path, answers: found.answers, size: Object.keys(found.answers).length }]
      : [],
  )
