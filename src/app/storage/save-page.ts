import { sql } from 'kysely'
import { canonicalJson } from '../../core/questionnaire/questionnaire-version.ts'
import { sha256 } from '../stored-wave.ts'
import type { PagePost } from './decide-save.ts'
import { decideSave } from './decide-save.ts'
import { findResponse } from './find-response.ts'
import { shownRevision, tokenHash } from './page-token.ts'
import { StoreError } from './store-error.ts'
import type { PageContent, SavedPage, StoredResponse } from './stored-response.ts'
import { withPage } from './stored-response.ts'
import type { Database } from './tables.ts'

/** A page as it is posted. */
export type PageSave = Pick<PageContent, 'answers'> &
  Partial<PageContent> & {
    /** The response as it was found; what was saved since is noticed. */
    readonly response: StoredResponse
    readonly page: string
    readonly pageToken: string
    /** True when the respondent chose to put this in the place of what another tab saved. */
    readonly overwrite?: boolean
  }

/** What became of a posted page. */
export type PageSaved =
  /** It is on the disk. `repeated`: it already was, from the same post, and nothing was written now. */
  | { readonly state: 'saved'; readonly response: StoredResponse; readonly repeated: boolean }
  /** The page was saved since this tab was shown, as `current`; nothing was written. */
  | { readonly state: 'stale'; readonly response: StoredResponse; readonly current: SavedPage }
  /** The response is sent in or its wave is closed; `null` when it was withdrawn. Nothing was written. */
  | { readonly state: 'ended'; readonly response: StoredResponse | null }

/** How often a save is tried that others are in the way of, and how many entries a page has in the log at most. */
const attempts = 20
const longest = 50

/** What is kept of a page as it is posted. */
export function contentOf({
  response,
  answers,
  declined = [],
  confirmedChecks = [],
  order,
  shown,
  seconds,
  device,
}: PageSave): PageContent {
  const timed = response.paradata
  return {
    answers,
    declined,
    confirmedChecks,
    ...(order === undefined ? {} : { order }),
    ...(shown === undefined ? {} : { shown }),
    ...(timed && seconds !== undefined ? { seconds: Math.ceil(seconds / 5) * 5 } : {}),
    ...(timed && device !== undefined ? { device } : {}),
  }
}

/** The post as the log knows it. How long it took is no part of it: the second click comes later than the first. */
export function postOf({ page, pageToken, overwrite = false }: PageSave, content: PageContent): PagePost {
  const { answers, declined, confirmedChecks } = content
  return {
    page,
    token: tokenHash(pageToken),
    mark: sha256(canonicalJson([pageToken, page, answers, declined, confirmedChecks, overwrite])),
    shown: shownRevision(pageToken),
    overwrite,
  }
}

/**
 * Writes a revision of a page, if the response is still open and nobody else wrote that revision. In PostgreSQL the lock
 * makes whoever ends the response wait, so that nothing is written after the end.
 */
async function insertPage(
  { write, engine }: Database,
  response: string,
  { page, token, mark }: PagePost,
  revision: number,
  content: string,
): Promise<boolean> {
  return write(async (tables) => {
    const { numInsertedOrUpdatedRows } = await tables
      .insertInto('saved_page')
      .columns(['response', 'page', 'revision', 'token', 'mark', 'content'])
      .expression((from) => {
        const open = from
          .selectFrom('response')
          .select((row) => [
            'response.id as response',
            row.val(page).as('page'),
            sql<number>`cast(${revision} as integer)`.as('revision'),
            row.val(token).as('token'),
            row.val(mark).as('mark'),
            row.val(content).as('content'),
          ])
          .where('response.id', '=', response)
          .where('response.state', '=', 'open')
        return engine === 'postgres' ? open.forShare() : open
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  })
}

/** Keeps the log of one page from growing without end; what counts is its last entry. The response with what is left. */
async function trimLog({ tables }: Database, response: StoredResponse, page: string): Promise<StoredResponse> {
  if (response.log.filter((entry) => entry.page === page).length < longest) return response
  const last = response.pages.get(page)?.revision ?? 0
  await tables
    .deleteFrom('saved_page')
    .where('response', '=', response.id)
    .where('page', '=', page)
    .where('revision', '<', last)
    .execute()
  return { ...response, log: response.log.filter((entry) => entry.page !== page || entry.revision >= last) }
}

/** A response with one page saved. */
export function added(response: StoredResponse, post: PagePost, saved: SavedPage): StoredResponse {
  const { page, token, mark } = post
  return withPage(response, page, saved, { page, revision: saved.revision, token, mark })
}

/**
 * What became of a posted page. One statement when nothing else happened to the page since the response was found: the
 * entry in the log is the new state as well, so the two cannot differ, whatever happens to the machine.
 */
export async function savePage(database: Database, save: PageSave): Promise<PageSaved> {
  const content = contentOf(save)
  const post = postOf(save, content)
  let response: StoredResponse | null = save.response
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (response?.state !== 'open') return { state: 'ended', response }
    const current = response.pages.get(save.page)
    const verdict = decideSave(response.log, post)
    // Writing shows by itself whether the response is as it was found; of any other outcome we make sure.
    const isSure = attempt > 0
    if (isSure && verdict === 'repeated') return { state: 'saved', response, repeated: true }
    if (isSure && verdict === 'stale' && current !== undefined) return { state: 'stale', response, current }
    if (verdict === 'save') {
      const revision = (current?.revision ?? 0) + 1
      const trimmed = await trimLog(database, response, save.page)
      if (await insertPage(database, response.id, post, revision, canonicalJson(content))) {
        return { state: 'saved', response: added(trimmed, post, { ...content, revision }), repeated: false }
      }
    }
    response = await findResponse(database, 'id', response.id)
  }
  throw new StoreError('busy', 'others save the same page')
}
