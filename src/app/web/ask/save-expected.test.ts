import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { setImmediate as turn } from 'node:timers/promises'
import type { Hono } from 'hono'
import { askApp, askSite, shippedStudy, trialWaves } from '../../../../test/ask-server.ts'
import { goalOf, visitor } from '../../../../test/ask-visitor.ts'
import type { ResponseStore } from '../../storage/response-store.ts'
import type { AskWave } from './ask-wave.ts'

let waves: readonly AskWave[]
let site: Awaited<ReturnType<typeof askSite>>
/** A second server over the same store, and which of its functions were called there. */
let other: Hono
let called: string[]

beforeAll(async () => {
  waves = trialWaves(await shippedStudy('example'))
})
beforeEach(async () => {
  site = await askSite(waves)
  called = []
  const store = new Proxy(site.store, {
    get: (own, name: keyof ResponseStore) => {
      called.push(name)
      return own[name]
    },
  })
  other = await askApp({ store, waves, report: (error) => void called.push(error.message) })
})
afterEach(async () => {
  await site.close()
})

const first = { 'years-here': ['2'], 'lunch-place': ['2'] }

test('a page in which all is right is saved without finding its response first, and the next one is shown', async () => {
  const user = visitor(other)
  const own = await user.begin('/nl/ask/example/2026/')
  const form = { ...(await user.fieldsAt(own.page('place'))), ...first }
  called.length = 0
  expect(goalOf(await user.post(own.page('place'), form))).toBe(own.page('time'))
  expect(called).toEqual(['saveUnchanged'])
  expect((await site.store.find(own.secret))?.answers).toMatchObject({ 'years-here': 2 })
})

test('what is not right is not saved, and the respondent is found to tell them so', async () => {
  const user = visitor(other)
  const own = await user.begin('/nl/ask/example/2026/')
  const form = { ...(await user.fieldsAt(own.page('place'))), ...first, 'lunch-place': ['5'] }
  called.length = 0
  expect((await user.post(own.page('place'), { ...form, 'years-here': ['77'] })).status).toBe(422)
  expect(called).toEqual(['recall', 'saveDraft'])
  expect((await site.store.find(own.secret))?.pages.size).toBe(0)
})

test('a page that an answer given elsewhere leads past is not saved, though this server saw it differently', async () => {
  const [here, there] = [visitor(site.app), visitor(other)]
  const own = await here.begin('/nl/ask/example/2026/')
  await here.post(own.page('place'), { ...(await here.fieldsAt(own.page('place'))), ...first })
  // The other server has seen the respondent on the second page, which is for who has lunch.
  const typed = { ...(await there.fieldsAt(own.page('time'))), 'break-minutes.taken': ['20'] }
  await here.post(own.page('place'), { ...(await here.fieldsAt(own.page('place'))), ...first, 'lunch-place': ['6'] })
  await turn()
  called.length = 0
  const answer = await there.post(own.page('time'), typed)
  expect(called).toEqual(['saveUnchanged', 'recall', 'find'])
  expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('20')])
  expect([...((await site.store.find(own.secret))?.pages.keys() ?? [])]).toEqual(['place'])
})
