import type { Context } from 'hono'
import type { Form } from '../../../core/items/item-type.ts'
import { responsePath } from '../../../core/questionnaire/ask/paths.ts'
import { startPage, type StartPage } from '../../../core/questionnaire/ask/start-page.ts'
import { languageOf, goTo, sendClosed, sendPage, type AskSite } from './ask-site.ts'
import { consentVersion, termsOf, type AskWave } from './ask-wave.ts'
import { orAgain, type FaultStatus } from './failure.ts'
import { currentAddress } from './next-address.ts'
import { posted } from './read-post.ts'

/** The start page of a wave, in the language of the address. */
export function showStart(
  context: Context,
  asked: AskWave,
  outcome: StartPage['outcome'],
  status: 200 | 422 | FaultStatus,
): Response | Promise<Response> {
  const terms = termsOf(asked)
  const { minutes } = asked
  const version = consentVersion(asked)
  return sendPage(context, startPage({ terms, language: languageOf(context), minutes, version, outcome }), status)
}

/** The answer to somebody who wants to start: their own address, once they agree to the text as it is now. */
export async function postStart(context: Context, site: AskSite, asked: AskWave, form: Form): Promise<Response> {
  const consent = consentVersion(asked)
  const agreed = posted(form, '_consent')
  if (agreed !== consent) return showStart(context, asked, agreed === '' ? 'refused' : 'changed', 422)
  const { questionnaire, study, wave, demonstration: trial } = asked
  const language = languageOf(context)
  const start = async (): Promise<Response> => {
    const started = await site.store.start({ questionnaire, language, consent, paradata: wave.paradata, trial })
    if (started.state === 'closed') return sendClosed(context, asked)
    const { secret, response } = started
    // The response is there: when its first page cannot be told just now, its address leads there later.
    const begun = await site.respondents.begin({ asked, language, secret }, response).catch(() => null)
    return goTo(
      begun === null ? responsePath(language, { study: study.id, wave: wave.id }, secret) : currentAddress(begun),
    )
  }
  return orAgain(site, start, (status) => showStart(context, asked, 'unstored', status))
}
