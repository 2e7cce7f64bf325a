import { breakOffPage } from '../../core/questionnaire/break-off.ts'
import type { Questionnaire } from '../../core/questionnaire/questionnaire.ts'
import type { ResponseStore } from './response-store.ts'
import { responseOf } from './stored-response.ts'
import type { ResponseState } from './tables.ts'

/** How the fieldwork of a wave goes. */
export type ResponseCounts = {
  readonly total: number
  readonly closed: boolean
  readonly states: Readonly<Record<ResponseState, number>>
  /** Of those not sent in: how many have no saved page. */
  readonly empty: number
  /** Where those who have not sent in are, in the order of the pages; `null` is after the last one. */
  readonly breakOff: readonly { readonly page: string | null; readonly count: number }[]
  /** Responses per version of the questionnaire, and per week in which they were started. */
  readonly versions: Readonly<Record<string, number>>
  readonly weeks: Readonly<Record<string, number>>
}

const add = <Key>(counts: Map<Key, number>, key: Key): unknown => counts.set(key, (counts.get(key) ?? 0) + 1)

const inOrder = (counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> =>
  Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)))

/**
 * The responses of a wave, counted by how far they are. Where somebody stopped follows from the questionnaire that they
 * were given.
 */
export async function countResponses(store: ResponseStore, study: string, wave: string): Promise<ResponseCounts> {
  const states = { open: 0, complete: 0, stopped: 0 }
  const [pages, versions, weeks] = [
    new Map<string | null, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ]
  const questionnaires = new Map<string, Questionnaire>()
  let empty = 0
  for await (const response of store.responses(study, wave)) {
    states[response.state] += 1
    add(versions, response.version)
    add(weeks, response.week)
    const questionnaire = questionnaires.get(response.version) ?? (await store.questionnaire(response.version))
    questionnaires.set(response.version, questionnaire)
    if (response.state === 'complete') continue
    if (response.pages.size === 0) empty += 1
    add(pages, breakOffPage(questionnaire, responseOf(response)))
  }
  const order = [...new Set([...questionnaires.values()].flatMap((one) => one.pages.map(({ id }) => id)))]
  const breakOff = [...order, null].flatMap((page) => {
    const count = pages.get(page)
    return count === undefined ? [] : [{ page, count }]
  })
  return {
    total: states.open + states.complete + states.stopped,
    closed: await store.isClosed(study, wave),
    states,
    empty,
    breakOff,
    versions: inOrder(versions),
    weeks: inOrder(weeks),
  }
}
