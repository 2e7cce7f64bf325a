import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { Transaction } from 'kysely'
import { migrationsHad } from './backup.ts'
import type { Row, TableName } from './backup-format.ts'
import {
  backupFormat,
  currentRow,
  endSchema,
  hasColumns,
  headSchema,
  parseLine,
  rowSchema,
  tableNames,
} from './backup-format.ts'
import { onFile } from './on-file.ts'
import { responseMark } from './response-marks.ts'
import type { Database, StoreTables } from './tables.ts'

/** What came of restoring a backup. In every case but the first nothing was changed. */
export type Restored =
  | {
      readonly state: 'restored'
      readonly rows: number
      /** How many responses of the backup were withdrawn from this store since, and did not come back. */
      readonly withdrawn: number
    }
  /** There are responses in the store. */
  | { readonly state: 'in-use'; readonly responses: number }
  /** The file is no backup, ends too soon or was changed, or is of another version of this program. */
  | { readonly state: 'no-backup' | 'damaged' | 'other-version' }

/** How many rows are written at once. */
const portion = 200

async function* linesOf(file: string): AsyncGenerator<string, void, undefined> {
  const handle = await onFile(file, 'restore-cannot-read', () => open(file))
  try {
    const lines = handle.readLines()[Symbol.asyncIterator]()
    for (;;) {
      const line = await onFile(file, 'restore-cannot-read', () => lines.next())
      if (line.done === true) return
      yield line.value
    }
  } finally {
    await handle.close()
  }
}

/** The migrations that the tables of a whole backup have had; or what is wrong with it. */
type Inspected = { readonly state: 'whole'; readonly migrations: readonly string[] } | { readonly state: Fault }
type Fault = 'no-backup' | 'damaged' | 'other-version'

/** True when a backup is of this version of the store or of an earlier one. */
const isKnown = (had: readonly string[], now: readonly string[]): boolean =>
  had.length > 0 && had.length <= now.length && had.every((name, index) => name === now[index])

/** Reads a backup from beginning to end, and says what is wrong with it. */
async function inspect(file: string, migrations: readonly string[]): Promise<Inspected> {
  const hash = createHash('sha256')
  let had: readonly string[] | undefined
  let rows = 0
  let end: { readonly rows: number; readonly sha256: string } | undefined
  for await (const line of linesOf(file)) {
    if (end !== undefined) return { state: 'damaged' }
    const parsed = parseLine(line)
    if (had === undefined) {
      const head = headSchema.safeParse(parsed).data
      if (head === undefined) return { state: 'no-backup' }
      had = head.migrations
      if (head.format !== backupFormat || !isKnown(had, migrations)) return { state: 'other-version' }
    } else {
      end = endSchema.safeParse(parsed).data
      if (end !== undefined) continue
      const row = rowSchema.safeParse(parsed).data
      if (row === undefined || !hasColumns(row, had)) return { state: 'damaged' }
      rows += 1
    }
    hash.update(`${line}\n`)
  }
  if (had === undefined) return { state: 'no-backup' }
  const isWhole = end?.rows === rows && end.sha256 === hash.digest('hex')
  return isWhole ? { state: 'whole', migrations: had } : { state: 'damaged' }
}

async function insert(all: Transaction<StoreTables>, table: TableName, rows: readonly Row[]): Promise<void> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns were checked when the backup was read
  const values = rows as never
  if (rows.length > 0) await all.insertInto(table).values(values).execute()
}

type Withdrawn = StoreTables['withdrawn']

/** What was withdrawn from a store stays so when an older copy takes its place; how many responses went again. */
async function withdrawAgain(all: Transaction<StoreTables>, withdrawn: readonly Withdrawn[]): Promise<number> {
  for (let at = 0; at < withdrawn.length; at += portion) {
    await all
      .insertInto('withdrawn')
      .values(withdrawn.slice(at, at + portion))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  const marks = new Set(withdrawn.map(({ mark }) => mark))
  const restored = marks.size === 0 ? [] : await all.selectFrom('response').select('id').execute()
  const back = restored.filter(({ id }) => marks.has(responseMark(id)))
  for (const { id } of back) await all.deleteFrom('response').where('id', '=', id).execute()
  return back.length
}

async function fill(all: Transaction<StoreTables>, file: string, migrations: readonly string[]): Promise<number> {
  for (const table of tableNames.toReversed()) await all.deleteFrom(table).execute()
  let waiting: { readonly table: TableName; readonly rows: Row[] } | undefined
  let count = 0
  for await (const line of linesOf(file)) {
    const parsed = rowSchema.safeParse(parseLine(line)).data
    if (parsed === undefined) continue
    const { table, row } = parsed
    if (waiting !== undefined && (waiting.table !== table || waiting.rows.length >= portion)) {
      await insert(all, waiting.table, waiting.rows)
      waiting = undefined
    }
    waiting ??= { table, rows: [] }
    waiting.rows.push(currentRow(table, row, migrations))
    count += 1
  }
  if (waiting !== undefined) await insert(all, waiting.table, waiting.rows)
  return count
}

/**
 * What came of putting a backup in the place of the whole store. It is read to its end before anything is changed, and
 * then takes the place of what was there in one step. One that an earlier version of this program made becomes what the
 * store of that version would have become. Who withdrew from the store after the backup was made does not come back.
 *
 * @param replace true when responses that are in the store may go
 * @throws UserError when the file cannot be read, StoreError when the database is in the way
 */
export async function restore(database: Database, file: string, replace: boolean): Promise<Restored> {
  const { tables } = database
  const inspected = await inspect(file, await migrationsHad(tables))
  if (inspected.state !== 'whole') return inspected
  const restored = await tables.transaction().execute(async (all): Promise<Restored> => {
    const { count } = await all
      .selectFrom('response')
      .select((row) => row.fn.countAll<number | string>().as('count'))
      .executeTakeFirstOrThrow()
    // PostgreSQL counts further than a number can, so its driver gives a text.
    const responses = Number(count)
    if (responses > 0 && !replace) return { state: 'in-use', responses }
    const before = await all.selectFrom('withdrawn').selectAll().execute()
    const rows = await fill(all, file, inspected.migrations)
    return { state: 'restored', rows, withdrawn: await withdrawAgain(all, before) }
  })
  if (restored.state === 'restored') await database.sweep()
  return restored
}
