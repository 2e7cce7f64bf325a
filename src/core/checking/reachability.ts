import type { Issue } from '../issue.ts'
import type { Condition } from './asked-of.ts'
import { codeFor, itemShownTo, pageShownTo, variableFor } from './asked-of.ts'
import type { Reachable, Witness } from './finding.ts'
import type { PlacedPage } from './placed-page.ts'
import type { Found, Goal } from './search.ts'
import { find } from './search.ts'
import type { World } from './world.ts'

/** A part of a page, and whether anybody reaches it. */
export type Reach = {
  readonly what: Reachable
  readonly id: string
  readonly path: Issue['path']
  readonly found: Found
}

/** Somebody who arrives at a page and meets a condition. */
export const arriving = (page: number, condition: Condition): Goal => ({
  until: page,
  true: condition === null ? [] : [condition],
  notTrue: [],
})

/** Whether anybody reaches the page, its items, rows, options, and the texts that those ask for. */
export function reachPage(world: World, page: PlacedPage): readonly Reach[] {
  const known = new Map<string, Found>()
  const reach = (what: Reachable, id: string, path: Issue['path'], condition: Condition): Reach => {
    // A text behind an option can be filled in when the page on which that is done is accepted.
    const goal = arriving(what === 'follow-up' ? page.index + 1 : page.index, condition)
    const key = JSON.stringify(goal)
    const found = known.get(key) ?? find(world, goal)
    known.set(key, found)
    return { what, id, path, found }
  }
  return [
    reach('page', page.page.id, page.path, pageShownTo(page)),
    ...page.items.flatMap((item) => [
      reach('item', item.item.id, item.path, itemShownTo(page, item)),
      ...item.parts.map(({ kind, id, path, variable, code }) =>
        reach(kind, id, path, code === null ? variableFor(page, item, variable) : codeFor(page, item, variable, code)),
      ),
    ]),
  ]
}

/** The witnesses among what was looked for. */
export const witnessesIn = (reaches: readonly Reach[]): readonly Witness[] =>
  reaches.flatMap(({ what, id, path, found }) =>
    found.state === 'yes' ? [{ what, id, path, answers: found.answers, size: Object.keys(found.answers).length }] : [],
  )
