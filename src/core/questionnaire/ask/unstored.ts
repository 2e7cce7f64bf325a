import { html, type Html } from '../../html.ts'
import { say } from '../../messages/say.ts'
import type { Language } from '../../text.ts'

/** What could not be done because the store of responses was in the way. */
export type Unstored = 'page' | 'start' | 'send' | 'withdraw' | 'other'

const words = {
  page: ['ask-unstored-title', 'ask-unstored-page'],
  start: ['ask-unstored-start-title', 'ask-unstored-start'],
  send: ['ask-unstored-send-title', 'ask-unstored-send'],
  withdraw: ['ask-unstored-withdraw-title', 'ask-unstored-start'],
  other: ['ask-unstored-other-title', 'ask-unstored-start'],
} as const satisfies Record<Unstored, readonly [title: string, text: string]>

/**
 * What did not work and what to do, at the top of the page that is shown again as it was. It takes the focus.
 *
 * @example unstoredHtml('page', 'nl') // → '<div class="faults" role="alert" …'
 */
export function unstoredHtml(what: Unstored | null, language: Language): Html | null {
  if (what === null) return null
  const [title, text] = words[what]
  return html`<div class="faults" id="unstored" role="alert" tabindex="-1" autofocus>
<h2>${say(language, title)}</h2>
<p>${say(language, text)}</p>
</div>
`
}
