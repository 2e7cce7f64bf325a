import type { Context } from 'hono'
import { heldPage } from '../../../core/questionnaire/ask/held-page.ts'
import type { Form } from '../../../core/items/item-type.ts'
import { StoreError } from '../../storage/store-error.ts'
import { languageOf, sendNotice, sendPage, type AskSite } from './ask-site.ts'
import type { AskWave } from './ask-wave.ts'

type Answer = Response | Promise<Response>

/** The status of the answer to a fault: of the store, which comes and goes, or of the program. */
export type FaultStatus = 500 | 503

const statusOf = (error: unknown): FaultStatus => (error instanceof StoreError ? 503 : 500)

/** The status for a fault, once it is reported to whoever runs the server. */
export function reported({ report }: AskSite, error: unknown): FaultStatus {
  report(error instanceof Error ? error : new Error(String(error)))
  return statusOf(error)
}

/**
 * The status for what is in the way of some work; `null` when it was done. The fault is reported.
 *
 * @example await faultOf(site, () => store.saveDraft(draft)) // → 503, while the disk is full
 */
export async function faultOf(site: AskSite, work: () => Promise<unknown>): Promise<FaultStatus | null> {
  try {
    await work()
    return null
  } catch (error) {
    return reported(site, error)
  }
}

/**
 * The answer that some work gives or, when something is in its way, the answer that shows the respondent again what they
 * sent. The fault is reported.
 *
 * @example orAgain(site, () => save(page), (status) => sendPage(context, samePage, status))
 */
export async function orAgain(
  site: AskSite,
  work: () => Promise<Response>,
  again: (status: FaultStatus) => Answer,
): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    return again(reported(site, error))
  }
}

/** The answer to a post while not even the response can be found: a page that holds what was posted. */
export function sendHeld(context: Context, { study, demonstration }: AskWave, form: Form, status: FaultStatus): Answer {
  const action = context.req.path
  return sendPage(context, heldPage({ language: languageOf(context), study, action, form, demonstration }), status)
}

/** The answer to a fault that nobody else answered for: a page that says so, without details. */
export function sendFailure(context: Context, { waves }: AskSite, error: unknown): Answer {
  const { path, method } = context.req
  const [, , , study, wave] = path.split('/')
  const asked = waves.find((one) => one.study.id === study && one.wave.id === wave) ?? null
  if (method === 'POST') return sendNotice(context, statusOf(error), asked, { notice: 'failure', onward: null })
  return sendNotice(context, statusOf(error), asked, {
    notice: 'away',
    onward: { address: path, key: 'ask-try-again' },
  })
}
