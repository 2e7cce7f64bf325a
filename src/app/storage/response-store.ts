import type { Questionnaire } from '../../core/questionnaire/questionnaire.ts'
import type { Form } from '../../core/items/item-type.ts'
import type { Language } from '../../core/text.ts'
import type { Draft, DraftKept } from './drafts.ts'
import type { Completed, End } from './end-response.ts'
import type { ResponseOutline } from './find-response.ts'
import type { Purged, PurgeOf } from './purge.ts'
import type { Recall, Recalled } from './recall-response.ts'
import type { Restored } from './restore.ts'
import type { PageSave, PageSaved } from './save-page.ts'
import type { NewPage } from './save-unchanged.ts'
import type { MarksOf, ResponseMarks } from './response-marks.ts'
import type { Start, Started } from './start-response.ts'
import type { StoredResponse } from './stored-response.ts'

/**
 * Where responses are kept, in the words of the core. Every function throws a `StoreError` when the database is in the
 * way; nothing is done then, and the same call can be made again.
 *
 * What is acknowledged is on the disk. Nothing here knows who a respondent is, nor the time of day.
 */
export type ResponseStore = {
  readonly engine: 'sqlite' | 'postgres'

  /** A new response under a questionnaire, with the secret to come back with; or `closed`. */
  readonly start: (start: Start) => Promise<Started>
  /** The response that a secret gives access to, as far as it is; `null` when there is none. */
  readonly find: (secret: string) => Promise<StoredResponse | null>
  /** The same without what was answered. */
  readonly outline: (secret: string) => Promise<ResponseOutline | null>
  /**
   * What was typed on the page to be shown, when an open response still is as it was found before; `null` when something
   * was written to it since, by whatever process, and it is to be found anew.
   */
  readonly recall: (recall: Recall) => Promise<Recalled | null>
  /** The response that a receipt belongs to, until the wave is frozen. */
  readonly findByReceipt: (receipt: string) => Promise<StoredResponse | null>
  /** The questionnaire under which a response is given, exactly as it was when it started. */
  readonly questionnaire: (version: string) => Promise<Questionnaire>

  /** What became of a posted page: saved, stale or ended. The same post again gives the same and writes nothing. */
  readonly savePage: (save: PageSave) => Promise<PageSaved>
  /**
   * Saves a page for the first time, if nothing was written to its response since it was found, by whatever process: the
   * response with it. Otherwise nothing is written and it gives `null`. The response need not be recalled before.
   */
  readonly saveUnchanged: (save: NewPage & Pick<Recall, 'secret'>) => Promise<StoredResponse | null>
  /**
   * Keeps what is typed on a page that is not saved; `stale` or `ended` when it does not. It never counts.
   */
  readonly saveDraft: (draft: Draft) => Promise<DraftKept>
  /** What was typed on a page since it was saved last. */
  readonly readDraft: (draft: Pick<Draft, 'response' | 'secret' | 'page'>) => Promise<Form | null>
  /** The same of every page of a response, by page. */
  readonly readDrafts: (drafts: Pick<Draft, 'response' | 'secret'>) => Promise<ReadonlyMap<string, Form>>
  /** Changes the language in which somebody goes on. */
  readonly setLanguage: (response: StoredResponse, language: Language) => Promise<void>

  /** Sends a response in; where that is asked, only if no page was saved since it was found. Again it gives the same receipt. */
  readonly complete: (end: End) => Promise<Completed>
  /** Takes a response out of the store with all that belongs to it; false when it was gone already. */
  readonly withdraw: (response: Pick<StoredResponse, 'id'>) => Promise<boolean>

  /** All responses of a wave in the order of their random ids, trials among them. */
  readonly responses: (study: string, wave: string) => AsyncIterable<StoredResponse>
  /** True when a wave has responses that are no trials. */
  readonly isAnswered: (study: string, wave: string) => Promise<boolean>
  /** Which responses are there and which were withdrawn, by marks that a dataset can remember. */
  readonly marks: (of: MarksOf) => Promise<ResponseMarks>
  /** True when nobody can find a response of a wave again, because secrets and receipts were erased. */
  readonly isFrozen: (study: string, wave: string) => Promise<boolean>
  /** Ends the fieldwork: unfinished responses are stopped, and of every log only the last is left. */
  readonly closeWave: (study: string, wave: string) => Promise<void>
  readonly isClosed: (study: string, wave: string) => Promise<boolean>
  /** Takes drafts or receipts out of a closed wave for good; `null` when it is not closed. */
  readonly purge: (of: PurgeOf) => Promise<Purged>

  /** Writes the whole store to a file; the number of rows. */
  readonly backup: (file: string) => Promise<number>
  /** Puts a backup in the place of the whole store. */
  readonly restore: (file: string, options?: { readonly replace?: boolean }) => Promise<Restored>

  readonly close: () => Promise<void>
}
