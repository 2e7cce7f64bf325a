import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { open, rename, rm } from 'node:fs/promises'
import type { Transaction } from 'kysely'
import { sql } from 'kysely'
import type { Row, TableName } from './backup-format.ts'
import { backupFormat, tableNames } from './backup-format.ts'
import { onFile } from './on-file.ts'
import type { Database, StoreTables } from './tables.ts'
import { tableColumns, tableKeys } from './tables.ts'

/** How many rows are read at once. */
const portion = 500

/** All rows of a table in the order of its key, read in portions. */
async function* rowsOf(all: Transaction<StoreTables>, table: TableName): AsyncGenerator<Row, void, undefined> {
  const columns = sql.join(tableColumns[table].map((column) => sql.ref(column)))
  const names: readonly string[] = tableKeys[table]
  const key = sql.join(names.map((name) => sql.ref(name)))
  let last: Row | undefined
  for (;;) {
    const after = last
    const values = after === undefined ? [] : names.map((name) => sql`${after[name] ?? ''}`)
    const where = after === undefined ? sql`` : sql`where (${key}) > (${sql.join(values)})`
    const query = sql<Row>`select ${columns} from ${sql.table(table)} ${where} order by ${key} limit ${sql.lit(portion)}`
    const { rows } = await query.execute(all)
    yield* rows
    last = rows.at(-1)
    if (last === undefined) return
  }
}

/** The migrations that the tables have had. */
export async function migrationsHad(tables: Transaction<StoreTables> | Database['tables']): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly name: string }>`select name from kysely_migration order by name`.execute(tables)
  return rows.map(({ name }) => name)
}

/** Writes lines to a file, and at the end how many rows they were and their hash. */
async function writeLines(file: string, handle: FileHandle, all: Transaction<StoreTables>): Promise<number> {
  const hash = createHash('sha256')
  const write = async (lines: readonly string[]): Promise<void> => {
    const text = lines.map((line) => `${line}\n`).join('')
    hash.update(text)
    await onFile(file, 'backup-cannot-write', () => handle.writeFile(text))
  }
  const migrations = await migrationsHad(all)
  await write([JSON.stringify({ loopbaan: 'backup', format: backupFormat, migrations })])
  let count = 0
  let lines: string[] = []
  for (const table of tableNames) {
    for await (const row of rowsOf(all, table)) {
      lines.push(JSON.stringify({ table, row }))
      count += 1
      if (lines.length < portion) continue
      await write(lines)
      lines = []
    }
  }
  await write(lines)
  const end = `${JSON.stringify({ rows: count, sha256: hash.digest('hex') })}\n`
  await onFile(file, 'backup-cannot-write', () => handle.writeFile(end))
  return count
}

/**
 * How many rows a backup holds, once it is on the disk: all of the store as it was at one moment, a line of JSON per
 * row. The file is for the own user only, is the same for equal stores, and can be restored on either engine.
 *
 * @throws UserError when the file cannot be written, StoreError when the database is in the way; a backup that was there
 *   before then stays as it is
 */
export async function backup({ tables }: Database, file: string): Promise<number> {
  const part = `${file}.part`
  const handle = await onFile(file, 'backup-cannot-write', async () => {
    await rm(part, { force: true })
    return open(part, 'wx', 0o600)
  })
  try {
    const count = await tables
      .transaction()
      .setAccessMode('read only')
      .setIsolationLevel('repeatable read')
      .execute((all) => writeLines(file, handle, all))
    await onFile(file, 'backup-cannot-write', async () => {
      await handle.sync()
      await handle.close()
      await rename(part, file)
    })
    return count
  } catch (error) {
    await handle.close().catch(() => undefined)
    await rm(part, { force: true })
    throw error
  }
}
