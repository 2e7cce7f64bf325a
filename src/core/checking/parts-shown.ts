import type { Response } from '../dataset/response.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { route } from '../questionnaire/route.ts'
import type { ShownPage } from '../questionnaire/show-page.ts'
import type { Reachable } from './finding.ts'

/**
 * The name of a part that can be reached.
 *
 * @example partName('row', '0.3.1') // → 'row 0.3.1'
 */
export const partName = (what: Reachable, id: string): string => `${what} ${id}`

/**
 * The parts that a page shows before it is filled in.
 *
 * @example partsShown(shown) // → ['block 0', 'page p0-1', 'item 0.1', …]
 */
export const partsShown = ({ page, items }: ShownPage): readonly string[] => [
  partName('block', page.block),
  partName('page', page.id),
  ...items.flatMap(({ asked, offered }) => [
    partName('item', asked.item.id),
    ...offered.flatMap(({ id, codes }) => [
      partName('row', id),
      ...codes.map(({ code }) => partName('option', `${id}.${code}`)),
    ]),
  ]),
]

/**
 * The parts to which a response leads: what its pages show, the texts that its answers open, and what the page shows
 * that it stopped at.
 *
 * @example partsReached(questionnaire, response).has('item 1.1') // → true
 */
export function partsReached(questionnaire: Questionnaire, { pages, answers }: Response): ReadonlySet<string> {
  const way = route(questionnaire, answers)
  const saved = new Set(pages)
  const filled = way.pages.filter(({ page }) => saved.has(page.id))
  const stopped = way.pages.filter(({ page }) => !saved.has(page.id)).slice(0, 1)
  const opened = filled
    .flatMap(({ items }) => items.flatMap(({ asked }) => asked.variables))
    .filter(({ id, followUp }) => followUp !== null && way.asked.get(id) === true)
  return new Set([...[...filled, ...stopped].flatMap(partsShown), ...opened.map(({ id }) => partName('follow-up', id))])
}
