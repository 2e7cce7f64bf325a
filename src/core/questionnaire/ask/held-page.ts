import { html, type Html } from '../../html.ts'
import type { Form } from '../../items/item-type.ts'
import { say } from '../../messages/say.ts'
import type { Language } from '../../text.ts'
import type { AskStudy } from './contact.ts'
import { layOutAskPage } from './layout.ts'
import { statusLine } from './spoken.ts'

/** What was posted while nothing could be read or written. */
export type HeldPage = {
  readonly language: Language
  readonly study: AskStudy
  /** The address to which it was posted. */
  readonly action: string
  readonly form: Form
  readonly demonstration: boolean
}

/** No field of ours has a longer name. */
const longestName = 300

/** What was posted, as fields that are not seen: they are posted again as they are. */
export const hiddenFields = (form: Form): readonly Html[] =>
  Object.entries(form)
    .filter(([name]) => name.length <= longestName)
    .flatMap(([name, values]) => values.map((value) => html`<input type="hidden" name="${name}" value="${value}">\n`))

/**
 * A page that keeps what was posted while it cannot be known which page that was: the store of responses is away. One
 * button posts the same again.
 *
 * @example heldPage({ language: 'nl', study, action: '/nl/ask/…', form, demonstration: false }) // → '<!doctype html>…'
 */
export function heldPage({ language, study, action, form, demonstration }: HeldPage): string {
  const title = say(language, 'ask-unstored-title')
  return layOutAskPage({
    language,
    title: say(language, 'ask-title-fault', { title }),
    study,
    switchTo: null,
    demonstration,
    progress: null,
    enter: null,
    content: html`<h1>${title}</h1>
<p class="lead">${say(language, 'ask-unstored-held')}</p>
<form id="ask" method="post" action="${action}">
${hiddenFields(form)}<p class="buttons"><button class="button" id="again" autofocus>${say(language, 'ask-try-again')}</button></p>
</form>
${statusLine}`,
  })
}
