import { breakOffPage } from '../../core/questionnaire/break-off.ts'
import type { Questionnaire } from '../../core/questionnaire/questionnaire.ts'
import type { Device } from '../../core/questionnaire/ask/paradata.ts'
import { devices } from '../../core/questionnaire/ask/paradata.ts'
import type { ResponseStore } from './response-store.ts'
import type { StoredResponse } from './stored-response.ts'
import { responseOf } from './stored-response.ts'
import type { ResponseState } from './tables.ts'

/** How the fieldwork of a wave goes. Trials are counted apart, and nowhere else. */
export type ResponseCounts = {
  readonly total: number
  readonly closed: boolean
  readonly states: Readonly<Record<ResponseState, number>>
  /** Of those not sent in: how many have no saved page. */
  readonly empty: number
  /** Where those who have not sent in are, in the order of the pages; `null` is after the last one. */
  readonly breakOff: readonly { readonly page: string | null; readonly count: number }[]
  /** How long half of the respondents took at most for a page, in seconds, where the wave keeps that. */
  readonly seconds: readonly { readonly page: string; readonly median: number; readonly count: number }[]
  /** Responses that were filled in, in part at least, on each kind of device, where the wave keeps that. */
  readonly devices: Readonly<Partial<Record<Device, number>>>
  /** How many people let an odd answer stand: the soft checks that they confirmed, by page. */
  readonly confirmed: readonly { readonly page: string; readonly check: string; readonly count: number }[]
  /** Responses per version of the questionnaire, and per week in which they were started. */
  readonly versions: Readonly<Record<string, number>>
  readonly weeks: Readonly<Record<string, number>>
  /** Responses that were given in a trial, and how many of those were sent in. */
  readonly trials: { readonly total: number; readonly complete: number }
}

const add = <Key>(counts: Map<Key, number>, key: Key): unknown => counts.set(key, (counts.get(key) ?? 0) + 1)

/** What half of the numbers are at most. */
const middleOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length / 2) - 1] ?? 0

/** The kinds of device on which somebody was, each once. */
const devicesOf = ({ pages }: StoredResponse): ReadonlySet<Device> =>
  new Set([...pages.values()].flatMap(({ device }) => device ?? []))

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
  const [times, kinds] = [new Map<string, number[]>(), new Map<Device, number>()]
  const confirmed = new Map<string, Map<string, number>>()
  const trials = { total: 0, complete: 0 }
  let empty = 0
  for await (const response of store.responses(study, wave)) {
    if (response.trial) {
      trials.total += 1
      if (response.state === 'complete') trials.complete += 1
      continue
    }
    states[response.state] += 1
    add(versions, response.version)
    add(weeks, response.week)
    for (const [page, { seconds, confirmedChecks }] of response.pages) {
      for (const check of confirmedChecks) {
        const own = confirmed.get(page) ?? new Map<string, number>()
        confirmed.set(page, own)
        add(own, check)
      }
      if (seconds === undefined) continue
      const own = times.get(page) ?? []
      times.set(page, own)
      own.push(seconds)
    }
    for (const kind of devicesOf(response)) add(kinds, kind)
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
    seconds: order.flatMap((page) => {
      const own = times.get(page)
      return own === undefined ? [] : [{ page, median: middleOf(own), count: own.length }]
    }),
    devices: Object.fromEntries(devices.flatMap((kind) => (kinds.has(kind) ? [[kind, kinds.get(kind)]] : []))),
    confirmed: order.flatMap((page) =>
      Object.entries(inOrder(confirmed.get(page) ?? new Map<string, number>())).map(([check, count]) => ({
        page,
        check,
        count,
      })),
    ),
    versions: inOrder(versions),
    weeks: inOrder(weeks),
    trials,
  }
}
