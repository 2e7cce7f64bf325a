import { newPageToken } from '../src/app/storage/page-token.ts'
import type { ResponseStore } from '../src/app/storage/response-store.ts'
import type { Response } from '../src/core/dataset/response.ts'
import type { Questionnaire } from '../src/core/questionnaire/questionnaire.ts'

/**
 * Puts responses in a store as if they were given there, page by page. The secrets, in the same order.
 *
 * @example await storeResponses(store, questionnaire, simulate(questionnaire, 100, seededRandom(1)))
 */
export async function storeResponses(
  store: ResponseStore,
  questionnaire: Questionnaire,
  responses: readonly Response[],
  trial = false,
): Promise<readonly string[]> {
  const secrets: string[] = []
  for (const { pages, answers, declined, complete } of responses) {
    const started = await store.start({ questionnaire, language: 'nl', consent: '1', trial })
    if (started.state === 'closed') throw new Error('The wave is closed')
    const { secret } = started
    let { response } = started
    for (const { id, items } of questionnaire.pages.filter((page) => pages.includes(page.id))) {
      const own = items.flatMap(({ variables }) => variables.map((variable) => variable.id))
      const saved = await store.savePage({
        response,
        page: id,
        pageToken: newPageToken(response, id),
        answers: Object.fromEntries(Object.entries(answers).filter(([variable]) => own.includes(variable))),
        declined: declined.filter((item) => items.some((one) => one.item.id === item)),
      })
      if (saved.state !== 'saved') throw new Error(`A page is ${saved.state}`)
      response = saved.response
    }
    if (complete) await store.complete({ response, secret })
    secrets.push(secret)
  }
  return secrets
}
