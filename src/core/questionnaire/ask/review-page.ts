import { html, type Html } from '../../html.ts'
import { itemId } from '../../items/form-parts.ts'
import { say } from '../../messages/say.ts'
import { answersLookup } from '../../rule/answers-lookup.ts'
import type { Language, Text } from '../../text.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { ShownItem, ShownPage } from '../show-page.ts'
import { answerWords } from './answer-words.ts'
import { layOutAskPage } from './layout.ts'
import type { AskStudy } from './contact.ts'
import { pageWords } from './page-words.ts'
import { pagePath, reviewPath } from './paths.ts'
import type { Path, ResponseState } from './response-state.ts'
import { spokenOf, statusLine } from './spoken.ts'
import { unstoredHtml } from './unstored.ts'

/** What the review of all answers is made of. */
export type ReviewPage = {
  readonly questionnaire: Questionnaire
  readonly state: ResponseState
  readonly path: Path
  readonly language: Language
  readonly study: AskStudy
  readonly base: string
  readonly token: string
  readonly demonstration: boolean
  /** What was tried just now and did not work. */
  readonly unstored: 'send' | 'other' | null
}

type Worded = ReviewPage & { readonly words: (text: Text) => string }

/** The answers to an item, each with the row or field that it belongs to. */
function answersHtml({ asked: { item }, offered }: ShownItem, page: ReviewPage): readonly Html[] {
  const { state, language } = page
  const lookup = answersLookup(state.answers)
  const lines = offered.flatMap((variable) => {
    const value = lookup(variable.id)
    if (value === undefined) return []
    const words = answerWords(variable, value, language)
    const named = variable.id !== item.id
    return words.map(
      (answer) =>
        html`<dd>${named ? html`<span class="row">${variable.label[language].replace(/[?:]$/, '')}:</span> ` : null}${answer}</dd>`,
    )
  })
  if (lines.length > 0) return lines
  return [
    html`<dd class="empty">${say(language, state.declined.includes(item.id) ? 'ask-review-declined' : 'ask-review-empty')}</dd>`,
  ]
}

function itemHtml(shown: ShownPage, item: ShownItem, page: Worded): Html {
  const { language, base } = page
  const question = page.words(item.asked.item.text)
  return html`<div><dt>${question}</dt>
${answersHtml(item, page)}
<dd class="change"><a href="${pagePath(base, shown.page.id)}?to=review#${itemId(item.asked.item.id)}" aria-label="${say(language, 'ask-review-change-of', { question })}">${say(language, 'ask-review-change')}</a></dd></div>
`
}

/** The page on which a respondent sees every answer once more, before sending. */
export function reviewPage(page: ReviewPage): string {
  const { questionnaire, state, path, language, study, base, token, demonstration } = page
  const { pages, answers } = path
  const words = pageWords(questionnaire, answers, language)
  const counted = { ...page, words, state: { ...state, answers } }
  const blocks = questionnaire.blocks.map(({ id, title }) => ({
    title,
    pages: pages.filter((one) => one.page.block === id),
  }))
  const title = say(language, 'ask-review-title')
  return layOutAskPage({
    language,
    title,
    study,
    switchTo: (other) =>
      html`<button class="language" form="ask" name="_do" value="language:${other}" lang="${other}">${say(other, 'ask-this-language')}</button>`,
    demonstration,
    progress: 100,
    enter: null,
    content: html`${unstoredHtml(page.unstored, language)}<h1>${title}</h1>
<p class="lead">${say(language, 'ask-review')}</p>
${blocks
  .filter((block) => block.pages.length > 0)
  .map(
    (block) => html`<section class="review"><h2>${block.title[language]}</h2>
<dl>${block.pages.map((shown) => shown.items.filter(({ asked }) => asked.item.type !== 'note').map((item) => itemHtml(shown, item, counted)))}</dl></section>
`,
  )}<form id="ask" method="post" action="${reviewPath(base)}" ${spokenOf('buttons', language)}><input type="hidden" name="_token" value="${token}">
<p class="buttons"><button class="button" name="_do" value="send">${say(language, 'ask-send')}</button>
<button class="button plain" name="_do" value="back">${say(language, 'ask-back')}</button></p>
${statusLine}
</form>`,
  })
}
