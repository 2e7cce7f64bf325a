import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { migrationsOf } from '../src/app/storage/migrations.ts'
import { newPageToken } from '../src/app/storage/page-token.ts'
import type { ResponseStore } from '../src/app/storage/response-store.ts'
import { StoreError } from '../src/app/storage/store-error.ts'
import { begin, fill, found, onBothEngines } from './storage-engines.ts'
import { crash, inspect, startWriter, untilLines } from './storage-kill.ts'

/** The fault of a store error; another error as it is. */
const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof StoreError ? error.fault : error),
  )

/** What SQLite itself finds wrong with a file. */
function faultsIn(folder: string): readonly unknown[] {
  const database = new DatabaseSync(path.join(folder, 'responses.sqlite'))
  const said = database.prepare('pragma integrity_check').all()
  database.close()
  return said.map((row) => row['integrity_check']).filter((line) => line !== 'ok')
}

onBothEngines({ durable: true }, ({ name, open, place, postgres }) => {
  /** Ends the server of PostgreSQL as well, and starts it again. */
  const alsoKill = async () => {
    if (name === 'SQLite') return
    await postgres().kill()
    await postgres().start()
  }

  test('kill -9 in the midst of saving, three times, loses no acknowledged page and leaves none half written', async () => {
    const where = await place()
    // Each time on what the last one left.
    for (const pages of [100, 200, 300]) {
      const { acknowledged, lost, torn } = await crash(where, pages, alsoKill)
      expect(acknowledged).toBeGreaterThanOrEqual(pages - 1)
      expect({ lost, torn }).toEqual({ lost: [], torn: [] })
    }
    const faults = name === 'SQLite' ? faultsIn(where.folder) : []
    expect(faults).toEqual([])
  })

  test('several processes start on nothing at once, and save at once, without being in each other’s way', async () => {
    const where = await place()
    const writers = [1, 2, 3].map(() => startWriter(where, 'save', 150))
    expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0, 0])
    const lines = writers.flatMap((writer) => writer.lines())
    expect(lines.filter((line) => line.includes(' '))).toHaveLength(450)
    expect(await inspect(where, lines)).toEqual({ acknowledged: 450, lost: [], torn: [] })
  })

  test('a migration that is interrupted leaves nothing behind, and the next start is as if it never was', async () => {
    const where = await place()
    const running = startWriter(where, 'migrate')
    await untilLines(running, 1)
    running.child.kill('SIGKILL')
    await running.ended
    const store = await open(where)
    const { secret } = await begin(store)
    await fill(store, secret, 'first', { a: 1 })
    await store.close()
    // The table of the interrupted migration is not there: the same migration can be done.
    const engine = name === 'SQLite' ? 'sqlite' : 'postgres'
    const migrations = {
      ...migrationsOf(engine),
      '9999-again': {
        up: async (tables: Kysely<unknown>) => {
          await tables.schema.createTable('half_done').addColumn('one', 'text').execute()
        },
      },
    }
    const later = await open({ ...where, migrations })
    expect((await found(later, secret)).answers).toEqual({ a: 1 })
    await later.close()
    // A store of a later version is not touched by an earlier one.
    expect(await faultOf(open(where))).toBe('other-version')
  })

  test('a migration that fails leaves nothing behind', async () => {
    const where = await place()
    const broken = { up: () => Promise.reject(new Error('broken')) }
    await expect(
      open({ ...where, migrations: { ...migrationsOf(name === 'SQLite' ? 'sqlite' : 'postgres'), '9999': broken } }),
    ).rejects.toThrow('broken')
    await begin(await open(where))
  })

  if (name === 'SQLite') {
    test('without room nothing is lost, everything says so, and it goes on once there is room', async () => {
      let limited: DatabaseSync | null = null
      const keep = (database: DatabaseSync): void => {
        limited = database
      }
      const store = await open({ prepareSqlite: keep })
      const room = (pages: number) => limited?.exec(`pragma max_page_count = ${pages}`)
      const { response, secret } = await begin(store)
      const half = await begin(store)
      await fill(store, half.secret, 'first', { a: 1 })
      room(60)
      const saved: number[] = []
      const text = 'x'.repeat(3000)
      let fault: unknown = 'none'
      for (let number = 1; fault === 'none' && number < 200; number += 1) {
        const page = `page-${number}`
        const post = store.savePage({ response, page, pageToken: newPageToken(response, page), answers: { text } })
        fault = await faultOf(post)
        if (fault === 'none') saved.push(number)
      }
      expect(fault).toBe('full')
      expect(saved.length).toBeGreaterThan(5)
      // What needs several statements does all of them or none, and leaves the store in order.
      const ends = [store.complete(half), store.closeWave('mini', '2024'), begin(store)]
      for (const one of await Promise.all(ends.map(faultOf))) expect(['none', 'full']).toContain(one)
      expect([...(await found(store, secret)).pages.keys()]).toHaveLength(saved.length)
      expect((await found(store, half.secret)).answers).toEqual({ a: 1 })
      room(100_000)
      const last = await fill(store, secret, 'last', { text })
      expect(last.pages.size).toBe(saved.length + 1)
      expect(await store.complete(half)).toMatchObject({ state: 'complete' })
    })
  }

  if (name === 'PostgreSQL') {
    test('without the server everything says so at once, nothing is lost, and it goes on when it is back', async () => {
      const store = await open()
      const { response, secret } = await begin(store)
      await fill(store, secret, 'first', { a: 1 })
      const pageToken = newPageToken(response, 'third')
      const post = () => store.savePage({ response, page: 'third', pageToken, answers: { e: 1 } })
      // The server goes while posts are under way: some may have been written, and all can be posted again.
      const underWay = Promise.all(Array.from({ length: 5 }, () => faultOf(post())))
      await postgres().kill()
      for (const fault of await underWay) expect(['none', 'unavailable']).toContain(fault)
      const calls: ((one: ResponseStore) => Promise<unknown>)[] = [
        post,
        (one) => one.find(secret),
        (one) => begin(one),
        (one) => one.complete({ response, secret }),
        (one) => one.withdraw(response),
        (one) => one.closeWave('mini', '2026'),
        (one) => one.isClosed('mini', '2026'),
        (one) => one.saveDraft({ response, secret, page: 'third', pageToken, form: {} }),
        (one) => one.responses('mini', '2026')[Symbol.asyncIterator]().next(),
      ]
      for (const call of calls) expect(await faultOf(call(store))).toBe('unavailable')
      await postgres().start()
      expect(await post()).toMatchObject({ state: 'saved' })
      const { answers, log } = await found(store, secret)
      expect(answers).toEqual({ a: 1, e: 1 })
      expect(log).toHaveLength(2)
    })
  }

  if (name === 'SQLite') {
    test('what cannot be opened says why, and is not changed', async () => {
      const { folder } = await place()
      writeFileSync(
        path.join(folder, 'responses.sqlite'),
        'This is no database, and somebody may still want it. '.repeat(100),
      )
      expect(await faultOf(open({ folder }))).toBe('damaged')
      expect(await faultOf(open({ folder: path.join(folder, 'responses.sqlite', 'below') }))).toBe('unavailable')
      const other = path.join(folder, 'other')
      mkdirSync(path.join(other, 'responses.sqlite'), { recursive: true })
      expect(await faultOf(open({ folder: other }))).toBe('unavailable')
      expect(await faultOf(open({ folder, url: 'postgres://nobody@127.0.0.1:1/none' }))).toBe('unavailable')
    })
  }
})
