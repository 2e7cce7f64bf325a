import path from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { LogConfig } from 'kysely'
import { backup } from './backup.ts'
import { draftRevision, readDraft, readDrafts, saveDraft } from './drafts.ts'
import { closeWave, completeResponse, isClosed, withdrawResponse } from './end-response.ts'
import { findOutline, findResponse, isAnswered, isFrozen, listResponses } from './find-response.ts'
import { knownResponses } from './known-responses.ts'
import { migrate } from './migrate.ts'
import type { Migrations } from './migrations.ts'
import { openPostgres } from './postgres-database.ts'
import { purge } from './purge.ts'
import { loadVersion } from './questionnaire-versions.ts'
import { responseRecaller } from './recall-response.ts'
import { responseMarks } from './response-marks.ts'
import type { ResponseStore } from './response-store.ts'
import { restore } from './restore.ts'
import { savePage } from './save-page.ts'
import { isNewPage, unchangedSaver } from './save-unchanged.ts'
import { receiptHash, secretHash } from './secrets.ts'
import { openSqlite, storeFile } from './sqlite-database.ts'
import { startResponse } from './start-response.ts'
import { guarded, storeError } from './store-fault.ts'
import type { StoredResponse } from './stored-response.ts'
import type { Database } from './tables.ts'

/** Where a store is, and what tests want to know or change. */
export type StorePlace = {
  /** A database of PostgreSQL: `postgres://…`; without it the store is a file in the folder. */
  readonly url?: string | undefined
  readonly folder: string
  readonly now?: () => Date
  /** Called with the text of every statement that is executed, without its values. */
  readonly onStatement?: (text: string) => void
  readonly migrations?: Migrations
  readonly prepareSqlite?: (database: DatabaseSync) => void
  /** True when every save is to be a transaction of its own, also when several come at the same moment. */
  readonly apart?: boolean
  /** How long SQLite may keep what was written in its log, in milliseconds. */
  readonly logged?: number
}

async function* guardedList(list: AsyncIterable<StoredResponse>): AsyncGenerator<StoredResponse, void, undefined> {
  try {
    yield* list
  } catch (error) {
    throw storeError(error)
  }
}

/** The functions of the store over an open database. */
function storeOver(database: Database, now: () => Date): ResponseStore {
  const known = knownResponses(database.elsewhere)
  const recall = responseRecaller(database, known)
  const saveUnchanged = unchangedSaver(database)
  /** Makes a change of which nothing is taken up: what was known is not certain during it nor after it. */
  const changing = async <T>(change: () => Promise<T>, response?: Pick<StoredResponse, 'id'>): Promise<T> => {
    try {
      return await guarded(change)
    } finally {
      known.forget(response)
    }
  }
  return {
    engine: database.engine,
    start: (start) =>
      guarded(async () => {
        const since = known.now()
        const started = await startResponse(database, start, now())
        if (started.state === 'started') known.learn(since, { ...started, drafts: new Map() })
        return started
      }),
    find: (secret) =>
      guarded(async () => {
        const since = known.now()
        const response = await findResponse(database, 'secret', secretHash(secret))
        if (response !== null) known.learn(since, { response, secret, drafts: null })
        return response
      }),
    outline: (secret) => guarded(() => findOutline(database, secretHash(secret))),
    recall: (of) => guarded(() => recall(of)),
    findByReceipt: (receipt) => guarded(() => findResponse(database, 'receipt', receiptHash(receipt))),
    questionnaire: (version) => guarded(() => loadVersion(database, version)),
    savePage: (save) =>
      guarded(async () => {
        let after: StoredResponse | null = null
        try {
          const saved = await savePage(database, save)
          if (saved.state === 'saved') after = saved.response
          return saved
        } finally {
          known.replace(save.response, after)
        }
      }),
    saveUnchanged: ({ secret, ...save }) =>
      guarded(async () => {
        const { response } = save
        if (!isNewPage(save)) return null
        let after: StoredResponse | null = null
        try {
          after = await saveUnchanged(save, known.isCertain({ response, secret, page: null }))
          return after
        } finally {
          known.replace(response, after)
        }
      }),
    saveDraft: (draft) =>
      guarded(async () => {
        try {
          return await saveDraft(database, draft)
        } finally {
          known.drafted(draft.response, draft.page, draftRevision(draft))
        }
      }),
    readDraft: (draft) => guarded(() => readDraft(database, draft)),
    readDrafts: (drafts) => guarded(() => readDrafts(database, drafts)),
    setLanguage: ({ id }, language) =>
      changing(
        async () => {
          await database.tables.updateTable('response').set({ language }).where('id', '=', id).execute()
        },
        { id },
      ),
    complete: (end) => changing(() => completeResponse(database, end), end.response),
    withdraw: (response) => changing(() => withdrawResponse(database, response), response),
    responses: (study, wave) => guardedList(listResponses(database, study, wave)),
    isAnswered: (study, wave) => guarded(() => isAnswered(database, study, wave)),
    marks: (of) => guarded(() => responseMarks(database, of)),
    isFrozen: (study, wave) => guarded(() => isFrozen(database, study, wave)),
    closeWave: (study, wave) => changing(() => closeWave(database, study, wave)),
    isClosed: (study, wave) => guarded(() => isClosed(database, study, wave)),
    purge: (of) => changing(() => purge(database, of)),
    backup: (file) => guarded(() => backup(database, file)),
    restore: (file, { replace = false } = {}) => changing(() => restore(database, file, replace)),
    close: () => database.tables.destroy(),
  }
}

/**
 * The store of responses, ready for use: made when it is not there, and brought up to date when it is older than this
 * program. Several processes may have it open.
 *
 * @throws StoreError when it cannot be opened
 * @example const store = await openStore({ url: process.env['DATABASE_URL'], folder: 'data' })
 */
export async function openStore(place: StorePlace): Promise<ResponseStore> {
  const { url, folder, onStatement, migrations, prepareSqlite, apart, logged, now = () => new Date() } = place
  const log: LogConfig = onStatement === undefined ? [] : ({ query }) => onStatement(query.sql)
  return guarded(async () => {
    const database =
      url === undefined || url === ''
        ? openSqlite(path.join(folder, storeFile), log, { prepare: prepareSqlite, apart, logged })
        : openPostgres(url, log)
    try {
      await migrate(database, migrations)
    } catch (error) {
      await database.tables.destroy().catch(() => undefined)
      throw error
    }
    return storeOver(database, now)
  })
}
