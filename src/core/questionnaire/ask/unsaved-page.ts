import { html } from '../../html.ts'
import type { Form } from '../../items/item-type.ts'
import { say, type MessageKey } from '../../messages/say.ts'
import { printDay } from '../../print-day.ts'
import type { Language, Text } from '../../text.ts'
import { differencesHtml, type AnswerDifference } from './answer-differences.ts'
import { contactHtml, type AskStudy } from './contact.ts'
import { hiddenFields } from './held-page.ts'
import { layOutAskPage } from './layout.ts'
import { withdrawLink } from './withdraw-page.ts'
import { againButton, type PostAgain } from './post-again.ts'

/** Why a page that was filled in is not saved: the questionnaire was sent or closed meanwhile, or it is not its turn. */
export type Unsaved = 'sent' | 'closed' | 'off-route'

/** What is told of a page that is not saved. */
export type UnsavedPage = {
  readonly why: Unsaved
  readonly language: Language
  readonly study: AskStudy
  /** The last day of the wave. */
  readonly closes: string
  /** What was filled in and is not saved, beside what is. */
  readonly differences: readonly AnswerDifference[]
  readonly words: (text: Text) => string
  /** What was posted. */
  readonly form: Form
  readonly again: PostAgain
  /** Where to go on, or `null` when there is nowhere to go. */
  readonly onward: string | null
  /** Where the respondent can withdraw what they filled in. */
  readonly withdraw: string
  readonly demonstration: boolean
}

type Words = {
  readonly title: MessageKey
  readonly text: MessageKey
  readonly onward: MessageKey
  /** What the stored answers are called; `null` where they do not matter. */
  readonly stored: MessageKey | null
}

const wordsOf: Readonly<Record<Unsaved, Words>> = {
  sent: {
    title: 'ask-sent-before-title',
    text: 'ask-sent-before',
    onward: 'ask-to-receipt',
    stored: 'ask-answers-sent',
  },
  closed: {
    title: 'ask-closed-title',
    text: 'ask-closed-before',
    onward: 'ask-to-start',
    stored: 'ask-answers-stored',
  },
  'off-route': { title: 'ask-off-route-title', text: 'ask-off-route', onward: 'ask-continue', stored: null },
}

/**
 * The page after something was filled in that is not saved: why, what it was, so that it can be copied, and where to go.
 *
 * @example unsavedPage({ why: 'sent', onward: '/nl/ask/…/sent/', … }) // → '<!doctype html>…'
 */
export function unsavedPage(page: UnsavedPage): string {
  const { why, language, study, closes, differences, words, form, again, onward, withdraw, demonstration } = page
  const { title, text, onward: label, stored } = wordsOf[why]
  const isOver = onward === null
  return layOutAskPage({
    language,
    title: say(language, title),
    // With whom to ask is told once: here, or else at the foot of the page.
    study: isOver ? { ...study, organisation: null } : study,
    switchTo: againButton(again),
    demonstration,
    progress: null,
    enter: null,
    content: html`<h1>${say(language, title)}</h1>
<p class="lead">${say(language, text, { day: printDay(closes, language) })}</p>
${differencesHtml(differences, { title: 'ask-unsaved-differences', stored }, words, language)}${
      onward === null
        ? contactHtml(study, language)
        : html`<p class="buttons"><a class="button" href="${onward}">${say(language, label)}</a></p>\n`
    }${withdrawLink(withdraw, language)}<form id="again" method="post" action="${again.address(language)}" hidden>${hiddenFields(form)}</form>`,
  })
}
