import { html } from '../../html.ts'
import type { Form } from '../../items/item-type.ts'
import { say } from '../../messages/say.ts'
import type { Language } from '../../text.ts'
import { layOutAskPage } from './layout.ts'
import type { AskStudy } from './contact.ts'
import { hiddenFields } from './held-page.ts'

/** A page that was saved elsewhere since it was opened. */
export type StalePage = {
  readonly language: Language
  readonly study: AskStudy
  readonly action: string
  /** The token of the page as it is now: with it the respondent's choice is accepted. */
  readonly token: string
  /** What was posted and not saved. */
  readonly form: Form
  readonly demonstration: boolean
}

/** The choice between what was just posted and what was saved before; neither is lost until it is made. */
export function stalePage({ language, study, action, token, form, demonstration }: StalePage): string {
  const title = say(language, 'ask-stale-title')
  return layOutAskPage({
    language,
    title,
    study,
    switchTo: null,
    demonstration,
    progress: null,
    enter: null,
    content: html`<h1>${title}</h1>
<p class="lead">${say(language, 'ask-stale')}</p>
<form method="post" action="${action}"><input type="hidden" name="_token" value="${token}">
${hiddenFields(form)}<p class="buttons"><button class="button" name="_do" value="next">${say(language, 'ask-stale-mine')}</button>
<a class="button plain" href="${action}">${say(language, 'ask-stale-theirs')}</a></p></form>`,
  })
}
