import { html, type Html } from '../../html.ts'
import { say } from '../../messages/say.ts'
import type { Language } from '../../text.ts'
import type { AskStudy } from './contact.ts'
import { languageLink, layOutAskPage, type AskPage } from './layout.ts'
import { withdrawOwnPath, withdrawPath, type AskEdition } from './paths.ts'
import { unstoredHtml } from './unstored.ts'

/** The quiet link to the page on which a respondent withdraws their answers. */
export const withdrawLink = (address: string, language: Language): Html =>
  html`<p class="withdraw"><a href="${address}">${say(language, 'ask-withdraw-title')}</a></p>
`

/** How the withdrawal of answers stands; `unstored` when the store of responses was in the way. */
export type WithdrawOutcome = 'asked' | 'withdrawn' | 'unstored'

type WithdrawPage = {
  readonly language: Language
  readonly study: AskStudy
  readonly demonstration: boolean
}

/** Whether answers still count after they were withdrawn; those of a trial never did. */
const countedHtml = ({ language, demonstration }: WithdrawPage): Html | null =>
  demonstration ? null : html`<p>${say(language, 'ask-withdraw-counted')}</p>`

function layOut(
  page: WithdrawPage,
  outcome: WithdrawOutcome | 'unknown',
  address: (other: Language) => string,
  before: Html,
): string {
  const { language, study, demonstration } = page
  const isDone = outcome === 'withdrawn'
  const title = say(language, isDone ? 'ask-withdrawn-title' : 'ask-withdraw-title')
  const shared = { language, title, study, demonstration, progress: null, enter: null } satisfies Partial<AskPage>
  return layOutAskPage({
    ...shared,
    // Once they are gone there is nothing that the page of one respondent can be asked for.
    switchTo: isDone ? null : languageLink(address),
    content: isDone
      ? html`<h1>${title}</h1><p class="lead">${say(language, 'ask-withdrawn')}</p>${countedHtml(page)}`
      : html`${unstoredHtml(outcome === 'unstored' ? 'withdraw' : null, language)}<h1>${title}</h1>
${before}`,
  })
}

/** The page on which answers are withdrawn with a receipt, before and after. `typed` is the code as it was filled in. */
export function withdrawPage(
  page: WithdrawPage & {
    readonly edition: AskEdition
    readonly outcome: WithdrawOutcome | 'unknown'
    readonly typed: string
  },
): string {
  const { language, edition, outcome, typed } = page
  const unknown = outcome === 'unknown'
  const fault = html`<p class="fault" id="e-receipt"><span class="unseen">${say(language, 'ask-fault')} </span>${say(language, 'ask-withdraw-unknown')}</p>`
  return layOut(
    page,
    outcome,
    (other) => withdrawPath(other, edition),
    html`<p class="lead">${say(language, 'ask-withdraw')}</p>
${countedHtml(page)}
<form method="post" action="${withdrawPath(language, edition)}"><div class="item">
<label class="question" for="receipt">${say(language, 'ask-receipt')}</label>
${unknown ? fault : null}
<input type="text" id="receipt" name="_receipt" value="${typed}" maxlength="40" autocomplete="off" spellcheck="false"${unknown ? html` aria-describedby="e-receipt" aria-invalid="true" autofocus` : null}></div>
<p class="buttons"><button class="button">${say(language, 'ask-withdraw-do')}</button></p></form>`,
  )
}

/**
 * The page on which somebody withdraws what they filled in behind their own address, before and after. Nothing is removed
 * before its button is pressed.
 *
 * @example withdrawOwnPage({ language, study, demonstration: false, outcome: 'asked', base: ownPath })
 */
export function withdrawOwnPage(
  page: WithdrawPage & {
    readonly outcome: WithdrawOutcome
    /** The address that all pages of the respondent begin with, in a language. */
    readonly base: (language: Language) => string
  },
): string {
  const { language, outcome, base } = page
  return layOut(
    page,
    outcome,
    (other) => withdrawOwnPath(base(other)),
    html`<p class="lead">${say(language, 'ask-withdraw-own')}</p>
${countedHtml(page)}
<form method="post" action="${withdrawOwnPath(base(language))}"><p class="buttons">
<button class="button" name="_do" value="withdraw">${say(language, 'ask-withdraw-do')}</button>
<a class="button plain" href="${base(language)}">${say(language, 'ask-withdraw-keep')}</a></p></form>`,
  )
}
