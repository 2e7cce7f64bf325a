import type { Context } from 'hono'
import type { Form } from '../../../core/items/item-type.ts'
import { pagePath, responsePath, reviewPath, sentPath } from '../../../core/questionnaire/ask/paths.ts'
import { languages } from '../../../core/text.ts'
import { goTo, sendNotice, type AskSite } from './ask-site.ts'
import { currentAddress } from './next-address.ts'
import { posted } from './read-post.ts'
import type { Respondent } from './respondent.ts'

/** The answer to the buttons of the review: send, go back, or another language. */
export async function postReview(
  context: Context,
  { store }: AskSite,
  respondent: Respondent,
  form: Form,
): Promise<Response> {
  const { asked, base, path, response, secret } = respondent
  const button = posted(form, '_do')
  const language = languages.find((one) => button === `language:${one}`)
  if (language !== undefined) {
    await store.setLanguage(response, language)
    return goTo(context, reviewPath(responsePath(language, { study: asked.study.id, wave: asked.wave.id }, secret)))
  }
  if (path.done < path.pages.length) return goTo(context, currentAddress(respondent))
  if (button === 'back') {
    const last = path.pages.at(-1)
    return goTo(context, last === undefined ? base : pagePath(base, last.page.id))
  }
  if (button !== 'send') return sendNotice(context, 400, asked, { notice: 'refused' })
  const { state } = await store.complete({ response, secret })
  return goTo(context, state === 'complete' ? sentPath(base) : base)
}
