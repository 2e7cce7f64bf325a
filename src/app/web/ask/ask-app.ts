import { Hono, type Context } from 'hono'
import { responsePath, sentPath } from '../../../core/questionnaire/ask/paths.ts'
import { filledForm } from '../../../core/questionnaire/ask/response-state.ts'
import { confirmedForm } from '../../../core/questionnaire/ask/warnings.ts'
import { thanksPage } from '../../../core/questionnaire/ask/thanks-page.ts'
import type { Form } from '../../../core/items/item-type.ts'
import { receiptOf } from '../../storage/secrets.ts'
import type { ResponseStore } from '../../storage/response-store.ts'
import { goTo, languageOf, sendNotice, sendPage, type AskSite } from './ask-site.ts'
import type { AskWave } from './ask-wave.ts'
import { reported, sendFailure, sendHeld } from './failure.ts'
import { currentAddress, reachablePage } from './next-address.ts'
import { postPage } from './post-page.ts'
import { postReview, showReview } from './post-review.ts'
import { readPost } from './read-post.ts'
import { respondentFinder, type Respondent } from './respondent.ts'
import { showQuestionPage } from './show-question-page.ts'
import { postStart, showStart } from './start-questionnaire.ts'
import { opennessOn, thisDay } from './wave-state.ts'
import { postWithdraw, showWithdraw } from './withdraw-answers.ts'

type Answer = Response | Promise<Response>

/** What the questionnaires of a site are made from. */
export type AskParts = {
  readonly store: ResponseStore
  readonly waves: readonly AskWave[]
  readonly today?: () => string
  /** Gets what goes wrong while answering; the respondent gets a page without details. */
  readonly report?: (error: Error) => void
}

const start = '/:language{nl|en}/ask/:study/:wave/'
const own = `${start}:secret{[\\w-]{22}}/`

/** The wave of an address, or the answer that says that there is none. */
function knownWave(context: Context, site: AskSite): AskWave | Answer {
  const asked = site.waves.find(
    ({ study, wave }) => study.id === context.req.param('study') && wave.id === context.req.param('wave'),
  )
  return asked ?? sendNotice(context, 404, null, { notice: 'unknown' })
}

/** The wave of an address, when it can be filled in now; or the answer that says why not. */
function openWave(context: Context, site: AskSite): AskWave | Answer {
  const asked = knownWave(context, site)
  if (!isWave(asked)) return asked
  const openness = asked.demonstration ? 'open' : opennessOn(asked.wave, site.today())
  if (openness === 'open') return asked
  const day = openness === 'closed' ? asked.wave.closes : asked.wave.opens
  return sendNotice(context, openness === 'closed' ? 410 : 403, asked, {
    notice: openness,
    values: { day },
    onward: null,
  })
}

const isWave = (found: AskWave | Answer): found is AskWave => 'study' in found

/** Calls a handler with the wave of the address. */
const forWave =
  (site: AskSite, handle: (context: Context, asked: AskWave) => Answer, find = openWave) =>
  (context: Context): Answer => {
    const asked = find(context, site)
    return isWave(asked) ? handle(context, asked) : asked
  }

/** Calls a handler with the respondent of the address. */
const forRespondent = (site: AskSite, handle: (context: Context, respondent: Respondent) => Answer) =>
  forWave(site, async (context, asked) => {
    let respondent: Respondent | null
    try {
      const [secret = '', page = null] = [context.req.param('secret'), context.req.param('page')]
      const isShown = context.req.method !== 'POST'
      respondent = await site.find({ asked, language: languageOf(context), secret, page: isShown ? page : null })
    } catch (error) {
      if (context.req.method !== 'POST') throw error
      const status = reported(site, error)
      return withForm(context, asked, (form) => sendHeld(context, asked, form, status))
    }
    if (respondent === null) return sendNotice(context, 404, asked, { notice: 'unknown' })
    const { response, base } = respondent
    // Who agreed that nothing counts does not go on where it does, nor the other way round.
    if (response.trial && !asked.demonstration) return sendNotice(context, 410, asked, { notice: 'trial-over' })
    if (!response.trial && asked.demonstration) return sendNotice(context, 404, asked, { notice: 'unknown' })
    if (response.state === 'stopped') {
      return sendNotice(context, 410, asked, { notice: 'closed', values: { day: asked.wave.closes }, onward: null })
    }
    if (response.state === 'complete' && context.req.path !== sentPath(base)) return goTo(sentPath(base))
    return handle(context, respondent)
  })

/** Reads the posted form before a handler is called with it. */
async function withForm(context: Context, asked: AskWave, handle: (form: Form) => Answer): Promise<Response> {
  const read = await readPost(context)
  if (read.ok) return handle(read.form)
  return sendNotice(context, read.status, asked, { notice: read.status === 413 ? 'too-large' : 'refused' })
}

async function showPage(context: Context, { store }: AskSite, respondent: Respondent): Promise<Response> {
  const { response, secret, state } = respondent
  const page = context.req.param('page') ?? ''
  const reached = reachablePage(respondent, page)
  if (reached === null) return goTo(currentAddress(respondent))
  const { draft = await store.readDraft({ response, secret, page }) } = respondent
  const confirmed = confirmedForm(reached.shown.page, response.pages.get(page)?.confirmedChecks ?? [])
  const form = draft ?? { ...filledForm(state, reached.shown), ...confirmed }
  const { origin, searchParams } = new URL(context.req.url)
  const fromReview = searchParams.get('to') === 'review'
  return sendPage(context, showQuestionPage(respondent, reached, { form, issues: [], fromReview, origin }))
}

function showSent(context: Context, { asked, language, secret, response }: Respondent): Answer {
  if (response.state !== 'complete') return goTo(context.req.path.replace(/sent\/$/, ''))
  const edition = { study: asked.study.id, wave: asked.wave.id }
  return sendPage(
    context,
    thanksPage({
      language,
      study: asked.study,
      edition,
      receipt: receiptOf(secret),
      demonstration: asked.demonstration,
      address: (other) => sentPath(responsePath(other, edition, secret)),
    }),
  )
}

/**
 * The web application in which questionnaires are filled in: the start, the pages of one respondent behind an address
 * that only they have, the review and the page after sending. Nothing about who asks for what is recorded.
 *
 * @example createAsk({ store, waves }).request('/nl/ask/example/2026/') // → a Response with status 200
 */
export function createAsk({ store, waves, today = thisDay, report = console.error }: AskParts): Hono {
  const site: AskSite = { store, waves, today, find: respondentFinder(store), report }
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
    always((context, asked) => showWithdraw(context, asked)),
  )
  app.post(
    `${start}withdraw/`,
    always((context, asked) => withForm(context, asked, (form) => postWithdraw(context, site, asked, form))),
  )
  app.get(
    own,
    respondent((_context, found) => goTo(currentAddress(found))),
  )
  app.get(
    `${own}review/`,
    respondent((context, found) => showReview(context, found)),
  )
  app.post(
    `${own}review/`,
    respondent((context, found) => withForm(context, found.asked, (form) => postReview(context, site, found, form))),
  )
  app.get(`${own}sent/`, respondent(showSent))
  app.get(
    `${own}p/:page/`,
    respondent((context, found) => showPage(context, site, found)),
  )
  app.post(
    `${own}p/:page/`,
    respondent((context, found) =>
      withForm(context, found.asked, (form) => postPage(context, site, found, context.req.param('page') ?? '', form)),
    ),
  )
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
