import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { askApp, askSite, shippedStudy, trialWaves } from '../../../../test/ask-server.ts'
import { goalOf, visitor } from '../../../../test/ask-visitor.ts'
import type { Form } from '../../../core/items/item-type.ts'
import type { ResponseStore } from '../../storage/response-store.ts'

const example = await shippedStudy('example')
const start = '/nl/ask/example/2026/'
const waves = trialWaves(example, { demonstration: false })
const [during, after] = ['2026-03-27', '2026-03-28']

let site: Awaited<ReturnType<typeof askSite>>
beforeEach(async () => {
  site = await askSite(waves, () => during)
})
afterEach(async () => {
  await site.close()
})

/** Another server over the same store, on another day or with another store in its place. */
const serverOver = (store: ResponseStore, today = during) =>
  askApp({ store, waves, today: () => today, report: () => undefined })

const given = { 'years-here': ['2'], 'lunch-place': ['2'] }
const other = { 'years-here': ['1'], 'lunch-place': ['5'], 'lunch-place.5.text': ['<park> & café'] }

/** Somebody with the first page open in another tab, who has filled in all pages. */
async function inTwoTabs() {
  const user = visitor(site.app)
  const own = await user.begin(start)
  const place = own.page('place')
  const tab = await user.fieldsAt(place)
  let path = goalOf(await user.post(place, { ...(await user.fieldsAt(place)), ...given }))
  while (path.includes('/p/')) path = goalOf(await user.post(path, await user.fieldsAt(path)))
  const send = async () => goalOf(await user.post(path, { ...(await user.fieldsAt(path)), _do: ['send'] }))
  return { user, ...own, place, tab, review: path, send }
}

/** What a reader sees of a page, without its tags. */
const wordsOf = (html: string): string => html.replaceAll(/<head>[^]*<\/head>|<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

/** The button of a page for another language: where it posts, and the fields of its form with its own. */
function otherLanguage(html: string): { readonly address: string; readonly form: Form } {
  const [, address = '', name = '', value = ''] =
    /form="again" formaction="([^"]+)" name="([^"]+)" value="([^"]+)"/.exec(html) ?? []
  const fields = /<form id="again"[^]*?<\/form>/.exec(html)?.[0] ?? ''
  const pairs = [...fields.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  return {
    address,
    form: { ...Object.fromEntries(pairs.map(([, at = '', own = '']) => [at, [own]])), [name]: [value] },
  }
}

describe('after sending, what another tab posts', () => {
  test.each([
    ['next', { _do: ['next'] }],
    ['back', { _do: ['back'] }],
    ['another language', { _do: ['language:en'] }],
    ['what is typed so far', { _do: ['draft'] }],
  ])('is told to be unsaved and shown for copying, by the button for %s', async (_, button) => {
    const { user, place, tab, secret, send } = await inTwoTabs()
    const sent = await send()
    const answer = await user.post(place, { ...tab, ...other, ...button })
    const html = await answer.text()
    expect(answer.status).toBe(409)
    expect(html).toContain('<h1>Je had deze vragenlijst al verstuurd</h1>')
    expect(wordsOf(html)).toContain('Verstuurd 2 tot en met 9 jaar Net ingevuld Korter dan 2 jaar')
    expect(html).toContain('&lt;park&gt; &amp; café')
    expect(html).not.toContain('<park>')
    expect(html).toContain(`<a class="button" href="${sent}">Naar je ontvangstcode</a>`)
    expect(await (await user.get(sent)).text()).toMatch(/class="code">[0-9A-Z-]{19}</)
    expect((await site.store.find(secret))?.answers).toMatchObject({ 'years-here': 2, 'lunch-place': [2] })
  })

  test('says the same in the other language', async () => {
    const { user, place, tab, send } = await inTwoTabs()
    await send()
    const { address, form } = otherLanguage(await (await user.post(place, { ...tab, ...other })).text())
    expect(address).toBe(place.replace('/nl/', '/en/'))
    const english = await user.post(address, form)
    const html = await english.text()
    expect([english.status, html.includes('lang="en"')]).toEqual([409, true])
    expect(wordsOf(html)).toContain('Sent 2 to 9 years Just filled in Less than 2 years')
  })

  test.each<[string, Form]>([
    ['the same answers, as with a double click', given],
    ['nothing', {}],
  ])('scares nobody when it is %s', async (_, form) => {
    const { user, place, review, tab, send } = await inTwoTabs()
    const sent = await send()
    const posting = Object.keys(form).length === 0 ? { _token: tab['_token'] ?? [] } : { ...tab, ...form }
    expect(goalOf(await user.post(place, posting))).toBe(sent)
    expect(goalOf(await user.post(review, { _do: ['send'] }))).toBe(sent)
  })

  test('is shown as it was typed where it is no answer', async () => {
    const { user, page, send } = await inTwoTabs()
    const tab = await user.fieldsAt(page('time'))
    await send()
    const answer = await user.post(page('time'), { ...tab, 'break-minutes.taken': ['een <half> uur'] })
    expect([answer.status, (await answer.text()).includes('een &lt;half&gt; uur')]).toEqual([409, true])
  })

  test.each(['savePage', 'saveDraft'] as const)(
    'is not lost when it was sent in the very moment of %s',
    async (method) => {
      const { user: _user, place, tab, secret } = await inTwoTabs()
      const response = await site.store.find(secret)
      if (response === null) throw new Error('The response is gone')
      const late = new Proxy(site.store, {
        get: (own, name: keyof ResponseStore) =>
          name !== method
            ? own[name]
            : async (of: never) => {
                await own.complete({ response, secret })
                return (own[name] as (of: never) => unknown)(of)
              },
      })
      const user = visitor(await serverOver(late))
      const answer = await user.post(place, { ...tab, ...other, _do: [method === 'savePage' ? 'next' : 'back'] })
      expect([answer.status, (await answer.text()).includes('al verstuurd')]).toEqual([409, true])
    },
  )
})

describe('after the last day', () => {
  test.each(['on the day after', 'once it is closed in the store'])(
    '%s what is posted is not lost unseen',
    async (when) => {
      const { place, tab, secret } = await inTwoTabs()
      if (when.includes('store')) await site.store.closeWave('example', '2026')
      const user = visitor(await serverOver(site.store, when.includes('store') ? during : after))
      const answer = await user.post(place, { ...tab, ...other })
      const html = await answer.text()
      expect(answer.status).toBe(409)
      expect(wordsOf(html)).toContain('is niet bewaard: invullen kon tot en met 27 maart 2026.')
      expect(wordsOf(html)).toContain('Bewaard 2 tot en met 9 jaar Net ingevuld Korter dan 2 jaar')
      expect(html.match(/mailto:lunchtafel@example.org/g)).toHaveLength(1)
      const same = await user.post(place, { ...tab, ...given })
      expect([same.status, (await same.text()).includes('Net ingevuld')]).toEqual([410, false])
      expect((await site.store.find(secret))?.answers).toMatchObject({ 'years-here': 2 })
    },
  )
})

describe('a page that another tab has saved with other answers', () => {
  test('shows both answers to each question that differs, and to no other', async () => {
    const { user, place, tab } = await inTwoTabs()
    const answer = await user.post(place, { ...tab, ...other, 'years-here': ['2'] })
    const html = await answer.text()
    expect(answer.status).toBe(409)
    expect(wordsOf(html)).toMatch(/Bewaard Op mijn werkplek Net ingevuld Ergens anders/)
    expect(html).toContain('&lt;park&gt; &amp; café')
    expect(wordsOf(html)).not.toContain('2 tot en met 9 jaar')
  })

  test('offers the same choice in the other language, after which either can be chosen', async () => {
    const { user, place, tab, secret } = await inTwoTabs()
    const stale = await user.post(place, { ...tab, ...other })
    const { address, form } = otherLanguage(await stale.text())
    const english = await user.post(address, form)
    const html = await english.text()
    expect([english.status, html.includes('Which answers are to stay?')]).toEqual([409, true])
    const { form: fields } = otherLanguage(html)
    const { _again, ...mine } = fields
    expect(goalOf(await user.post(address, { ...mine, _do: ['next'] }))).toContain('/en/ask/')
    expect((await site.store.find(secret))?.answers['years-here']).toBe(1)
  })
})

test('a page whose turn it is not shows what was typed on it, in both languages', async () => {
  const user = visitor(site.app)
  const { page } = await user.begin(start)
  const posting = { _token: [`0.${'a'.repeat(22)}`], 'menu-idea': ['soep <b>'] }
  const answer = await user.post(page('wishes'), posting)
  const html = await answer.text()
  expect([answer.status, html.includes('soep &lt;b&gt;')]).toEqual([409, true])
  expect(html).toContain(`<a class="button" href="${page('place')}">`)
  const { address, form } = otherLanguage(html)
  const english = await user.post(address, form)
  expect([english.status, (await english.text()).includes('It is not the turn of this page')]).toEqual([409, true])
})
