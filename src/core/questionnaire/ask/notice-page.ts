import { html, type Html } from '../../html.ts'
import { say, type MessageKey } from '../../messages/say.ts'
import { printDay } from '../../print-day.ts'
import type { Language } from '../../text.ts'
import { contactHtml, type AskStudy } from './contact.ts'
import { languageLink, layOutAskPage } from './layout.ts'
import { withdrawLink } from './withdraw-page.ts'

/** Why there is nothing to fill in, or nothing was accepted. */
export type Notice =
  | 'closed'
  | 'not-open'
  | 'unknown'
  | 'failure'
  | 'away'
  | 'refused'
  | 'too-large'
  | 'trial-over'
  | 'frozen'

/** The notices after which somebody may want to ask. */
const asking: readonly Notice[] = ['closed', 'not-open', 'failure', 'away', 'frozen']

const words: Readonly<Record<Notice, readonly [title: MessageKey, text: MessageKey]>> = {
  closed: ['ask-closed-title', 'ask-closed'],
  'not-open': ['ask-not-open-title', 'ask-not-open'],
  unknown: ['ask-unknown-title', 'ask-unknown'],
  failure: ['ask-failure-title', 'ask-failure'],
  away: ['ask-failure-title', 'ask-away'],
  refused: ['ask-refused-title', 'ask-refused'],
  'too-large': ['ask-refused-title', 'ask-too-large'],
  'trial-over': ['ask-trial-over-title', 'ask-trial-over'],
  frozen: ['ask-frozen-title', 'ask-frozen'],
}

/** A notice, with where to go from there. */
export type NoticePage = {
  readonly notice: Notice
  readonly language: Language
  readonly study: AskStudy
  /** The day that the notice is about, as in `2026-03-02`. */
  readonly day?: string
  /** Where to go on, or `null` when there is nowhere to go. */
  readonly onward: { readonly address: string; readonly key: 'ask-to-start' | 'ask-try-again' } | null
  /** Where the respondent can withdraw what they filled in; absent where nobody is known. */
  readonly withdraw?: string | null
  /** The same notice in another language. */
  readonly address: ((language: Language) => string) | null
}

/**
 * A page that says in one sentence why there are no questions here, and where to go.
 *
 * @example noticePage({ notice: 'unknown', language: 'nl', study, onward: null, address: null })
 */
export function noticePage({ notice, language, study, day, onward, withdraw = null, address }: NoticePage): string {
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
<p class="lead">${say(language, text, day === undefined ? {} : { day: printDay(day, language) })}</p>
${link}${isAsking ? contactHtml(study, language) : null}${withdraw === null ? null : withdrawLink(withdraw, language)}`,
  })
}
