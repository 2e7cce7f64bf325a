import type { Context } from 'hono'
import type { Form } from '../../../core/items/item-type.ts'
import { answerDifferences, type AnswerDifference } from '../../../core/questionnaire/ask/answer-differences.ts'
import { earlierAnswers, pageWords } from '../../../core/questionnaire/ask/page-words.ts'
import { pageFields } from '../../../core/questionnaire/ask/response-state.ts'
import { sentPath, withdrawOwnPath } from '../../../core/questionnaire/ask/paths.ts'
import { againField, type PostAgain } from '../../../core/questionnaire/ask/post-again.ts'
import { unsavedPage, type Unsaved } from '../../../core/questionnaire/ask/unsaved-page.ts'
import { readPage } from '../../../core/questionnaire/read-page.ts'
import type { ShownPage } from '../../../core/questionnaire/show-page.ts'
import { countedLookup } from '../../../core/questionnaire/walk.ts'
import { goTo, inLanguage, sendClosed, sendPage } from './ask-site.ts'
import { currentAddress } from './next-address.ts'
import { ownFields, posted } from './read-post.ts'
import type { Respondent } from './respondent.ts'

type Answer = Response | Promise<Response>

/** Nothing was saved of a page, or nothing was typed on it. */
const nothing = { answers: {}, declined: [] }

/** A page as the respondent gets it, or with all its questions when it is not on their path; `null` for no page of ours. */
function pageOf({ path, questionnaire }: Respondent, id: string): ShownPage | null {
  const shown = path.pages.find(({ page }) => page.id === id)
  if (shown !== undefined) return shown
  const page = questionnaire.pages.find((one) => one.id === id)
  if (page === undefined) return null
  return { page, items: page.items.map((asked) => ({ asked, offered: asked.variables })) }
}

/** The questions of which something was posted that is not stored. */
export function postedDifferences(respondent: Respondent, id: string, posting: Form): readonly AnswerDifference[] {
  const shown = pageOf(respondent, id)
  if (shown === null) return []
  const { questionnaire, path, response, language } = respondent
  const form = ownFields(posting, pageFields(shown))
  if (Object.keys(form).length === 0) return []
  const read = readPage(shown, form, earlierAnswers(questionnaire, countedLookup(questionnaire, path), id))
  return answerDifferences(shown, response.pages.get(id) ?? nothing, { ...read, form }, language)
}

/** What was posted, without the button that was pressed. */
const withoutButtons = ({ _do: _button, [againField]: _again, ...form }: Form): Form => form

/** The token of what was posted: a page that is only asked for in another language has that of before. */
export const postedToken = (posting: Form): string => posted(posting, againField) || posted(posting, '_token')

/** How what was posted is posted again in another language. */
export const postedAgain = (context: Context, posting: Form): PostAgain => ({
  address: inLanguage(context),
  token: postedToken(posting),
})

/** The answer to a page that was posted and is not saved: why, and what it was. */
export function sendUnsaved(
  context: Context,
  respondent: Respondent,
  page: string,
  posting: Form,
  why: Unsaved,
): Answer {
  const { asked, language, base, questionnaire, path } = respondent
  const onward = { sent: sentPath(base), closed: null, 'off-route': currentAddress(respondent) }
  return sendPage(
    context,
    unsavedPage({
      why,
      language,
      study: asked.study,
      closes: asked.wave.closes,
      differences: postedDifferences(respondent, page, posting),
      words: pageWords(questionnaire, countedLookup(questionnaire, path), language),
      form: withoutButtons(posting),
      again: postedAgain(context, posting),
      onward: onward[why],
      withdraw: withdrawOwnPath(base),
      demonstration: asked.demonstration,
    }),
    409,
  )
}

/**
 * The answer to what is posted when the response was sent, or its wave closed. The same as is stored (a double click, a
 * retry) goes where it went before; something else is not lost unseen.
 */
export function postEnded(context: Context, respondent: Respondent, posting: Form): Answer {
  const page = context.req.param('page') ?? ''
  const isSent = respondent.response.state === 'complete'
  const isLost = postedDifferences(respondent, page, posting).length > 0
  if (isLost) return sendUnsaved(context, respondent, page, posting, isSent ? 'sent' : 'closed')
  return isSent
    ? goTo(sentPath(respondent.base))
    : sendClosed(context, respondent.asked, withdrawOwnPath(respondent.base))
}
