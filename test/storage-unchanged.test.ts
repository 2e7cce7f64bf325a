import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { newPageToken } from '../src/app/storage/page-token.ts'
import type { ResponseStore } from '../src/app/storage/response-store.ts'
import type { StoredResponse } from '../src/app/storage/stored-response.ts'
import { threePages } from './three-pages.ts'
import { begin, fill, found, onBothEngines } from './storage-engines.ts'

/** Saves the third page of a response as it was found, if nothing was written to it since. */
const save = (store: ResponseStore, { response, secret }: { response: StoredResponse; secret: string }) =>
  store.saveUnchanged({
    response,
    secret,
    page: 'third',
    pageToken: newPageToken(response, 'third'),
    answers: { e: 3 },
    shown: ['d', 'e'],
  })

onBothEngines({ durable: false }, ({ open, place }) => {
  test('a new page is saved as it would be otherwise, with no other statement', async () => {
    const texts: string[] = []
    const store = await open({ onStatement: (text) => void texts.push(text) })
    const own = await begin(store)
    texts.length = 0
    const saved = await save(store, own)
    expect(texts).toHaveLength(1)
    expect(saved).toEqual(await found(store, own.secret))
    expect(saved).toMatchObject({ answers: { e: 3 }, log: [{ page: 'third', revision: 1 }] })
  })

  test('of a page that was saved before nothing is written', async () => {
    const store = await open()
    const { secret } = await begin(store)
    const response = await fill(store, secret, 'third', { e: 1 })
    expect(await save(store, { response, secret })).toBeNull()
    expect(await found(store, secret)).toEqual(response)
  })

  // The first of the two is this process itself, the second another one.
  for (const whose of ['by this process', 'elsewhere'] as const) {
    const changes: Readonly<
      Record<string, (store: ResponseStore, own: { response: StoredResponse; secret: string }) => Promise<unknown>>
    > = {
      'another page was saved': (store, { secret }) => fill(store, secret, 'first', { a: 1 }),
      'the same page was saved': (store, { secret }) => fill(store, secret, 'third', { e: 1 }),
      'the language is another': (store, { response }) => store.setLanguage(response, 'en'),
      'it was sent in': (store, own) => store.complete(own),
      'it was withdrawn': (store, { response }) => store.withdraw(response),
      'the wave was closed': (store) => store.closeWave('mini', '2026'),
    }
    test.each(Object.entries(changes))(`nothing is written once %s ${whose}`, async (_, change) => {
      const at = await place()
      const store = await open(at)
      const own = await begin(store)
      await change(whose === 'elsewhere' ? await open(at) : store, own)
      await turn()
      const before = await store.find(own.secret)
      expect(await save(store, own)).toBeNull()
      expect(await store.find(own.secret)).toEqual(before)
    })

    test(`it is saved when something was written ${whose} to another response only`, async () => {
      const at = await place()
      const store = await open(at)
      const own = await begin(store)
      const writer = whose === 'elsewhere' ? await open(at) : store
      await fill(writer, (await begin(writer, threePages())).secret, 'first', { a: 1 })
      await turn()
      expect(await save(store, own)).toEqual(await found(store, own.secret))
    })
  }

  test('of saves of different pages at the same moment each is all there or refused', async () => {
    const store = await open()
    const { response, secret } = await begin(store)
    const pages = ['first', 'second', 'third'] as const
    const saved = await Promise.all(
      pages.map((page) =>
        store.saveUnchanged({
          response,
          secret,
          page,
          pageToken: newPageToken(response, page),
          answers: { [page]: 1 },
        }),
      ),
    )
    const kept = pages.filter((_, index) => saved[index] !== null)
    expect(Object.keys((await found(store, secret)).answers).toSorted()).toEqual(kept.toSorted())
    expect(kept.length).toBeGreaterThan(0)
  })
})
