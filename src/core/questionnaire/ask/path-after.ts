import { variablesOf } from '../../rule/rule-variables.ts'
import type { Answers } from '../../rule/rule.ts'
import { oncePerQuestionnaire } from '../once-per-questionnaire.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { variablePlaces } from '../variable-places.ts'
import { countedLookup, walk } from '../walk.ts'
import { isDone, withDone, type Path, type ResponseState } from './response-state.ts'

/** What a respondent had saved, and the path that followed from it. */
export type Stood = { readonly state: ResponseState; readonly path: Path }

/** The variables to which the answer may be another one since then, with the answers that there are to them now. */
export type AnswerChanges = { readonly variables: readonly string[]; readonly answers: Answers }

/** The pages, counted from 0, with answers that the hard checks of each page read. */
const checkedPages = oncePerQuestionnaire((questionnaire) => {
  const places = variablePlaces(questionnaire)
  return questionnaire.pages.map(({ checks = [] }) => {
    const read = checks.flatMap(({ level, rule }) => (level === 'hard' ? variablesOf(rule) : []))
    return [...new Set(read.flatMap((id) => places.get(id)?.page ?? []))]
  })
})

/**
 * The respondent's path after pages were saved: what `pathOf` finds, from the path before, with a look only at pages that
 * hang on what changed. A page that was not saved must be the same object in both states.
 *
 * @param before where the respondent stood in the same questionnaire
 * @example pathAfter(questionnaire, state, before, { variables: ['visits'], answers: { visits: 3 } }).done // → 2
 */
export function pathAfter(
  questionnaire: Questionnaire,
  state: ResponseState,
  before: Stood,
  { variables, answers }: AnswerChanges,
): Path {
  const { steps, done } = before.path
  const found = walk(questionnaire, answers, { walk: before.path, changed: variables })
  const counted = countedLookup(questionnaire, found)
  const checked = checkedPages(questionnaire)
  const isSame = (index: number): boolean => found.steps[index] === steps[index]
  let [shownBefore, doneNow] = [0, 0]
  for (const [index, { page, shown }] of found.steps.entries()) {
    const wasDone = shownBefore < done
    if (steps[index]?.shown !== null) shownBefore += 1
    if (shown === null) continue
    const stays =
      wasDone &&
      isSame(index) &&
      before.state.pages.get(page.id) === state.pages.get(page.id) &&
      (checked[index] ?? []).every(isSame)
    if (!stays && !isDone(state, counted, shown)) break
    doneNow += 1
  }
  return withDone(found, doneNow)
}
