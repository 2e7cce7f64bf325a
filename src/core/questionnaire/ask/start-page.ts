import { html, type Html } from '../../html.ts'
import { say } from '../../messages/say.ts'
import type { Language } from '../../text.ts'
import { askerSentences, consentSentence, privacySentences, type AskTerms } from './consent.ts'
import { contactLines } from './contact.ts'
import { languageLink, layOutAskPage } from './layout.ts'
import { startPath } from './paths.ts'
import { unstoredHtml } from './unstored.ts'

/** What the start page tells. */
export type StartPage = {
  readonly terms: AskTerms
  readonly language: Language
  /** How long most people take, in whole minutes; `null` where that is not known. */
  readonly minutes: number | null
  /** The version of the text to which the respondent agrees; it is stored with the consent. */
  readonly version: string
  /**
   * How far the start is: nothing was done yet, or the respondent went on without agreeing, or agreed to a text that has
   * changed since, or agreed and could not be given a response.
   */
  readonly outcome: 'asked' | 'refused' | 'changed' | 'unstored'
}

const part = (title: string, content: readonly (string | null)[], more: readonly Html[] = []): Html =>
  html`<section><h2>${title}</h2>
${content.filter((one) => one !== null).map((one) => html`<p>${one}</p>\n`)}${more}</section>
`

function consentHtml({ terms, language, version, outcome }: StartPage): Html {
  const isFault = outcome === 'refused' || outcome === 'changed'
  const why = say(language, outcome === 'changed' ? 'ask-consent-changed' : 'ask-consent-needed')
  const fault = isFault
    ? html`<p class="fault" id="e-consent"><span class="unseen">${say(language, 'ask-fault')} </span>${why}</p>`
    : null
  return html`<div class="item consent">${fault}<div class="option"><label><input type="checkbox" id="consent" name="_consent" value="${version}" required${outcome === 'unstored' ? html` checked` : null}${isFault ? html` aria-describedby="e-consent" aria-invalid="true" autofocus` : null}><span>${consentSentence(terms, language)}</span></label></div></div>`
}

/** The page before the questions: what it is about, who asks, how long it takes, and what happens to the answers. */
export function startPage(page: StartPage): string {
  const { terms, language, minutes, version, outcome } = page
  const { study, wave, demonstration } = terms
  const edition = { study: study.id, wave: wave.id }
  const contact = study.organisation === null ? [] : contactLines(study.organisation, language)
  return layOutAskPage({
    language,
    title: wave.title[language],
    study: { ...study, organisation: null },
    switchTo: languageLink((other) => startPath(other, edition)),
    demonstration,
    progress: null,
    enter: null,
    content: html`${unstoredHtml(outcome === 'unstored' ? 'start' : null, language)}<p class="above">${wave.title[language]}</p>
<h1>${study.title[language]}</h1>
<div class="start">${part(say(language, 'ask-start-what'), [study.description[language]])}${part(say(language, 'ask-start-who'), [wave.population[language]])}${part(say(language, 'ask-start-asker'), askerSentences(terms, language), contact)}${part(say(language, 'ask-start-long'), [minutes === null ? null : say(language, 'ask-start-minutes', { minutes }), say(language, 'ask-start-skip')])}<section><h2>${say(language, 'ask-start-privacy')}</h2>
<ul>${privacySentences(terms, language).map((sentence) => html`<li>${sentence}</li>\n`)}</ul>
<p class="bounds">${say(language, 'ask-consent-version', { version })}</p></section>
</div>
<form method="post" action="${startPath(language, edition)}" novalidate>
${consentHtml(page)}
<p class="buttons"><button class="button">${say(language, 'ask-start')}</button></p>
</form>`,
  })
}
