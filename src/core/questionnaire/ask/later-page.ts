import { html, type Html } from '../../html.ts'
import { say } from '../../messages/say.ts'
import { printDay } from '../../print-day.ts'
import type { Language } from '../../text.ts'
import type { AskStudy } from './contact.ts'
import { laterAddressHtml } from './later-address.ts'
import { languageLink, layOutAskPage } from './layout.ts'
import { withdrawLink } from './withdraw-page.ts'

/** What the page tells to who goes on another time. */
export type LaterPage = {
  readonly language: Language
  readonly study: AskStudy
  readonly demonstration: boolean
  /** True when something was typed on the page that they come from, and is kept there without being saved. */
  readonly hasDraft: boolean
  /** The last day of the wave; a trial has none. */
  readonly closes: string
  /** The address by which the respondent goes on later; `null` where only their browser knows how it begins. */
  readonly address: string | null
  /** Where they go on now. */
  readonly onward: string
  /** Where they can withdraw what they filled in. */
  readonly withdraw: string
  /** This page in another language. */
  readonly own: (language: Language) => string
}

/** What is kept, whether it counts, and until when it can be gone on with. In a trial nothing counts and nothing ends. */
function keptWords({ language, demonstration, hasDraft, closes }: LaterPage): string {
  const day = printDay(closes, language)
  return [
    say(language, hasDraft ? 'ask-later-kept' : 'ask-later-saved'),
    ...(hasDraft && !demonstration ? [say(language, 'ask-later-counts')] : []),
    ...(demonstration ? [] : [say(language, 'ask-later-until', { day })]),
  ].join(' ')
}

const addressHtml = ({ language, address }: LaterPage): Html =>
  html`<section><h2>${say(language, 'ask-later-address')}</h2>
<p>${say(language, address === null ? 'ask-later-bar' : 'ask-later-keep')} ${say(language, 'ask-later-secret')}</p>
${address === null ? null : laterAddressHtml(address, language)}</section>`

/**
 * The page for who goes on later: what is kept, and the address to go on with.
 *
 * @example laterPage({ language: 'en', hasDraft: true, onward: '/en/ask/…/p/place/', … }) // → '<!doctype html>…'
 */
export function laterPage(page: LaterPage): string {
  const { language, study, demonstration, onward, withdraw, own } = page
  const title = say(language, 'ask-later-title')
  return layOutAskPage({
    language,
    title,
    study,
    switchTo: languageLink(own),
    demonstration,
    progress: null,
    enter: null,
    content: html`<h1>${title}</h1>
<p class="lead">${keptWords(page)}</p>
<div class="start">${addressHtml(page)}</div>
<p class="buttons"><a class="button" href="${onward}">${say(language, 'ask-later-now')}</a></p>
${withdrawLink(withdraw, language)}`,
  })
}
