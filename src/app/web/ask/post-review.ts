import type { Context } from 'hono'
import type { Form } from '../../../core/items/item-type.ts'
import { pagePath, responsePath, reviewPath, sentPath } from '../../../core/questionnaire/ask/paths.ts'
import { reviewPage, type ReviewPage } from '../../../core/questionnaire/ask/review-page.ts'
import { unsavedDrafts } from '../../../core/questionnaire/ask/unsaved-drafts.ts'
import { languages } from '../../../core/text.ts'
import { newPageToken } from '../../storage/page-token.ts'
import { goTo, sendNotice, sendPage, type AskSite } from './ask-site.ts'
import { orAgain, type FaultStatus } from './failure.ts'
import { currentAddress, questionAddress } from './next-address.ts'
import { posted } from './read-post.ts'
import type { Respondent } from './respondent.ts'

type Answer = Response | Promise<Response>

/** The page whose answers somebody wants to see on the review; also of a post, so that they stay where they are. */
const partOf = (context: Context): string | null => context.req.query('part') ?? null

/** Where somebody goes who asks for the review and does not get it: every page must be done, or they want a question of it. */
function elsewhere(context: Context, respondent: Respondent): string | null {
  const { path } = respondent
  if (path.done < path.pages.length) return currentAddress(respondent)
  return questionAddress(respondent, context.req.query('q') ?? '')
}

/**
 * The review of all answers, once every page is done; with `unstored`, what was tried there and did not work, and with
 * `unsaved`, what was typed and would not be sent. Who asks for a question of it is sent on to the page where it can be
 * changed.
 */
export function showReview(
  context: Context,
  respondent: Respondent,
  unstored: ReviewPage['unstored'] = null,
  status: 200 | FaultStatus = 200,
  unsaved: ReviewPage['unsaved'] = [],
): Answer {
  const { asked, language, questionnaire, state, path, base, response } = respondent
  const goal = elsewhere(context, respondent)
  if (goal !== null) return goTo(goal)
  const token = newPageToken(response, '')
  const { study, demonstration } = asked
  const [shared, part] = [{ questionnaire, state, path, language, study, base }, partOf(context)]
  return sendPage(context, reviewPage({ ...shared, token, demonstration, unstored, unsaved, part }), status)
}

/** The same review for who opens it, with what they typed and did not save. */
export async function openReview(context: Context, { store }: AskSite, respondent: Respondent): Promise<Response> {
  const { path, state, response, secret } = respondent
  const goal = elsewhere(context, respondent)
  if (goal !== null) return goTo(goal)
  const unsaved = unsavedDrafts(path.pages, state, await store.readDrafts({ response, secret }))
  return showReview(context, respondent, null, 200, unsaved)
}

/** What the buttons of the review do: send, go back, or another language. */
async function doReview(
  context: Context,
  { store }: AskSite,
  respondent: Respondent,
  button: string,
): Promise<Response> {
  const { asked, base, path, response, secret, kept } = respondent
  const language = languages.find((one) => button === `language:${one}`)
  if (language !== undefined) {
    await store.setLanguage(response, language)
    kept.drop(secret)
    const own = responsePath(language, { study: asked.study.id, wave: asked.wave.id }, secret)
    return goTo(reviewPath(own, partOf(context) ?? undefined))
  }
  if (path.done < path.pages.length) return goTo(currentAddress(respondent))
  if (button === 'back') {
    const last = path.pages.at(-1)
    return goTo(last === undefined ? base : pagePath(base, last.page.id))
  }
  if (button !== 'send') return sendNotice(context, 400, asked, { notice: 'refused' })
  // What another tab saves at this moment may open a question: then it is not sent, and seen first.
  const { state } = await store.complete({ response, secret, unchanged: true })
  kept.drop(secret)
  return goTo(state === 'complete' ? sentPath(base) : base)
}

/** The answer to the buttons of the review. When the store is in the way the review is shown again. */
export const postReview = (context: Context, site: AskSite, respondent: Respondent, form: Form): Promise<Response> => {
  const button = posted(form, '_do')
  return orAgain(
    site,
    () => doReview(context, site, respondent, button),
    (status) => showReview(context, respondent, button === 'send' ? 'send' : 'other', status),
  )
}
