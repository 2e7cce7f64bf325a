import { pathAfter, type AnswerChanges } from '../../../core/questionnaire/ask/path-after.ts'
import { pathOf, type Path, type ResponseState } from '../../../core/questionnaire/ask/response-state.ts'
import { joinAnswers } from '../../../core/rule/join-answers.ts'
import type { Answers } from '../../../core/rule/rule.ts'
import type { Questionnaire } from '../../../core/questionnaire/questionnaire.ts'
import type { StoredResponse } from '../../storage/stored-response.ts'

/** A response as it was found or saved, and how far it brings the respondent. */
export type Standing = {
  readonly response: StoredResponse
  /** The questionnaire under which the response was started, whatever became of the study files. */
  readonly questionnaire: Questionnaire
  readonly state: ResponseState
  readonly path: Path
}

/** What pages need to know of a stored response. */
const stateOf = (response: StoredResponse): ResponseState => ({
  get answers() {
    return response.answers
  },
  declined: response.declined,
  pages: response.pages,
  drafts: {},
})

/** What the pages that were saved since say, and said before; what was not saved is the same object still. */
function changesSince({ pages: before }: StoredResponse, { pages: now }: StoredResponse): AnswerChanges {
  const variables: string[] = []
  const answers: Answers[] = []
  for (const [id, page] of now) {
    const earlier = before.get(id)
    if (earlier === page) continue
    variables.push(...Object.keys(earlier?.answers ?? {}), ...Object.keys(page.answers))
    answers.push(page.answers)
  }
  const gone = [...before].filter(([id]) => !now.has(id))
  variables.push(...gone.flatMap(([, page]) => Object.keys(page.answers)))
  return { variables, answers: joinAnswers(answers) }
}

/**
 * How far a response brings the respondent.
 *
 * @param before where the respondent stood before something was saved, from which this is found sooner
 * @example standingOf(questionnaire, response).path.done // → 3
 */
export function standingOf(
  questionnaire: Questionnaire,
  response: StoredResponse,
  before: Standing | null = null,
): Standing {
  const state = stateOf(response)
  const path =
    before?.questionnaire === questionnaire
      ? pathAfter(questionnaire, state, before, changesSince(before.response, response))
      : pathOf(questionnaire, state)
  return { response, questionnaire, state, path }
}

/** Standings by the secret of their respondent. */
export type KeptStandings = {
  readonly get: (secret: string) => Standing | null
  /** Puts a standing in the place of an earlier one. What ended is not kept. */
  readonly keep: (secret: string, standing: Standing) => void
  /** Forgets a standing that was true until now. */
  readonly drop: (secret: string) => void
}

/**
 * The last so many standings: who saved a page asks for the next one a moment later. They are what was true a moment ago;
 * before one is used the store is asked whether it still is.
 *
 * @example keepStandings(200).get(secret) // → null, before it is kept
 */
export function keepStandings(most: number): KeptStandings {
  const kept = new Map<string, Standing>()
  return {
    get: (secret) => kept.get(secret) ?? null,
    keep: (secret, standing) => {
      kept.delete(secret)
      if (standing.response.state !== 'open') return
      kept.set(secret, standing)
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break
        kept.delete(oldest)
      }
    },
    drop: (secret) => {
      kept.delete(secret)
    },
  }
}
