import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Response } from '../../core/dataset/response.ts'
import type { Device } from '../../core/questionnaire/ask/paradata.ts'
import { joinAnswers } from '../../core/rule/join-answers.ts'
import type { Answers } from '../../core/rule/rule.ts'
import type { Language } from '../../core/text.ts'
import type { ResponseState, StoreTables } from './tables.ts'
import { responseStates } from './tables.ts'

/** The order in which options or rows were shown: codes per item. */
export type ShownOrder = Readonly<Record<string, readonly number[]>>

/** What is kept of a saved page. */
export type PageContent = {
  readonly answers: Answers
  /** Items that the respondent would rather not answer. */
  readonly declined: readonly string[]
  /** The soft checks that the respondent confirmed: "are you sure?" */
  readonly confirmedChecks: readonly string[]
  readonly order?: ShownOrder
  /** The variables that were on the page: when there are more of them now, the page is to be seen again. */
  readonly shown?: readonly string[]
  /** How long the page took, in steps of five seconds; only in a wave that keeps it. */
  readonly seconds?: number
  readonly device?: Device
}

/** A page as it was saved last. `revision` counts how often that was. */
export type SavedPage = PageContent & { readonly revision: number }

/** One entry of the log: enough to know a post again. */
export type LogEntry = {
  readonly page: string
  readonly revision: number
  readonly token: string | null
  readonly mark: string | null
}

/** A response as it stands in the store: what was given so far, under which questionnaire, and how far it is. */
export type StoredResponse = {
  readonly id: string
  readonly study: string
  readonly wave: string
  /** The version of the questionnaire; it stays the same, whatever happens to the study files. */
  readonly version: string
  readonly language: Language
  /** The version of the text to which the respondent consented. */
  readonly consent: string
  /** The ISO week in which it was started. */
  readonly week: string
  readonly paradata: boolean
  readonly state: ResponseState
  /** True when it was given in a trial: it counts in no result. */
  readonly trial: boolean
  readonly pages: ReadonlyMap<string, SavedPage>
  /** The answers of all pages together. */
  readonly answers: Answers
  readonly declined: readonly string[]
  readonly log: readonly LogEntry[]
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** What the store itself wrote needs no more than a look: answers are held against their questions when they are used. */
const contentSchema = z.custom<PageContent>(
  (value) =>
    isRecord(value) &&
    isRecord(value['answers']) &&
    Array.isArray(value['declined']) &&
    Array.isArray(value['confirmedChecks']),
)

/** A row of a response, with the columns of one of its saved pages, or with nulls when it has none. */
export type ResponseRow = Omit<Selectable<StoreTables['response']>, 'secret' | 'receipt'> & {
  readonly [Column in Exclude<keyof StoreTables['saved_page'], 'response'>]: StoreTables['saved_page'][Column] | null
}

/** Pages in an order that hangs on nothing but their names. */
const inOrder = (pages: ReadonlyMap<string, SavedPage>): readonly SavedPage[] =>
  [...pages].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, page]) => page)

const allAnswers = (pages: ReadonlyMap<string, SavedPage>): Answers =>
  joinAnswers(inOrder(pages).map(({ answers }) => answers))

const allDeclined = (pages: ReadonlyMap<string, SavedPage>): readonly string[] =>
  inOrder(pages).flatMap(({ declined }) => declined)

/** A response with other pages: its answers and refusals follow from them. */
export const withPages = (
  response: Omit<StoredResponse, 'pages' | 'answers' | 'declined' | 'log'>,
  pages: ReadonlyMap<string, SavedPage>,
  log: readonly LogEntry[],
): StoredResponse => ({
  ...response,
  pages: new Map(pages),
  answers: allAnswers(pages),
  declined: allDeclined(pages),
  log,
})

/**
 * A response in which one page was saved, which was also written in the log. All answers are put together only when they
 * are read: between two pages nobody does.
 *
 * @example withPage(response, 'work', saved, entry).pages.get('work') // → saved
 */
export function withPage(response: StoredResponse, page: string, saved: SavedPage, entry: LogEntry): StoredResponse {
  const { id, study, wave, version, language, consent, week, paradata, state, trial } = response
  const pages = new Map(response.pages).set(page, saved)
  const declined = [...saved.declined, ...(response.pages.get(page)?.declined ?? [])]
  let answers: Answers | null = null
  return {
    id,
    study,
    wave,
    version,
    language,
    consent,
    week,
    paradata,
    state,
    trial,
    pages,
    get answers() {
      answers ??= allAnswers(pages)
      return answers
    },
    declined: declined.length === 0 ? response.declined : allDeclined(pages),
    log: [...response.log, entry],
  }
}

/** How far a response is, as a row says it. */
export const knownState = (state: string): ResponseState => responseStates.find((one) => one === state) ?? 'open'

/** The response that rows of the store are about, or `null` when there are none. */
export function readResponse(rows: readonly ResponseRow[]): StoredResponse | null {
  const [first] = rows
  if (first === undefined) return null
  const pages = new Map<string, SavedPage>()
  const log: LogEntry[] = []
  for (const { page, revision, token, mark, content } of rows) {
    if (page === null || revision === null || content === null) continue
    log.push({ page, revision, token, mark })
    if ((pages.get(page)?.revision ?? 0) > revision) continue
    pages.set(page, { ...contentSchema.parse(JSON.parse(content)), revision })
  }
  const { id, study, wave, version, language, consent, week, paradata, state, trial } = first
  const own = {
    id,
    study,
    wave,
    version,
    consent,
    week,
    paradata: paradata === 1,
    state: knownState(state),
    trial: trial !== 0,
  }
  return withPages({ ...own, language: language === 'en' ? 'en' : 'nl' }, pages, log)
}

/**
 * A stored response as the core collects it: the answers, without anything about how and when they came.
 *
 * @example responseOf(stored).complete // → true, when it was sent in
 */
export const responseOf = ({ id, pages, answers, declined, state }: StoredResponse): Response => ({
  id,
  pages: [...pages.keys()],
  answers,
  declined,
  complete: state === 'complete',
})
