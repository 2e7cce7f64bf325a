import { expect, test } from 'vitest'
import { seededRandom } from '../src/core/simulation/random.ts'
import { startServer } from '../src/app/web/server.ts'
import { collectAnswers } from '../tools/bench/collect-answers.ts'
import { collectSizes, collectStudy } from '../tools/bench/collect-study.ts'
import { askClient, baseOf, beginOver, consentIn, tokenIn, type AskClient, type Reply } from './ask-client.ts'
import { askApp, trialWaves } from './ask-server.ts'
import { onBothEngines } from './storage-engines.ts'

/** The most statements that one request may need. */
const most = 10

const start = '/en/ask/large/2026/'
const waves = trialWaves(collectStudy(collectSizes.large))
const respondents = waves.flatMap(({ questionnaire }) =>
  [1, 2].map((seed) => collectAnswers(questionnaire, seededRandom(seed)) ?? []),
)
const [own = [], other = []] = respondents

/** A request of somebody who fills in the questionnaire. */
type Counted = (name: string, status: number, request: () => Promise<Reply>) => Promise<Reply>

/** Somebody who does everything that can be done with a questionnaire, on the page with the roster and after it. */
async function doEverything(client: AskClient, counted: Counted): Promise<void> {
  const page = await counted('start page', 200, () => client.get(start))
  const begun = await counted('start', 303, () => client.post(start, { _consent: [consentIn(page.text)] }))
  const base = baseOf(begun.goal)
  // Somebody's first page reads the questionnaire as well, once for all respondents.
  await client.get(base)
  let { goal } = await counted('own address', 303, () => client.get(base))
  for (const [index, { id, form }] of own.entries()) {
    const path = `${base}p/${id}/`
    expect(goal).toBe(path)
    const { text } = await counted('page', 200, () => client.get(path))
    const tab = await client.get(path)
    const filled = { ...form, _token: [tokenIn(text)] }
    const press = (name: string, status: number, button: string, changes = {}) =>
      counted(name, status, () => client.post(path, { ...filled, _do: [button], ...changes }))
    if (id === 'jobs') {
      await press('one more row', 303, 'add:jobs')
      await press('draft', 204, 'draft')
      await press('fault', 422, 'next', { 'jobs.1.hours': ['many'] })
      await press('back', 303, 'back')
      const later = await press('go on later', 303, 'later')
      await counted('going on later', 200, () => client.get(later.goal))
      await press('language', 303, 'language:nl')
      await counted('page with a draft', 200, () => client.get(path))
    }
    goal = (await press('save', 303, 'next')).goal
    await press('the same again', 303, 'next')
    if (index > 1) await press('another tab', 409, 'next', { ...other[index]?.form, _token: [tokenIn(tab.text)] })
  }
  const review = `${base}review/`
  expect(goal).toBe(review)
  await counted('review', 200, () => client.get(review))
  await counted('language of the review', 303, () => client.post(review, { _do: ['language:en'] }))
  const sent = await counted('send', 303, () => client.post(review, { _do: ['send'] }))
  const { text } = await counted('sent', 200, () => client.get(sent.goal))
  const [, receipt = ''] = /class="code">([^<]+)</.exec(text) ?? []
  await counted('withdraw', 200, () => client.post(`${start}withdraw/`, { _receipt: [receipt] }))
}

onBothEngines({ durable: false }, ({ name: engine, open }) => {
  test('a page is shown with one statement at most and saved with one, and nothing needs more than ten', async () => {
    const texts: string[] = []
    const store = await open({ onStatement: (text) => void texts.push(text) })
    const faults: Error[] = []
    const app = await askApp({ store, waves, report: (error) => void faults.push(error) })
    const server = await startServer(app, { port: 0 })
    const client = askClient(server.url.slice(0, -1))
    const counts: Record<string, number> = {}
    const counted: Counted = async (name, status, request) => {
      texts.length = 0
      const reply = await request()
      expect([name, reply.status]).toEqual([name, status])
      counts[name] = Math.max(counts[name] ?? 0, texts.length)
      return reply
    }
    try {
      // The first start puts the questionnaire in the store.
      await beginOver(client, start)
      await doEverything(client, counted)
    } finally {
      client.close()
      await server.close()
    }
    expect(faults).toEqual([])
    // SQLite tells whether another process wrote; when none did, a response need not be asked for.
    const asking = engine === 'SQLite' ? 0 : 1
    expect(counts).toEqual({
      'start page': 0,
      start: 1,
      'own address': asking,
      // After somebody changed the language.
      page: 1,
      'page with a draft': 2,
      'one more row': asking + 1,
      draft: asking + 1,
      fault: asking + 1,
      back: asking + 1,
      'go on later': asking + 1,
      'going on later': asking + 1,
      language: asking + 2,
      // It is saved as it was seen last, if nothing was written since.
      save: 1,
      'the same again': asking + 1,
      'another tab': asking + 1,
      // With what was typed and not saved, on any page.
      review: 2,
      'language of the review': asking + 1,
      // One transaction: on PostgreSQL a lock first, the state, the log, the drafts.
      send: asking + 6,
      sent: 1,
      // One transaction, in which it stays known that something was withdrawn. SQLite writes its file anew or cuts its log,
      // so that nothing of the answers is left in either.
      withdraw: engine === 'SQLite' ? 8 : 5,
    })
    expect(Math.max(...Object.values(counts))).toBeLessThanOrEqual(most)
  })
})
