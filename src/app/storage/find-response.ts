import type { ResponseRow, StoredResponse } from './stored-response.ts'
import { knownState, readResponse } from './stored-response.ts'
import type { Database } from './tables.ts'

const columns = [
  'response.id',
  'response.study',
  'response.wave',
  'response.version',
  'response.language',
  'response.consent',
  'response.week',
  'response.paradata',
  'response.state',
  'response.trial',
  'saved_page.page',
  'saved_page.revision',
  'saved_page.token',
  'saved_page.mark',
  'saved_page.content',
] as const

/** How many responses are read at once. */
const portion = 200

/** The response with an id, or under the hash of a secret or receipt; `null` when there is none. One statement. */
export async function findResponse(
  { tables }: Database,
  by: 'id' | 'secret' | 'receipt',
  value: string,
): Promise<StoredResponse | null> {
  const rows = await tables
    .selectFrom('response')
    .leftJoin('saved_page', 'saved_page.response', 'response.id')
    .select(columns)
    .where(`response.${by}`, '=', value)
    .execute()
  return readResponse(rows)
}

/** What is known of a response without its pages. */
export type ResponseOutline = Pick<StoredResponse, 'id' | 'study' | 'wave' | 'trial' | 'state'>

/** The response under the hash of a secret without its pages, whatever became of it; `null` when there is none. */
export async function findOutline({ tables }: Database, secret: string): Promise<ResponseOutline | null> {
  const found = await tables
    .selectFrom('response')
    .select(['id', 'study', 'wave', 'trial', 'state'])
    .where('secret', '=', secret)
    .executeTakeFirst()
  return found === undefined ? null : { ...found, trial: found.trial !== 0, state: knownState(found.state) }
}

/** The next responses of a wave after an id, each read whole in the one statement. */
async function nextResponses(
  { tables }: Database,
  study: string,
  wave: string,
  after: string,
): Promise<readonly StoredResponse[]> {
  const rows: readonly ResponseRow[] = await tables
    .selectFrom((from) =>
      from
        .selectFrom('response')
        .selectAll()
        .where('study', '=', study)
        .where('wave', '=', wave)
        .where('id', '>', after)
        .orderBy('id')
        .limit(portion)
        .as('response'),
    )
    .leftJoin('saved_page', 'saved_page.response', 'response.id')
    .select(columns)
    .execute()
  const byId = Map.groupBy(rows, ({ id }) => id)
  const found = [...byId.values()].flatMap((own) => readResponse(own) ?? [])
  return found.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** True when somebody gave a response in a wave that was no trial. */
export async function isAnswered({ tables }: Database, study: string, wave: string): Promise<boolean> {
  const found = await tables
    .selectFrom('response')
    .select('id')
    .where('study', '=', study)
    .where('wave', '=', wave)
    .where('trial', '=', 0)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** True when the secrets and receipts of a wave were erased: then nobody can find a response of it again. */
export async function isFrozen({ tables }: Database, study: string, wave: string): Promise<boolean> {
  const found = await tables
    .selectFrom('response')
    .select('id')
    .where('study', '=', study)
    .where('wave', '=', wave)
    .where('secret', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** All responses of a wave, in the order of their random ids, a portion at a time. */
export async function* listResponses(
  database: Database,
  study: string,
  wave: string,
): AsyncGenerator<StoredResponse, void, undefined> {
  let after = ''
  for (;;) {
    const found = await nextResponses(database, study, wave, after)
    const last = found.at(-1)
    if (last === undefined) return
    yield* found
    after = last.id
  }
}
