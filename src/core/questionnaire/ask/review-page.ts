import { html } from '../../html.ts'
import { say } from '../../messages/say.ts'
import { answersLookup } from '../../rule/answers-lookup.ts'
import type { Language, Text } from '../../text.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { ShownItem } from '../show-page.ts'
import { answerLines, answerLinesHtml } from './answer-lines.ts'
import { layOutAskPage } from './layout.ts'
import type { AskStudy } from './contact.ts'
import { pageWords } from './page-words.ts'
import { withdrawOwnPath } from './paths.ts'
import type { Path, ResponseState } from './response-state.ts'
import { reviewPartHtml } from './review-part.ts'
import { isShort, partWith, reviewParts, reviewWeight, type ReviewedItem } from './review-parts.ts'
import { statusLine } from './spoken.ts'
import { unstoredHtml } from './unstored.ts'
import { unsavedDraftsHtml, type UnsavedDraft } from './unsaved-drafts.ts'
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
  /** The pages on which something was typed that is not saved, and would not be sent. */
  readonly unsaved: readonly UnsavedDraft[]
  /** The page of which the answers are asked for, where the review is shown in parts; as it was asked for. */
  readonly part: string | null
}

type Worded = ReviewPage & { readonly words: (text: Text) => string }

/**
 * A question, which leads to its page, and its answers. A questionnaire can have more than a hundred of them, so that
 * every character here counts: the address is short because the review itself sends on who asks for a question, and
 * HTML does not ask for the end of a description.
 */
function reviewItem(shown: ShownItem, { state, language, words }: Worded): ReviewedItem {
  const { id, text } = shown.asked.item
  const given = answerLines(shown, state, language)
  const question = html`<a href="${`?q=${id}`}">${words(text)}</a>${answerLinesHtml(given, language)}`
  return {
    html: question,
    isFilled: given.lines.length > 0 || given.isDeclined,
    weight: reviewWeight(question, shown, state.answers),
  }
}

/** The page on which a respondent sees every answer once more, before sending; in parts where that is very much. */
export function reviewPage(page: ReviewPage): string {
  const { questionnaire, state, path, language, study, base, token, demonstration, unsaved, part } = page
  const { pages, answers } = path
  const words = pageWords(questionnaire, answersLookup(answers), language)
  const counted = { ...page, words, state: { ...state, answers } }
  const parts = reviewParts(questionnaire, pages, (shown) => reviewItem(shown, counted))
  const open = isShort(parts) ? null : partWith(parts, part)
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
    content: html`${unstoredHtml(page.unstored, language)}${unsavedDraftsHtml(unsaved, { base, language, words })}<h1>${title}</h1>
<p class="lead">${say(language, 'ask-review')}${open === null ? null : ` ${say(language, 'ask-review-in-parts')}`}</p>
${parts.map((one) => reviewPartHtml(one, { open, place: part, language }))}<form id="ask" method="post" action="${open ? `?part=${open.pages[0]?.id}` : '.'}"><input type="hidden" name="_token" value="${token}">
<p class="buttons"><button class="button" name="_do" value="send">${say(language, 'ask-send')}</button>
<button class="button plain" name="_do" value="back">${say(language, 'ask-back')}</button>
<a class="button plain later" href="../later/">${say(language, 'ask-later')}</a></p>
</form>
${statusLine}
${withdrawLink(withdrawOwnPath(base), language)}`,
  })
}
