import { isClosed } from './end-response.ts'
import type { Database } from './tables.ts'

/** What is to be taken out of a wave for good. */
export type PurgeOf = {
  readonly study: string
  readonly wave: string
  /** What was typed on pages that were never saved. */
  readonly drafts?: boolean
  /** The hashes by which responses can be found again: after that nobody can look one up or withdraw it. */
  readonly receipts?: boolean
}

/** How many drafts were there, and how many responses could still be found; `null` when the wave is not closed. */
export type Purged = { readonly drafts: number; readonly receipts: number } | null

/** Takes drafts or receipts out of a closed wave, and what was deleted before out of the files. */
export async function purge(database: Database, { study, wave, drafts, receipts }: PurgeOf): Promise<Purged> {
  if (!(await isClosed(database, study, wave))) return null
  const counts = await database.tables.transaction().execute(async (all) => {
    const own = all.selectFrom('response').select('id').where('study', '=', study).where('wave', '=', wave)
    const dropped = drafts
      ? await all.deleteFrom('draft').where('response', 'in', own).executeTakeFirstOrThrow()
      : { numDeletedRows: 0n }
    const forgotten = receipts
      ? await all
          .updateTable('response')
          .set({ secret: null, receipt: null })
          .where('id', 'in', own.where('secret', 'is not', null))
          .executeTakeFirstOrThrow()
      : { numUpdatedRows: 0n }
    return { drafts: Number(dropped.numDeletedRows), receipts: Number(forgotten.numUpdatedRows) }
  })
  await database.sweep()
  return counts
}
