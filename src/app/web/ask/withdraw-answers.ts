import type { Context } from 'hono'
import type { Form } from '../../../core/items/item-type.ts'
import { withdrawPage, type WithdrawOutcome } from '../../../core/questionnaire/ask/thanks-page.ts'
import { languageOf, sendPage, type AskSite } from './ask-site.ts'
import type { AskWave } from './ask-wave.ts'
import { orAgain, type FaultStatus } from './failure.ts'
import { posted } from './read-post.ts'

/** The page on which answers are withdrawn, with the code as it was typed. */
export function showWithdraw(
  context: Context,
  { study, wave, demonstration }: AskWave,
  outcome: WithdrawOutcome = 'asked',
  typed = '',
  status: 200 | 422 | FaultStatus = outcome === 'unknown' ? 422 : 200,
): Response | Promise<Response> {
  const edition = { study: study.id, wave: wave.id }
  const page = withdrawPage({ language: languageOf(context), study, edition, demonstration, outcome, typed })
  return sendPage(context, page, status)
}

/** The answer to a receipt code: the answers that it belongs to are removed. */
export function postWithdraw(
  context: Context,
  site: AskSite,
  asked: AskWave,
  form: Form,
): Response | Promise<Response> {
  const { store } = site
  const receipt = posted(form, '_receipt').slice(0, 100)
  const withdraw = async (): Promise<Response> => {
    const response = receipt.trim() === '' ? null : await store.findByReceipt(receipt)
    const isKnown = response !== null && response.study === asked.study.id && response.wave === asked.wave.id
    const isGone = isKnown && (await store.withdraw(response))
    return showWithdraw(context, asked, isGone ? 'withdrawn' : 'unknown', receipt)
  }
  return orAgain(site, withdraw, (status) => showWithdraw(context, asked, 'unstored', receipt, status))
}
