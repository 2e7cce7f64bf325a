import { expect, test } from 'vitest'
import { newPageToken } from '../src/app/storage/page-token.ts'
import { receiptOf } from '../src/app/storage/secrets.ts'
import { responseOf } from '../src/app/storage/stored-response.ts'
import type { Form } from '../src/core/items/item-type.ts'
import { normalForm } from '../src/core/questionnaire/questionnaire-version.ts'
import { route } from '../src/core/questionnaire/route.ts'
import { everywhere } from '../src/core/text.ts'
import { all, begin, fill, found, onBothEngines } from './storage-engines.ts'
import { threePages } from './three-pages.ts'

onBothEngines({ durable: false }, ({ open, place }) => {
  test('a response starts open and empty, in the week that it is, and is found by its secret alone', async () => {
    const store = await open({ now: () => new Date('2026-03-15T23:00Z') })
    const { response, secret } = await begin(store)
    expect(response).toMatchObject({ study: 'mini', wave: '2026', language: 'nl', consent: '1', week: '2026-W11' })
    expect(response).toMatchObject({ state: 'open', answers: {}, declined: [], paradata: false })
    expect(await store.find(secret)).toEqual(response)
    for (const wrong of ['', response.id, `${secret}x`, "' or 1=1 --"]) expect(await store.find(wrong)).toBeNull()
    expect(response.id).not.toContain(secret)
  })

  test('a saved page is there with all that was posted, also after the store is opened again', async () => {
    const where = await place()
    const store = await open(where)
    const { response, secret } = await begin(store)
    const answers = { d: [{ name: 'a "b" \u0000 🙂', months: 3 }], e: 1.5, 'c.text': '\ud800 lone' }
    const saved = await store.savePage({
      response,
      page: 'third',
      pageToken: newPageToken(response, 'third'),
      answers,
      declined: ['e'],
      confirmedChecks: ['e-high'],
      order: { b: [2, 1, 3] },
    })
    expect(saved).toMatchObject({ state: 'saved', repeated: false })
    await store.close()
    const again = await found(await open(where), secret)
    expect(again).toEqual({ ...(saved.state === 'saved' ? saved.response : null) })
    expect(again.pages.get('third')).toEqual({
      answers,
      declined: ['e'],
      confirmedChecks: ['e-high'],
      order: { b: [2, 1, 3] },
      revision: 1,
    })
    expect(responseOf(again)).toEqual({ id: again.id, pages: ['third'], answers, declined: ['e'], complete: false })
  })

  test('the last save of a page counts, and the answers are those of all pages together', async () => {
    const store = await open()
    const { secret } = await begin(store)
    await fill(store, secret, 'first', { a: 1, b: [1] })
    await fill(store, secret, 'third', { e: 4 })
    const { answers, log } = await fill(store, secret, 'first', { a: 2 })
    expect(answers).toEqual({ a: 2, e: 4 })
    expect(log.map(({ page, revision }) => `${page} ${revision}`).toSorted()).toEqual(['first 1', 'first 2', 'third 1'])
  })

  test('a double click, a retry and a second tab with the same form write once and get the same', async () => {
    const store = await open()
    const { response, secret } = await begin(store)
    const post = { response, page: 'first', pageToken: newPageToken(response, 'first'), answers: { a: 1 } }
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => store.savePage(post)))
    expect(outcomes.filter((one) => one.state === 'saved' && !one.repeated)).toHaveLength(1)
    expect(outcomes.filter((one) => one.state === 'saved' && one.repeated)).toHaveLength(7)
    const later = await store.savePage({ ...post, response: await found(store, secret) })
    expect(later).toMatchObject({ state: 'saved', repeated: true, response: { answers: { a: 1 } } })
    expect((await found(store, secret)).log).toHaveLength(1)
  })

  test('a post that comes again after another tab saved the page changes nothing', async () => {
    const store = await open()
    const { response, secret } = await begin(store)
    const post = { response, page: 'first', pageToken: newPageToken(response, 'first'), answers: { a: 1 } }
    await store.savePage(post)
    await fill(store, secret, 'first', { a: 2 })
    expect(await store.savePage(post)).toMatchObject({ state: 'saved', repeated: true })
    expect((await found(store, secret)).answers).toEqual({ a: 2 })
  })

  test('a tab that was shown less than is there gets a choice, and nothing is written until it is made', async () => {
    const store = await open()
    const { response, secret } = await begin(store)
    const pageToken = newPageToken(response, 'first')
    await fill(store, secret, 'first', { a: 1 })
    const post = { response, page: 'first', pageToken, answers: { a: 2 } }
    // It does not matter whether the response was read before or after the other tab saved.
    for (const known of [response, await found(store, secret)]) {
      const stale = await store.savePage({ ...post, response: known })
      expect(stale).toMatchObject({ state: 'stale', current: { answers: { a: 1 }, revision: 1 } })
    }
    expect((await found(store, secret)).answers).toEqual({ a: 1 })
    expect(await store.savePage({ ...post, overwrite: true })).toMatchObject({ state: 'saved', repeated: false })
    expect(await store.savePage({ ...post, overwrite: true })).toMatchObject({ state: 'saved', repeated: true })
    expect((await found(store, secret)).answers).toEqual({ a: 2 })
  })

  test('tabs on different pages are not in each other’s way', async () => {
    const store = await open()
    const { response, secret } = await begin(store)
    const post = (page: string, answers: object) =>
      store.savePage({ response, page, pageToken: newPageToken(response, page), answers: { ...answers } })
    const outcomes = await Promise.all([post('first', { a: 1 }), post('second', { c: 'x' }), post('third', { e: 1 })])
    expect(outcomes.map(({ state }) => state)).toEqual(['saved', 'saved', 'saved'])
    expect((await found(store, secret)).answers).toEqual({ a: 1, c: 'x', e: 1 })
  })

  test('of many tabs that save a page at once one wins, and the others get a choice', async () => {
    const store = await open()
    const { response, secret } = await begin(store)
    const outcomes = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((e) =>
        store.savePage({ response, page: 'third', pageToken: newPageToken(response, 'third'), answers: { e } }),
      ),
    )
    expect(outcomes.map(({ state }) => state).toSorted()).toEqual([
      ...Array.from({ length: 1 }, () => 'saved'),
      ...Array.from({ length: 5 }, () => 'stale'),
    ])
    expect((await found(store, secret)).log).toHaveLength(1)
  })

  test.each(['', 'x', '-1.abc', '9999999999.T3jV5mPjsM6sXM4bmRXWVw', 'T'.repeat(10_000)])(
    'a made-up token %j saves a new page and never goes over a saved one',
    async (pageToken) => {
      const store = await open()
      const { response, secret } = await begin(store)
      expect(await store.savePage({ response, page: 'first', pageToken, answers: { a: 1 } })).toMatchObject({
        state: 'saved',
      })
      await fill(store, secret, 'first', { a: 2 })
      const again = await store.savePage({ response, page: 'first', pageToken, answers: { a: 1, b: [1] } })
      expect(again).toMatchObject({ state: 'stale' })
    },
  )

  test('the log of a page stays short, however often it is saved', async () => {
    const store = await open()
    const { secret } = await begin(store)
    for (let time = 1; time <= 120; time += 1) await fill(store, secret, 'third', { e: time })
    const { log, answers, pages } = await found(store, secret)
    expect(log.length).toBeLessThanOrEqual(51)
    expect(answers).toEqual({ e: 120 })
    expect(pages.get('third')?.revision).toBe(120)
  })

  test('a page is saved with one statement, and read with one', async () => {
    const statements: string[] = []
    const store = await open({ onStatement: (text) => void statements.push(text) })
    const { response, secret } = await begin(store)
    const count = async (work: () => Promise<unknown>): Promise<number> => {
      statements.length = 0
      await work()
      return statements.length
    }
    const pageToken = newPageToken(response, 'first')
    const post = { response, page: 'first', pageToken, answers: { a: 1 } }
    expect(await count(() => store.find(secret))).toBe(1)
    expect(await count(() => store.savePage(post))).toBe(1)
    // What a server does for one post: find, save, and show the next page.
    const whole = async () => {
      const now = await found(store, secret)
      await store.savePage({ ...post, response: now, page: 'third', pageToken: newPageToken(now, 'third') })
      const next = await found(store, secret)
      await store.readDraft({ response: next, secret, page: 'third' })
    }
    expect(await count(whole)).toBe(4)
    const known = await found(store, secret)
    expect(await count(() => store.recall({ response: known, secret, page: 'third' }))).toBe(1)
    // The worst cases: another tab was first, and a log that is cut short.
    expect(await count(() => store.savePage(post))).toBeLessThanOrEqual(3)
    for (let time = 0; time < 60; time += 1) {
      expect(await count(() => fill(store, secret, 'second', { c: String(time) }))).toBeLessThanOrEqual(4)
    }
    const draft = { response: known, secret, page: 'third', pageToken: newPageToken(known, 'third'), form: {} }
    expect(await count(() => store.saveDraft(draft))).toBe(1)
    expect(await count(() => begin(store))).toBeLessThanOrEqual(3)
    expect(await count(() => store.complete({ response, secret }))).toBeLessThanOrEqual(6)
  })

  test('a draft is kept apart, replaced, read with its secret only, and gone once the page is saved', async () => {
    const store = await open()
    const { response, secret } = await begin(store)
    const draft = { response, secret, page: 'first', pageToken: newPageToken(response, 'first') }
    expect(await store.readDraft(draft)).toBeNull()
    expect(await store.saveDraft({ ...draft, form: { a: ['1'] } })).toBe('kept')
    expect(await store.saveDraft({ ...draft, form: { a: ['2'], b: ['1', 'x'] } })).toBe('kept')
    expect(await store.readDraft(draft)).toEqual({ a: ['2'], b: ['1', 'x'] })
    expect(await store.readDraft({ ...draft, secret: 'another' })).toBeNull()
    expect((await found(store, secret)).answers).toEqual({})
    await fill(store, secret, 'first', { a: 1 })
    const after = { ...draft, response: await found(store, secret) }
    expect(await store.readDraft(after)).toBeNull()
    // An autosave that was under way when the page was saved comes too late.
    for (const late of [draft, { ...draft, response: after.response }]) {
      expect(await store.saveDraft({ ...late, form: { a: ['2'] } })).toBe('stale')
      expect(await store.readDraft(after)).toBeNull()
    }
    // Nor does it take the place of what was typed since.
    const newer = { ...after, pageToken: newPageToken(after.response, 'first') }
    expect(await store.saveDraft({ ...newer, form: { a: ['3'] } })).toBe('kept')
    expect(await store.saveDraft({ ...draft, form: { a: ['2'] } })).toBe('stale')
    expect(await store.readDraft(after)).toEqual({ a: ['3'] })
  })

  test('the drafts of all pages are read at once, those that count and with their secret only', async () => {
    const statements: string[] = []
    const store = await open({ onStatement: (text) => void statements.push(text) })
    const { response, secret } = await begin(store)
    const keep = (page: string, form: Form) =>
      store.saveDraft({ response, secret, page, pageToken: newPageToken(response, page), form })
    expect(await store.readDrafts({ response, secret })).toEqual(new Map())
    await keep('third', { e: ['1'] })
    await keep('first', { a: ['1', 'x'] })
    const kept = new Map([
      ['first', { a: ['1', 'x'] }],
      ['third', { e: ['1'] }],
    ])
    statements.length = 0
    expect(await store.readDrafts({ response, secret })).toEqual(kept)
    expect(statements).toHaveLength(1)
    expect(await store.readDrafts({ response, secret: 'another' })).toEqual(new Map())
    expect(await store.readDrafts({ response: (await begin(store)).response, secret })).toEqual(new Map())
    await fill(store, secret, 'first', { a: 1 })
    const after = await found(store, secret)
    expect(await store.readDrafts({ response: after, secret })).toEqual(new Map([['third', { e: ['1'] }]]))
  })

  test('sending in gives a receipt, the same one again, and ends the response', async () => {
    const store = await open()
    const { secret } = await begin(store)
    await fill(store, secret, 'first', { a: 1 })
    const response = await fill(store, secret, 'first', { a: 2 })
    const ends = await Promise.all([1, 2, 3].map(() => store.complete({ response, secret })))
    expect(ends).toEqual(Array.from({ length: 3 }, () => ({ state: 'complete', receipt: receiptOf(secret) })))
    expect(await store.complete({ response, secret: 'another' })).toEqual({ state: 'ended' })
    const post = { response, page: 'first', pageToken: newPageToken(response, 'first'), answers: { a: 1 } }
    for (const known of [response, await found(store, secret)]) {
      expect(await store.savePage({ ...post, response: known })).toMatchObject({
        state: 'ended',
        response: { state: 'complete' },
      })
    }
    const late = { response, secret, page: 'first', pageToken: newPageToken(response, 'first'), form: {} }
    expect(await store.saveDraft(late)).toBe('ended')
    const ended = await found(store, secret)
    expect(ended).toMatchObject({ state: 'complete', answers: { a: 2 } })
    expect(ended.log).toEqual([{ page: 'first', revision: 1, token: null, mark: null }])
  })

  test('a response can be looked up and withdrawn by its receipt, with all that belongs to it', async () => {
    const store = await open()
    const { response, secret } = await begin(store)
    const other = await begin(store)
    await fill(store, secret, 'first', { a: 1 })
    await store.saveDraft({ response, secret, page: 'second', pageToken: '', form: { c: ['x'] } })
    const end = await store.complete({ response, secret })
    const receipt = end.state === 'complete' ? end.receipt : ''
    expect(await store.findByReceipt('0000-0000-0000-0000')).toBeNull()
    const own = await store.findByReceipt(receipt.toLowerCase().replaceAll('-', ' '))
    expect(own).toMatchObject({ id: response.id, answers: { a: 1 } })
    expect(await store.withdraw(response)).toBe(true)
    expect(await store.withdraw(response)).toBe(false)
    expect(await store.findByReceipt(receipt)).toBeNull()
    expect(await store.find(secret)).toBeNull()
    expect((await all(store)).map(({ id }) => id)).toEqual([other.response.id])
    const post = { response, page: 'first', pageToken: '', answers: { a: 1 } }
    expect(await store.savePage(post)).toEqual({ state: 'ended', response: null })
    expect(await store.complete({ response, secret })).toEqual({ state: 'ended' })
    expect(await store.saveDraft({ response, secret, page: 'first', pageToken: '', form: {} })).toBe('ended')
  })

  test('a started response keeps the questionnaire that it was given, whatever becomes of the study', async () => {
    const store = await open()
    const [before, after] = [threePages(), threePages({ text: everywhere('Other words') })]
    const first = await begin(store, before)
    const second = await begin(store, after)
    const third = await begin(store, threePages())
    expect(first.response.version).not.toBe(second.response.version)
    expect(third.response.version).toBe(first.response.version)
    const kept = await store.questionnaire((await found(store, first.secret)).version)
    expect(normalForm(kept)).toBe(normalForm(before))
    expect(route(kept, { a: 1 }).pages.map(({ page }) => page.id)).toEqual(['first', 'second', 'third'])
    await expect(store.questionnaire('unknown')).rejects.toMatchObject({ fault: 'damaged' })
  })

  test('how long a page took is kept roughly, and only where the wave says so', async () => {
    const store = await open()
    const questionnaire = threePages()
    for (const paradata of [true, false]) {
      const started = await store.start({ questionnaire, language: 'en', consent: '2', paradata, trial: false })
      if (started.state === 'closed') throw new Error('closed')
      const { response, secret } = started
      const pageToken = newPageToken(response, 'first')
      await store.savePage({ response, page: 'first', pageToken, answers: {}, seconds: 36, device: 'phone' })
      const kept = (await found(store, secret)).pages.get('first')
      const timed = paradata ? { seconds: 40, device: 'phone' } : {}
      expect(kept).toEqual({ answers: {}, declined: [], confirmedChecks: [], revision: 1, ...timed })
    }
  })

  test('the language can change along the way', async () => {
    const store = await open()
    const { response, secret } = await begin(store)
    await store.setLanguage(response, 'en')
    expect((await found(store, secret)).language).toBe('en')
  })

  test('all responses of a wave come once, in the order of their random ids, however many there are', async () => {
    const store = await open()
    const ids: string[] = []
    for (let number = 0; number < 450; number += 1) ids.push((await begin(store)).response.id)
    expect((await all(store)).map(({ id }) => id)).toEqual(ids.toSorted())
    const others = []
    for await (const response of store.responses('mini', '2024')) others.push(response)
    expect(others).toEqual([])
  })

  test('a closed wave takes nothing more, and what is unfinished stays as it is', async () => {
    const store = await open()
    const sent = await begin(store)
    await fill(store, sent.secret, 'first', { a: 1 })
    await store.complete(sent)
    const { response, secret } = await begin(store)
    await fill(store, secret, 'first', { a: 1 })
    const half = await fill(store, secret, 'first', { a: 2 })
    await store.saveDraft({ response: half, secret, page: 'third', pageToken: '', form: { e: ['1'] } })
    expect(await store.isClosed('mini', '2026')).toBe(false)
    expect(await store.purge({ study: 'mini', wave: '2026', drafts: true })).toBeNull()

    await store.closeWave('mini', '2026')
    await store.closeWave('mini', '2026')
    expect(await store.isClosed('mini', '2026')).toBe(true)
    expect(await store.start({ questionnaire: threePages(), language: 'nl', consent: '1', trial: false })).toEqual({
      state: 'closed',
    })
    const post = { response: half, page: 'third', pageToken: newPageToken(half, 'third'), answers: { e: 1 } }
    expect(await store.savePage(post)).toMatchObject({ state: 'ended', response: { state: 'stopped' } })
    expect(await store.complete({ response, secret })).toEqual({ state: 'ended' })
    expect(await store.complete(sent)).toMatchObject({ state: 'complete' })
    const stopped = await found(store, secret)
    expect(stopped).toMatchObject({ state: 'stopped', answers: { a: 2 } })
    expect(stopped.log).toEqual([{ page: 'first', revision: 1, token: null, mark: null }])
    expect(responseOf(stopped).complete).toBe(false)
    expect(await store.readDraft({ response: half, secret, page: 'third' })).not.toBeNull()

    expect(await store.purge({ study: 'mini', wave: '2026', drafts: true })).toEqual({ drafts: 1, receipts: 0 })
    expect(await store.readDraft({ response: half, secret, page: 'third' })).toBeNull()
    expect(await store.withdraw(response)).toBe(true)
    expect(await store.purge({ study: 'mini', wave: '2026', receipts: true })).toEqual({ drafts: 0, receipts: 1 })
    expect(await store.find(sent.secret)).toBeNull()
    expect(await all(store)).toMatchObject([{ state: 'complete', answers: { a: 1 } }])
  })

  test('ends and withdrawals that come at once are not in each other’s way', async () => {
    const store = await open()
    const people = []
    for (let number = 0; number < 12; number += 1) people.push(await begin(store))
    const work = people.flatMap(({ response, secret }, number) => [
      fill(store, secret, 'third', { e: number }),
      number % 2 === 0 ? store.complete({ response, secret }) : store.withdraw(response),
      store.closeWave('mini', `other-${number}`),
    ])
    const outcomes = await Promise.all(work.map((one) => one.then(() => 'done', String)))
    // Who saves a page of a response that has just ended is told so.
    const expected = ['done', 'Error: The page is ended', 'Error: There is no such response']
    expect(outcomes.filter((one) => !expected.includes(one))).toEqual([])
    expect((await all(store)).map(({ state }) => state)).toEqual(Array.from({ length: 6 }, () => 'complete'))
  })

  test('nothing is written after the end, also when the end comes in the middle of a save', async () => {
    const store = await open()
    for (let time = 0; time < 20; time += 1) {
      const { response, secret } = await begin(store)
      const save = (e: number) =>
        store.savePage({ response, page: `p${e}`, pageToken: newPageToken(response, `p${e}`), answers: { e } })
      const [, ...saves] = await Promise.all([store.complete({ response, secret }), save(1), save(2), save(3)])
      const kept = await found(store, secret)
      const said = saves.flatMap((one, index) => (one.state === 'saved' ? [`p${index + 1}`] : []))
      expect([...kept.pages.keys()].toSorted()).toEqual(said)
      expect(kept.log.every(({ token }) => token === null)).toBe(true)
    }
  })
})
