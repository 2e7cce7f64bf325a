import { html } from '../../html.ts'
import { say } from '../../messages/say.ts'
import type { Language } from '../../text.ts'
import { languageLink, layOutAskPage } from './layout.ts'
import type { AskStudy } from './contact.ts'
import { withdrawLink } from './withdraw-page.ts'

/** What the page after sending tells. */
export type ThanksPage = {
  readonly language: Language
  readonly study: AskStudy
  readonly receipt: string
  /** Where the answers can be withdrawn without the receipt. */
  readonly withdraw: string
  readonly demonstration: boolean
  /** The same page in another language. */
  readonly address: (language: Language) => string
}

/** The page after sending, with the code by which the answers can be withdrawn. */
export function thanksPage({ language, study, receipt, withdraw, demonstration, address }: ThanksPage): string {
  const title = say(language, 'ask-thanks-title')
  return layOutAskPage({
    language,
    title,
    study,
    switchTo: languageLink(address),
    demonstration,
    progress: null,
    enter: null,
    content: html`<h1>${title}</h1>
<p class="lead">${say(language, 'ask-thanks')}</p>
<div class="receipt"><h2>${say(language, 'ask-receipt')}</h2>
<p class="code">${receipt}</p>
<p>${say(language, 'ask-receipt-why')}</p></div>
${withdrawLink(withdraw, language)}`,
  })
}
