import { chmodSync, closeSync, existsSync, openSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import type { LogConfig } from 'kysely'
import { cutLog, cutLogNow, logCutter } from './cut-log.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import type { Database, StoreTables, WrittenElsewhere } from './tables.ts'
import { writingApart, writingTogether } from './write-together.ts'
import { makeFolder } from '../make-folder.ts'

/** The file of the store in the data folder. */
export const storeFile = 'responses.sqlite'

/** How long a write waits for another process, in milliseconds. */
const patience = 5000

/**
 * - WAL with `synchronous = full`: a commit is on the disk before it is acknowledged, and readers do not wait.
 * - `secure_delete`: what is deleted is overwritten.
 * - `temp_store = memory`: answers never stand in a temporary file.
 */
const settings = [
  'pragma synchronous = full',
  'pragma foreign_keys = on',
  'pragma secure_delete = on',
  'pragma temp_store = memory',
  'pragma trusted_schema = off',
]

/** How long to wait before the journal is switched anew, in milliseconds. */
const pause = 20

const isBusy = (error: unknown): boolean => error instanceof Error && 'errcode' in error && error.errcode === 5

/**
 * Switches a file to WAL. While another process is switching the same new file SQLite says at once that it is locked,
 * whatever the time-out, so the waiting is done here.
 */
function switchToWal(database: DatabaseSync): void {
  const sleeper = new Int32Array(new SharedArrayBuffer(4))
  for (let waited = 0; ; waited += pause) {
    try {
      database.exec('pragma journal_mode = wal')
      return
    } catch (error) {
      if (!isBusy(error) || waited >= patience) throw error
    }
    Atomics.wait(sleeper, 0, 0, pause)
  }
}

/** Makes the file with its folder, both for the own user only. SQLite gives its other files the rights of this one. */
function makeFile(file: string): void {
  const folder = path.dirname(file)
  makeFolder(folder, 0o700)
  if (existsSync(file)) return
  // The folder holds answers from now on, also when it was made for something else before.
  chmodSync(folder, 0o700)
  closeSync(openSync(file, 'a', 0o600))
}

/**
 * Not through the queue of the connection: it reads no table, and takes less time than the queue. Requests that arrived
 * together are answered by one reading.
 */
function writtenElsewhere(database: DatabaseSync): WrittenElsewhere {
  const version = database.prepare('pragma data_version')
  let read: number | null = null
  return () => {
    if (read !== null) return read
    setImmediate(() => {
      read = null
    })
    read = Number(version.get()?.['data_version'])
    return read
  }
}

/** What tests and measurements change. */
export type SqliteOptions = {
  /** What is to be done with the bare connection, to limit it. */
  readonly prepare?: ((database: DatabaseSync) => void) | undefined
  /** True when every save is to be a transaction of its own. */
  readonly apart?: boolean | undefined
  /** How long what was written stays in the log at most, in milliseconds. */
  readonly logged?: number | undefined
}

/** How long what was written stays in the log, unless told otherwise, in milliseconds. */
const loggedAtMost = 5000

/**
 * The store in a file of SQLite, which is made when it is not there.
 *
 * @throws the error of the file system or of SQLite
 * @example openSqlite('data/responses.sqlite', []).engine // → 'sqlite'
 */
export function openSqlite(
  file: string,
  log: LogConfig,
  { prepare, apart = false, logged = loggedAtMost }: SqliteOptions = {},
): Database {
  makeFile(file)
  const database = new DatabaseSync(file, { timeout: patience })
  try {
    switchToWal(database)
    for (const setting of settings) database.exec(setting)
    prepare?.(database)
  } catch (error) {
    database.close()
    throw error
  }
  const cutter = logCutter(() => cutLogNow(tables, patience, true), logged)
  // Through the one connection, in turn with whatever else is going on in it.
  const tables = new Kysely<StoreTables>({ dialect: sqliteDialect(database, cutter), log })
  // A process that was killed leaves its log behind.
  cutter.written()
  return {
    engine: 'sqlite',
    tables,
    elsewhere: writtenElsewhere(database),
    write: apart ? writingApart(tables) : writingTogether(tables),
    sweep: async () => {
      // Writes every page anew, in the order of the keys; the log still holds the old ones until it is cut off.
      await sql`vacuum`.execute(tables)
      await cutLog(tables)
    },
    forget: async () => {
      await cutLogNow(tables, patience, false)
    },
  }
}
