import type { Context } from 'hono'
import type { Form } from '../../../core/items/item-type.ts'
import { isPageToken } from '../../storage/page-token.ts'
import { goTo, type AskSite } from './ask-site.ts'
import { reported } from './failure.ts'
import { nextAddress } from './next-address.ts'
import { pagePost, readingOf, saveOf, showPosted } from './page-post.ts'
import { posted } from './read-post.ts'
import { withResponse, type Respondent } from './respondent.ts'

/**
 * The answer to a post in which everything is right, from a respondent as this process saw them last: it is saved if
 * nothing was written to the response since. So the most frequent post of all needs one statement. `null` for every other
 * post, of which nothing was saved: the respondent is to be found first.
 */
export async function saveExpected(
  context: Context,
  site: AskSite,
  expected: Respondent,
  page: string,
  posting: Form,
): Promise<Response | null> {
  const button = posted(posting, '_do')
  const post = button === '' || button === 'next' ? pagePost(site, expected, page, posting) : null
  if (post === null || !isPageToken(post.token, expected.response, page)) return null
  const reading = readingOf(post)
  if (reading.issues.length > 0 || reading.warnings.length > 0) return null
  try {
    const response = await site.store.saveUnchanged({ ...saveOf(post, reading), secret: expected.secret })
    return response === null ? null : goTo(nextAddress(withResponse(expected, response), page, post.fromReview))
  } catch (error) {
    return showPosted(context, post, { issues: [], unstored: true }, reported(site, error))
  }
}
