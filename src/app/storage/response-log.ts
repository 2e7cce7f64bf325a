import { sql, type RawBuilder } from 'kysely'
import type { LogEntry, StoredResponse } from './stored-response.ts'

/** So much of a mark tells posts apart, by 64 bits. */
const telling = 16

/**
 * The log of the response of the row, as one text: equal texts are of equal pages, whoever wrote them. What is in a log
 * never changes, so the marks tell the rest.
 */
export const logInStore: RawBuilder<string | null> = sql`
    (select string_agg(substr(mark, 1, ${sql.lit(telling)}), '' order by page, revision)
      from saved_page where response = response.id)`

/** Texts that were made before: a log is looked at when its response is shown, and when the next page is saved. */
const made = new WeakMap<readonly LogEntry[], string>()

/**
 * The log of a response as the store gives it. No two posts have the same mark.
 *
 * @example logText(response) // → '5feceb66ffc86f386b86b273ff34fce1'
 */
export function logText({ log }: Pick<StoredResponse, 'log'>): string {
  const known = made.get(log)
  if (known !== undefined) return known
  const inOrder = log.toSorted((a, b) => (a.page === b.page ? a.revision - b.revision : a.page < b.page ? -1 : 1))
  const text = inOrder.map(({ mark }) => (mark ?? '').slice(0, telling)).join('')
  made.set(log, text)
  return text
}
