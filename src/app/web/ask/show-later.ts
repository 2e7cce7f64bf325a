import type { Context } from 'hono'
import { laterPage } from '../../../core/questionnaire/ask/later-page.ts'
import { laterPath, pagePath, responsePath, withdrawOwnPath } from '../../../core/questionnaire/ask/paths.ts'
import { publicOrigin, sendPage, type AskSite } from './ask-site.ts'
import { currentAddress, reachablePage } from './next-address.ts'
import type { Respondent } from './respondent.ts'

/**
 * The page for who goes on later. Who came from a page of their questions goes on there, and anybody else where the
 * questionnaire was left.
 */
export function showLater(context: Context, site: AskSite, respondent: Respondent): Response {
  const { asked, language, secret, base } = respondent
  const { study, wave, demonstration } = asked
  const page = context.req.query('page') ?? ''
  const fromPage = reachablePage(respondent, page) !== null
  const fromReview = context.req.query('to') === 'review'
  const origin = publicOrigin(context, site)
  const came = fromPage ? { page, fromReview } : null
  const onward = pagePath(base, page) + (fromReview ? '?to=review' : '')
  return sendPage(
    context,
    laterPage({
      language,
      study,
      demonstration,
      fromPage,
      closes: wave.closes,
      address: origin === null ? null : origin + base,
      onward: fromPage ? onward : currentAddress(respondent),
      withdraw: withdrawOwnPath(base),
      own: (other) => laterPath(responsePath(other, { study: study.id, wave: wave.id }, secret), came),
    }),
  )
}
