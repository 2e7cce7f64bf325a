import type { Context } from 'hono'
import type { Form } from '../../../core/items/item-type.ts'
import { responsePath } from '../../../core/questionnaire/ask/paths.ts'
import { withdrawOwnPage, withdrawPage, type WithdrawOutcome } from '../../../core/questionnaire/ask/withdraw-page.ts'
import type { Language } from '../../../core/text.ts'
import type { ResponseOutline } from '../../storage/find-response.ts'
import { languageOf, sendNotice, sendPage, type AskSite } from './ask-site.ts'
import type { AskWave } from './ask-wave.ts'
import { orAgain, type FaultStatus } from './failure.ts'
import { posted } from './read-post.ts'

type Answer = Response | Promise<Response>

const isFrozen = ({ store }: AskSite, { study, wave }: AskWave): Promise<boolean> => store.isFrozen(study.id, wave.id)

/** The notice that nobody can find answers of a wave again, so that there is nothing to withdraw. */
const sendFrozen = (context: Context, asked: AskWave): Response =>
  sendNotice(context, 410, asked, { notice: 'frozen', onward: null })

const isOfWave = <R extends ResponseOutline>(response: R | null, { study, wave }: AskWave): response is R =>
  response !== null && response.study === study.id && response.wave === wave.id

/** The page on which answers are withdrawn by a code, with the code as it was typed. */
function sendWithdraw(
  context: Context,
  { study, wave, demonstration }: AskWave,
  outcome: WithdrawOutcome | 'unknown',
  typed: string,
  status: 200 | 422 | FaultStatus,
): Response {
  const edition = { study: study.id, wave: wave.id }
  const page = withdrawPage({ language: languageOf(context), study, edition, demonstration, outcome, typed })
  return sendPage(context, page, status)
}

/** The page on which answers are withdrawn by a code, as long as there are codes. */
export async function showWithdraw(context: Context, site: AskSite, asked: AskWave): Promise<Response> {
  if (await isFrozen(site, asked)) return sendFrozen(context, asked)
  return sendWithdraw(context, asked, 'asked', '', 200)
}

/** The answer to a receipt code: the answers that it belongs to are removed. */
export function postWithdraw(context: Context, site: AskSite, asked: AskWave, form: Form): Answer {
  const { store } = site
  const receipt = posted(form, '_receipt').slice(0, 100)
  const withdraw = async (): Promise<Response> => {
    const response = receipt.trim() === '' ? null : await store.findByReceipt(receipt)
    if (isOfWave(response, asked) && (await store.withdraw(response))) {
      return sendWithdraw(context, asked, 'withdrawn', receipt, 200)
    }
    if (await isFrozen(site, asked)) return sendFrozen(context, asked)
    return sendWithdraw(context, asked, 'unknown', receipt, 422)
  }
  return orAgain(site, withdraw, (status) => sendWithdraw(context, asked, 'unstored', receipt, status))
}

/** The page on which somebody withdraws what they filled in behind their own address. */
function sendWithdrawOwn(
  context: Context,
  { study, wave, demonstration }: AskWave,
  outcome: WithdrawOutcome,
  status: 200 | 422 | FaultStatus,
): Response {
  const secret = context.req.param('secret') ?? ''
  const base = (language: Language): string => responsePath(language, { study: study.id, wave: wave.id }, secret)
  return sendPage(
    context,
    withdrawOwnPage({ language: languageOf(context), study, demonstration, outcome, base }),
    status,
  )
}

/** The response behind an own address, in whatever state it is; or the answer that says that there is none. */
async function ownResponse(context: Context, site: AskSite, asked: AskWave): Promise<ResponseOutline | Response> {
  const response = await site.store.outline(context.req.param('secret') ?? '')
  if (isOfWave(response, asked)) return response
  if (await isFrozen(site, asked)) return sendFrozen(context, asked)
  return sendNotice(context, 404, asked, { notice: 'unknown' })
}

const isAnswer = (found: ResponseOutline | Response): found is Response => found instanceof Response

/** The page that asks somebody whether their answers are to go: open, sent, or left when the wave closed. */
export async function showWithdrawOwn(context: Context, site: AskSite, asked: AskWave): Promise<Response> {
  const found = await ownResponse(context, site, asked)
  return isAnswer(found) ? found : sendWithdrawOwn(context, asked, 'asked', 200)
}

/** The answer to the button of that page: the answers are removed. Without that button nothing is. */
export function postWithdrawOwn(context: Context, site: AskSite, asked: AskWave, form: Form): Answer {
  const withdraw = async (): Promise<Response> => {
    const found = await ownResponse(context, site, asked)
    if (isAnswer(found)) return found
    if (posted(form, '_do') !== 'withdraw') return sendWithdrawOwn(context, asked, 'asked', 422)
    // A second press of the button may come first.
    await site.store.withdraw(found)
    return sendWithdrawOwn(context, asked, 'withdrawn', 200)
  }
  return orAgain(site, withdraw, (status) => sendWithdrawOwn(context, asked, 'unstored', status))
}
