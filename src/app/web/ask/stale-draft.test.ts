import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { askSite, shippedStudy, trialWaves } from '../../../../test/ask-server.ts'
import { goalOf, visitor } from '../../../../test/ask-visitor.ts'
import { readHtmlForm } from '../../../../test/read-html-form.ts'
import type { Form } from '../../../core/items/item-type.ts'
import type { AskWave } from './ask-wave.ts'

let waves: readonly AskWave[]
let site: Awaited<ReturnType<typeof askSite>>
beforeAll(async () => {
  waves = trialWaves(await shippedStudy('example'))
})
beforeEach(async () => {
  site = await askSite(waves)
})
afterEach(async () => {
  await site.close()
})

const saved: Form = { 'years-here': ['2'], 'lunch-place': ['2'] }
const typed: Form = { 'years-here': ['1'], 'lunch-place': ['5'], 'lunch-place.5.text': ['In het park'] }

/** Somebody whose other tab saved the first page after this one was shown. */
async function withStaleTab() {
  const user = visitor(site.app)
  const own = await user.begin('/nl/ask/example/2026/')
  const place = own.page('place')
  const tab = await user.fieldsAt(place)
  await user.post(place, { ...(await user.fieldsAt(place)), ...saved })
  return { ...own, user, place, tab }
}

test.each(['later', 'back', 'language:en', 'draft'])(
  'what was typed on a page that another tab saved meanwhile is not called kept by %s: there is a choice',
  async (button) => {
    const { user, place, tab, secret } = await withStaleTab()
    const answer = await user.post(place, { ...tab, ...typed, _do: [button] })
    expect(answer.status).toBe(409)
    const choice = readHtmlForm(await answer.text())
    expect(choice).toMatchObject(typed)
    expect((await site.store.find(secret))?.answers).toMatchObject({ 'years-here': 2 })
    // The respondent chooses what was typed: then that is saved.
    expect(goalOf(await user.post(place, { ...choice, _do: ['next'] }))).not.toBe('')
    expect((await site.store.find(secret))?.answers).toMatchObject({ 'years-here': 1, 'lunch-place': [5] })
  },
)

test('a stale tab that says the same as what is saved goes where it wanted to go', async () => {
  const { user, place, tab, base } = await withStaleTab()
  const answer = await user.post(place, { ...tab, ...saved, _do: ['later'] })
  expect([answer.status, goalOf(answer)]).toEqual([303, `${base}later/?page=place`])
})

test('a stale tab does not put its draft in the place of a newer one', async () => {
  const { user, place, tab } = await withStaleTab()
  const newer = { ...(await user.fieldsAt(place)), 'years-here': ['1'], 'lunch-place': ['4'] }
  expect((await user.post(place, { ...newer, _do: ['draft'] })).status).toBe(204)
  expect((await user.post(place, { ...tab, ...typed, _do: ['draft'] })).status).toBe(409)
  expect(await user.fieldsAt(place)).toMatchObject({ 'years-here': ['1'], 'lunch-place': ['4'] })
})

test('the tab that saved a page keeps what is typed on it afterwards, such as after going back in the browser', async () => {
  const user = visitor(site.app)
  const own = await user.begin('/nl/ask/example/2026/')
  const tab = await user.fieldsAt(own.page('place'))
  await user.post(own.page('place'), { ...tab, ...saved })
  expect((await user.post(own.page('place'), { ...tab, ...typed, _do: ['later'] })).status).toBe(303)
  expect(await user.fieldsAt(own.page('place'))).toMatchObject(typed)
})
