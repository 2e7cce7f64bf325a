import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { askApp, askSite, shippedStudy, trialWaves } from '../../../../test/ask-server.ts'
import { breakableStore, goalOf, visitor } from '../../../../test/ask-visitor.ts'
import { readHtmlForm } from '../../../../test/read-html-form.ts'
import type { Form } from '../../../core/items/item-type.ts'
import type { ResponseStore } from '../../storage/response-store.ts'
import type { AskWave } from './ask-wave.ts'

let waves: readonly AskWave[]
let site: Awaited<ReturnType<typeof askSite>>
let app: Hono
let broken: Set<keyof ResponseStore>
let faults: string[]
const report = ({ message }: Error): void => {
  faults.push(message)
}
beforeAll(async () => {
  waves = trialWaves(await shippedStudy('example'))
})
beforeEach(async () => {
  site = await askSite(waves)
  const breakable = breakableStore(site.store)
  broken = breakable.broken
  faults = []
  app = await askApp({ store: breakable.store, waves, report })
})
afterEach(async () => {
  await site.close()
})

const start = '/nl/ask/example/2026/'
const typed: Form = {
  'years-here': ['2'],
  'lunch-place': ['2', '5'],
  'lunch-place.5.text': ['"canary" <b>\r\n'],
}
const title = 'Je antwoorden konden net niet bewaard worden'

/** What the alert on a page says, or nothing. */
const alertIn = (html: string): string => /role="alert"[^>]*>\s*<h2>([^<]*)/.exec(html)?.[1] ?? ''

/** Somebody on the first page, with what they have typed there. */
async function onFirstPage() {
  const user = visitor(app)
  const own = await user.begin(start)
  const page = own.page('place')
  const form: Form = { ...(await user.fieldsAt(page)), ...typed }
  return { ...own, user, page, form }
}

/** Somebody at the review. */
async function atReview() {
  const own = await onFirstPage()
  let path = goalOf(await own.user.post(own.page, own.form))
  while (path.includes('/p/')) path = goalOf(await own.user.post(path, await own.user.fieldsAt(path)))
  return { ...own, review: path }
}

describe('a page that cannot be stored is shown again as it was typed, and the same post is then stored once', () => {
  const cases: readonly { readonly method: keyof ResponseStore; readonly button: string; readonly goal: string }[] = [
    { method: 'saveUnchanged', button: 'next', goal: 'p/time/' },
    { method: 'saveDraft', button: 'draft', goal: '' },
    { method: 'saveDraft', button: 'language:en', goal: '/en/' },
    { method: 'setLanguage', button: 'language:en', goal: '/en/' },
  ]
  test.each(cases)('$method, at $button', async ({ method, button, goal }) => {
    const { user, page, form, secret } = await onFirstPage()
    broken.add(method)
    const answer = await user.post(page, { ...form, _do: [button] })
    const html = await answer.text()
    expect([answer.status, answer.headers.get('retry-after'), alertIn(html)]).toEqual([503, '5', title])
    expect(readHtmlForm(html)).toEqual(form)
    expect((await site.store.find(secret))?.pages.size).toBe(0)
    expect(faults).toEqual([`The store is unavailable: a test keeps ${method} from working`])
    broken.clear()
    const again = { ...readHtmlForm(html), _do: [button] }
    const stored = await user.post(page, again)
    expect([stored.status < 400, goalOf(stored)]).toEqual([true, expect.stringContaining(goal)])
    expect((await user.post(page, again)).status).toBeLessThan(400)
    expect((await site.store.find(secret))?.log.length).toBe(button === 'next' ? 1 : 0)
  })

  test('saveDraft, at back and at one more row: the row is there', async () => {
    const { user, page, form, base } = await onFirstPage()
    expect(goalOf(await user.post(page, form))).toBe(`${base}p/time/`)
    const taste = goalOf(await user.post(`${base}p/time/`, await user.fieldsAt(`${base}p/time/`)))
    const rows: Form = { ...(await user.fieldsAt(taste)), 'favourites.1.dish': ['Soep'] }
    broken.add('saveDraft')
    const back = await user.post(taste, { ...rows, _do: ['back'] })
    expect([back.status, readHtmlForm(await back.text())]).toMatchObject([
      503,
      { _token: rows['_token'], 'favourites.1.dish': ['Soep'] },
    ])
    const empty = await user.fieldsAt(taste)
    expect(Object.hasOwn(empty, 'favourites.2.dish')).toBe(false)
    const more = await user.post(taste, { ...empty, _do: ['add:favourites'] })
    expect([more.status, readHtmlForm(await more.text())['favourites.2.dish']]).toEqual([503, ['']])
  })

  test('what is not right is told as well, also when the draft of it cannot be kept', async () => {
    const { user, page, form } = await onFirstPage()
    broken.add('saveDraft')
    const answer = await user.post(page, { ...form, 'years-here': [] })
    const html = await answer.text()
    expect([answer.status, alertIn(html), html.includes('href="#f-years-here"')]).toEqual([503, title, true])
  })
})

test('a response that cannot be looked up is held by a page that posts the same again', async () => {
  for (const method of ['find', 'questionnaire'] as const) {
    const { page, form, secret } = await onFirstPage()
    const other = visitor(await askApp({ store: breakOnly(method), waves, report }))
    const answer = await other.post(page, { ...form, _do: ['next'] })
    const html = await answer.text()
    expect([answer.status, html.includes(`<h1>${title}</h1>`)]).toEqual([503, true])
    expect(html).toContain(`action="${page}"`)
    expect(html).not.toMatch(/<b>|type="text"/)
    const held = readHtmlForm(html)
    expect(held).toEqual({ ...form, _do: ['next'] })
    expect(goalOf(await visitor(app).post(page, held))).toContain('/p/time/')
    expect((await site.store.find(secret))?.answers).toMatchObject({ 'years-here': 2, 'lunch-place': [2, 5] })
  }
  expect(faults).toHaveLength(2)
})

/** A store that has just been started: it knows no questionnaire yet, and one function fails. */
function breakOnly(method: keyof ResponseStore): ResponseStore {
  const fresh = breakableStore(site.store)
  fresh.broken.add(method)
  return fresh.store
}

test('a held page has no fields that no page of ours has', async () => {
  const { user, page, form } = await onFirstPage()
  broken.add('find')
  const long = 'x'.repeat(301)
  const html = await (await user.post(page, { ...form, [long]: ['1'], '"><script>': ['<script>'] })).text()
  expect(html).not.toContain(long)
  expect(html).not.toContain('<script>')
})

test('who cannot be started keeps the tick, and starts with the same button', async () => {
  const user = visitor(app)
  const { version } = await user.begin(start)
  broken.add('start')
  const answer = await user.post(start, { _consent: [version] })
  const html = await answer.text()
  expect([answer.status, alertIn(html)]).toEqual([503, 'Je kon net niet beginnen'])
  expect(readHtmlForm(html)).toEqual({ _consent: [version] })
  broken.clear()
  expect(goalOf(await user.post(start, readHtmlForm(html)))).toMatch(/\/2026\/[\w-]{22}\/p\/place\/$/)
})

test('what cannot be sent stays at the review, and is sent with the same button', async () => {
  const { user, review, secret } = await atReview()
  broken.add('complete').add('setLanguage')
  const cases = [
    ['send', 'Je vragenlijst kon net niet verstuurd worden'],
    ['language:en', 'Dat lukte net niet'],
  ] as const
  for (const [button, words] of cases) {
    const answer = await user.post(review, { ...(await user.fieldsAt(review)), _do: [button] })
    const html = await answer.text()
    expect([answer.status, alertIn(html)]).toEqual([503, words])
    expect(html).toContain('2 tot en met 9 jaar')
  }
  broken.clear()
  expect(goalOf(await user.post(review, { _do: ['send'] }))).toMatch(/\/sent\/$/)
  expect((await site.store.find(secret))?.state).toBe('complete')
})

test('a receipt code that cannot be looked up or withdrawn stays as it was typed', async () => {
  const { user, review, base } = await atReview()
  const sent = goalOf(await user.post(review, { _do: ['send'] }))
  const receipt = /class="code">([^<]+)</.exec(await (await user.get(sent)).text())?.[1] ?? ''
  for (const method of ['findByReceipt', 'withdraw'] as const) {
    broken.clear()
    broken.add(method)
    const answer = await user.post(`${start}withdraw/`, { _receipt: [receipt] })
    const html = await answer.text()
    expect([answer.status, alertIn(html)]).toEqual([503, 'Je antwoorden konden net niet verwijderd worden'])
    expect(readHtmlForm(html)).toEqual({ _receipt: [receipt] })
  }
  broken.clear()
  expect((await user.post(`${start}withdraw/`, { _receipt: [receipt] })).status).toBe(200)
  expect((await user.get(base)).status).toBe(404)
})

test('a page that cannot be shown says so, with whom to ask and a link to try again, in both languages', async () => {
  const { user, page, base } = await onFirstPage()
  for (const [method, path] of [
    ['recall', page],
    ['find', base],
  ] as const) {
    broken.clear()
    broken.add(method)
    const answer = await user.get(path)
    const html = await answer.text()
    expect(answer.status).toBe(503)
    expect(html).toContain(`<a class="button" href="${path}">Probeer het opnieuw</a>`)
    expect(html).toContain(`href="${path.replace('/nl/', '/en/')}"`)
    expect(html.match(/mailto:lunchtafel@example.org/g)).toHaveLength(1)
  }
})

test('a mistake in the program loses nothing either, and nothing of the answers is reported', async () => {
  const { user, page, form } = await onFirstPage()
  const told: unknown[] = []
  const store = { ...site.store, savePage: () => Promise.reject(new TypeError('no such thing')) }
  const other = visitor(await askApp({ store, waves, report: (error) => void told.push(error) }))
  const answer = await other.post(page, form)
  const html = await answer.text()
  expect([answer.status, alertIn(html), readHtmlForm(html)]).toEqual([500, title, form])
  expect(String(told)).not.toContain('canary')
  expect(goalOf(await user.post(page, form))).toContain('/p/time/')
})
