import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { shippedStudy, trialWaves } from '../../../../test/ask-server.ts'
import { breakableStore } from '../../../../test/ask-visitor.ts'
import { openStore } from '../../storage/open-store.ts'
import { newPageToken } from '../../storage/page-token.ts'
import type { ResponseStore } from '../../storage/response-store.ts'
import type { AskWave } from './ask-wave.ts'
import { closeDaily, closeEndedWaves } from './close-waves.ts'

let folder: string
let store: ResponseStore
let waves: readonly AskWave[]
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-close-'))
  store = await openStore({ folder })
  // The waves of the example: to 2024-03-29 and to 2026-03-27.
  waves = trialWaves(await shippedStudy('example'), { demonstration: false })
})
afterEach(async () => {
  vi.useRealTimers()
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const ids = (closed: readonly { readonly wave: string }[]): readonly string[] => closed.map(({ wave }) => wave)

/** Somebody who saved one page of the last wave and typed something on the next. */
async function begin() {
  const questionnaire = waves.at(-1)?.questionnaire
  if (questionnaire === undefined) throw new Error('There is a wave')
  const started = await store.start({ questionnaire, language: 'nl', consent: '1', trial: false })
  if (started.state === 'closed') throw new Error('The wave is closed')
  const { response, secret } = started
  await store.savePage({ response, page: 'place', pageToken: newPageToken(response, 'place'), answers: {} })
  await store.saveDraft({
    response,
    secret,
    page: 'time',
    pageToken: newPageToken(response, 'time'),
    form: { a: ['x'] },
  })
  return started
}

test('a wave is closed the day after its last, and drafts go; saved pages stay', async () => {
  const { response, secret } = await begin()
  expect(ids(await closeEndedWaves(store, waves, '2026-03-27'))).toEqual(['2024'])
  expect((await store.find(secret))?.state).toBe('open')
  expect(await store.readDraft({ response, secret, page: 'time' })).toEqual({ a: ['x'] })
  expect(ids(await closeEndedWaves(store, waves, '2026-03-28'))).toEqual(['2026'])
  const stopped = await store.find(secret)
  expect([stopped?.state, stopped?.pages.size]).toEqual(['stopped', 1])
  expect(await store.readDraft({ response, secret, page: 'time' })).toBeNull()
  expect(ids(await closeEndedWaves(store, waves, '2026-03-29'))).toEqual([])
})

test('a demonstration is never closed', async () => {
  const shown = trialWaves(await shippedStudy('example'))
  expect(await closeEndedWaves(store, shown, '2030-01-01')).toEqual([])
  expect(await store.isClosed('example', '2026')).toBe(false)
})

test.each(['closeWave', 'purge'] as const)('when %s fails it is done another day', async (method) => {
  const { response, secret } = await begin()
  const { store: breakable, broken } = breakableStore(store)
  broken.add(method)
  await expect(closeEndedWaves(breakable, waves, '2026-03-28')).rejects.toMatchObject({ fault: 'unavailable' })
  broken.clear()
  await closeEndedWaves(breakable, waves, '2026-03-29')
  expect(await store.readDraft({ response, secret, page: 'time' })).toBeNull()
  expect((await store.find(secret))?.state).toBe('stopped')
})

test('a wave that was closed more than a week ago is left alone', async () => {
  await closeEndedWaves(store, waves, '2026-03-28')
  const { store: breakable, broken } = breakableStore(store)
  broken.add('closeWave').add('purge')
  await expect(closeEndedWaves(breakable, waves, '2026-04-03')).rejects.toMatchObject({ fault: 'unavailable' })
  expect(await closeEndedWaves(breakable, waves, '2026-04-04')).toEqual([])
})

test('a server looks at its start and then once a day, and a day on which it cannot is told', async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] })
  const { store: breakable, broken } = breakableStore(store)
  const [told, faults]: [string[], unknown[]] = [[], []]
  let today = '2026-03-27'
  const events = {
    told: ({ wave }: { wave: string }) => told.push(wave),
    report: (fault: unknown) => faults.push(fault),
  }
  await closeDaily(breakable, waves, events, () => today)
  expect(told).toEqual(['2024'])
  today = '2026-03-28'
  broken.add('isClosed')
  vi.advanceTimersByTime(24 * 60 * 60 * 1000)
  await vi.waitFor(() => expect(faults).toHaveLength(1))
  broken.clear()
  vi.advanceTimersByTime(24 * 60 * 60 * 1000)
  await vi.waitFor(() => expect(told).toEqual(['2024', '2026']))
})
