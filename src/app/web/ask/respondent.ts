import type { Form } from '../../../core/items/item-type.ts'
import type { Path, ResponseState } from '../../../core/questionnaire/ask/response-state.ts'
import type { Questionnaire } from '../../../core/questionnaire/questionnaire.ts'
import type { Language } from '../../../core/text.ts'
import type { ResponseStore } from '../../storage/response-store.ts'
import type { StoredResponse } from '../../storage/stored-response.ts'
import type { AskWave } from './ask-wave.ts'
import { keepPaths, type PathFinder } from './kept-paths.ts'
import { responsePath } from '../../../core/questionnaire/ask/paths.ts'

/** Of how many respondents the path is kept. */
const keptPaths = 200

/** Somebody who is filling in a questionnaire: what is stored, and how far it brings them. */
export type Respondent = {
  readonly asked: AskWave
  readonly language: Language
  readonly secret: string
  readonly response: StoredResponse
  /** The questionnaire under which the response was started, whatever became of the study files. */
  readonly questionnaire: Questionnaire
  readonly state: ResponseState
  readonly path: Path
  readonly findPath: PathFinder
  /** The address that all pages of this respondent begin with. */
  readonly base: string
}

/**
 * What the pages need to know of a stored response.
 *
 * @example stateOf(response, {}).pages['visits']?.revision // → 2
 */
export const stateOf = (
  { answers, declined, pages }: StoredResponse,
  drafts: Readonly<Record<string, Form>>,
): ResponseState => ({
  answers,
  declined,
  pages: Object.fromEntries([...pages].map(([id, { revision, shown = null }]) => [id, { revision, shown }] as const)),
  drafts,
})

/** The same respondent with another response, such as after a page was saved. */
export const withResponse = (respondent: Respondent, response: StoredResponse): Respondent => {
  const state = stateOf(response, {})
  return { ...respondent, response, state, path: respondent.findPath(respondent.questionnaire, response, state) }
}

/** A function that finds respondents; it reads each version of a questionnaire once. */
export function respondentFinder(
  store: ResponseStore,
): (asked: AskWave, language: Language, secret: string) => Promise<Respondent | null> {
  const versions = new Map<string, Questionnaire>()
  const findPath = keepPaths(keptPaths)
  return async (asked, language, secret) => {
    const response = await store.find(secret)
    if (response === null || response.study !== asked.study.id || response.wave !== asked.wave.id) return null
    const questionnaire = versions.get(response.version) ?? (await store.questionnaire(response.version))
    versions.set(response.version, questionnaire)
    const state = stateOf(response, {})
    return {
      asked,
      language,
      secret,
      response,
      questionnaire,
      state,
      path: findPath(questionnaire, response, state),
      findPath,
      base: responsePath(language, { study: asked.study.id, wave: asked.wave.id }, secret),
    }
  }
}
