import { expect, test } from 'vitest'
import { newPageToken } from '../src/app/storage/page-token.ts'
import { begin, fill, found, onBothEngines } from './storage-engines.ts'

onBothEngines({ durable: false }, ({ open, place }) => {
  test('what the tab that saved a page itself types on it afterwards is kept', async () => {
    const store = await open()
    const { response, secret } = await begin(store)
    const [page, pageToken] = ['first', newPageToken(response, 'first')]
    await store.savePage({ response, page, pageToken, answers: { a: 1 } })
    const now = await found(store, secret)
    expect(await store.saveDraft({ response: now, secret, page, pageToken, form: { a: ['2'] } })).toBe('kept')
    expect(await store.readDraft({ response: now, secret, page })).toEqual({ a: ['2'] })
  })

  test('a response is sent in as it was found, where that is asked: not with a page that was saved since', async () => {
    const store = await open()
    const { secret } = await begin(store)
    const before = await fill(store, secret, 'first', { a: 1 })
    await fill(store, secret, 'third', { e: 1 })
    expect(await store.complete({ response: before, secret, unchanged: true })).toEqual({ state: 'changed' })
    expect(await found(store, secret)).toMatchObject({ state: 'open', answers: { a: 1, e: 1 } })
    const response = await fill(store, secret, 'third', { e: 2 })
    expect(await store.complete({ response, secret, unchanged: true })).toMatchObject({ state: 'complete' })
    expect(await store.complete({ response: before, secret, unchanged: true })).toMatchObject({ state: 'complete' })
    const log = (await found(store, secret)).log.toSorted((a, b) => (a.page < b.page ? -1 : 1))
    expect(log).toEqual(['first', 'third'].map((page) => ({ page, revision: 1, token: null, mark: null })))
  })

  test('sending in and a page that is saved at the same moment are never both told that it worked', async () => {
    const at = await place()
    const [store, other] = [await open(at), await open(at)]
    let sent = 0
    for (let time = 0; time < 40; time += 1) {
      const { secret } = await begin(store)
      const response = await fill(store, secret, 'first', { a: 1 })
      const page = { response, page: 'third', pageToken: newPageToken(response, 'third'), answers: { e: 1 } }
      const saver = time % 2 === 0 ? store : other
      const save = async () =>
        time % 4 < 2
          ? (await saver.saveUnchanged({ ...page, secret })) !== null
          : (await saver.savePage(page)).state === 'saved'
      const send = () => store.complete({ response, secret, unchanged: true })
      const [isSaved, end] =
        time % 8 < 4
          ? await Promise.all([save(), send()])
          : ((await Promise.all([send(), save()])).toReversed() as [boolean, Awaited<ReturnType<typeof send>>])
      expect([isSaved, end.state]).not.toEqual([true, 'complete'])
      expect(isSaved || end.state === 'complete').toBe(true)
      expect((await found(store, secret)).pages.has('third')).toBe(isSaved)
      if (end.state === 'complete') sent += 1
    }
    expect(sent).toBeGreaterThan(0)
  })
})
