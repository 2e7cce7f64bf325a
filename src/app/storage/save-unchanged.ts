import { sql } from 'kysely'
import { canonicalJson } from '../../core/questionnaire/questionnaire-version.ts'
import { callsTogether } from './calls-together.ts'
import type { PagePost } from './decide-save.ts'
import { logInStore, logText } from './response-log.ts'
import { added, contentOf, postOf, type PageSave } from './save-page.ts'
import type { StoredResponse } from './stored-response.ts'
import type { Database } from './tables.ts'

/** A page as it is posted for the first time. */
export type NewPage = Omit<PageSave, 'overwrite'>

/** True for a page that nobody has saved yet, of a response that is still open: there is nothing to weigh it against. */
export const isNewPage = ({ response, page }: Pick<NewPage, 'response' | 'page'>): boolean =>
  response.state === 'open' && !response.log.some((entry) => entry.page === page)

/** What is written of a page, if the response is in this language and has this log; `null` when both are certain. */
type Row = PagePost & {
  readonly response: string
  readonly content: string
  readonly same: { readonly language: string; readonly log: string } | null
}

/** Writes the first revision of one page, if the response is open and as it was found; false when not. */
function writeOne({ tables, write }: Database): (row: Row) => Promise<boolean> {
  const statement = (certain: boolean) =>
    sql`
    insert into saved_page (response, page, revision, token, mark, content)
    select response.id, ${''}, 1, ${''}, ${''}, ${''} from response where id = ${''} and state = 'open'
      ${certain ? sql`` : sql`and language = ${''} and coalesce(${logInStore}, '') = ${''}`}
    on conflict do nothing`.compile(tables)
  const [ofCertain, ofFound] = [statement(true), statement(false)]
  return async ({ response, page, token, mark, content, same }) => {
    const own = [page, token, mark, content, response]
    const query =
      same === null ? { ...ofCertain, parameters: own } : { ...ofFound, parameters: [...own, same.language, same.log] }
    const { numAffectedRows } = await write((at) => at.executeQuery(query))
    return numAffectedRows === 1n
  }
}

/**
 * The same on PostgreSQL, for all pages that are written at the same moment: in one statement, which waits for the disk
 * once. Its locks make whoever ends one of the responses wait; everybody takes them in the same order. Row by row, since
 * a join would read the whole table once the statistics of the database are behind.
 */
function writeTogether({ tables }: Database): (row: Row) => Promise<boolean> {
  const compiled = sql<{ readonly mark: string }>`
    insert into saved_page (response, page, revision, token, mark, content)
    select own.id, posted.page, 1, posted.token, posted.mark, posted.content
    from unnest(${[]}::text[], ${[]}::text[], ${[]}::text[], ${[]}::text[], ${[]}::text[], ${[]}::text[], ${[]}::text[])
      as posted (response, page, token, mark, content, language, log)
    cross join lateral (
      select id from response
      where id = posted.response and state = 'open' and language = posted.language
        and coalesce(${logInStore}, '') = posted.log
      for share
    ) as own
    on conflict do nothing returning mark`.compile(tables)
  return callsTogether(async (all: readonly Row[]) => {
    const inOrder = all.toSorted((a, b) => (a.response < b.response ? -1 : Number(a.response > b.response)))
    const column = (of: (row: Row) => string | undefined): readonly (string | undefined)[] => inOrder.map(of)
    const parameters = [
      column(({ response }) => response),
      column(({ page }) => page),
      column(({ token }) => token),
      column(({ mark }) => mark),
      column(({ content }) => content),
      column(({ same }) => same?.language),
      column(({ same }) => same?.log),
    ]
    const { rows } = await tables.executeQuery<{ readonly mark: string }>({ ...compiled, parameters })
    // No two posts have the same mark; a double click has the same twice, and is saved once.
    const written = new Set(rows.map(({ mark }) => mark))
    return all.map(({ mark }) => written.has(mark))
  })
}

/**
 * A function that saves a new page in one statement if nothing was written to any page of its response since that was
 * found: the response with it, or `null` when something was, and nothing is written. So the response need not be read
 * again before.
 *
 * @example await unchangedSaver(database)(save, false) // → null, when another tab has saved a page
 */
export function unchangedSaver(
  database: Database,
): (save: NewPage, certain: boolean) => Promise<StoredResponse | null> {
  const write = database.engine === 'postgres' ? writeTogether(database) : writeOne(database)
  return async (save, certain) => {
    const { response } = save
    const content = contentOf(save)
    const post = postOf(save, content)
    const same = certain ? null : { language: response.language, log: logText(response) }
    const isWritten = await write({ ...post, response: response.id, content: canonicalJson(content), same })
    return isWritten ? added(response, post, { ...content, revision: 1 }) : null
  }
}
