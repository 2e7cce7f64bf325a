import { render, type Html } from '../../html.ts'
import { answersLookup } from '../../rule/answers-lookup.ts'
import type { Answers, Value } from '../../rule/rule.ts'
import type { Text } from '../../text.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { ShownItem, ShownPage } from '../show-page.ts'

/** A question of a review with its answers, as HTML; whether something was filled in, and what it weighs. */
export type ReviewedItem = { readonly html: Html; readonly isFilled: boolean; readonly weight: number }

/** A page of questions in a review. */
export type ReviewedPage = { readonly id: string; readonly items: readonly ReviewedItem[] }

/** Pages of a review that are shown together: all pages of a block, or some of a block with very much in it. */
export type ReviewPart = {
  readonly title: Text
  /** Which of how many parts of the block this is. */
  readonly number: number
  readonly of: number
  readonly pages: readonly ReviewedPage[]
}

/**
 * What a page may weigh: a review of that weight is packed into about six kilobytes, in the studies of this project and
 * in the made-up ones of the measurements.
 */
export const reviewLimit = 18_000

const lengthOf = (value: Value | undefined): number => {
  if (typeof value === 'string') return value.length
  if (value === undefined || typeof value === 'number') return 0
  const cells = value.flatMap((row) => (typeof row === 'number' ? [] : Object.values(row)))
  return cells.reduce<number>((sum, cell) => sum + lengthOf(cell), 0)
}

/** How long what somebody typed is, in characters. */
function typedLength({ offered }: ShownItem, answers: Answers): number {
  const lookup = answersLookup(answers)
  return offered.reduce((sum, { id }) => sum + lengthOf(lookup(id)), 0)
}

/**
 * What a question weighs in a review, in characters. What people write themselves is packed half as well as what is said
 * again and again, and counts double.
 *
 * @example reviewWeight(html`<dt>A?<dd>Yes`, shown, {}) // → 13
 */
export const reviewWeight = (html: Html, shown: ShownItem, answers: Answers): number =>
  render(html).length + typedLength(shown, answers)

const weightOf = ({ items }: ReviewedPage): number => items.reduce((sum, { weight }) => sum + weight, 0)

/** Pages in groups that each weigh so much at most; a page that is heavier by itself is a group of its own. */
function grouped(pages: readonly ReviewedPage[], limit: number): readonly (readonly ReviewedPage[])[] {
  const groups: ReviewedPage[][] = []
  let weight = 0
  for (const page of pages) {
    const own = weightOf(page)
    const last = groups.at(-1)
    if (last === undefined || weight + own > limit) {
      groups.push([page])
      weight = own
    } else {
      last.push(page)
      weight += own
    }
  }
  return groups
}

/**
 * The parts of a review, in the order of the questionnaire: one for each block with questions, or several where a block
 * weighs more than the limit.
 *
 * @example reviewParts(questionnaire, path.pages, toReview).map(({ title }) => title.en) // → ['Your work', 'The canteen']
 */
export function reviewParts(
  { blocks }: Questionnaire,
  pages: readonly ShownPage[],
  review: (shown: ShownItem) => ReviewedItem,
  limit: number = reviewLimit,
): readonly ReviewPart[] {
  return blocks.flatMap(({ id: block, title }) => {
    const own = pages
      .filter(({ page }) => page.block === block)
      .map(({ page: { id }, items }) => ({
        id,
        items: items.filter(({ asked }) => asked.item.type !== 'note').map(review),
      }))
      .filter(({ items }) => items.length > 0)
    const groups = grouped(own, limit)
    return groups.map((group, index) => ({ title, number: index + 1, of: groups.length, pages: group }))
  })
}

/** True when a review is shown as a whole. */
export const isShort = (parts: readonly ReviewPart[], limit: number = reviewLimit): boolean =>
  parts.reduce((sum, { pages }) => sum + pages.reduce((all, page) => all + weightOf(page), 0), 0) <= limit

/**
 * The part in which a page is; the first for a page that is in none.
 *
 * @example partWith(parts, 'canteen')?.number // → 1
 */
export const partWith = (parts: readonly ReviewPart[], page: string | null): ReviewPart | undefined =>
  parts.find(({ pages }) => pages.some(({ id }) => id === page)) ?? parts[0]
