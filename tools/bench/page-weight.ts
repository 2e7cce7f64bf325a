import { askClient, baseOf, begin, tokenIn, type AskClient, type Reply } from '../../test/ask-client.ts'
import { pagesPath, type Work } from './collect-load.ts'
import { median } from './measure.ts'

/** What pages weigh on the way, packed, in bytes. */
export type Weights = {
  /** The page where somebody comes in, with the style, script, icon and fonts that it loads. */
  readonly first: number
  /** The first page of questions with all that it loads, for somebody who comes in there. */
  readonly firstQuestions: number
  /** The pages of questions by themselves: half of them weigh this at most, and the heaviest. */
  readonly median: number
  readonly heaviest: number
  readonly heaviestPage: string
  readonly review: number
  /** Scripts that hold up the page while they load. */
  readonly blockingScripts: number
}

/** The addresses of what a page loads by itself: styles, scripts, icons, pictures. */
function loadedBy(html: string): readonly string[] {
  const links = [...html.matchAll(/<link rel="(?:stylesheet|icon|preload)" href="([^"]+)"/g)]
  const sources = [...html.matchAll(/<(?:script|img|iframe)\b[^>]* src="([^"]+)"/g)]
  return [...links, ...sources].map(([, address = '']) => address)
}

/** The addresses in a style sheet: fonts and pictures. */
const loadedByStyle = (style: string): readonly string[] =>
  [...style.matchAll(/url\(["']?(?!data:)([^"')]+)/g)].map(([, address = '']) => address)

/** The scripts of a page that a browser runs before it shows what follows. */
const blocking = (html: string): number =>
  [...html.matchAll(/<script\b([^>]*)>/g)].filter(
    ([, attributes = '']) => !/\b(?:async|defer)\b|type="(?:module|application\/[a-z+]*json)"/.test(attributes),
  ).length

/** The bytes of a page with all that it loads. */
async function wholeWeight(client: AskClient, page: Reply): Promise<number> {
  const own = await Promise.all(loadedBy(page.text).map((path) => client.get(path)))
  const inStyles = own.filter(({ headers }) => headers['content-type']?.startsWith('text/css') === true)
  const deeper = await Promise.all(inStyles.flatMap(({ text }) => loadedByStyle(text)).map((path) => client.get(path)))
  const missing = [...own, ...deeper].find(({ status }) => status !== 200)
  if (missing !== undefined) throw new Error(`What a page loads gave ${missing.status}`)
  return [page, ...own, ...deeper].reduce((sum, { bytes }) => sum + bytes, 0)
}

/**
 * What the pages of one respondent weigh, each as it is shown again once it is filled in.
 *
 * @example (await weighPages(url, work)).median // → 2600
 */
export async function weighPages(url: string, { start, respondents }: Work): Promise<Weights> {
  const client = askClient(url)
  try {
    const welcome = await client.get(start)
    const first = await begin(client, start)
    const base = baseOf(first)
    const questions = await client.get(first)
    const replies: { readonly id: string; readonly reply: Reply }[] = []
    for (const { id, body } of respondents[0] ?? []) {
      const path = pagesPath(base, id)
      const { status } = await client.post(path, `${body}&_token=${tokenIn((await client.get(path)).text)}&_do=next`)
      if (status !== 303) throw new Error(`The post of ${id} gave ${status}`)
      replies.push({ id, reply: await client.get(path) })
    }
    const review = await client.get(`${base}review/`)
    const heaviest = replies.toSorted((a, b) => b.reply.bytes - a.reply.bytes)[0]
    return {
      first: await wholeWeight(client, welcome),
      firstQuestions: await wholeWeight(client, questions),
      median: median(replies.map(({ reply }) => reply.bytes)),
      heaviest: heaviest?.reply.bytes ?? 0,
      heaviestPage: heaviest?.id ?? '',
      review: review.bytes,
      blockingScripts: [welcome, review, ...replies.map(({ reply }) => reply)].reduce(
        (sum, { text }) => sum + blocking(text),
        0,
      ),
    }
  } finally {
    client.close()
  }
}
