import { expect, test } from 'vitest'
import { filledForm, freshState, pathOf, shownVariables } from '../src/core/questionnaire/ask/response-state.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import { readPage } from '../src/core/questionnaire/read-page.ts'
import { route } from '../src/core/questionnaire/route.ts'
import { seededRandom, shuffled } from '../src/core/simulation/random.ts'
import { simulate } from '../src/core/simulation/simulate.ts'
import { checkStudy } from '../src/core/study/check-study.ts'
import { largeQuestionnaire } from '../tools/bench/large-questionnaire.ts'

test('after any change of earlier answers, the pages that are done are those that would be accepted as they are', () => {
  const { files } = largeQuestionnaire({ items: 60, rules: 400 }, seededRandom(2))
  const study = checkStudy(files)
  const [wave] = study.ok ? study.value.waves : []
  if (!study.ok || wave === undefined) throw new Error('The questionnaire does not hold')
  const questionnaire = questionnaireOf(study.value, wave)
  const random = seededRandom(3)
  const people = simulate(questionnaire, 400, random).filter(({ complete }) => complete)
  const ends = { all: 0, refused: 0, opened: 0 }
  for (const [index, { answers: given, declined }] of people.entries()) {
    const before = route(questionnaire, given)
    const pages = new Map(before.pages.map((shown) => [shown.page.id, { revision: 1, shown: shownVariables(shown) }]))
    const others = Object.entries(people[(index + 1) % people.length]?.answers ?? {})
    for (const changes of [0, 1, 1, 2, 4]) {
      const changed = Object.fromEntries(shuffled(others, random).slice(0, changes))
      const state = { ...freshState, answers: { ...before.answers, ...changed }, declined, pages }
      const path = pathOf(questionnaire, state)
      const counted = { ...state, answers: path.answers }
      const wrong = path.pages.map((shown) => {
        const saved = pages.get(shown.page.id)
        if (saved === undefined || !shownVariables(shown).every((id) => saved.shown.includes(id))) return 'opened'
        return readPage(shown, filledForm(counted, shown), path.answers).issues.length > 0 ? 'refused' : null
      })
      const open = wrong.findIndex((one) => one !== null)
      expect(path.done).toBe(open === -1 ? path.pages.length : open)
      ends[wrong[open] ?? 'all'] += 1
    }
  }
  // All three happen.
  expect(Object.values(ends).every((count) => count > 0)).toBe(true)
})
