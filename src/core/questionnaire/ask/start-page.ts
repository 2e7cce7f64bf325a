import { html, type Html } from '../../html.ts'
import { say } from '../../messages/say.ts'
import type { Language } from '../../text.ts'
import type { Study, Wave } from '../../study/study.ts'
import { languageLink, layOutAskPage } from './layout.ts'
import { startPath } from './paths.ts'

/** What the start page tells. */
export type StartPage = {
  readonly study: Pick<Study, 'id' | 'title' | 'description'>
  readonly wave: Pick<Wave, 'id' | 'title' | 'population'>
  readonly language: Language
  /** How long most people take, in whole minutes; `null` where that is not known. */
  readonly minutes: number | null
  readonly demonstration: boolean
  /** The version of the text to which the respondent agrees; it is stored with the consent. */
  readonly version: string
  /** True when the respondent went on without agreeing. */
  readonly refused: boolean
}

/**
 * The sentences to which a respondent agrees, in one language. Their version is made of these words, so that a change in
 * them is a new version.
 *
 * @example consentSentences('nl')[0] // → 'Je antwoorden worden bewaard zonder naam, …'
 */
export const consentSentences = (language: Language): readonly string[] =>
  (['ask-privacy-kept', 'ask-privacy-draft', 'ask-privacy-published', 'ask-privacy-text', 'ask-consent'] as const).map(
    (key) => say(language, key),
  )

const part = (title: string, content: readonly (string | null)[]): Html =>
  html`<section><h2>${title}</h2>
${content.filter((one) => one !== null).map((one) => html`<p>${one}</p>\n`)}</section>
`

function consentHtml({ language, version, refused }: StartPage): Html {
  const fault = refused
    ? html`<p class="fault" id="e-consent"><span class="unseen">${say(language, 'ask-fault')} </span>${say(language, 'ask-consent-needed')}</p>`
    : null
  return html`<div class="item consent">${fault}<div class="option"><label><input type="checkbox" id="consent" name="_consent" value="${version}" required${refused ? html` aria-describedby="e-consent" aria-invalid="true" autofocus` : null}><span>${say(language, 'ask-consent')}</span></label></div></div>`
}

/** The page before the questions: what it is about, who asks, how long it takes, and what happens to the answers. */
export function startPage(page: StartPage): string {
  const { study, wave, language, minutes, demonstration, version } = page
  const edition = { study: study.id, wave: wave.id }
  const privacy = consentSentences(language).slice(0, -1)
  return layOutAskPage({
    language,
    title: wave.title[language],
    study: study.title[language],
    switchTo: languageLink((other) => startPath(other, edition)),
    demonstration,
    progress: null,
    enter: null,
    content: html`<p class="above">${wave.title[language]}</p>
<h1>${study.title[language]}</h1>
<div class="start">${part(say(language, 'ask-start-what'), [study.description[language]])}${part(say(language, 'ask-start-who'), [wave.population[language]])}${part(say(language, 'ask-start-asker'), [say(language, demonstration ? 'ask-start-asker-demonstration' : 'ask-start-asker-study')])}${part(say(language, 'ask-start-long'), [minutes === null ? null : say(language, 'ask-start-minutes', { minutes }), say(language, 'ask-start-skip')])}<section><h2>${say(language, 'ask-start-privacy')}</h2>
<ul>${privacy.map((sentence) => html`<li>${sentence}</li>\n`)}</ul>
<p class="bounds">${say(language, 'ask-consent-version', { version })}</p></section>
</div>
<form method="post" action="${startPath(language, edition)}" novalidate>
${consentHtml(page)}
<p class="buttons"><button class="button">${say(language, 'ask-start')}</button></p>
</form>`,
  })
}
