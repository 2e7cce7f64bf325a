import { Kysely, PostgresDialect, sql } from 'kysely'
import type { LogConfig } from 'kysely'
import { Pool } from 'pg'
import type { Database, StoreTables } from './tables.ts'
import { writingApart } from './write-together.ts'

/** How many connections one process has at most. */
const connections = 10

/** The tables that tell of responses, in the order in which every transaction of the store comes to them. */
const told = ['response', 'saved_page', 'draft', 'withdrawn'] as const

/** A number of our own for the lock that lets one process at a time do this. */
const sweeping = 7_326_151

/**
 * Writes all rows anew in one transaction, and then every table in the order of its key: neither who wrote a row nor its
 * place tells any more in which order responses came. Who saves meanwhile waits.
 */
const sweep = (tables: Kysely<StoreTables>): Promise<void> =>
  tables.connection().execute(async (one) => {
    await sql`select pg_advisory_lock(${sql.lit(sweeping)})`.execute(one)
    try {
      await one.transaction().execute(async (all) => {
        for (const table of told) await sql`lock table ${sql.table(table)} in share row exclusive mode`.execute(all)
        await all
          .updateTable('response')
          .set({ language: (row) => row.ref('language') })
          .execute()
        await all
          .updateTable('saved_page')
          .set({ content: (row) => row.ref('content') })
          .execute()
        await all
          .updateTable('draft')
          .set({ content: (row) => row.ref('content') })
          .execute()
        await all
          .updateTable('withdrawn')
          .set({ wave: (row) => row.ref('wave') })
          .execute()
      })
      for (const table of told) {
        await sql`cluster ${sql.table(table)} using ${sql.ref(`${table}_pkey`)}`.execute(one)
      }
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(sweeping)})`.execute(one)
    }
  })

/**
 * The store in a database of PostgreSQL.
 *
 * @param url `postgres://user:password@host:port/database`
 * @example openPostgres('postgres://loopbaan@127.0.0.1/loopbaan', []).engine // → 'postgres'
 */
export function openPostgres(url: string, log: LogConfig): Database {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: 'loopbaan',
  })
  // A connection that the server ends, idle or at work, would otherwise end this process. Who was using it is told by
  // the query; the pool makes a new one by itself.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
  })
  const tables = new Kysely<StoreTables>({
    dialect: new PostgresDialect({
      pool,
      onCreateConnection: async (connection) => {
        // A server can be set to acknowledge what is not on the disk yet; answers are never treated so.
        const {
          sql: text,
          parameters,
          query,
          queryId,
        } = sql`select set_config('synchronous_commit', 'on', false)
          where current_setting('synchronous_commit') = 'off'`.compile(tables)
        await connection.executeQuery({ sql: text, parameters, query, queryId })
      },
    }),
    log,
  })
  return {
    engine: 'postgres',
    tables,
    // The server itself brings what is committed at the same moment to the disk at once.
    write: writingApart(tables),
    elsewhere: null,
    sweep: () => sweep(tables),
    // The database cleans up after deleted rows by itself.
    forget: () => Promise.resolve(),
  }
}
