import type { Context } from 'hono'
import { responsePath, sentPath, withdrawOwnPath } from '../../../core/questionnaire/ask/paths.ts'
import { thanksPage } from '../../../core/questionnaire/ask/thanks-page.ts'
import { receiptOf } from '../../storage/secrets.ts'
import { goTo, languageOf, sendClosed, sendNotice, sendPage, type AskSite } from './ask-site.ts'
import type { AskWave } from './ask-wave.ts'
import { otherKind, shutAnswer } from './for-respondent.ts'

/** The page after sending, with the receipt. None of the answers is read for it. */
export async function showSent(context: Context, site: AskSite, asked: AskWave): Promise<Response> {
  const secret = context.req.param('secret') ?? ''
  const { study, demonstration } = asked
  const edition = { study: study.id, wave: asked.wave.id }
  const found = await site.store.outline(secret)
  if (found === null || found.study !== edition.study || found.wave !== edition.wave) {
    return shutAnswer(context, asked, site) ?? sendNotice(context, 404, asked, { notice: 'unknown' })
  }
  const language = languageOf(context)
  const base = responsePath(language, edition, secret)
  const withdraw = withdrawOwnPath(base)
  const refused = otherKind(context, asked, found.trial, withdraw)
  if (refused !== null) return refused
  if (found.state === 'complete') {
    const address = (other: typeof language): string => sentPath(responsePath(other, edition, secret))
    return sendPage(
      context,
      thanksPage({ language, study, receipt: receiptOf(secret), withdraw, demonstration, address }),
    )
  }
  const shut = shutAnswer(context, asked, site, withdraw)
  if (shut !== null) return shut
  return found.state === 'stopped' ? sendClosed(context, asked, withdraw) : goTo(base)
}
