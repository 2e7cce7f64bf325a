import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { newPageToken } from '../src/app/storage/page-token.ts'
import { newSecret } from '../src/app/storage/secrets.ts'
import type { StoredResponse } from '../src/app/storage/stored-response.ts'
import { begin, fill, found, onBothEngines } from './storage-engines.ts'

// The other store is in this process; whether others wrote is asked once for all that arrives in one turn of its loop.
onBothEngines({ durable: false }, ({ open, place }) => {
  test('a response is recalled as it was found for as long as nothing is written to it, by whatever process', async () => {
    const at = await place()
    const [store, other] = [await open(at), await open(at)]
    const { secret } = await begin(store)
    const recalls = async (page: string | null = null) => {
      const response = await found(store, secret)
      return { recalled: await store.recall({ response, secret, page }), response }
    }
    const isGone = async (response: StoredResponse) => (await store.recall({ response, secret, page: null })) === null
    const first = await recalls()
    expect(first.recalled).toEqual({ draft: null })

    // What a save gives is what is found then, also after the page was saved before.
    for (const answer of [1, 2]) {
      const before = await found(store, secret)
      const saved = await fill(store, secret, 'first', { a: answer, c: 'words', b: [1, 2] })
      expect(saved).toEqual(await found(store, secret))
      expect(await store.recall({ response: saved, secret, page: 'first' })).toEqual({ draft: null })
      expect(await isGone(before)).toBe(true)
    }
    // Another process saves a page, the same one again, or changes the language.
    for (const change of [
      () => fill(other, secret, 'second', { c: 'x' }),
      () => fill(other, secret, 'first', { a: 1 }),
      async () => other.setLanguage(await found(other, secret), 'en'),
    ]) {
      const { response, recalled } = await recalls()
      expect(recalled).toEqual({ draft: null })
      await change()
      await turn()
      expect(await isGone(response)).toBe(true)
    }
    // A draft is no change, and is given with its own page only.
    const { response } = await recalls()
    const draft = { response, secret, page: 'third', pageToken: newPageToken(response, 'third'), form: { e: ['3'] } }
    await other.saveDraft(draft)
    await turn()
    expect((await recalls('third')).recalled).toEqual({ draft: { e: ['3'] } })
    expect((await recalls('second')).recalled).toEqual({ draft: null })
    expect((await recalls()).recalled).toEqual({ draft: null })
    expect(await store.recall({ response, secret: newSecret(), page: null })).toBeNull()

    await other.complete({ response, secret })
    await turn()
    expect(await isGone(response)).toBe(true)
    expect(await isGone(await found(store, secret))).toBe(true)
    await other.withdraw(response)
    await turn()
    expect(await isGone(response)).toBe(true)
  })
})
