import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { askApp, askSite, shippedStudy, trialWaves } from '../../../../test/ask-server.ts'
import { breakableStore, goalOf, visitor } from '../../../../test/ask-visitor.ts'

const example = await shippedStudy('example')
const start = '/nl/ask/example/2026/'
const [during, after] = ['2026-03-27', '2026-03-28']

type Site = Awaited<ReturnType<typeof askSite>>

let site: Site
beforeEach(async () => {
  site = await askSite(trialWaves(example, { demonstration: false }), () => during)
})
afterEach(async () => {
  await site.close()
})

/** The same store on another day, or served as a trial. */
const serverOn = (today: string, demonstration = false) =>
  askApp({
    store: site.store,
    waves: trialWaves(example, { demonstration }),
    today: () => today,
    report: () => undefined,
  })

/** Somebody who has filled in the first page, with what they can do from there. */
async function respond(app: Site['app'] = site.app) {
  const user = visitor(app)
  const { base, secret, page } = await user.begin(start)
  const place = page('place')
  const filled = { ...(await user.fieldsAt(place)), 'years-here': ['2'], 'lunch-place': ['2'] }
  let path = goalOf(await user.post(place, filled))
  const toReview = async (): Promise<string> => {
    while (path.includes('/p/')) path = goalOf(await user.post(path, await user.fieldsAt(path)))
    return path
  }
  const send = async (): Promise<void> => {
    const review = await toReview()
    await user.post(review, { ...(await user.fieldsAt(review)), _do: ['send'] })
  }
  return { base, secret, place, withdraw: `${base}withdraw/`, toReview, send }
}

type Own = Awaited<ReturnType<typeof respond>>

/** The link to the withdrawal on a page, or on the one to which its address leads. */
async function linkFrom(user: ReturnType<typeof visitor>, address: string): Promise<string> {
  const first = await user.get(address)
  const page = first.status === 303 ? await user.get(goalOf(first)) : first
  return /<p class="withdraw"><a href="([^"]+)">/.exec(await page.text())?.[1] ?? ''
}

describe('by their own address somebody withdraws what they filled in', () => {
  test.each<[string, string, (own: Own) => Promise<unknown>]>([
    ['while they are at it', during, () => Promise.resolve()],
    ['after sending', during, ({ send }) => send()],
    ['left unfinished, after the last day', after, () => Promise.resolve()],
    ['left unfinished, once the wave is closed', after, () => site.store.closeWave('example', '2026')],
    ['sent, once the wave is closed', after, ({ send }) => send().then(() => site.store.closeWave('example', '2026'))],
  ])('%s', async (_, today, before) => {
    const own = await respond()
    await before(own)
    const user = visitor(await serverOn(today))
    expect(await linkFrom(user, `${own.base}later/`)).toBe(own.withdraw)
    const asked = await user.get(own.withdraw)
    const text = await asked.text()
    expect([asked.status, text.includes('alles wat je in deze vragenlijst hebt ingevuld')]).toEqual([200, true])
    expect(text).toContain('Wat al gepubliceerd is, blijft zoals het is.')
    expect(await site.store.find(own.secret)).not.toBeNull()

    const gone = await user.post(own.withdraw, { _do: ['withdraw'] })
    const told = await gone.text()
    expect([gone.status, told.includes('Je antwoorden zijn verwijderd')]).toEqual([200, true])
    expect(told).toContain('vanaf de volgende keer dat de antwoorden worden geteld')
    expect(told).not.toContain('nergens')
    expect(await site.store.find(own.secret)).toBeNull()
  })

  test('in a trial, and of a trial where the wave is open for real by now', async () => {
    const trial = await serverOn(during, true)
    const [own, other] = [await respond(trial), await respond(trial)]
    const text = await (await visitor(trial).post(own.withdraw, { _do: ['withdraw'] })).text()
    // It never counted.
    expect(text).not.toContain('geteld')
    expect(await site.store.find(own.secret)).toBeNull()
    const user = visitor(site.app)
    expect(await linkFrom(user, other.base)).toBe(other.withdraw)
    expect((await user.post(other.withdraw, { _do: ['withdraw'] })).status).toBe(200)
    expect(await site.store.find(other.secret)).toBeNull()
  })
})

test('the link is on the page for who goes on later, on the review and with the receipt', async () => {
  const { base, place, withdraw, toReview, send } = await respond()
  const user = visitor(site.app)
  const later = await user.post(place, { ...(await user.fieldsAt(place)), _do: ['later'] })
  expect(await linkFrom(user, goalOf(later))).toBe(withdraw)
  expect(await linkFrom(user, await toReview())).toBe(withdraw)
  await send()
  expect(await linkFrom(user, `${base}sent/`)).toBe(withdraw)
})

test('nothing is withdrawn without the button: not by visiting, nor by an empty post, nor from another site', async () => {
  const { base, secret, withdraw } = await respond()
  const user = visitor(site.app)
  for (const path of [withdraw, withdraw.slice(0, -1), withdraw.replace('/nl/', '/en/')]) await user.get(path)
  expect((await user.post(withdraw, {})).status).toBe(422)
  const elsewhere = visitor(site.app, { 'Sec-Fetch-Site': 'cross-site' })
  expect((await elsewhere.post(withdraw, { _do: ['withdraw'] })).status).toBe(403)
  expect(await site.store.find(secret)).not.toBeNull()
  expect(await (await user.get(withdraw)).text()).toContain(`<a class="button plain" href="${base}">Nee, laat ze staan`)
})

test('a link of which the answers are gone says so; those of others stay', async () => {
  const [mine, theirs] = [await respond(), await respond()]
  const user = visitor(site.app)
  await user.post(mine.withdraw, { _do: ['withdraw'] })
  for (const path of [mine.base, mine.withdraw, mine.place]) {
    const answer = await user.get(path)
    expect([answer.status, (await answer.text()).includes('Zijn de antwoorden ingetrokken')]).toEqual([404, true])
  }
  expect((await user.post(mine.withdraw, { _do: ['withdraw'] })).status).toBe(404)
  expect((await user.post(theirs.withdraw.replace('2026', '2024'), { _do: ['withdraw'] })).status).toBe(404)
  expect(await site.store.find(theirs.secret)).not.toBeNull()
})

test('once links and codes are erased every way to withdraw says so, and asks for no code', async () => {
  const own = await respond()
  await own.send()
  const late = visitor(await serverOn(after))
  await site.store.closeWave('example', '2026')
  expect((await late.get(`${start}withdraw/`)).status).toBe(200)
  await site.store.purge({ study: 'example', wave: '2026', receipts: true })
  const answers = [
    await late.get(`${start}withdraw/`),
    await late.post(`${start}withdraw/`, { _receipt: ['0000-0000-0000-0000'] }),
    await late.get(own.withdraw),
    await late.post(own.withdraw, { _do: ['withdraw'] }),
  ]
  for (const answer of answers) {
    const text = await answer.text()
    expect([answer.status, text.includes('Intrekken kan niet meer'), text.includes('Controleer de code')]).toEqual([
      410,
      true,
      false,
    ])
    expect(text).toContain('mailto:')
    expect(text).not.toContain('<form')
  }
})

test('while the store is away nothing is said to be removed, and the button stays', async () => {
  const own = await respond()
  const { store, broken } = breakableStore(site.store)
  const waves = trialWaves(example, { demonstration: false })
  const user = visitor(await askApp({ store, waves, today: () => during, report: () => undefined }))
  for (const method of ['find', 'withdraw'] as const) {
    broken.clear()
    broken.add(method)
    const answer = await user.post(own.withdraw, { _do: ['withdraw'] })
    const text = await answer.text()
    expect([answer.status, text.includes('Je antwoorden konden net niet verwijderd worden')]).toEqual([503, true])
    expect(text).toContain('name="_do" value="withdraw"')
  }
  broken.clear()
  expect((await user.post(own.withdraw, { _do: ['withdraw'] })).status).toBe(200)
})
