import { html, type Html } from '../../html.ts'
import type { Issue } from '../../issue.ts'
import { fieldId, itemId } from '../../items/form-parts.ts'
import { say } from '../../messages/say.ts'
import type { Language } from '../../text.ts'
import type { ShownPage } from '../show-page.ts'
import { firstField } from './response-state.ts'

/** The id of the element to go to in order to mend something. */
function placeOf(shown: ShownPage, { path }: Issue): string {
  const place = String(path[0])
  const variables = shown.items.flatMap(({ offered }) => offered)
  const own = variables.find(({ id }) => id === place)
  if (own !== undefined) return fieldId(firstField(own))
  const cells = variables.filter(({ kind, id }) => kind === 'roster' && place.startsWith(`${id}.`))
  if (cells.length > 0) return fieldId(place)
  // A check of the page as a whole leads to its first question.
  const first = variables.find(({ item }) => item === place) ?? variables[0]
  return first === undefined ? itemId(place) : fieldId(firstField(first))
}

/** The item to which something that is wrong belongs, by its question. */
function questionOf(shown: ShownPage, { path }: Issue): ShownPage['items'][number] | undefined {
  const place = String(path[0])
  return shown.items.find(
    ({ asked: { item }, offered }) =>
      item.id === place ||
      offered.some(({ id, kind }) => id === place || (kind === 'roster' && place.startsWith(`${id}.`))),
  )
}

type Words = (text: { readonly nl: string; readonly en: string }) => string

/** What is wrong, in words. The message of a check is a text of the study, which may repeat answers. */
const sentenceOf = ({ code, values }: Issue, language: Language, words: Words): string =>
  code === 'answer-check' ? words({ nl: String(values['nl']), en: String(values['en']) }) : say(language, code, values)

/**
 * What is wrong with a page, at its top: every fault leads to its field. It takes the focus when the page opens.
 *
 * @example faultSummary(shown, issues, 'nl', words) // → '<div class="faults" …'
 */
export function faultSummary(
  shown: ShownPage,
  issues: readonly Issue[],
  language: Language,
  words: Words,
): Html | null {
  if (issues.length === 0) return null
  const title = say(language, issues.length === 1 ? 'ask-faults-title-one' : 'ask-faults-title-many', {
    n: issues.length,
  })
  const lines = issues.map((one) => {
    const item = questionOf(shown, one)?.asked.item
    return html`<li><a href="#${placeOf(shown, one)}">${item === undefined ? null : html`<b>${words(item.text)}</b> `}${sentenceOf(one, language, words)}</a></li>`
  })
  return html`<section class="faults" id="faults" tabindex="-1" autofocus aria-labelledby="faults-title">
<h2 id="faults-title">${title}</h2>
<ul>${lines}</ul>
</section>
`
}
