import { sql } from 'kysely'
import { z } from 'zod'
import type { Form } from '../../core/items/item-type.ts'
import { knownRevision } from './decide-save.ts'
import { open, seal } from './draft-cipher.ts'
import { shownRevision, tokenHash } from './page-token.ts'
import type { StoredResponse } from './stored-response.ts'
import type { Database } from './tables.ts'

/** What somebody has typed so far on a page that they have not saved. */
export type Draft = {
  readonly response: StoredResponse
  /** The secret with which the response was found: the draft cannot be read without it. */
  readonly secret: string
  readonly page: string
  readonly pageToken: string
  readonly form: Form
}

const formSchema = z.record(z.string(), z.array(z.string()))

const placeOf = ({ id }: StoredResponse, page: string): string => `${id} ${page}`

/** What became of a draft: it is kept; or the page was saved elsewhere since the tab was shown; or the response is over. */
export type DraftKept = 'kept' | 'stale' | 'ended'

/** The revision of its page that a draft belongs to: the last one, which whoever typed it knows. */
export const draftRevision = ({ response, page }: Pick<Draft, 'response' | 'page'>): number =>
  response.pages.get(page)?.revision ?? 0

/** How often a page of the response of the row was saved. */
const savedSoOften = (page: string) => sql<number>`
  (select coalesce(max(revision), 0) from saved_page where response = response.id and page = ${page})`

async function writeDraft({ write }: Database, draft: Draft): Promise<boolean> {
  const { response, secret, page, form } = draft
  const revision = draftRevision(draft)
  const content = seal(JSON.stringify(form), secret, placeOf(response, page))
  const { numInsertedOrUpdatedRows } = await write((tables) =>
    tables
      .insertInto('draft')
      .columns(['response', 'page', 'revision', 'content'])
      .expression((from) =>
        from
          .selectFrom('response')
          .select((row) => [
            'response.id as response',
            row.val(page).as('page'),
            sql<number>`cast(${revision} as integer)`.as('revision'),
            row.val(content).as('content'),
          ])
          .where('response.id', '=', response.id)
          .where('response.state', '=', 'open')
          .where(savedSoOften(page), '=', revision),
      )
      .onConflict((conflict) =>
        conflict.columns(['response', 'page']).doUpdateSet((row) => ({
          revision: row.ref('excluded.revision'),
          content: row.ref('excluded.content'),
        })),
      )
      .executeTakeFirstOrThrow(),
  )
  return numInsertedOrUpdatedRows === 1n
}

/**
 * What became of the draft of a page, which takes the place of an earlier one. What was typed before another tab saved the
 * page is not kept: nobody would see it again.
 */
export async function saveDraft(database: Database, draft: Draft): Promise<DraftKept> {
  const { response, page, pageToken } = draft
  if (response.state !== 'open') return 'ended'
  const post = { page, token: tokenHash(pageToken), shown: shownRevision(pageToken) }
  if (knownRevision(response.log, post) < draftRevision(draft)) return 'stale'
  if (await writeDraft(database, draft)) return 'kept'
  const now = await database.tables
    .selectFrom('response')
    .select('state')
    .where('id', '=', response.id)
    .executeTakeFirst()
  return now?.state === 'open' ? 'stale' : 'ended'
}

/** What a stored draft says; `null` when it is not of this response and page, or not of this secret. */
export function openDraft(
  content: string,
  { response, secret, page }: Pick<Draft, 'response' | 'secret' | 'page'>,
): Form | null {
  const text = open(content, secret, placeOf(response, page))
  return text === null ? null : formSchema.parse(JSON.parse(text))
}

/** What was typed on a page since it was saved last, or `null`. A draft from before that counts no more. */
export async function readDraft(
  { tables }: Database,
  { response, secret, page }: Pick<Draft, 'response' | 'secret' | 'page'>,
): Promise<Form | null> {
  const found = await tables
    .selectFrom('draft')
    .select('content')
    .where('response', '=', response.id)
    .where('page', '=', page)
    .where('revision', '=', response.pages.get(page)?.revision ?? 0)
    .executeTakeFirst()
  return found === undefined ? null : openDraft(found.content, { response, secret, page })
}

/** What was typed on each page since it was saved last, by page. Drafts from before that count no more. */
export async function readDrafts(
  { tables }: Database,
  { response, secret }: Pick<Draft, 'response' | 'secret'>,
): Promise<ReadonlyMap<string, Form>> {
  const found = await tables
    .selectFrom('draft')
    .select(['page', 'revision', 'content'])
    .where('response', '=', response.id)
    .orderBy('page')
    .execute()
  return new Map(
    found.flatMap(({ page, revision, content }) => {
      if (revision !== draftRevision({ response, page })) return []
      const form = openDraft(content, { response, secret, page })
      return form === null ? [] : [[page, form] as const]
    }),
  )
}
