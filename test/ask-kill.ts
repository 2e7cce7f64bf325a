import { setTimeout as wait } from 'node:timers/promises'
import type { StorePlace } from '../src/app/storage/open-store.ts'
import { openStore } from '../src/app/storage/open-store.ts'
import type { ResponseStore } from '../src/app/storage/response-store.ts'
import { canonicalJson } from '../src/core/questionnaire/questionnaire-version.ts'
import { seededRandom } from '../src/core/simulation/random.ts'
import { collectAnswers, type FilledPage } from '../tools/bench/collect-answers.ts'
import { collectSizes, collectStudy } from '../tools/bench/collect-study.ts'
import { askClient, beginOver, tokenIn, type AskClient } from './ask-client.ts'
import { startAskProcess, type ServerProcess } from './ask-server-process.ts'
import { trialWaves } from './ask-server.ts'

/** Somebody who fills in a questionnaire: where, with what, and how many pages the server said it had. */
type Visit = { readonly base: string; readonly pages: readonly FilledPage[]; acknowledged: number }

/** What was found after a crash; all but the number should be empty. */
export type AskRound = {
  readonly acknowledged: number
  /** Pages that the server said it had, and has not. */
  readonly lost: readonly string[]
  /** Pages that are not as they were posted. */
  readonly torn: readonly string[]
  /** Respondents who cannot go on where they were. */
  readonly stuck: readonly string[]
}

/** How many fill it in at once. */
const visitors = 8

const start = '/en/ask/large/2026/'
/** One of the pages is larger than a page of a database. */
const respondents = trialWaves(collectStudy(collectSizes.large)).flatMap(({ questionnaire }) =>
  Array.from({ length: 8 }, (_, index) => collectAnswers(questionnaire, seededRandom(index + 1)) ?? []),
)

/** Posts a page; the address of the next one. */
async function post(client: AskClient, path: string, { form }: FilledPage): Promise<string> {
  const token = tokenIn((await client.get(path)).text)
  const { status, goal } = await client.post(path, { ...form, _token: [token], _do: ['next'] })
  if (status !== 303) throw new Error(`A page gave ${status}`)
  return goal
}

/** Fills in one response after the other until the server is gone. */
async function visit(client: AskClient, number: number, visits: Visit[], isGone: () => boolean): Promise<void> {
  try {
    for (let count = number; ; count += visitors) {
      const pages = respondents[count % respondents.length] ?? []
      const own: Visit = { base: await beginOver(client, start), pages, acknowledged: 0 }
      visits.push(own)
      let path = (await client.get(own.base)).goal
      for (const page of pages) {
        path = await post(client, path, page)
        own.acknowledged += 1
      }
      await client.post(path, { _do: ['send'] })
    }
  } catch (error) {
    if (!isGone()) throw error
  }
}

/** Holds what is in the store against what one visitor posted, and goes on where they were. */
async function inspect(store: ResponseStore, client: AskClient, { base, pages, acknowledged }: Visit) {
  const secret = base.split('/').at(-2) ?? ''
  const response = await store.find(secret)
  const saved = pages.map(({ id }) => response?.pages.get(id)?.answers)
  const lost = pages.slice(0, acknowledged).filter((_, index) => saved[index] === undefined)
  const torn = pages.filter(({ answers }, index) => {
    const own = saved[index]
    return own !== undefined && canonicalJson(own) !== canonicalJson(answers)
  })
  // One more page may have been written whose acknowledgement did not get out.
  const there = saved.filter((answers) => answers !== undefined).length
  const next = pages[there]
  const { goal } = await client.get(base)
  const ends = [`${base}review/`, `${base}sent/`]
  const isOnTheWay = next === undefined ? ends.includes(goal) : goal === `${base}p/${next.id}/`
  const goesOn =
    isOnTheWay && there <= acknowledged + 1 && (next === undefined || (await post(client, goal, next)) !== goal)
  return { lost: lost.map(({ id }) => id), torn: torn.map(({ id }) => id), stuck: goesOn ? [] : [goal] }
}

/**
 * One crash of a server under load: visitors fill in questionnaires, the server is killed in the midst of it with
 * whatever `alsoKill` ends, and started again.
 *
 * @param pages how many pages are acknowledged before the crash, at least
 */
export async function crashServer(
  server: ServerProcess,
  place: Pick<StorePlace, 'folder' | 'url'>,
  pages: number,
  alsoKill: () => Promise<void> = () => Promise.resolve(),
): Promise<{ readonly server: ServerProcess; readonly round: AskRound }> {
  const visits: Visit[] = []
  let isGone = false
  const clients = Array.from({ length: visitors }, () => askClient(server.url))
  const working = Promise.all(clients.map((client, number) => visit(client, number, visits, () => isGone)))
  const acknowledged = (): number => visits.reduce((sum, one) => sum + one.acknowledged, 0)
  const untilEnough = async (): Promise<void> => {
    while (acknowledged() < pages) await wait(5)
  }
  // A visitor who fails before the crash ends the waiting.
  await Promise.race([untilEnough(), working])
  isGone = true
  await Promise.all([server.kill(), alsoKill()])
  await working
  for (const client of clients) client.close()

  const again = await startAskProcess(place)
  const store = await openStore(place)
  const client = askClient(again.url)
  const found: Awaited<ReturnType<typeof inspect>>[] = []
  try {
    for (const one of visits) found.push(await inspect(store, client, one))
  } catch (error) {
    await again.kill()
    throw error
  } finally {
    client.close()
    await store.close()
  }
  const all = (kind: 'lost' | 'torn' | 'stuck') => found.flatMap((one) => one[kind])
  const round = { acknowledged: acknowledged(), lost: all('lost'), torn: all('torn'), stuck: all('stuck') }
  return { server: again, round }
}
