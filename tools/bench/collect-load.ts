import { begin, tokenIn, written, type AskClient } from '../../test/ask-client.ts'
import type { FilledPage } from './collect-answers.ts'
import { leanClient } from './lean-client.ts'

/** A page as it is posted, all but its token. */
type Body = { readonly id: string; readonly body: string }

/** What clients do: the start of the study, and how several respondents fill it in. */
export type Work = { readonly start: string; readonly respondents: readonly (readonly Body[])[] }

/** How long page posts took in milliseconds: until the redirect came, and until the next page was there. */
export type Times = { readonly posted: number[]; readonly shown: number[] }

/** The address of a page of one respondent. */
export const pagesPath = (base: string, id: string): string => `${base}p/${id}/`

/** A respondent on the way: the address of the page, its token, and how many pages are done. */
type Place = { readonly bodies: readonly Body[]; readonly path: string; readonly token: string; readonly done: number }

/** The pages of made-up respondents as a browser posts them. */
export const workOf = (start: string, respondents: readonly (readonly FilledPage[])[]): Work => ({
  start,
  respondents: respondents.map((pages) => pages.map(({ id, form }) => ({ id, body: written(form) }))),
})

async function load(client: AskClient, path: string): Promise<string> {
  const { status, text } = await client.get(path)
  if (status !== 200) throw new Error(`A page gave ${status}`)
  return text
}

/** Posts a page and loads the next one. */
async function pass(client: AskClient, place: Place, times: Times | null): Promise<Place> {
  const { bodies, path, token, done } = place
  const own = bodies[done]
  if (own === undefined || !path.endsWith(`/${own.id}/`))
    throw new Error(`After ${done} pages the respondent is at ${path}`)
  const began = performance.now()
  const { status, goal } = await client.post(path, `${own.body}&_token=${token}&_do=next`)
  if (status !== 303) throw new Error(`The post of ${own.id} gave ${status}`)
  const posted = performance.now()
  const next = tokenIn(await load(client, goal))
  times?.posted.push(posted - began)
  times?.shown.push(performance.now() - began)
  return { bodies, path: goal, token: next, done: done + 1 }
}

/** A new respondent, on the first page. */
async function arrive(client: AskClient, { start, respondents }: Work, number: number): Promise<Place> {
  const bodies = respondents[number % respondents.length] ?? []
  const path = await begin(client, start)
  return { bodies, path, token: tokenIn(await load(client, path)), done: 0 }
}

async function sendIn(client: AskClient, { path, token }: Place): Promise<void> {
  const { status, goal } = await client.post(path, `_token=${token}&_do=send`)
  if (status !== 303) throw new Error(`Sending in gave ${status}`)
  await load(client, goal)
}

/** Runs a number of clients at once, each over its own connection. */
async function together(url: string, clients: number, run: (client: AskClient, number: number) => Promise<void>) {
  const all = Array.from({ length: clients }, () => leanClient(url))
  try {
    await Promise.all(all.map(run))
  } finally {
    for (const client of all) client.close()
  }
}

/** Pages per second, and how long each took. */
export type Loaded = { readonly rate: number; readonly times: Times }

/**
 * How fast whole responses are filled in: each client starts one, posts its pages one after the other, sends it in, and
 * starts the next.
 *
 * @param most after how many pages it ends, even when there is time left
 * @example await loadWhole(url, work, { clients: 8, seconds: 3, most: 100_000 }) // → { rate: 650, … }
 */
export async function loadWhole(
  url: string,
  work: Work,
  { clients, seconds, most }: { readonly clients: number; readonly seconds: number; readonly most: number },
): Promise<Loaded> {
  const times: Times = { posted: [], shown: [] }
  const began = performance.now()
  const end = began + seconds * 1000
  const goesOn = (): boolean => performance.now() < end && times.posted.length < most
  await together(url, clients, async (client, number) => {
    for (let response = number; goesOn(); response += clients) {
      let place = await arrive(client, work, response)
      while (place.done < place.bodies.length && goesOn()) place = await pass(client, place, times)
      if (place.done === place.bodies.length) await sendIn(client, place)
    }
  })
  return { rate: (times.posted.length * 1000) / (performance.now() - began), times }
}

/**
 * How fast the pages in the middle of responses are: each client has some that are filled in up to a page, and posts the
 * pages from there.
 *
 * @param from the page from which the clock counts
 * @param to the page that is shown last; the last one of all when left out
 * @param responses how many each client has
 */
export async function loadMiddle(
  url: string,
  work: Work,
  {
    clients,
    from,
    to,
    responses,
  }: { readonly clients: number; readonly from: string; readonly to?: string; readonly responses: number },
): Promise<Loaded & { readonly milliseconds: number }> {
  const times: Times = { posted: [], shown: [] }
  const ready = new Map<number, Place[]>()
  await together(url, clients, async (client, number) => {
    const own: Place[] = []
    for (let response = 0; response < responses; response += 1) {
      let place = await arrive(client, work, number + clients * response)
      while (place.bodies[place.done]?.id !== from) place = await pass(client, place, null)
      own.push(place)
    }
    ready.set(number, own)
  })
  const began = performance.now()
  await together(url, clients, async (client, number) => {
    for (const first of ready.get(number) ?? []) {
      let place = first
      const last = to ?? place.bodies.at(-1)?.id
      while (place.bodies[place.done]?.id !== last) place = await pass(client, place, times)
    }
  })
  const milliseconds = performance.now() - began
  return { rate: (times.posted.length * 1000) / milliseconds, times, milliseconds }
}
