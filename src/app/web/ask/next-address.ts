import { itemId } from '../../../core/items/form-parts.ts'
import { pagePath, reviewPath, reviewPlace, sentPath } from '../../../core/questionnaire/ask/paths.ts'
import type { ShownPage } from '../../../core/questionnaire/show-page.ts'
import type { Respondent } from './respondent.ts'

/** Where a respondent goes on: the first page that is not done, the review, or the page after sending. */
export function currentAddress({ base, path, response }: Respondent): string {
  if (response.state === 'complete') return sentPath(base)
  const open = path.pages[path.done]
  return open === undefined ? reviewPath(base) : pagePath(base, open.page.id)
}

/** Where a respondent goes to change the answers to a question of the review; `null` when it is none of theirs. */
export function questionAddress({ base, path }: Respondent, item: string): string | null {
  const shown = path.pages.find(({ items }) => items.some(({ asked }) => asked.item.id === item))
  return shown === undefined ? null : `${pagePath(base, shown.page.id)}?to=review#${itemId(item)}`
}

/**
 * Where a respondent goes after a page was saved: the next page of the path. Who came from the review goes back to its
 * answers there, unless the new answers opened other questions.
 */
export function nextAddress(respondent: Respondent, page: string, fromReview: boolean): string {
  const { base, path } = respondent
  if (fromReview && path.done === path.pages.length) return `${reviewPath(base, page)}#${reviewPlace}`
  if (fromReview) return currentAddress(respondent)
  const position = path.pages.findIndex((one) => one.page.id === page)
  const next = path.pages[position + 1]
  return position === -1 || next === undefined ? currentAddress(respondent) : pagePath(base, next.page.id)
}

/** The page before another on the path, or the page itself when it is the first. */
export function previousAddress({ base, path }: Respondent, page: string): string {
  const position = path.pages.findIndex((one) => one.page.id === page)
  return pagePath(base, path.pages[Math.max(0, position - 1)]?.page.id ?? page)
}

/** The page with this id, when the respondent may see it: it is on the path, and all before it is done. */
export function reachablePage(
  { path }: Respondent,
  page: string,
): { readonly shown: ShownPage; readonly isFirst: boolean } | null {
  const position = path.pages.findIndex((one) => one.page.id === page)
  const shown = path.pages[position]
  return shown === undefined || position > path.done ? null : { shown, isFirst: position === 0 }
}
