import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import type { DatabaseConnection, Dialect, DialectAdapter, Driver, QueryResult } from 'kysely'
import { CompiledQuery, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'

/** One process works with one connection at a time; other processes wait at `begin immediate`. */
const adapter: DialectAdapter = {
  supportsCreateIfNotExists: true,
  supportsMultipleConnections: false,
  supportsReturning: true,
  // A migration is one transaction that takes the write lock first: it happens whole or not at all, and once.
  supportsTransactionalDdl: true,
  acquireMigrationLock: () => Promise.resolve(),
  releaseMigrationLock: () => Promise.resolve(),
}

const isInput = (value: unknown): value is SQLInputValue =>
  value === null || typeof value === 'number' || typeof value === 'bigint' || typeof value === 'string'

/** A statement, and whether it gives rows. */
type Prepared = { readonly statement: StatementSync; readonly reads: boolean }

/** Statements by their text: the program has a few dozen of them. */
function statements(database: DatabaseSync): (text: string) => Prepared {
  const prepared = new Map<string, Prepared>()
  return (text) => {
    const known = prepared.get(text)
    if (known !== undefined) return known
    const statement = database.prepare(text)
    const made = { statement, reads: statement.columns().length > 0 }
    if (prepared.size >= 200) prepared.clear()
    prepared.set(text, made)
    return made
  }
}

function connect(database: DatabaseSync, written: () => void): DatabaseConnection {
  const prepare = statements(database)
  const run = ({ sql, parameters }: CompiledQuery): { rows: unknown[]; changes: bigint | undefined } => {
    const { statement, reads } = prepare(sql)
    const values = parameters.filter(isInput)
    if (values.length < parameters.length) throw new TypeError('SQLite takes texts, numbers and nulls only')
    if (reads) return { rows: statement.all(...values), changes: undefined }
    const { changes } = statement.run(...values)
    if (changes !== 0) written()
    return { rows: [], changes: BigInt(changes) }
  }
  return {
    executeQuery: <Row>(query: CompiledQuery): Promise<QueryResult<Row>> =>
      new Promise((resolve) => {
        const { rows, changes } = run(query)
        const result = { rows, ...(changes === undefined ? {} : { numAffectedRows: changes }) }
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Kysely knows the type of the rows from the query
        resolve(result as QueryResult<Row>)
      }),
    // oxlint-disable-next-line require-yield -- the store reads in portions and never streams
    async *streamQuery() {
      await Promise.reject(new Error('The store does not stream'))
    },
  }
}

/** What is told of the connection: that something was written, and that it was closed. */
export type SqliteEvents = { readonly written: () => void; readonly stop: () => void }

/**
 * A dialect of Kysely for a database of `node:sqlite`. A transaction takes the write lock at once, so that it never
 * fails half-way because another process wrote first.
 *
 * @example new Kysely({ dialect: sqliteDialect(new DatabaseSync(':memory:')) })
 */
export function sqliteDialect(database: DatabaseSync, events: SqliteEvents | null = null): Dialect {
  const connection = connect(database, () => events?.written())
  const execute = async (text: string): Promise<void> => {
    await connection.executeQuery(CompiledQuery.raw(text))
  }
  const driver: Driver = {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: (_connection, { accessMode }) =>
      execute(accessMode === 'read only' ? 'begin' : 'begin immediate'),
    commitTransaction: () => execute('commit'),
    // When the disk is full SQLite has rolled back by itself.
    rollbackTransaction: () => (database.isTransaction ? execute('rollback') : Promise.resolve()),
    releaseConnection: () => Promise.resolve(),
    destroy: () => {
      events?.stop()
      database.close()
      return Promise.resolve()
    },
  }
  return {
    createAdapter: () => adapter,
    createDriver: () => driver,
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}
