import { html, type Html } from '../../html.ts'
import { itemId } from '../../items/form-parts.ts'
import type { Form } from '../../items/item-type.ts'
import { say } from '../../messages/say.ts'
import type { Language, Text } from '../../text.ts'
import { canonicalJson } from '../questionnaire-version.ts'
import { readPage } from '../read-page.ts'
import type { ShownItem, ShownPage } from '../show-page.ts'
import { pagePath } from './paths.ts'
import { filledForm, type ResponseState } from './response-state.ts'

/** A page on which something was typed that is not saved, and its first question of which that holds. */
export type UnsavedDraft = { readonly page: string; readonly item: string; readonly text: Text }

/** What a form says about one question, in a form in which it can be compared. Checks are about more than one. */
function saidOf({ page }: ShownPage, item: ShownItem, form: Form): string {
  const { answers, declined, issues } = readPage({ page: { ...page, checks: [] }, items: [item] }, form, {})
  return canonicalJson([answers, declined, issues.length > 0])
}

/**
 * The pages of which a draft says something else than what is saved. A draft that says the same is nothing to tell of:
 * who only looks at a page leaves one too. What is saved is read as the page shows it now, because an earlier answer may
 * have taken an option away since.
 *
 * @param pages the pages of the respondent's path, all of them saved
 * @param drafts what was typed since, by page
 * @example unsavedDrafts(path.pages, state, new Map([['place', { where: ['2'] }]])) // → [{ page: 'place', item: 'where', … }]
 */
export const unsavedDrafts = (
  pages: readonly ShownPage[],
  { answers, declined }: Pick<ResponseState, 'answers' | 'declined'>,
  drafts: ReadonlyMap<string, Form>,
): readonly UnsavedDraft[] =>
  pages.flatMap((shown) => {
    const { id } = shown.page
    const draft = drafts.get(id)
    if (draft === undefined) return []
    const saved = filledForm({ answers, declined, drafts: {} }, shown)
    const first = shown.items.find((item) => saidOf(shown, item, saved) !== saidOf(shown, item, draft))
    if (first === undefined) return []
    const { item } = first.asked
    return [{ page: id, item: item.id, text: item.text }]
  })

/** How the notice is worded, and the address that all pages of the respondent begin with. */
export type DraftWording = {
  readonly base: string
  readonly language: Language
  readonly words: (text: Text) => string
}

/**
 * What was typed and does not count, at the top of the review: each page by its first question of which that holds, with
 * the way to it. It takes the focus.
 *
 * @example unsavedDraftsHtml([], { base, language: 'nl', words }) // → null
 */
export function unsavedDraftsHtml(
  unsaved: readonly UnsavedDraft[],
  { base, language, words }: DraftWording,
): Html | null {
  if (unsaved.length === 0) return null
  const lines = unsaved.map(
    ({ page, item, text }) =>
      html`<li><a href="${`${pagePath(base, page)}?to=review#${itemId(item)}`}">${words(text)}</a></li>`,
  )
  return html`<section class="faults" id="unsaved" tabindex="-1" autofocus aria-labelledby="unsaved-title">
<h2 id="unsaved-title">${say(language, 'ask-review-unsaved-title', { count: unsaved.length })}</h2>
<p>${say(language, 'ask-review-unsaved')}</p>
<ul>${lines}</ul>
</section>
`
}
