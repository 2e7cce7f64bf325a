import { sql, type ExpressionBuilder, type Kysely } from 'kysely'
import { logInStore, logText } from './response-log.ts'
import { responseMark } from './response-marks.ts'
import { receiptHash, receiptOf, secretHash } from './secrets.ts'
import type { StoredResponse } from './stored-response.ts'
import type { Database, StoreTables } from './tables.ts'

/** A response that is to be sent in. */
export type End = {
  readonly response: StoredResponse
  readonly secret: string
  /** True when that holds for the response as it was found only: a page that was saved since may open a question. */
  readonly unchanged?: boolean
}

/**
 * A response that is sent in, with the receipt to show; or one that was over already, or withdrawn; or one that is not as
 * it was found, where that was asked.
 */
export type Completed =
  | { readonly state: 'complete'; readonly receipt: string }
  | { readonly state: 'ended' | 'changed' }

/** Leaves of the log of ended responses what counts, without a trace of how it came about. */
async function collapse(
  all: Kysely<StoreTables>,
  {
    study,
    wave,
    id,
    isTrimmed,
  }: { readonly study: string; readonly wave: string; readonly id: string | null; readonly isTrimmed: boolean },
): Promise<void> {
  const ended = (row: ExpressionBuilder<StoreTables, 'saved_page'>) =>
    id === null
      ? row(
          'response',
          'in',
          row
            .selectFrom('response')
            .select('response.id')
            .where('response.study', '=', study)
            .where('response.wave', '=', wave)
            .where('response.state', '!=', 'open'),
        )
      : row('response', '=', id)
  if (!isTrimmed)
    await all
      .deleteFrom('saved_page')
      .where(ended)
      .where((row) =>
        row.exists(
          row
            .selectFrom('saved_page as later')
            .select('later.page')
            .whereRef('later.response', '=', 'saved_page.response')
            .whereRef('later.page', '=', 'saved_page.page')
            .whereRef('later.revision', '>', 'saved_page.revision'),
        ),
      )
      .execute()
  await all
    .updateTable('saved_page')
    .set({ revision: 1, token: null, mark: null })
    .where(ended)
    .where('token', 'is not', null)
    .execute()
}

/** True when every page of a response is in its log once: then there is nothing older to take away. */
const isSavedOnce = ({ log, pages }: StoredResponse): boolean => log.length === pages.size

/** Ends a response as sent in. Again it gives the same receipt. */
export async function completeResponse(
  { tables, write, engine }: Database,
  { response, secret, unchanged = false }: End,
): Promise<Completed> {
  const { id, study, wave } = response
  const receipt = receiptOf(secret)
  const own = await write(async (all) => {
    // Who is saving a page holds on to the response: what they save is seen by the next statement.
    if (unchanged && engine === 'postgres') {
      await all.selectFrom('response').select('id').where('id', '=', id).forUpdate().execute()
    }
    const ended = await all
      .updateTable('response')
      .set({ state: 'complete', receipt: receiptHash(receipt) })
      .where('id', '=', id)
      .where('secret', '=', secretHash(secret))
      .where('state', '=', 'open')
      .$if(unchanged, (one) => one.where(sql`coalesce(${logInStore}, '')`, '=', logText(response)))
      .executeTakeFirstOrThrow()
    if (ended.numUpdatedRows === 0n) return false
    await collapse(all, { study, wave, id, isTrimmed: unchanged && isSavedOnce(response) })
    await all.deleteFrom('draft').where('response', '=', id).execute()
    return true
  }, 'several')
  if (own) return { state: 'complete', receipt }
  const known = await tables
    .selectFrom('response')
    .select('state')
    .where('id', '=', id)
    .where('secret', '=', secretHash(secret))
    .executeTakeFirst()
  if (known?.state === 'complete') return { state: 'complete', receipt }
  return { state: known?.state === 'open' ? 'changed' : 'ended' }
}

/**
 * Takes a response out of the store with all that belongs to it; false when it was not there any more. That it was
 * withdrawn stays known by a mark, so that a dataset that still has it can be told apart from one of another store.
 */
export async function withdrawResponse(database: Database, { id }: Pick<StoredResponse, 'id'>): Promise<boolean> {
  const isGone = await database.tables.transaction().execute(async (all) => {
    const gone = await all.deleteFrom('response').where('id', '=', id).returning(['study', 'wave']).executeTakeFirst()
    if (gone === undefined) return false
    const { study, wave } = gone
    await all
      .insertInto('withdrawn')
      .values({ study, wave, mark: responseMark(id) })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return true
  })
  await database.forget()
  return isGone
}

/** Closes a wave: nothing can be started or saved any more, and unfinished responses are what they are. */
export async function closeWave(database: Database, study: string, wave: string): Promise<void> {
  await database.tables.transaction().execute(async (all) => {
    await all
      .insertInto('closed_wave')
      .values({ study, wave })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await all
      .updateTable('response')
      .set({ state: 'stopped' })
      .where('study', '=', study)
      .where('wave', '=', wave)
      .where('state', '=', 'open')
      .execute()
    await collapse(all, { study, wave, id: null, isTrimmed: false })
  })
  await database.sweep()
}

/** True when a wave was closed. */
export async function isClosed({ tables }: Database, study: string, wave: string): Promise<boolean> {
  const found = await tables
    .selectFrom('closed_wave')
    .select('study')
    .where('study', '=', study)
    .where('wave', '=', wave)
    .executeTakeFirst()
  return found !== undefined
}
