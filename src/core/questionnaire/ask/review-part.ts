import { html, type Html } from '../../html.ts'
import { say } from '../../messages/say.ts'
import type { Language } from '../../text.ts'
import { reviewPlace } from './paths.ts'
import type { ReviewedPage, ReviewPart } from './review-parts.ts'

/** How a part is shown: which one is open (`null`: all of them), and the page that somebody comes for. */
export type PartView = {
  readonly open: ReviewPart | null | undefined
  readonly place: string | null
  readonly language: Language
}

/** Marks the place to which an address of the review leads: nothing to press, but where somebody reads on. */
const placeMark = (isPlace: boolean): Html | null => (isPlace ? html` id="${reviewPlace}" tabindex="-1"` : null)

const pageHtml = ({ items }: ReviewedPage, isPlace: boolean): readonly Html[] =>
  items.map((item, index) => html`<dt${placeMark(isPlace && index === 0)}>${item.html}`)

const titleOf = ({ title, number, of }: ReviewPart, language: Language): string =>
  of === 1 ? title[language] : say(language, 'ask-review-part-title', { title: title[language], number, of })

/** For how many of the questions of a part something was filled in. */
function countWords({ pages }: ReviewPart, language: Language): string {
  const items = pages.flatMap((page) => page.items)
  const count = items.filter(({ isFilled }) => isFilled).length
  return say(language, 'ask-review-count', { count, of: items.length })
}

/** The way to the answers of a part; all of these say the same, so that a reader who hears only them hears the title too. */
const linkHtml = ({ pages }: ReviewPart, title: string, language: Language): Html =>
  html` <a href="${`?part=${pages[0]?.id}#${reviewPlace}`}">${say(language, 'ask-review-show')}<span class="unseen"> ${title}</span></a>`

/**
 * A part of a review: its answers where it is open; otherwise how many there are, and the way to them.
 *
 * @example reviewPartHtml(part, { open: part, place: null, language: 'en' }) // → '<section class="review"><h2 aria-current …'
 */
export function reviewPartHtml(part: ReviewPart, { open, place, language }: PartView): Html {
  const [title, count, first] = [titleOf(part, language), countWords(part, language), part.pages[0]?.id]
  if (open !== null && open !== part) {
    return html`<section class="review"><h2>${title}</h2><p>${count}${linkHtml(part, title, language)}</p></section>
`
  }
  const current = open === null ? null : html` aria-current="true"`
  return html`<section class="review"><h2${current}${placeMark(place === first)}>${title}</h2>${open === null ? null : html`<p>${count}</p>`}
<dl>${part.pages.map((page) => pageHtml(page, place === page.id && page.id !== first))}</dl></section>
`
}
