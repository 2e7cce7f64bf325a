import type { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import type { ResponseStore } from '../src/app/storage/response-store.ts'
import type { Form } from '../src/core/items/item-type.ts'
import { miniItem } from '../src/core/items/mini-item.ts'
import { miniStudy } from '../src/core/study/mini-study.ts'
import { askApp, trialWaves } from './ask-server.ts'
import { goalOf, visitor } from './ask-visitor.ts'
import { readHtmlForm } from './read-html-form.ts'
import { onBothEngines } from './storage-engines.ts'

const start = '/nl/ask/mini/2026/'
const study = miniStudy({ items: [miniItem('text', 'a', { maxLength: 10_000 }), miniItem('text', 'b')] })
const typed = 'canary '.repeat(1400).trim()

/** Somebody on the first page over a store, with what they have typed, and the faults that are told. */
async function onFirstPage(store: ResponseStore) {
  const faults: string[] = []
  const report = (error: Error): void => {
    faults.push(String(error))
  }
  const user = visitor(await askApp({ store, waves: trialWaves(study), report }))
  const { page, secret, version } = await user.begin(start)
  const first = page('page-1')
  const form: Form = { ...(await user.fieldsAt(first)), a: [typed], _do: ['next'] }
  return { user, first, secret, version, form, faults }
}

onBothEngines({ durable: true }, ({ name, open, postgres }) => {
  if (name === 'SQLite') {
    test('on a full disk a page comes back as it was typed, and is stored once when there is room', async () => {
      let limited: DatabaseSync | null = null
      const store = await open({
        prepareSqlite: (database) => {
          limited = database
        },
      })
      const room = (pages: number) => limited?.exec(`pragma max_page_count = ${pages}`)
      const { user, first, secret, version, form, faults } = await onFirstPage(store)
      room(1)
      // The last bits of room go to people who start, until nobody can any more.
      let refused = await user.post(start, { _consent: [version] })
      for (let count = 0; refused.status === 303 && count < 1000; count += 1) {
        refused = await user.post(start, { _consent: [version] })
      }
      expect([refused.status, readHtmlForm(await refused.text())]).toEqual([503, { _consent: [version] }])
      const answer = await user.post(first, form)
      expect(answer.status).toBe(503)
      const again = { ...readHtmlForm(await answer.text()), _do: ['next'] }
      expect(again).toEqual(form)
      room(100_000)
      for (let count = 0; count < 2; count += 1) expect(goalOf(await user.post(first, again))).toContain('/p/page-2/')
      const { log, answers } = (await store.find(secret)) ?? {}
      expect([log?.length, answers]).toEqual([1, { a: typed }])
      expect(new Set(faults)).toEqual(new Set(['StoreError: The store is full: database or disk is full']))
    })
  }

  if (name === 'PostgreSQL') {
    test('while the database is gone a page holds what was typed, and it is stored once when it is back', async () => {
      const store = await open()
      const { user, first, secret, form, faults } = await onFirstPage(store)
      await postgres().kill()
      const answer = await user.post(first, form)
      expect(answer.status).toBe(503)
      const again = { ...readHtmlForm(await answer.text()), _do: ['next'] }
      expect(again).toEqual(form)
      // Once the store could not say how the response is, what is posted is held by a page of its own.
      expect((await user.get(first)).status).toBe(503)
      expect((await user.post(first, again)).status).toBe(503)
      await postgres().start()
      for (let count = 0; count < 2; count += 1) expect(goalOf(await user.post(first, again))).toContain('/p/page-2/')
      const { log, answers } = (await store.find(secret)) ?? {}
      expect([log?.length, answers]).toEqual([1, { a: typed }])
      expect(faults).toHaveLength(3)
      for (const fault of faults) expect(fault).toMatch(/^StoreError: The store is unavailable: (?!.*canary)/)
    })
  }
})
