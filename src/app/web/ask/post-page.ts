import type { Context } from 'hono'
import type { Form } from '../../../core/items/item-type.ts'
import { laterPath, pagePath, responsePath } from '../../../core/questionnaire/ask/paths.ts'
import { pageWords } from '../../../core/questionnaire/ask/page-words.ts'
import { confirmedWarnings } from '../../../core/questionnaire/ask/warnings.ts'
import { stalePage } from '../../../core/questionnaire/ask/stale-page.ts'
import { canonicalJson } from '../../../core/questionnaire/questionnaire-version.ts'
import type { PageReading } from '../../../core/questionnaire/read-page.ts'
import { countedLookup } from '../../../core/questionnaire/walk.ts'
import { languages, type Language } from '../../../core/text.ts'
import { isPageToken, isTokenForm, newPageToken } from '../../storage/page-token.ts'
import type { DraftKept } from '../../storage/drafts.ts'
import type { SavedPage } from '../../storage/stored-response.ts'
import { goTo, sendNotice, sendPage, type AskSite } from './ask-site.ts'
import { faultOf, orAgain } from './failure.ts'
import { nextAddress, previousAddress } from './next-address.ts'
import { pagePost, readingOf, saveOf, showPosted, type Post } from './page-post.ts'
import { posted } from './read-post.ts'
import { withResponse, type Respondent } from './respondent.ts'
import { postEnded, postedAgain, postedDifferences, postedToken, sendUnsaved } from './unsaved-post.ts'

type Answer = Response | Promise<Response>

/** What the buttons of a page ask for. */
type Wish =
  | { readonly kind: 'next' | 'back' | 'later' | 'draft' }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'add'; readonly item: string }

/** What a button asks for, or `null` for what no button says. */
function wishOf(button: string): Wish | null {
  const [kind, of = ''] = button.split(':', 2)
  const language = languages.find((one) => one === of)
  if (kind === 'language' && language !== undefined) return { kind, language }
  if (kind === 'add' && of !== '') return { kind, item: of }
  const plain = (['next', 'back', 'later', 'draft'] as const).find((one) => one === button)
  if (plain !== undefined) return { kind: plain }
  return button === '' ? { kind: 'next' } : null
}

const keepDraft = ({ site, respondent, reached, token }: Post, form: Form): Promise<DraftKept> =>
  site.store.saveDraft({
    response: respondent.response,
    secret: respondent.secret,
    page: reached.shown.page.id,
    pageToken: token,
    form,
  })

/** The form with one more row in a roster. */
function withRow(form: Form, item: string): Form {
  const field = `_rows.${item}`
  const rows = Number(posted(form, field))
  return { ...form, [field]: [String(Number.isInteger(rows) && rows >= 0 && rows < 1000 ? rows + 1 : 1)] }
}

/** True when what is saved is what was just sent: then there is nothing to choose. */
const isSame = (current: SavedPage, { answers, declined }: PageReading): boolean =>
  canonicalJson([current.answers, current.declined]) === canonicalJson([answers, declined])

/** The answer when the response turns out to be over, or withdrawn, since it was found. */
async function sendOver(context: Context, { site, respondent, posting }: Post): Promise<Response> {
  const { asked, language, secret, base, kept } = respondent
  kept.drop(secret)
  const now = await site.respondents.find({ asked, language, secret, page: null })
  return now === null || now.response.state === 'open' ? goTo(base) : postEnded(context, now, posting)
}

/** The choice between what was posted and what another tab has saved since the page was shown. */
function sendStale(context: Context, now: Respondent, { reached, form, posting }: Post): Answer {
  const { language, asked, base, questionnaire, path, response } = now
  const page = reached.shown.page.id
  const stale = stalePage({
    language,
    study: asked.study,
    action: pagePath(base, page),
    token: newPageToken(response, page),
    form,
    again: postedAgain(context, posting),
    differences: postedDifferences(now, page, posting),
    words: pageWords(questionnaire, countedLookup(questionnaire, path), language),
    demonstration: asked.demonstration,
  })
  return sendPage(context, stale, 409)
}

async function savePost(context: Context, post: Post): Promise<Response> {
  const { site, respondent, reached, form, fromReview } = post
  const { page } = reached.shown
  const reading = readingOf(post)
  const { issues } = reading
  const isWarned = reading.warnings.length > 0
  if (issues.length > 0 || isWarned) {
    const fault = await faultOf(site, () => keepDraft(post, form))
    // What was let stand a moment ago stays on the page.
    const warnings = [...confirmedWarnings(page, form), ...reading.warnings]
    return showPosted(context, post, { issues, warnings, isWarned, unstored: fault !== null }, fault ?? 422)
  }
  const saved = await site.store.savePage(saveOf(post, reading))
  if (saved.state === 'ended') return sendOver(context, post)
  const now = withResponse(respondent, saved.response)
  if (saved.state === 'saved' || isSame(saved.current, reading)) {
    return goTo(nextAddress(now, page.id, fromReview))
  }
  return sendStale(context, now, post)
}

/**
 * Keeps what was typed on the page; the answer where that is not possible, because the response is over or another tab has
 * saved the page since. What that tab saved may be the same: then there is nothing to keep.
 */
async function keepTyped(context: Context, post: Post, form: Form): Promise<Response | null> {
  const outcome = await keepDraft(post, form)
  if (outcome === 'kept') return null
  if (outcome === 'ended') return sendOver(context, post)
  const { asked, language, secret, kept } = post.respondent
  kept.drop(secret)
  const now = await post.site.respondents.find({ asked, language, secret, page: null })
  if (now?.response.state !== 'open') return sendOver(context, post)
  const current = now.response.pages.get(post.reached.shown.page.id)
  const reading = readingOf(post)
  const isThere = current !== undefined && reading.issues.length === 0 && isSame(current, reading)
  return isThere ? null : sendStale(context, now, post)
}

async function doWish(context: Context, post: Post, wish: Wish): Promise<Response> {
  if (wish.kind === 'next') return savePost(context, post)
  const { site, respondent, reached, form, fromReview } = post
  const page = reached.shown.page.id
  const query = fromReview ? '?to=review' : ''
  const refused = await keepTyped(context, post, wish.kind === 'add' ? withRow(form, wish.item) : form)
  if (refused !== null) return refused
  switch (wish.kind) {
    case 'draft':
      return context.body(null, 204, { 'Cache-Control': 'no-store' })
    case 'back':
      return goTo(previousAddress(respondent, page))
    case 'later':
      return goTo(laterPath(respondent.base, { page, fromReview }))
    case 'add':
      return goTo(`${pagePath(respondent.base, page)}${query}#q-${encodeURIComponent(wish.item)}`)
    case 'language': {
      await site.store.setLanguage(respondent.response, wish.language)
      respondent.kept.drop(respondent.secret)
      const { study, wave } = respondent.asked
      const base = responsePath(wish.language, { study: study.id, wave: wave.id }, respondent.secret)
      return goTo(pagePath(base, page) + query)
    }
  }
}

/**
 * The answer to a posted page. It is read by the same functions as everywhere and stored before the next page is shown;
 * what is not right, or cannot be stored now, is shown again as it was typed.
 */
export function postPage(context: Context, site: AskSite, respondent: Respondent, page: string, posting: Form): Answer {
  const token = postedToken(posting)
  const wish = wishOf(posted(posting, '_do'))
  if (!isTokenForm(token) || wish === null) return sendNotice(context, 400, respondent.asked, { notice: 'refused' })
  const post = pagePost(site, respondent, page, posting)
  if (post === null) return sendUnsaved(context, respondent, page, posting, 'off-route')
  // Of another page, of somebody else, or of an earlier version of the program: what was typed can be sent again.
  if (!isPageToken(token, respondent.response, page)) {
    const again = { ...post, token: newPageToken(respondent.response, page) }
    return showPosted(context, again, { issues: [], unstored: true }, 422)
  }
  return orAgain(
    site,
    () => doWish(context, post, wish),
    (status) => {
      const again = wish.kind === 'add' ? { ...post, form: withRow(post.form, wish.item) } : post
      return showPosted(context, again, { issues: [], unstored: true }, status)
    },
  )
}
