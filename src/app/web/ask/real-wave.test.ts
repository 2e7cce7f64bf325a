import { afterEach, beforeEach, expect, test } from 'vitest'
import { askApp, askSite, shippedStudy, trialWaves } from '../../../../test/ask-server.ts'
import { goalOf, visitor } from '../../../../test/ask-visitor.ts'
import type { ResponseStore } from '../../storage/response-store.ts'

const example = await shippedStudy('example')
const start = '/nl/ask/example/2026/'
/** Within the days of the wave. */
const during = '2026-03-27'

type Site = Awaited<ReturnType<typeof askSite>>

/** The wave as it is filled in for real, and as a trial over a store of its own. */
let real: Site
let trial: Site
beforeEach(async () => {
  real = await askSite(trialWaves(example, { demonstration: false }), () => during)
  trial = await askSite(trialWaves(example))
})
afterEach(async () => {
  await real.close()
  await trial.close()
})

/** Another server over the same store, which serves the wave in another way or on another day. */
const serverOver = (store: ResponseStore, demonstration: boolean, today: string) =>
  askApp({ store, waves: trialWaves(example, { demonstration }), today: () => today, report: () => undefined })

/** Somebody who has filled in every page and is at the review, which they can send. */
async function respond({ app }: Site) {
  const user = visitor(app)
  const { base, secret, page } = await user.begin(start)
  let path = page('place')
  path = goalOf(await user.post(path, { ...(await user.fieldsAt(path)), 'years-here': ['2'], 'lunch-place': ['2'] }))
  while (path.includes('/p/')) path = goalOf(await user.post(path, await user.fieldsAt(path)))
  const send = async () => goalOf(await user.post(path, { ...(await user.fieldsAt(path)), _do: ['send'] }))
  return { user, base, secret, place: page('place'), send }
}

test('a wave for real says nowhere that it is a trial, and its responses are none', async () => {
  const { user, secret, place, send } = await respond(real)
  const sent = [place, await send()]
  for (const path of [start, ...sent, `${start}withdraw/`]) {
    expect(await (await user.get(path)).text()).not.toMatch(/proef/i)
  }
  expect((await real.store.find(secret))?.trial).toBe(false)
})

test('a trial says so on its pages, and its responses are trials', async () => {
  const { user, secret, place, send } = await respond(trial)
  expect(await (await user.get(start)).text()).toContain('wat je invult, telt in geen enkele uitkomst mee')
  const pages = [await user.get(place), await user.get(await send()), await user.get(`${start}withdraw/`)]
  for (const page of pages) expect(await page.text()).toMatch(/proef/i)
  expect((await trial.store.find(secret))?.trial).toBe(true)
})

test('a response of a trial does not go on where it would count, and is told so', async () => {
  const { store } = trial
  const { base, secret, place } = await respond(trial)
  const before = await store.find(secret)
  const user = visitor(await serverOver(store, false, during))
  for (const path of [base, place, `${base}review/`]) {
    const answer = await user.get(path)
    const text = await answer.text()
    expect([answer.status, text.includes('De proef is voorbij'), text.includes(`href="${start}"`)]).toEqual([
      410,
      true,
      true,
    ])
  }
  for (const path of [place, `${base}review/`]) {
    expect((await user.post(path, { 'years-here': ['1'], _do: ['send'] })).status).toBe(410)
  }
  expect(await store.find(secret)).toEqual(before)
})

test('a response that was given for real does not go on as a trial', async () => {
  const { base } = await respond(real)
  const user = visitor(await serverOver(real.store, true, during))
  expect((await user.get(base)).status).toBe(404)
})

test('before its first day nobody starts', async () => {
  const user = visitor(await serverOver(real.store, false, '2026-03-01'))
  const answer = await user.get(start)
  expect([answer.status, (await answer.text()).includes('2 maart 2026')]).toEqual([403, true])
  expect((await user.post(start, { _consent: ['x'] })).status).toBe(403)
})

test('after its last day nothing more is taken, but answers can still be withdrawn', async () => {
  const { store } = real
  const { user, base, secret, send } = await respond(real)
  const sent = await send()
  const receipt = /class="code">([^<]+)</.exec(await (await user.get(sent)).text())?.[1] ?? ''
  const late = visitor(await serverOver(store, false, '2026-03-28'))
  expect((await late.get(start)).status).toBe(410)
  expect(goalOf(await late.get(base))).toBe(sent)
  expect(await (await late.get(sent)).text()).toContain(receipt)
  expect((await late.post(start, { _consent: ['x'] })).status).toBe(410)
  expect((await late.get(`${start}withdraw/`)).status).toBe(200)
  expect((await late.post(`${start}withdraw/`, { _receipt: ['0000-0000-0000-0000'] })).status).toBe(422)
  expect((await late.post(`${start}withdraw/`, { _receipt: [receipt] })).status).toBe(200)
  expect(await store.find(secret)).toBeNull()
})
