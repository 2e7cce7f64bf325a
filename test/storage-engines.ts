import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest'
import { migrate } from '../src/app/storage/migrate.ts'
import { migrationsOf } from '../src/app/storage/migrations.ts'
import type { StorePlace } from '../src/app/storage/open-store.ts'
import { openStore } from '../src/app/storage/open-store.ts'
import { newPageToken } from '../src/app/storage/page-token.ts'
import { openPostgres } from '../src/app/storage/postgres-database.ts'
import { keepVersion, storedVersion } from '../src/app/storage/questionnaire-versions.ts'
import type { ResponseStore } from '../src/app/storage/response-store.ts'
import { openSqlite, storeFile } from '../src/app/storage/sqlite-database.ts'
import type { StoredResponse } from '../src/app/storage/stored-response.ts'
import type { Answers } from '../src/core/rule/rule.ts'
import type { Postgres } from '../tools/postgres.ts'
import { startPostgres } from '../tools/postgres.ts'
import { threePages } from './three-pages.ts'

/** An engine under test. */
export type Engine = {
  readonly name: 'SQLite' | 'PostgreSQL'
  /** A place where nothing is stored yet. */
  readonly place: () => Promise<StorePlace & { readonly folder: string }>
  /** A store that is closed after the test: a new one, or one that is there already. */
  readonly open: (place?: Partial<StorePlace>) => Promise<ResponseStore>
  /** The server of PostgreSQL. */
  readonly postgres: () => Postgres
}

/**
 * The same tests on both engines. Where PostgreSQL cannot be had, its half is skipped, and the end of the run says why.
 *
 * @param durable true when a test ends the server of PostgreSQL
 */
export function onBothEngines({ durable }: { readonly durable: boolean }, tests: (engine: Engine) => void): void {
  describe.each(['SQLite', 'PostgreSQL'] as const)('on %s', (name) => {
    let server: Postgres | null = null
    let reason = ''
    const folders: string[] = []
    const opened: ResponseStore[] = []

    beforeAll(async () => {
      if (name === 'SQLite') return
      const started = await startPostgres({ durable })
      server = started.postgres
      if (started.postgres === null) reason = started.reason
    })
    beforeEach((context) => {
      context.skip(name === 'PostgreSQL' && server === null, `storage on PostgreSQL: ${reason}`)
    })
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close().catch(() => undefined)
    })
    afterAll(async () => {
      for (const folder of folders) await rm(folder, { recursive: true, force: true })
      await server?.stop()
    })

    const place = async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-store-'))
      folders.push(folder)
      return { folder, url: await server?.makeDatabase() }
    }
    tests({
      name,
      place,
      open: async (given = {}) => {
        const own = given.folder === undefined ? { ...(await place()), ...given } : { folder: given.folder, ...given }
        const store = await openStore(own)
        opened.push(store)
        return store
      },
      postgres: () => {
        if (server === null) throw new Error('There is no server')
        return server
      },
    })
  })
}

/** Somebody who has just begun. */
export async function begin(
  store: ResponseStore,
  questionnaire = threePages(),
  trial = false,
): Promise<{ readonly response: StoredResponse; readonly secret: string }> {
  const started = await store.start({ questionnaire, language: 'nl', consent: '1', trial })
  if (started.state === 'closed') throw new Error('The wave is closed')
  return started
}

/** The response behind a secret, which must be there. */
export async function found(store: ResponseStore, secret: string): Promise<StoredResponse> {
  const response = await store.find(secret)
  if (response === null) throw new Error('There is no such response')
  return response
}

/** Saves a page from a tab that shows what is there now; the response as it is then. */
export async function fill(
  store: ResponseStore,
  secret: string,
  page: string,
  answers: Answers,
): Promise<StoredResponse> {
  const response = await found(store, secret)
  const saved = await store.savePage({ response, page, pageToken: newPageToken(response, page), answers })
  if (saved.state !== 'saved') throw new Error(`The page is ${saved.state}`)
  return saved.response
}

/** All responses of the wave of `threePages`. */
export async function all(store: ResponseStore): Promise<readonly StoredResponse[]> {
  const list: StoredResponse[] = []
  for await (const response of store.responses('mini', '2026')) list.push(response)
  return list
}

/** A response as the first version of the store had it: nothing says whether it is a trial. */
export const responseOfBefore = (version: string) => ({
  id: 'before',
  secret: null,
  receipt: null,
  study: 'mini',
  wave: '2026',
  version,
  language: 'nl',
  consent: '1',
  week: '2026-W11',
  paradata: 0,
  state: 'complete',
})

/** Makes a store of the first version with one response of one page in it. */
export async function responsesOfBefore(place: StorePlace): Promise<void> {
  const database =
    place.url === undefined ? openSqlite(path.join(place.folder, storeFile), []) : openPostgres(place.url, [])
  const first = Object.entries(migrationsOf(database.engine)).slice(0, 1)
  await migrate(database, Object.fromEntries(first))
  await keepVersion(database, threePages())
  const { hash } = storedVersion(threePages())
  const columns = Object.entries(responseOfBefore(hash))
  const names = sql.join(columns.map(([name]) => sql.ref(name)))
  await sql`insert into response (${names}) values (${sql.join(columns.map(([, value]) => value))})`.execute(
    database.tables,
  )
  const content = JSON.stringify({ answers: { a: 1 }, declined: [], confirmedChecks: [] })
  const page = { response: 'before', page: 'first', revision: 1, token: null, mark: null, content }
  await database.tables.insertInto('saved_page').values(page).execute()
  await database.tables.destroy()
}
