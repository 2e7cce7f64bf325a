import type { Context } from 'hono'
import type { AskStudy } from '../../../core/questionnaire/ask/contact.ts'
import { noticePage, type NoticePage } from '../../../core/questionnaire/ask/notice-page.ts'
import { startPath } from '../../../core/questionnaire/ask/paths.ts'
import { say } from '../../../core/messages/say.ts'
import { inLanguages } from '../../../core/messages/in-languages.ts'
import type { Language } from '../../../core/text.ts'
import type { ResponseStore } from '../../storage/response-store.ts'
import { packed } from '../pack.ts'
import { securedAnswer } from '../security-headers.ts'
import { addressLanguage } from '../reader-language.ts'
import type { AskWave } from './ask-wave.ts'
import type { Respondent, Wanted } from './respondent.ts'

/** What the questionnaires of a site need. */
export type AskSite = {
  readonly store: ResponseStore
  readonly waves: readonly AskWave[]
  /** The day, as in `2026-03-02`. */
  readonly today: () => string
  readonly find: (wanted: Wanted) => Promise<Respondent | null>
  /** Gets what goes wrong while answering. */
  readonly report: (error: Error) => void
}

/** Nobody between the server and the respondent keeps a page with answers. */
const headers = { 'Cache-Control': 'no-store' }

/** How soon a program may try again after a fault of the store, in seconds. */
const pause = '5'

/** The site itself, in the place of a study. */
const noStudy: AskStudy = { title: inLanguages((language) => say(language, 'site-name')), organisation: null }

/** The language of an address. */
export const languageOf = (context: Context): Language => addressLanguage(context.req.path) ?? 'nl'

/** A page as an answer. */
export function sendPage(
  context: Context,
  page: string,
  status = 200,
  more: Readonly<Record<string, string>> = {},
): Response {
  const { body, headers: own } = packed(context, page)
  const again = status === 503 ? { 'Retry-After': pause } : {}
  return securedAnswer(body, status, {
    'Content-Type': 'text/html; charset=UTF-8',
    ...headers,
    ...again,
    ...own,
    ...more,
  })
}

/** The answer that leads to another page, which the browser then asks for. */
export const goTo = (address: string): Response => securedAnswer(null, 303, { ...headers, Location: address })

/** A notice about a questionnaire, or about one that is not there. */
export function sendNotice(
  context: Context,
  status: number,
  asked: AskWave | null,
  parts: Pick<NoticePage, 'notice'> & Partial<NoticePage>,
  more: Readonly<Record<string, string>> = {},
): Response {
  const language = languageOf(context)
  const edition = asked === null ? null : { study: asked.study.id, wave: asked.wave.id }
  return sendPage(
    context,
    noticePage({
      language,
      study: asked?.study ?? noStudy,
      onward: edition === null ? null : { address: startPath(language, edition), key: 'ask-to-start' },
      address: edition === null ? null : (other) => startPath(other, edition),
      ...parts,
    }),
    status,
    more,
  )
}
