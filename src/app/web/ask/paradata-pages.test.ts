import { afterAll, beforeAll, expect, test } from 'vitest'
import { askApp, askSite, shippedStudy, trialWaves } from '../../../../test/ask-server.ts'
import { goalOf, visitor } from '../../../../test/ask-visitor.ts'
import type { Form } from '../../../core/items/item-type.ts'
import type { Study } from '../../../core/study/study.ts'

let sites: Readonly<Record<'on' | 'off', Awaited<ReturnType<typeof askSite>>>>
beforeAll(async () => {
  const study = await shippedStudy('example')
  const timed: Study = { ...study, waves: study.waves.map((wave) => ({ ...wave, paradata: true })) }
  sites = { on: await askSite(trialWaves(timed)), off: await askSite(trialWaves(study)) }
})
afterAll(async () => {
  await sites.on.close()
  await sites.off.close()
})

const start = '/en/ask/example/2026/'
const answers: Form = { 'years-here': ['2'], 'lunch-place': ['2'] }

/** What is stored of the first page, when it is posted with these fields as well. */
async function storedWith(which: 'on' | 'off', extra: Form) {
  const user = visitor(sites[which].app)
  const { page, secret } = await user.begin(start)
  const posted = await user.post(page('place'), { ...(await user.fieldsAt(page('place'))), ...answers, ...extra })
  expect(goalOf(posted)).toContain('/p/time/')
  const stored = await sites[which].store.find(secret)
  const { seconds, device } = stored?.pages.get('place') ?? {}
  return { paradata: stored?.paradata, seconds, device }
}

const measured: Form = { _seconds: ['31'], _device: ['tablet'] }

test('where the wave keeps it, seconds and device are stored, rounded up', async () => {
  expect(await storedWith('on', measured)).toEqual({ paradata: true, seconds: 35, device: 'tablet' })
})

test('without script nothing is known of how a page was filled in', async () => {
  expect(await storedWith('on', {})).toEqual({ paradata: true, seconds: undefined, device: undefined })
})

test('where the wave does not keep it, the page does not ask for it, and what is posted is not looked at', async () => {
  expect(await storedWith('off', measured)).toEqual({ paradata: false, seconds: undefined, device: undefined })
  for (const which of ['on', 'off'] as const) {
    const user = visitor(sites[which].app)
    const { page } = await user.begin(start)
    const html = await (await user.get(page('place'))).text()
    for (const part of ['_seconds', '_device', 'ask-paradata.js']) expect(html.includes(part)).toBe(which === 'on')
  }
})

test('a page that is shown again goes on counting', async () => {
  const user = visitor(sites.on.app)
  const { page } = await user.begin(start)
  const fields = await user.fieldsAt(page('place'))
  expect(fields['_seconds']).toEqual([''])
  const refused = await user.post(page('place'), { ...fields, ...measured })
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('name="_seconds" value="31"')])
})

test('respondents are told only where it is kept, under another version of the consent', async () => {
  const pages = []
  for (const which of ['on', 'off'] as const) {
    const user = visitor(sites[which].app)
    const { version, secret } = await user.begin(start)
    expect((await sites[which].store.find(secret))?.consent).toBe(version)
    pages.push({ version, isTold: (await (await user.get(start)).text()).includes('how long you take on it') })
  }
  expect(pages.map(({ isTold }) => isTold)).toEqual([true, false])
  expect(pages[0]?.version).not.toBe(pages[1]?.version)
})

test('who started before it was switched on or off stays as they agreed', async () => {
  for (const [from, to] of [
    ['on', 'off'],
    ['off', 'on'],
  ] as const) {
    const { store } = sites[from]
    const later = await laterSite(from, to)
    const { page, secret } = await visitor(sites[from].app).begin(start)
    const user = visitor(later)
    const fields = await user.fieldsAt(page('place'))
    expect(Object.hasOwn(fields, '_seconds')).toBe(from === 'on')
    await user.post(page('place'), { ...fields, ...answers, ...measured })
    expect((await store.find(secret))?.pages.get('place')?.seconds).toBe(from === 'on' ? 35 : undefined)
  }
})

/** A site with the waves of one site over the store of the other. */
async function laterSite(from: 'on' | 'off', to: 'on' | 'off') {
  const study = await shippedStudy('example')
  const waves = study.waves.map((wave) => ({ ...wave, paradata: to === 'on' }))
  return askApp({ store: sites[from].store, waves: trialWaves({ ...study, waves }), report: () => undefined })
}

test('who agreed to a text that has changed since reads the new one first', async () => {
  const { version } = await visitor(sites.on.app).begin(start)
  const answer = await visitor(sites.off.app).post(start, { _consent: [version] })
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('The text above has changed')])
})
