import { html, render, type Html, type HtmlPart } from '../../html.ts'
import { say } from '../../messages/say.ts'
import { languages, type Language } from '../../text.ts'
import { contactHtml, type AskStudy } from './contact.ts'
import { scriptPath } from './spoken.ts'

/** A page of a questionnaire before the parts that all pages share are put around it. */
export type AskPage = {
  readonly language: Language
  readonly title: string
  readonly study: AskStudy
  /** The same page in another language: a link, or a button that keeps what was typed; `null` where there is none. */
  readonly switchTo: ((other: Language) => Html) | null
  /** True where answers are given for a trial. */
  readonly demonstration: boolean
  /** How far the respondent is, in percent; `null` outside the questions. */
  readonly progress: number | null
  /** The button that the Enter key presses, which has to come before all others. */
  readonly enter: Html | null
  readonly content: HtmlPart
}

/**
 * A link to the same page in another language.
 *
 * @example languageLink((language) => `/${language}/ask/example/2026/`)('en') // → '<a class="language" …'
 */
export const languageLink =
  (address: (language: Language) => string) =>
  (other: Language): Html =>
    html`<a class="language" href="${address(other)}" lang="${other}" hreflang="${other}">${say(other, 'ask-this-language')}</a>`

function progressHtml(progress: number, language: Language): Html {
  const words = say(language, 'ask-progress', { percent: progress })
  return html`<div class="progress"><progress max="100" value="${progress}" aria-label="${say(language, 'ask-progress-name')}"></progress><p>${words}</p></div>`
}

/** The contents of a page as the server sends it. */
export function layOutAskPage(page: AskPage): string {
  const { language, title, study, switchTo, demonstration, progress, enter, content } = page
  const name = study.title[language]
  const others = languages.filter((other) => other !== language)
  return render(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${say(language, 'ask-title', { page: title, study: name })}</title>
<link rel="stylesheet" href="/assets/ask.css">
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<script src="${scriptPath(language)}" type="module"></script>
</head>
<body>
${enter}<a class="skip" href="#content">${say(language, 'ask-skip')}</a>
<header class="bar"><div><p class="brand">${name}${demonstration ? html` <span class="tag">${say(language, 'ask-trial')}</span>` : null}</p>${switchTo === null ? null : others.map(switchTo)}</div></header>
${progress === null ? null : html`<nav class="way" aria-label="${say(language, 'ask-progress-name')}">${progressHtml(progress, language)}</nav>`}
<main id="content" tabindex="-1">
${demonstration && (progress === null || progress === 100) ? html`<p class="trial">${say(language, 'ask-demonstration')}</p>` : null}${content}
</main>
<footer class="foot">${contactHtml(study, language)}<p>${say(language, 'ask-footer')}</p></footer>
</body>
</html>
`)
}
