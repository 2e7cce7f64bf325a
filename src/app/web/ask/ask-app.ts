import { Hono, type Context } from 'hono'
import { filledForm } from '../../../core/questionnaire/ask/response-state.ts'
import { confirmedForm } from '../../../core/questionnaire/ask/warnings.ts'
import type { ResponseStore } from '../../storage/response-store.ts'
import { addSlash, goTo, sendNotice, sendPage, type AskSite } from './ask-site.ts'
import type { AskWave } from './ask-wave.ts'
import { sendFailure } from './failure.ts'
import { forRespondent, forWave, knownWave, withForm } from './for-respondent.ts'
import { currentAddress, reachablePage } from './next-address.ts'
import { postPage } from './post-page.ts'
import { openReview, postReview } from './post-review.ts'
import { respondentsOf, type Respondent } from './respondent.ts'
import { saveExpected } from './save-expected.ts'
import { showLater } from './show-later.ts'
import { showQuestionPage } from './show-question-page.ts'
import { showSent } from './show-sent.ts'
import { postStart, showStart } from './start-questionnaire.ts'
import { thisDay } from './wave-state.ts'
import { postWithdraw, postWithdrawOwn, showWithdraw, showWithdrawOwn } from './withdraw-answers.ts'

type Answer = Response | Promise<Response>

/** What the questionnaires of a site are made from. */
export type AskParts = {
  readonly store: ResponseStore
  readonly waves: readonly AskWave[]
  /** How the address of the site begins for who visits it, where that is known. */
  readonly address?: string | null
  readonly today?: () => string
  /** Gets what goes wrong while answering; the respondent gets a page without details. */
  readonly report?: (error: Error) => void
}

const start = '/:language{nl|en}/ask/:study/:wave/'
const own = `${start}:secret{[\\w-]{22}}/`

const pageOf = (context: Context): string => context.req.param('page') ?? ''

async function showPage(context: Context, site: AskSite, respondent: Respondent): Promise<Response> {
  const { store } = site
  const { response, secret } = respondent
  const page = pageOf(context)
  const reached = reachablePage(respondent, page)
  if (reached === null) return goTo(currentAddress(respondent))
  const { draft = await store.readDraft({ response, secret, page }) } = respondent
  const saved = response.pages.get(page)
  const confirmed = confirmedForm(reached.shown.page, saved?.confirmedChecks ?? [])
  const state = { answers: saved?.answers ?? {}, declined: saved?.declined ?? [], drafts: {} }
  const form = draft ?? { ...filledForm(state, reached.shown), ...confirmed }
  const fromReview = context.req.query('to') === 'review'
  return sendPage(context, showQuestionPage(respondent, reached, { form, issues: [], fromReview }))
}

/**
 * The web application in which questionnaires are filled in: the start, the pages of one respondent behind an address
 * that only they have, the review and the page after sending. Nothing about who asks for what is recorded.
 *
 * @example createAsk({ store, waves }).request('/nl/ask/example/2026/') // → a Response with status 200
 */
export function createAsk({ store, waves, address = null, today = thisDay, report = console.error }: AskParts): Hono {
  const site: AskSite = { store, waves, address, today, respondents: respondentsOf(store), report }
  const app = new Hono()
  const wave = (handle: (context: Context, asked: AskWave) => Answer) => forWave(site, handle)
  /** Answers can be withdrawn after the last day as well, until the receipts are erased. */
  const always = (handle: (context: Context, asked: AskWave) => Answer) => forWave(site, handle, knownWave)
  const respondent = (handle: (context: Context, found: Respondent) => Answer) => forRespondent(site, handle)

  app.get(
    start,
    wave((context, asked) => showStart(context, asked, 'asked', 200)),
  )
  app.post(
    start,
    wave((context, asked) => withForm(context, asked, (form) => postStart(context, site, asked, form))),
  )
  app.get(
    `${start}withdraw/`,
    always((context, asked) => showWithdraw(context, site, asked)),
  )
  app.post(
    `${start}withdraw/`,
    always((context, asked) => withForm(context, asked, (form) => postWithdraw(context, site, asked, form))),
  )
  app.get(
    `${own}withdraw/`,
    always((context, asked) => showWithdrawOwn(context, site, asked)),
  )
  app.post(
    `${own}withdraw/`,
    always((context, asked) => withForm(context, asked, (form) => postWithdrawOwn(context, site, asked, form))),
  )
  app.get(
    own,
    respondent((_context, found) => goTo(currentAddress(found))),
  )
  app.get(
    `${own}review/`,
    respondent((context, found) => openReview(context, site, found)),
  )
  app.post(
    `${own}review/`,
    respondent((context, found) => withForm(context, found.asked, (form) => postReview(context, site, found, form))),
  )
  app.get(
    `${own}later/`,
    respondent((context, found) => showLater(context, site, found)),
  )
  app.get(
    `${own}sent/`,
    always((context, asked) => showSent(context, site, asked)),
  )
  app.get(
    `${own}p/:page/`,
    respondent((context, found) => showPage(context, site, found)),
  )
  app.post(
    `${own}p/:page/`,
    forRespondent(
      site,
      (context, found) =>
        withForm(context, found.asked, (form) => postPage(context, site, found, pageOf(context), form)),
      (context, expected, form) => saveExpected(context, site, expected, pageOf(context), form),
    ),
  )
  for (const path of [
    start,
    `${start}withdraw/`,
    `${own}withdraw/`,
    own,
    `${own}review/`,
    `${own}later/`,
    `${own}sent/`,
    `${own}p/:page/`,
  ]) {
    app.get(path.slice(0, -1), always(addSlash))
  }
  app.all('/:language{nl|en}/ask/*', (context) => {
    if (['GET', 'HEAD'].includes(context.req.method)) return sendNotice(context, 404, null, { notice: 'unknown' })
    return sendNotice(context, 405, null, { notice: 'refused' }, { Allow: 'GET, HEAD, POST' })
  })
  app.onError((error, context) => {
    report(error)
    return sendFailure(context, site, error)
  })
  return app
}
