import { sql } from 'kysely'
import { z } from 'zod'
import type { Form } from '../../core/items/item-type.ts'
import { open, seal } from './draft-cipher.ts'
import { shownRevision } from './page-token.ts'
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

/** True once the draft of a page is kept, in the place of an earlier one; false when the response is over. */
export function saveDraft({ write }: Database, draft: Draft): Promise<boolean> {
  const { response, secret, page, pageToken, form } = draft
  const content = seal(JSON.stringify(form), secret, placeOf(response, page))
  return write(async (tables) => {
    const { numInsertedOrUpdatedRows } = await tables
      .insertInto('draft')
      .columns(['response', 'page', 'revision', 'content'])
      .expression((from) =>
        from
          .selectFrom('response')
          .select((row) => [
            'response.id as response',
            row.val(page).as('page'),
            sql<number>`cast(${shownRevision(pageToken)} as integer)`.as('revision'),
            row.val(content).as('content'),
          ])
          .where('response.id', '=', response.id)
          .where('response.state', '=', 'open'),
      )
      .onConflict((conflict) =>
        conflict.columns(['response', 'page']).doUpdateSet((row) => ({
          revision: row.ref('excluded.revision'),
          content: row.ref('excluded.content'),
        })),
      )
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  })
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
