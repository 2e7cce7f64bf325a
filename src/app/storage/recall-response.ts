import { sql, type RawBuilder } from 'kysely'
import type { Form } from '../../core/items/item-type.ts'
import { openDraft } from './drafts.ts'
import type { KnownResponses } from './known-responses.ts'
import { secretHash } from './secrets.ts'
import type { ResponseRow, StoredResponse } from './stored-response.ts'
import type { Database } from './tables.ts'

/** A response as it was found before, and the page that is to be shown; `null` when none is. */
export type Recall = {
  readonly response: StoredResponse
  /** The secret with which the response was found. */
  readonly secret: string
  readonly page: string | null
}

/** What was typed on the page and not saved; of the response nothing has changed. */
export type Recalled = { readonly draft: Form | null }

/** What is read of a response, and of its log which post wrote what. */
type RecallRow = Pick<
  ResponseRow,
  'id' | 'study' | 'wave' | 'version' | 'language' | 'consent' | 'week' | 'paradata' | 'state' | 'trial'
> & { readonly log: string | null; readonly draft: string | null; readonly drafts: string | null }

const queryOf = (page: string, revision: number, secret: string, drafts: RawBuilder<string | null>) => sql<RecallRow>`
  select id, study, wave, version, language, consent, week, paradata, state, trial,
    (select string_agg(page || ' ' || revision || ' ' || mark, ',' order by page, revision)
      from saved_page where response = response.id) as log,
    (select content from draft where response = response.id and page = ${page} and revision = ${revision}) as draft,
    ${drafts} as drafts
  from response where secret = ${secret}`

/** Which drafts there are: only of use where it is known later that nobody else wrote one. */
const draftList = sql<
  string | null
>`(select string_agg(page || ' ' || revision, ',') from draft where response = response.id)`

/** The log as the statement gives it. Every post has a mark that no other has, so equal logs are of equal pages. */
function logText({ log }: StoredResponse): string {
  const inOrder = log.toSorted((a, b) => (a.page === b.page ? a.revision - b.revision : a.page < b.page ? -1 : 1))
  return inOrder.map(({ page, revision, mark }) => `${page} ${revision} ${mark ?? ''}`).join(',')
}

/** For which revision of which pages drafts are kept. */
function draftsOf({ drafts }: RecallRow): ReadonlyMap<string, number> {
  const each = drafts === null ? [] : drafts.split(',').map((one) => one.split(' '))
  return new Map(each.map(([page = '', revision]) => [page, Number(revision)]))
}

const isUnchanged = (row: RecallRow, response: StoredResponse): boolean =>
  row.state === 'open' &&
  row.id === response.id &&
  row.version === response.version &&
  row.language === response.language &&
  row.study === response.study &&
  row.wave === response.wave &&
  row.consent === response.consent &&
  row.week === response.week &&
  (row.paradata === 1) === response.paradata &&
  (row.trial !== 0) === response.trial &&
  (row.log ?? '') === logText(response)

/**
 * A function that tells whether an open response still is as it was found before, whoever wrote to the store meanwhile:
 * one statement, which reads no answers, or none where that is certain already. It gives `null` when something changed,
 * so that the response is to be found anew.
 *
 * @example await responseRecaller(database, known)({ response, secret, page: 'work' }) // → { draft: null }
 */
export function responseRecaller(
  database: Database,
  known: KnownResponses,
): (recall: Recall) => Promise<Recalled | null> {
  const { tables, elsewhere } = database
  const compiled = queryOf('', 0, '', elsewhere === null ? sql`null` : draftList).compile(tables)
  return async ({ response, secret, page }) => {
    if (response.state !== 'open') return null
    if (known.isCertain({ response, secret, page })) return { draft: null }
    const since = known.now()
    const revision = response.pages.get(page ?? '')?.revision ?? 0
    const parameters = [page ?? '', revision, secretHash(secret)]
    const { rows } = await tables.executeQuery<RecallRow>({ ...compiled, parameters })
    const [row] = rows
    if (row === undefined || !isUnchanged(row, response)) return null
    known.learn(since, { response, secret, drafts: draftsOf(row) })
    return { draft: row.draft === null || page === null ? null : openDraft(row.draft, { response, secret, page }) }
  }
}
