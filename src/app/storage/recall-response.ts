import { sql } from 'kysely'
import type { Form } from '../../core/items/item-type.ts'
import { callsTogether } from './calls-together.ts'
import { openDraft } from './drafts.ts'
import type { KnownResponses } from './known-responses.ts'
import { logInStore, logText } from './response-log.ts'
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

/** What is asked of the store: a response under the hash of a secret, and the draft of a page that was saved so often. */
type Asked = { readonly hash: string; readonly page: string; readonly revision: number }

/** Which drafts there are: only of use where it is known later that nobody else wrote one. */
const draftList = sql<
  string | null
>`(select string_agg(page || ' ' || revision, ',') from draft where response = response.id)`

const columns = sql`response.id, study, wave, version, language, consent, week, paradata, state, trial,
    ${logInStore} as log`

/** Asks for one response. */
function askOne({ tables, elsewhere }: Database): (asked: Asked) => Promise<RecallRow | null> {
  const compiled = sql<RecallRow>`
    select ${columns},
      (select content from draft where response = response.id and page = ${''} and revision = ${0}) as draft,
      ${elsewhere === null ? sql`null` : draftList} as drafts
    from response where secret = ${''}`.compile(tables)
  return async ({ hash, page, revision }) => {
    const { rows } = await tables.executeQuery<RecallRow>({ ...compiled, parameters: [page, revision, hash] })
    return rows[0] ?? null
  }
}

/**
 * Asks for all responses that are asked for at the same moment, in one statement of PostgreSQL: one after the other, since
 * a join would read the whole table once the statistics of the database are behind.
 */
function askTogether({ tables }: Database): (asked: Asked) => Promise<RecallRow | null> {
  type Row = RecallRow & { readonly place: string }
  const compiled = sql<Row>`
    select own.*, null as drafts, place
    from unnest(${[]}::text[], ${[]}::text[], ${[]}::integer[]) with ordinality as asked (hash, page, revision, place)
    cross join lateral (
      select ${columns},
        (select content from draft
          where response = response.id and draft.page = asked.page and draft.revision = asked.revision) as draft
      from response where secret = asked.hash offset 0
    ) as own`.compile(tables)
  return callsTogether(async (all: readonly Asked[]) => {
    const parameters = [all.map(({ hash }) => hash), all.map(({ page }) => page), all.map(({ revision }) => revision)]
    const { rows } = await tables.executeQuery<Row>({ ...compiled, parameters })
    const found = new Map(rows.map((row) => [Number(row.place), row]))
    return all.map((_, index) => found.get(index + 1) ?? null)
  })
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
  const ask = database.engine === 'postgres' ? askTogether(database) : askOne(database)
  return async ({ response, secret, page }) => {
    if (response.state !== 'open') return null
    if (known.isCertain({ response, secret, page })) return { draft: null }
    const since = known.now()
    const revision = response.pages.get(page ?? '')?.revision ?? 0
    const row = await ask({ hash: secretHash(secret), page: page ?? '', revision })
    if (row === null || !isUnchanged(row, response)) return null
    known.learn(since, { response, secret, drafts: draftsOf(row) })
    return { draft: row.draft === null || page === null ? null : openDraft(row.draft, { response, secret, page }) }
  }
}
