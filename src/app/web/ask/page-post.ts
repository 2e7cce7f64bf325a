import type { Context } from 'hono'
import type { Form } from '../../../core/items/item-type.ts'
import { pageOrders } from '../../../core/questionnaire/ask/option-order.ts'
import { earlierAnswers } from '../../../core/questionnaire/ask/page-words.ts'
import { readParadata, type Paradata } from '../../../core/questionnaire/ask/paradata.ts'
import { pageFields, shownVariables } from '../../../core/questionnaire/ask/response-state.ts'
import { readPage, type PageReading } from '../../../core/questionnaire/read-page.ts'
import type { ShownPage } from '../../../core/questionnaire/show-page.ts'
import { countedLookup } from '../../../core/questionnaire/walk.ts'
import type { PageSave } from '../../storage/save-page.ts'
import { sendPage, type AskSite } from './ask-site.ts'
import type { FaultStatus } from './failure.ts'
import { reachablePage } from './next-address.ts'
import { ownFields, posted } from './read-post.ts'
import type { Respondent } from './respondent.ts'
import { showQuestionPage, type QuestionParts } from './show-question-page.ts'
import { postedToken } from './unsaved-post.ts'

/** A post to a page: who sent it, what it holds, and the token of the page that it was filled in on. */
export type Post = {
  readonly site: AskSite
  readonly respondent: Respondent
  readonly reached: { readonly shown: ShownPage; readonly isFirst: boolean }
  /** All that was posted, and of that the fields of the page. */
  readonly posting: Form
  readonly form: Form
  readonly token: string
  readonly fromReview: boolean
  /** How the page was filled in, as far as that is kept. */
  readonly paradata: Paradata | null
}

/** What is posted to a page; `null` when the respondent does not come to that page. */
export function pagePost(site: AskSite, respondent: Respondent, page: string, posting: Form): Post | null {
  const reached = reachablePage(respondent, page)
  if (reached === null) return null
  return {
    site,
    respondent,
    reached,
    posting,
    form: ownFields(posting, pageFields(reached.shown)),
    token: postedToken(posting),
    fromReview: posted(posting, '_to') === 'review',
    paradata: respondent.response.paradata ? readParadata(posting) : null,
  }
}

/** What a post says about the questions of its page. */
export function readingOf({ respondent, reached: { shown }, form }: Post): PageReading {
  const { questionnaire, path } = respondent
  return readPage(shown, form, earlierAnswers(questionnaire, countedLookup(questionnaire, path), shown.page.id))
}

/** What is saved of a post. */
export const saveOf = (
  { respondent: { response }, reached: { shown }, token, paradata }: Post,
  { answers, declined, confirmed }: PageReading,
): PageSave => ({
  response,
  page: shown.page.id,
  pageToken: token,
  answers,
  declined,
  confirmedChecks: confirmed,
  order: pageOrders(shown, response.id),
  shown: shownVariables(shown),
  ...paradata,
})

/** The page again, as it was posted, with what is to be said about it. */
export function showPosted(
  context: Context,
  { respondent, reached, form, token, fromReview, paradata }: Post,
  parts: Pick<QuestionParts, 'issues' | 'warnings' | 'isWarned' | 'unstored'>,
  status: 422 | FaultStatus,
): Response | Promise<Response> {
  const page = showQuestionPage(respondent, reached, { form, fromReview, token, paradata, ...parts })
  return sendPage(context, page, status)
}
