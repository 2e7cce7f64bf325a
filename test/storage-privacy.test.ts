import { randomBytes } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import type { StorePlace } from '../src/app/storage/open-store.ts'
import { newPageToken } from '../src/app/storage/page-token.ts'
import type { ResponseStore } from '../src/app/storage/response-store.ts'
import { receiptOf } from '../src/app/storage/secrets.ts'
import { tableColumns } from '../src/app/storage/tables.ts'
import type { Engine } from './storage-engines.ts'
import { begin, fill, found, onBothEngines } from './storage-engines.ts'

type Place = StorePlace & { readonly folder: string }
type Rows = readonly Readonly<Record<string, unknown>>[]

/** The rows of a query, asked beside the store. */
async function ask({ url, folder }: Place, text: string): Promise<Rows> {
  if (url === undefined) {
    const database = new DatabaseSync(path.join(folder, 'responses.sqlite'))
    try {
      return database.prepare(text).all()
    } finally {
      database.close()
    }
  }
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())

/**
 * The files in which the engine keeps rows. Of PostgreSQL not its write-ahead log, which is the server's own affair and
 * is written over in time.
 */
async function contentsOf({ name, postgres }: Engine, place: Place): Promise<Buffer> {
  if (name === 'PostgreSQL') await ask(place, 'checkpoint')
  const folder = name === 'SQLite' ? place.folder : path.join(postgres().folder, 'base')
  return Buffer.concat(filesBelow(folder).map((file) => readFileSync(file)))
}

/** Where each of these names of one length stands first in the bytes, behind the same words; found in one pass. */
function firstPlaces(bytes: Buffer, words: string, names: readonly string[]): ReadonlyMap<string, number> {
  const wanted = new Set(names)
  const places = new Map<string, number>()
  for (let place = bytes.indexOf(words); place !== -1; place = bytes.indexOf(words, place + 1)) {
    const start = place + words.length
    const name = bytes.toString('latin1', start, start + (names[0]?.length ?? 0))
    if (wanted.has(name) && !places.has(name)) places.set(name, place)
  }
  return places
}

/** Bytes that PostgreSQL cannot make shorter, so that what stands before them is stored as it is. */
const filler = (bytes: number): string => randomBytes(bytes).toString('base64url')

/** How alike two orders are: 1 the same, 0 nothing to do with each other. Of 600 by chance rarely beyond 0.13. */
function alike(order: readonly string[], other: readonly string[]): number {
  const place = new Map(other.map((one, index) => [one, index]))
  const squares = order.reduce((sum, one, index) => sum + ((place.get(one) ?? 0) - index) ** 2, 0)
  return 1 - (6 * squares) / (order.length * (order.length ** 2 - 1))
}

onBothEngines({ durable: false }, (engine) => {
  const { open, place } = engine

  test('the tables hold these columns and no others: no time, no counter, no address, no browser, no name', async () => {
    const where = await place()
    await (await open(where)).close()
    const listed =
      engine.name === 'SQLite'
        ? await ask(
            where,
            `select m.name as t, p.name as c, p.type as type, p.dflt_value as given from sqlite_master m, pragma_table_info(m.name) p where m.type = 'table'`,
          )
        : await ask(
            where,
            `select table_name as t, column_name as c, data_type as type, coalesce(column_default, identity_generation) as given from information_schema.columns where table_schema = 'public'`,
          )
    const own = listed.filter(({ t }) => !String(t).startsWith('kysely_'))
    const columns = own.map(({ t, c }) => `${String(t)}.${String(c)}`)
    const expected = Object.entries(tableColumns).flatMap(([t, list]) => list.map((c) => `${t}.${c}`))
    expect(columns.toSorted()).toEqual(expected.toSorted())
    expect(new Set(own.map(({ type }) => String(type).toLowerCase()))).toEqual(new Set(['text', 'integer']))
    // Nothing fills itself in, but for what keeps a response out of every result.
    const filled = own.filter(({ given }) => given !== null)
    expect(filled.map(({ t, c, given }) => [t, c, String(given)])).toEqual([['response', 'trial', '1']])
    // Kysely remembers its migrations with a time, which is taken out.
    const times = await ask(where, 'select distinct timestamp from kysely_migration')
    expect(times).toEqual([{ timestamp: '1970-01-01T00:00:00.000Z' }])
  })

  test('no table numbers its rows', async () => {
    const where = await place()
    await (await open(where)).close()
    const numbered =
      engine.name === 'SQLite'
        ? `select name from pragma_table_list where schema = 'main' and wr = 0 and name not like 'kysely_%' and name not like 'sqlite_%'
           union select name from sqlite_master where name = 'sqlite_sequence'`
        : `select relname from pg_class where relkind = 'S'`
    expect(await ask(where, numbered)).toEqual([])
  })

  /** Responses that come one after another: their ids in that order. */
  const arrive = async (store: ResponseStore, count: number, filled = [2400, 30, 30]): Promise<readonly string[]> => {
    const arrivals: string[] = []
    for (let number = 0; number < count; number += 1) {
      const { response, secret } = await begin(store)
      // Long answers spill over into pages of their own, which must not tell more than the rows.
      const c = `canary-${response.id}-${filler(filled[number % filled.length] ?? 0)}`
      await fill(store, secret, 'first', { a: 1, c })
      if (number % 2 === 0) await store.complete({ response, secret })
      arrivals.push(response.id)
    }
    return arrivals
  }
  /** The same in the order in which the engine has them. */
  const inStore = async (where: Place): Promise<readonly string[]> => {
    const order = engine.name === 'SQLite' ? '' : 'order by ctid'
    return (await ask(where, `select response from saved_page ${order}`)).map(({ response }) => String(response))
  }

  const closed = 'neither rows nor files tell in which order people answered, once the wave is closed'
  test(closed, { timeout: 120_000 }, async () => {
    const where = await place()
    const store = await open(where)
    const arrivals = await arrive(store, 600)
    await store.closeWave('mini', '2026')
    await store.purge({ study: 'mini', wave: '2026', drafts: true })
    expect(await inStore(where)).toEqual(arrivals.toSorted())
    const at = firstPlaces(await contentsOf(engine, where), 'canary-', arrivals)
    expect(arrivals.filter((id) => !at.has(id))).toEqual([])
    const byPlace = arrivals.toSorted((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0))
    expect(Math.abs(alike(arrivals, byPlace))).toBeLessThan(0.2)
  })

  if (engine.name === 'SQLite') {
    /** Ids in the order in which their answers lie in the files, once the log was cut. */
    const byPlace = async (where: Place, ids: readonly string[]): Promise<readonly string[]> => {
      await expect.poll(() => statSync(path.join(where.folder, 'responses.sqlite-wal')).size).toBe(0)
      const at = firstPlaces(await contentsOf(engine, where), 'canary-', ids)
      expect(ids.filter((id) => !at.has(id))).toEqual([])
      return ids.toSorted((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0))
    }

    test('neither rows nor files tell the order of arrival while the wave is open either, some seconds later', async () => {
      const where = await place()
      const store = await open({ ...where, logged: 50 })
      const arrivals = await arrive(store, 200)
      expect(await inStore(where)).toEqual(arrivals.toSorted())
      // By chance less than once in ten thousand times.
      expect(Math.abs(alike(arrivals, await byPlace(where, arrivals)))).toBeLessThan(0.3)
    })

    test('the answers of the first few lie in the order of their keys as well', async () => {
      const where = await place()
      const store = await open({ ...where, logged: 50 })
      const arrivals = await arrive(store, 10, [0])
      const inOrder = arrivals.toSorted()
      expect([inOrder, inOrder.toReversed()]).toContainEqual(await byPlace(where, arrivals))
    })

    test('what somebody replaced is in no file any more some seconds after they sent their answers', async () => {
      const where = await place()
      const store = await open({ ...where, logged: 50 })
      const { secret } = await begin(store)
      await fill(store, secret, 'first', { c: 'replaced-canary' })
      await fill(store, secret, 'first', { c: 'kept-canary' })
      await store.complete({ response: await found(store, secret), secret })
      await expect.poll(async () => (await contentsOf(engine, where)).includes('replaced-canary')).toBe(false)
      expect((await contentsOf(engine, where)).includes('kept-canary')).toBe(true)
    })
  } else {
    test('all rows are by one and the same transaction, once the wave is closed', async () => {
      const where = await place()
      const store = await open(where)
      await arrive(store, 20)
      await store.closeWave('mini', '2026')
      for (const table of ['response', 'saved_page']) {
        const query = `select count(distinct xmin::text)::int as writers, count(distinct xmax::text)::int as lockers from ${table}`
        expect(await ask(where, query)).toEqual([{ writers: 1, lockers: 1 }])
      }
    })
  }

  test('no file ever holds a secret, a receipt, a token or a draft that can be read', async () => {
    const where = await place()
    const store = await open(where)
    const { response, secret } = await begin(store)
    const pageToken = newPageToken(response, 'first')
    const draft = { response, secret, page: 'second', pageToken: newPageToken(response, 'second') }
    await store.saveDraft({ ...draft, form: { c: ['draft-canary'] } })
    await store.savePage({ response, page: 'first', pageToken, answers: { c: 'answer-canary' } })
    const never = [
      secret,
      pageToken,
      pageToken.slice(2),
      receiptOf(secret),
      receiptOf(secret).replaceAll('-', ''),
      'draft-canary',
    ]
    const before = await contentsOf(engine, where)
    expect(before.includes('answer-canary')).toBe(true)
    await store.complete({ response: await found(store, secret), secret })
    const complete = await contentsOf(engine, where)
    for (const one of never) expect([one, before.includes(one), complete.includes(one)]).toEqual([one, false, false])
  })

  test('what was withdrawn, replaced or purged is in no file any more once the wave is closed', async () => {
    const where = await place()
    const store = await open(where)
    const withdrawn = await begin(store)
    await fill(store, withdrawn.secret, 'first', { c: 'withdrawn-canary' })
    const { response, secret } = await begin(store)
    await fill(store, secret, 'first', { c: 'replaced-canary' })
    const last = await fill(store, secret, 'first', { c: 'kept-canary' })
    await store.saveDraft({ response: last, secret, page: 'third', pageToken: '', form: { e: ['1'] } })
    const stored = await ask(where, 'select content from draft')
    await store.withdraw(withdrawn.response)
    await store.closeWave('mini', '2026')
    await store.purge({ study: 'mini', wave: '2026', drafts: true, receipts: true })
    const bytes = await contentsOf(engine, where)
    expect(bytes.includes('kept-canary')).toBe(true)
    const gone = ['withdrawn-canary', withdrawn.response.id, 'replaced-canary', String(stored[0]?.['content'])]
    for (const one of gone) expect([one, bytes.includes(one)]).toEqual([one, false])
    expect(response.id).toBe(last.id)
  })

  if (engine.name === 'SQLite') {
    test('what is withdrawn is overwritten at once in SQLite', async () => {
      const where = await place()
      const store = await open(where)
      await begin(store)
      const { response, secret } = await begin(store)
      await fill(store, secret, 'first', { c: `withdrawn-canary-${'x'.repeat(5000)}-end` })
      expect((await contentsOf(engine, where)).includes('withdrawn-canary')).toBe(true)
      await store.withdraw(response)
      expect((await contentsOf(engine, where)).includes('withdrawn-canary')).toBe(false)
      expect((await contentsOf(engine, where)).includes(response.id)).toBe(false)
    })

    test('the files are for the own user only', async () => {
      const where = await place()
      const folder = path.join(where.folder, 'data')
      const store = await open({ folder })
      await begin(store)
      expect(statSync(folder).mode & 0o777).toBe(0o700)
      const files = readdirSync(folder)
      expect(files.toSorted()).toEqual(['responses.sqlite', 'responses.sqlite-shm', 'responses.sqlite-wal'])
      for (const file of files) expect(statSync(path.join(folder, file)).mode & 0o777).toBe(0o600)
      const copy = path.join(folder, 'copy.ndjson')
      await store.backup(copy)
      expect(statSync(copy).mode & 0o777).toBe(0o600)
    })
  }

  test('a backup holds no secret, no receipt and no draft that can be read, and is in the order of the ids', async () => {
    const where = await place()
    const store = await open(where)
    const secrets: string[] = []
    for (let number = 0; number < 30; number += 1) {
      const { response, secret } = await begin(store)
      await store.saveDraft({ response, secret, page: 'first', pageToken: '', form: { c: ['draft-canary'] } })
      secrets.push(secret, receiptOf(secret))
      if (number > 20) await store.complete({ response, secret })
    }
    const file = path.join(where.folder, 'copy')
    await store.backup(file)
    const text = readFileSync(file, 'utf8')
    for (const one of [...secrets, 'draft-canary']) expect(text).not.toContain(one)
    const ids = [...text.matchAll(/^\{"table":"response","row":\{"id":"([^"]+)"/gm)].map(([, id]) => String(id))
    expect(ids).toHaveLength(30)
    expect(ids).toEqual(ids.toSorted())
  })
})
