import { html } from '../../html.ts'
import { say } from '../../messages/say.ts'
import type { Language, Text } from '../../text.ts'
import { languageLink, layOutAskPage } from './layout.ts'
import { withdrawPath, type AskEdition } from './paths.ts'

/** What the pages after sending tell. */
export type ThanksPage = {
  readonly language: Language
  readonly study: Text
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
    study: study[language],
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

/** The page on which answers are withdrawn, before and after. */
export function withdrawPage(
  page: Omit<ThanksPage, 'receipt' | 'address'> & { readonly outcome: 'asked' | 'withdrawn' | 'unknown' },
): string {
  const { language, study, edition, demonstration, outcome } = page
  const isDone = outcome === 'withdrawn'
  const title = say(language, isDone ? 'ask-withdrawn-title' : 'ask-withdraw-title')
  const unknown = outcome === 'unknown'
  return layOutAskPage({
    language,
    title,
    study: study[language],
    switchTo: languageLink((other) => withdrawPath(other, edition)),
    demonstration,
    progress: null,
    enter: null,
    content: isDone
      ? html`<h1>${title}</h1><p class="lead">${say(language, 'ask-withdrawn')}</p>`
      : html`<h1>${title}</h1>
<p class="lead">${say(language, 'ask-withdraw')}</p>
<form method="post" action="${withdrawPath(language, edition)}"><div class="item">
<label class="question" for="receipt">${say(language, 'ask-receipt')}</label>
${unknown ? html`<p class="fault" id="e-receipt"><span class="unseen">${say(language, 'ask-fault')} </span>${say(language, 'ask-withdraw-unknown')}</p>` : null}
<input type="text" id="receipt" name="_receipt" maxlength="40" autocomplete="off" spellcheck="false"${unknown ? html` aria-describedby="e-receipt" aria-invalid="true" autofocus` : null}></div>
<p class="buttons"><button class="button">${say(language, 'ask-withdraw-do')}</button></p></form>`,
  })
}
