import { html } from '../../html.ts'
import type { Form } from '../../items/item-type.ts'
import { say } from '../../messages/say.ts'
import type { Language, Text } from '../../text.ts'
import { differencesHtml, type AnswerDifference } from './answer-differences.ts'
import { layOutAskPage } from './layout.ts'
import type { AskStudy } from './contact.ts'
import { hiddenFields } from './held-page.ts'
import { againButton, type PostAgain } from './post-again.ts'

/** A page that was saved elsewhere since it was opened. */
export type StalePage = {
  readonly language: Language
  readonly study: AskStudy
  readonly action: string
  /** The token of the page as it is now: with it the respondent's choice is accepted. */
  readonly token: string
  /** What was posted and not saved. */
  readonly form: Form
  readonly again: PostAgain
  readonly differences: readonly AnswerDifference[]
  readonly words: (text: Text) => string
  readonly demonstration: boolean
}

/** The choice between what was just posted and what was saved before; neither is lost until it is made. */
export function stalePage(page: StalePage): string {
  const { language, study, action, token, form, again, differences, words, demonstration } = page
  const title = say(language, 'ask-stale-title')
  return layOutAskPage({
    language,
    title,
    study,
    switchTo: againButton(again),
    demonstration,
    progress: null,
    enter: null,
    content: html`<h1>${title}</h1>
<p class="lead">${say(language, 'ask-stale')}</p>
${differencesHtml(differences, { title: 'ask-stale-differences', stored: 'ask-answers-stored' }, words, language)}<form id="again" method="post" action="${action}"><input type="hidden" name="_token" value="${token}">
${hiddenFields(form)}<p class="buttons"><button class="button" name="_do" value="next">${say(language, 'ask-stale-mine')}</button>
<a class="button plain" href="${action}">${say(language, 'ask-stale-theirs')}</a></p></form>`,
  })
}
