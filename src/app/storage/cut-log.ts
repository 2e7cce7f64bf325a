import { sql, type Kysely } from 'kysely'
import type { StoreTables } from './tables.ts'

/** Writes what is in the log into the file and empties the log; false when somebody who reads was in the way. */
export async function cutLog(tables: Kysely<StoreTables>): Promise<boolean> {
  const { rows } = await sql<{ readonly busy: number }>`pragma wal_checkpoint(truncate)`.execute(tables)
  return rows[0]?.busy === 0
}

/** Up to how many bytes a file is written anew whenever its log is cut. */
const small = 2 ** 20

/** Writes every page of a file anew, in the order of the keys, as long as that takes no time worth speaking of. */
async function sortSmall(tables: Kysely<StoreTables>): Promise<void> {
  const { rows } = await sql<{ readonly bytes: number }>`
    select page_count * page_size as bytes from pragma_page_count, pragma_page_size`.execute(tables)
  if ((rows[0]?.bytes ?? Number.POSITIVE_INFINITY) <= small) await sql`vacuum`.execute(tables)
}

/**
 * The same without waiting for anybody: who is reading, such as a backup, is no reason to keep everybody waiting.
 *
 * @param sorts true when the rows of a small file are to lie in the order of their keys too; in a larger one those within
 *   a block lie as they came
 */
export const cutLogNow = (tables: Kysely<StoreTables>, patience: number, sorts: boolean): Promise<boolean> =>
  tables.connection().execute(async (one) => {
    await sql`pragma busy_timeout = 0`.execute(one)
    try {
      if (sorts) await sortSmall(one).catch(() => undefined)
      return await cutLog(one)
    } finally {
      await sql`pragma busy_timeout = ${sql.lit(patience)}`.execute(one)
    }
  })

/** Cuts the log some time after it was written to. */
export type LogCutter = {
  /** To be called when something was written. */
  readonly written: () => void
  readonly stop: () => void
}

/**
 * Something that cuts the log at most so many milliseconds after it was written to, and again while it was not possible.
 * The log holds every write in the order in which it came, and what was replaced since; the file does not.
 *
 * @param cut false when it was not possible
 * @example const { written } = logCutter(() => cutLogNow(tables, 5000, true), 5000)
 */
export function logCutter(cut: () => Promise<boolean>, delay: number): LogCutter {
  let timer: NodeJS.Timeout | null = null
  let isStopped = false
  const written = (): void => {
    if (isStopped || timer !== null) return
    // It keeps no program from ending: the last one to close the file cuts the log as well.
    timer = setTimeout(() => {
      timer = null
      // A database that is away or full says so to whoever wants something of it.
      cut().then(
        (done) => done || written(),
        () => written(),
      )
    }, delay).unref()
  }
  return {
    written,
    stop: () => {
      isStopped = true
      if (timer !== null) clearTimeout(timer)
    },
  }
}
