import { html } from '../../html.ts'
import { say } from '../../messages/say.ts'
import type { Language } from '../../text.ts'
import { languageLink, layOutAskPage } from './layout.ts'
import type { AskStudy } from './contact.ts'
import { unstoredHtml } from './unstored.ts'
import { withdrawPath, type AskEdition } from './paths.ts'

/** What the pages after sending tell. */
export type ThanksPage = {
  readonly language: Language
  readonly study: AskStudy
  readonly edition: AskEdition
  readonly receipt: string | null
  readonly demonstration: boolean
  /** The same page in another language. */
  readonly address: (language: Language) => string
}

/** The page after sending, with the code by which the answers can be withdrawn. */
export function thanksPage({ language, study, edition, receipt, demonstration, address }: ThanksPage): string {
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
<p class="lead">${say(language, receipt === null ? 'ask-already' : 'ask-thanks')}</p>
${
  receipt === null
    ? null
    : html`<div class="receipt"><h2>${say(language, 'ask-receipt')}</h2>
<p class="code">${receipt}</p>
<p>${say(language, 'ask-receipt-why')}</p></div>
`
}<p><a href="${withdrawPath(language, edition)}">${say(language, 'ask-withdraw-title')}</a></p>`,
  })
}

/** How the withdrawal of answers stands; `unstored` when the store of responses was in the way. */
export type WithdrawOutcome = 'asked' | 'withdrawn' | 'unknown' | 'unstored'

/** The page on which answers are withdrawn, before and after. `typed` is the code as it was filled in. */
export function withdrawPage(
  page: Omit<ThanksPage, 'receipt' | 'address'> & { readonly outcome: WithdrawOutcome; readonly typed: string },
): string {
  const { language, study, edition, demonstration, outcome, typed } = page
  const isDone = outcome === 'withdrawn'
  const title = say(language, isDone ? 'ask-withdrawn-title' : 'ask-withdraw-title')
  const unknown = outcome === 'unknown'
  return layOutAskPage({
    language,
    title,
    study,
    switchTo: languageLink((other) => withdrawPath(other, edition)),
    demonstration,
    progress: null,
    enter: null,
    content: isDone
      ? html`<h1>${title}</h1><p class="lead">${say(language, 'ask-withdrawn')}</p>`
      : html`${unstoredHtml(outcome === 'unstored' ? 'withdraw' : null, language)}<h1>${title}</h1>
<p class="lead">${say(language, 'ask-withdraw')}</p>
<form method="post" action="${withdrawPath(language, edition)}"><div class="item">
<label class="question" for="receipt">${say(language, 'ask-receipt')}</label>
${unknown ? html`<p class="fault" id="e-receipt"><span class="unseen">${say(language, 'ask-fault')} </span>${say(language, 'ask-withdraw-unknown')}</p>` : null}
<input type="text" id="receipt" name="_receipt" value="${typed}" maxlength="40" autocomplete="off" spellcheck="false"${unknown ? html` aria-describedby="e-receipt" aria-invalid="true" autofocus` : null}></div>
<p class="buttons"><button class="button">${say(language, 'ask-withdraw-do')}</button></p></form>`,
  })
}
