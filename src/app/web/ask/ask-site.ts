import type { Context } from 'hono'
import type { AskStudy } from '../../../core/questionnaire/ask/contact.ts'
import { noticePage, type NoticePage } from '../../../core/questionnaire/ask/notice-page.ts'
import { startPath } from '../../../core/questionnaire/ask/paths.ts'
import { say } from '../../../core/messages/say.ts'
import { inLanguages } from '../../../core/messages/in-languages.ts'
import type { Language } from '../../../core/text.ts'
import type { ResponseStore } from '../../storage/response-store.ts'
import { packed } from '../pack.ts'
import { isLoopback } from '../loopback.ts'
import { securedAnswer } from '../security-headers.ts'
import { addressLanguage } from '../reader-language.ts'
import type { AskWave } from './ask-wave.ts'
import type { Respondents } from './respondent.ts'

/** What the questionnaires of a site need. */
export type AskSite = {
  readonly store: ResponseStore
  readonly waves: readonly AskWave[]
  /** The day, as in `2026-03-02`. */
  readonly today: () => string
  readonly respondents: Respondents
  /** How the address of the site begins for who visits it, as in `https://survey.example.org`; `null` when nobody said. */
  readonly address: string | null
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

/** The address that was asked for, in another language. */
export const inLanguage =
  ({ req }: Context) =>
  (other: Language): string =>
    req.path.replace(/^\/\w+/, `/${other}`)

/**
 * How addresses of the site begin for who visits it; `null` when that is not known. Behind a proxy a request does not say
 * whether it came over HTTPS, and an address that holds a secret must not be printed as one without.
 */
export function publicOrigin(context: Context, { address }: Pick<AskSite, 'address'>): string | null {
  if (address !== null) return address
  const { origin, hostname } = new URL(context.req.url)
  return isLoopback(hostname) ? origin : null
}

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

/** The answer to an address that lacks the slash at its end. */
export const addSlash = ({ req }: Context): Response =>
  securedAnswer(null, 308, { ...headers, Location: `${req.path}/${new URL(req.url).search}` })

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
      address: inLanguage(context),
      ...parts,
    }),
    status,
    more,
  )
}

/** The notice that a wave is over, with where a respondent who is known can withdraw what they filled in. */
export const sendClosed = (context: Context, asked: AskWave, withdraw: string | null = null): Response =>
  sendNotice(context, 410, asked, { notice: 'closed', day: asked.wave.closes, onward: null, withdraw })
