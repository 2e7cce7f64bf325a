import { html, type Html } from '../../html.ts'
import { itemId } from '../../items/form-parts.ts'
import { say } from '../../messages/say.ts'
import type { Language, Text } from '../../text.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { ShownItem, ShownPage } from '../show-page.ts'
import { answerLines, answerLinesHtml } from './answer-lines.ts'
import { layOutAskPage } from './layout.ts'
import type { AskStudy } from './contact.ts'
import { pageWords } from './page-words.ts'
import { pagePath, reviewPath, withdrawOwnPath } from './paths.ts'
import type { Path, ResponseState } from './response-state.ts'
import { spokenOf, statusLine } from './spoken.ts'
import { unstoredHtml } from './unstored.ts'
import { withdrawLink } from './withdraw-page.ts'

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

/**
 * A question, which leads to its page, and its answers. A questionnaire can have more than a hundred of them: what each
 * says once more than is needed makes the page a fifth heavier.
 */
function itemHtml({ page }: ShownPage, { asked, offered }: ShownItem, { state, language, words }: Worded): Html {
  const { id, text } = asked.item
  return html`<dt><a href="${pagePath('../', page.id)}?to=review#${itemId(id)}">${words(text)}</a></dt>
${answerLinesHtml(answerLines({ asked, offered }, state, language), language)}
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
</form>
${statusLine}
${withdrawLink(withdrawOwnPath(base), language)}`,
  })
}
