import type { Context } from 'hono'
import type { Form } from '../../../core/items/item-type.ts'
import { sentPath, withdrawOwnPath } from '../../../core/questionnaire/ask/paths.ts'
import { goTo, languageOf, sendClosed, sendNotice, type AskSite } from './ask-site.ts'
import type { AskWave } from './ask-wave.ts'
import { reported, sendHeld } from './failure.ts'
import { postEnded } from './unsaved-post.ts'
import { readPost } from './read-post.ts'
import type { Respondent } from './respondent.ts'
import { opennessOn } from './wave-state.ts'

type Answer = Response | Promise<Response>

/** The wave of an address, or the answer that says that there is none. */
export function knownWave(context: Context, site: AskSite): AskWave | Answer {
  const asked = site.waves.find(
    ({ study, wave }) => study.id === context.req.param('study') && wave.id === context.req.param('wave'),
  )
  return asked ?? sendNotice(context, 404, null, { notice: 'unknown' })
}

/** Why a wave cannot be filled in now, as the answer that says so; `null` when it can. */
export function shutAnswer(
  context: Context,
  asked: AskWave,
  site: AskSite,
  withdraw: string | null = null,
): Response | null {
  const openness = asked.demonstration ? 'open' : opennessOn(asked.wave, site.today())
  if (openness === 'open') return null
  if (openness === 'closed') return sendClosed(context, asked, withdraw)
  return sendNotice(context, 403, asked, { notice: openness, day: asked.wave.opens, onward: null, withdraw })
}

/** The wave of an address, when it can be filled in now; or the answer that says why not. */
function openWave(context: Context, site: AskSite): AskWave | Answer {
  const asked = knownWave(context, site)
  return isWave(asked) ? (shutAnswer(context, asked, site) ?? asked) : asked
}

const isWave = (found: AskWave | Answer): found is AskWave => 'study' in found

/** Calls a handler with the wave of the address. */
export const forWave =
  (site: AskSite, handle: (context: Context, asked: AskWave) => Answer, find = openWave) =>
  (context: Context): Answer => {
    const asked = find(context, site)
    return isWave(asked) ? handle(context, asked) : asked
  }

/** The answer to who agreed that nothing counts where it does, or the other way round: they do not go on. */
export function otherKind(context: Context, asked: AskWave, trial: boolean, withdraw: string): Response | null {
  if (trial && !asked.demonstration) return sendNotice(context, 410, asked, { notice: 'trial-over', withdraw })
  return !trial && asked.demonstration ? sendNotice(context, 404, asked, { notice: 'unknown' }) : null
}

/** The respondent of an address, as far as it may be known where a wave is asked as it is now; or the answer why not. */
async function findRespondent(context: Context, asked: AskWave, site: AskSite): Promise<Respondent | Response> {
  const [secret = '', page = null] = [context.req.param('secret'), context.req.param('page')]
  const isShown = context.req.method !== 'POST'
  const found = await site.respondents.find({
    asked,
    language: languageOf(context),
    secret,
    page: isShown ? page : null,
  })
  if (found === null) return sendNotice(context, 404, asked, { notice: 'unknown' })
  return otherKind(context, asked, found.response.trial, withdrawOwnPath(found.base)) ?? found
}

const isRespondent = (found: Respondent | Response): found is Respondent => 'base' in found

type ForRespondent = (context: Context, respondent: Respondent) => Answer

/** The answer to a respondent who asks for a page. After the last day they still get their receipt, and can withdraw. */
async function showTo(context: Context, asked: AskWave, site: AskSite, handle: ForRespondent): Promise<Response> {
  const found = await findRespondent(context, asked, site)
  if (!isRespondent(found)) return shutAnswer(context, asked, site) ?? found
  const { response, base } = found
  if (response.state === 'complete') return goTo(sentPath(base))
  const withdraw = withdrawOwnPath(base)
  const shut = shutAnswer(context, asked, site, withdraw)
  if (shut !== null) return shut
  return response.state === 'stopped' ? sendClosed(context, asked, withdraw) : handle(context, found)
}

/** Answers a post of somebody as this process saw them last; `null` when they are to be found first. */
type ForExpected = (context: Context, expected: Respondent, form: Form) => Promise<Response | null>

/** The answer to a post that needs no more than what is known of who sent it; `null` when they are to be found. */
async function postOfExpected(
  context: Context,
  asked: AskWave,
  site: AskSite,
  handle: ForExpected,
): Promise<Response | null> {
  const secret = context.req.param('secret') ?? ''
  const expected = site.respondents.expect({ asked, language: languageOf(context), secret })
  if (expected === null || expected.response.trial !== asked.demonstration) return null
  const read = await readPost(context)
  return read.ok ? handle(context, expected, read.form) : null
}

/** The answer to a respondent who posts a page. Where nothing is taken any more, what was typed is not lost unseen. */
async function postOf(
  context: Context,
  asked: AskWave,
  site: AskSite,
  handle: ForRespondent,
  forExpected: ForExpected | null,
): Promise<Response> {
  const shut = shutAnswer(context, asked, site)
  const soon = shut === null && forExpected !== null ? await postOfExpected(context, asked, site, forExpected) : null
  if (soon !== null) return soon
  if (shut !== null && opennessOn(asked.wave, site.today()) === 'not-open') return shut
  let found: Respondent | Response
  try {
    found = await findRespondent(context, asked, site)
  } catch (error) {
    const status = reported(site, error)
    return withForm(context, asked, (form) => sendHeld(context, asked, form, status))
  }
  if (!isRespondent(found)) return shut ?? found
  if (shut === null && found.response.state === 'open') return handle(context, found)
  const respondent = found
  return withForm(context, asked, (form) => postEnded(context, respondent, form))
}

/** Calls a handler with the respondent of the address; for a post, first one that needs not find them. */
export const forRespondent = (
  site: AskSite,
  handle: ForRespondent,
  forExpected: ForExpected | null = null,
): ((context: Context) => Answer) =>
  forWave(
    site,
    (context, asked) =>
      context.req.method === 'POST'
        ? postOf(context, asked, site, handle, forExpected)
        : showTo(context, asked, site, handle),
    knownWave,
  )

/** Reads the posted form before a handler is called with it. */
export async function withForm(context: Context, asked: AskWave, handle: (form: Form) => Answer): Promise<Response> {
  const read = await readPost(context)
  if (read.ok) return handle(read.form)
  return sendNotice(context, read.status, asked, { notice: read.status === 413 ? 'too-large' : 'refused' })
}
