import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { askApp, askSite, shippedStudy, trialWaves } from '../../../../test/ask-server.ts'
import { breakableStore, goalOf, visitor } from '../../../../test/ask-visitor.ts'
import { readHtmlForm } from '../../../../test/read-html-form.ts'
import type { Form } from '../../../core/items/item-type.ts'

const example = await shippedStudy('example')
const waves = trialWaves(example, { demonstration: false })
const start = '/nl/ask/example/2026/'
const [during, after] = ['2026-03-27', '2026-03-28']

let site: Awaited<ReturnType<typeof askSite>>
let broken: ReturnType<typeof breakableStore>['broken']
let app: Hono
const served = (today: string, store = site.store): ReturnType<typeof askApp> =>
  askApp({ store, waves, today: () => today, report: () => undefined })
beforeEach(async () => {
  site = await askSite(waves)
  const breakable = breakableStore(site.store)
  broken = breakable.broken
  app = await served(during, breakable.store)
})
afterEach(async () => {
  await site.close()
})

const typed: Form = { 'years-here': ['2'], 'lunch-place': ['5'], 'lunch-place.5.text': ['In de "tuin" <b>'] }

/** Somebody who typed something on the first page. */
async function onFirstPage() {
  const user = visitor(app)
  const own = await user.begin(start)
  const page = own.page('place')
  const form: Form = { ...(await user.fieldsAt(page)), ...typed }
  return { ...own, user, page, form, later: `${own.base}later/` }
}

/** Where the page for who goes on later leads on. */
const onwardIn = (html: string): string => /<a class="button" href="([^"]+)"/.exec(html)?.[1] ?? ''
/** The address that it gives to keep, without the origin. */
const keptIn = (html: string): string => /id="address">https?:\/\/[^/]+([^<]+)</.exec(html)?.[1] ?? ''
const textAt = async (user: ReturnType<typeof visitor>, path: string): Promise<string> => (await user.get(path)).text()
const onwardAt = async (user: ReturnType<typeof visitor>, path: string): Promise<string> =>
  onwardIn(await textAt(user, path))

describe('the button for going on later', () => {
  test('keeps what was typed, as it was typed, and leads back to it', async () => {
    const { user, page, form, later, secret } = await onFirstPage()
    const goal = goalOf(await user.post(page, { ...form, 'years-here': [], _do: ['later'] }))
    expect(goal).toBe(`${later}?page=place`)
    expect(await onwardAt(user, goal)).toBe(page)
    const kept = await user.fieldsAt(page)
    expect([kept['lunch-place'], kept['lunch-place.5.text']]).toEqual([['5'], ['In de "tuin" <b>']])
    // It is not saved: the page may be half done.
    expect((await site.store.find(secret))?.pages.size).toBe(0)
  })

  test('leads back to a page that was opened from the review as such', async () => {
    const { user, page, form, later } = await onFirstPage()
    let path = goalOf(await user.post(page, form))
    while (path.includes('/p/')) path = goalOf(await user.post(path, await user.fieldsAt(path)))
    const again = await user.fieldsAt(`${page}?to=review`)
    const goal = goalOf(await user.post(page, { ...again, _do: ['later'] }))
    expect(goal).toBe(`${later}?page=place&to=review`)
    const text = await (await user.get(goal)).text()
    expect(onwardIn(text)).toBe(`${page}?to=review`)
    expect(text).toContain(`href="${goal.replace('/nl/', '/en/').replace('&', '&amp;')}" lang="en"`)
  })

  test.each(['saveDraft', 'find'] as const)('shows the page as it was typed when %s does not work', async (method) => {
    const { user, page, form } = await onFirstPage()
    broken.add(method)
    const answer = await user.post(page, { ...form, _do: ['later'] })
    const text = await answer.text()
    broken.clear()
    expect(answer.status).toBe(503)
    expect(readHtmlForm(text)).toMatchObject({ 'lunch-place': ['5'], 'lunch-place.5.text': ['In de "tuin" <b>'] })
    const again = goalOf(await user.post(page, { ...readHtmlForm(text), _do: ['later'] }))
    expect(again).toMatch(/\/later\/\?page=place$/)
    expect((await user.fieldsAt(page))['lunch-place.5.text']).toEqual(['In de "tuin" <b>'])
  })

  test('shows what is lost when the questionnaire was sent meanwhile', async () => {
    const { user, page, form, secret } = await onFirstPage()
    const response = await site.store.find(secret)
    if (response === null) throw new Error('The response is gone')
    await site.store.complete({ response, secret })
    const answer = await user.post(page, { ...form, _do: ['later'] })
    expect([answer.status, (await answer.text()).includes('Je had deze vragenlijst al verstuurd')]).toEqual([409, true])
  })
})

describe('the page for who goes on later', () => {
  test('is there for everybody who is filling in a questionnaire, and leads to where it was left', async () => {
    const { user, page, form, later, base } = await onFirstPage()
    expect(await onwardAt(user, later)).toBe(page)
    await user.post(page, form)
    expect(await onwardAt(user, later)).toBe(`${base}p/time/`)
  })

  test('leads from a page on which nothing waits to where the questionnaire was left, also from an old bookmark', async () => {
    const { user, page, form, later, base } = await onFirstPage()
    const bookmark = goalOf(await user.post(page, { ...form, _do: ['later'] }))
    expect(await textAt(user, bookmark)).toContain('ook op de pagina waar je net was')
    await user.post(page, form)
    for (const path of [bookmark, `${later}?page=place&to=review`, `${later}?page=time`]) {
      const text = await textAt(user, path)
      expect([onwardIn(text), keptIn(text)]).toEqual([`${base}p/time/`, base])
      expect(text).toContain('Alles wat je op eerdere pagina’s invulde, is bewaard.')
    }
  })

  test('gives the address of the page on which something waits, unless the short one leads there', async () => {
    const { user, page, form, base } = await onFirstPage()
    const first = await textAt(user, goalOf(await user.post(page, { ...form, _do: ['later'] })))
    expect([onwardIn(first), keptIn(first)]).toEqual([page, base])
    await user.post(page, form)
    const again = await user.fieldsAt(page)
    const back = await textAt(user, goalOf(await user.post(page, { ...again, _do: ['later'] })))
    expect([onwardIn(back), keptIn(back)]).toEqual([page, page])
    expect(back).toContain(encodeURIComponent(page))
    const from = await textAt(user, goalOf(await user.post(page, { ...again, _to: ['review'], _do: ['later'] })))
    expect([onwardIn(from), keptIn(from)]).toEqual([`${page}?to=review`, `${page}?to=review`])
  })

  test.each([
    'wishes',
    'nowhere',
    '',
    '../../',
    '%2e%2e%2f',
    '__proto__',
    'constructor',
    'https://evil.example.org/',
    '//evil.example.org',
    'place/../../x',
    '%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
    'data:text/html,evil',
    'place%00',
  ])('leads to where it was left from a page that cannot be come from: %s', async (page) => {
    const own = await onFirstPage()
    const answer = await own.user.get(`${own.later}?page=${page}&to=review`)
    const text = await answer.text()
    expect([answer.status, onwardIn(text)]).toEqual([200, own.page])
    expect(text).not.toMatch(/evil|<script>|ook op de pagina waar je net was/)
  })

  test('is not there for who sent everything, after the last day, or for nobody that is known', async () => {
    const { later, base, secret, user } = await onFirstPage()
    const late = visitor(await served(after))
    const closed = await late.get(later)
    expect([closed.status, (await closed.text()).includes('tot en met 27 maart 2026')]).toEqual([410, true])
    const response = await site.store.find(secret)
    if (response === null) throw new Error('The response is gone')
    await site.store.complete({ response, secret })
    expect(goalOf(await user.get(later))).toBe(`${base}sent/`)
    expect((await user.get(later.replace(secret, 'A'.repeat(22)))).status).toBe(404)
  })

  test('takes no posts', async () => {
    const { user, later } = await onFirstPage()
    expect((await user.post(later, { _do: ['later'] })).status).toBe(405)
  })
})
