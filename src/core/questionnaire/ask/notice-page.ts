import { html, type Html } from '../../html.ts'
import { say, type MessageKey, type MessageValues } from '../../messages/say.ts'
import type { Language } from '../../text.ts'
import { languageLink, layOutAskPage } from './layout.ts'

/** Why there is nothing to fill in, or nothing was accepted. */
export type Notice = 'closed' | 'not-open' | 'unknown' | 'failure' | 'off-route' | 'refused' | 'too-large'

const words: Readonly<Record<Notice, readonly [title: MessageKey, text: MessageKey]>> = {
  closed: ['ask-closed-title', 'ask-closed'],
  'not-open': ['ask-not-open-title', 'ask-not-open'],
  unknown: ['ask-unknown-title', 'ask-unknown'],
  failure: ['ask-failure-title', 'ask-failure'],
  'off-route': ['ask-off-route-title', 'ask-off-route'],
  refused: ['ask-refused-title', 'ask-refused'],
  'too-large': ['ask-refused-title', 'ask-too-large'],
}

/** A notice, with where to go from there. */
export type NoticePage = {
  readonly notice: Notice
  readonly language: Language
  readonly study: string
  readonly values?: MessageValues
  /** Where to go on, or `null` when there is nowhere to go. */
  readonly onward: { readonly address: string; readonly key: 'ask-continue' | 'ask-to-start' } | null
  /** The same notice in another language. */
  readonly address: ((language: Language) => string) | null
}

/**
 * A page that says in one sentence why there are no questions here, and where to go.
 *
 * @example noticePage({ notice: 'unknown', language: 'nl', study: 'Pauze', onward: null, address: null })
 */
export function noticePage({ notice, language, study, values = {}, onward, address }: NoticePage): string {
  const [title, text] = words[notice]
  const link: Html | null =
    onward === null ? null : html`<p><a class="button" href="${onward.address}">${say(language, onward.key)}</a></p>`
  return layOutAskPage({
    language,
    title: say(language, title),
    study,
    switchTo: address === null ? null : languageLink(address),
    demonstration: false,
    progress: null,
    enter: null,
    content: html`<h1>${say(language, title)}</h1>
<p class="lead">${say(language, text, values)}</p>
${link}`,
  })
}
