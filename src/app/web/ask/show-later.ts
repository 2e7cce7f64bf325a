import type { Context } from 'hono'
import { laterPage } from '../../../core/questionnaire/ask/later-page.ts'
import { laterPath, pagePath, responsePath, withdrawOwnPath } from '../../../core/questionnaire/ask/paths.ts'
import { publicOrigin, sendPage, type AskSite } from './ask-site.ts'
import { currentAddress, reachablePage } from './next-address.ts'
import type { Respondent } from './respondent.ts'

/**
 * The page for who goes on later. While something that they typed is kept on the page that they come from, they go on
 * there, now and by the address to keep; anybody else goes on where the questionnaire was left.
 */
export async function showLater(context: Context, site: AskSite, respondent: Respondent): Promise<Response> {
  const { asked, language, response, secret, base } = respondent
  const { study, wave, demonstration } = asked
  const page = context.req.query('page') ?? ''
  const fromPage = reachablePage(respondent, page) !== null
  const hasDraft = fromPage && (await site.store.readDraft({ response, secret, page })) !== null
  const fromReview = context.req.query('to') === 'review'
  const origin = publicOrigin(context, site)
  const came = fromPage ? { page, fromReview } : null
  const current = currentAddress(respondent)
  const own = pagePath(base, page)
  const onward = hasDraft ? own + (fromReview ? '?to=review' : '') : current
  // Where the questionnaire was left the short address leads as well.
  const address = hasDraft && own !== current ? onward : base
  return sendPage(
    context,
    laterPage({
      language,
      study,
      demonstration,
      hasDraft,
      closes: wave.closes,
      address: origin === null ? null : origin + address,
      onward,
      withdraw: withdrawOwnPath(base),
      own: (other) => laterPath(responsePath(other, { study: study.id, wave: wave.id }, secret), came),
    }),
  )
}
