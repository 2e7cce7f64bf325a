import { html, type Html } from '../../html.ts'
import { say, type MessageKey, type MessageValues } from '../../messages/say.ts'
import type { Language } from '../../text.ts'
import { contactHtml, type AskStudy } from './contact.ts'
import { languageLink, layOutAskPage } from './layout.ts'

/** Why there is nothing to fill in, or nothing was accepted. */
export type Notice =
  | 'closed'
  | 'not-open'
  | 'unknown'
  | 'failure'
  | 'away'
  | 'off-route'
  | 'refused'
  | 'too-large'
  | 'trial-over'

/** The notices after which somebody may want to ask. */
const asking: readonly Notice[] = ['closed', 'not-open', 'failure', 'away']

const words: Readonly<Record<Notice, readonly [title: MessageKey, text: MessageKey]>> = {
  closed: ['ask-closed-title', 'ask-closed'],
  'not-open': ['ask-not-open-title', 'ask-not-open'],
  unknown: ['ask-unknown-title', 'ask-unknown'],
  failure: ['ask-failure-title', 'ask-failure'],
  away: ['ask-failure-title', 'ask-away'],
  'off-route': ['ask-off-route-title', 'ask-off-route'],
  refused: ['ask-refused-title', 'ask-refused'],
  'too-large': ['ask-refused-title', 'ask-too-large'],
  'trial-over': ['ask-trial-over-title', 'ask-trial-over'],
}

/** A notice, with where to go from there. */
export type NoticePage = {
  readonly notice: Notice
  readonly language: Language
  readonly study: AskStudy
  readonly values?: MessageValues
  /** Where to go on, or `null` when there is nowhere to go. */
  readonly onward: { readonly address: string; readonly key: 'ask-continue' | 'ask-to-start' | 'ask-try-again' } | null
  /** The same notice in another language. */
  readonly address: ((language: Language) => string) | null
}

/**
 * A page that says in one sentence why there are no questions here, and where to go.
 *
 * @example noticePage({ notice: 'unknown', language: 'nl', study, onward: null, address: null })
 */
export function noticePage({ notice, language, study, values = {}, onward, address }: NoticePage): string {
  const [title, text] = words[notice]
  // With whom to ask is told once: here, or else at the foot of the page.
  const isAsking = asking.includes(notice)
  const link: Html | null =
    onward === null ? null : html`<p><a class="button" href="${onward.address}">${say(language, onward.key)}</a></p>`
  return layOutAskPage({
    language,
    title: say(language, title),
    study: isAsking ? { ...study, organisation: null } : study,
    switchTo: address === null ? null : languageLink(address),
    demonstration: false,
    progress: null,
    enter: null,
    content: html`<h1>${say(language, title)}</h1>
<p class="lead">${say(language, text, values)}</p>
${link}${isAsking ? contactHtml(study, language) : null}`,
  })
}
