import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Draw } from '../../../../test/arbitrary-study.ts'
import { drawnSave } from '../../../../test/drawn-save.ts'
import { drawnWave } from '../../../../test/drawn-wave.ts'
import { shownVariables } from '../../../core/questionnaire/ask/response-state.ts'
import type { Questionnaire } from '../../../core/questionnaire/questionnaire.ts'
import { route } from '../../../core/questionnaire/route.ts'
import { withPage, withPages, type StoredResponse } from '../../storage/stored-response.ts'
import { standingOf, type Standing } from './kept-standings.ts'

const own = { id: 'one', study: 'made-up', wave: '2024', version: 'v', language: 'en', consent: 'c' } as const
const fresh = withPages(
  { ...own, week: '2024-W01', paradata: false, trial: false, state: 'open' },
  new Map<string, never>(),
  [],
)

/** The response after one more page was saved: mostly the one that comes next, or any other, on the path or not. */
function saved(draw: Draw, questionnaire: Questionnaire, { response, path }: Standing): StoredResponse {
  const next = path.pages[path.done]?.page
  const isNext = next !== undefined && draw(fc.integer({ min: 1, max: 3 })) > 1
  const page = isNext ? next : draw(fc.constantFrom(...questionnaire.pages))
  const shown = path.pages.find((one) => one.page === page)
  const kept = shown === undefined || draw(fc.integer({ min: 1, max: 6 })) === 1 ? null : shownVariables(shown)
  const revision = (response.pages.get(page.id)?.revision ?? 0) + 1
  const entry = { page: page.id, revision, token: 't', mark: `${response.log.length}` }
  return withPage(response, page.id, { ...drawnSave(draw, page, kept), revision }, entry)
}

/** The same response, or one with fewer pages, as it is read from a store: nothing of it is the same object. */
function readAgain(draw: Draw, response: StoredResponse): StoredResponse {
  const pages = [...response.pages].filter(() => draw(fc.integer({ min: 1, max: 4 })) > 1)
  return withPages(response, new Map(structuredClone(pages)), response.log)
}

/** The same without anything that was found before. */
const anew = (questionnaire: Questionnaire, { response }: Standing): Standing =>
  standingOf(questionnaire, withPages(response, response.pages, response.log))

test('a standing that is found from others is the one that follows from the response alone, whatever was saved', () => {
  let [standings, fewer, kept] = [0, 0, 0]
  const property = fc.property(fc.gen(), (gen) => {
    const draw: Draw = (arbitrary) => gen(() => arbitrary)
    const { questionnaire } = drawnWave(gen)
    const first = standingOf(questionnaire, fresh)
    const found = [first]
    for (let time = 0; time < 16; time += 1) {
      // Mostly from the last one, but an earlier one stays what it was.
      const before = found.at(draw(fc.constantFrom(-1, -1, -1, -2))) ?? first
      const isRead = draw(fc.integer({ min: 1, max: 12 })) === 1
      const response = isRead ? readAgain(draw, before.response) : saved(draw, questionnaire, before)
      const standing = standingOf(questionnaire, response, before)
      standings += 1
      if (standing.path.done < before.path.done) fewer += 1
      if (standing.path.pages === before.path.pages) kept += 1
      found.push(standing)
    }
    for (const standing of found) {
      const { pages, answers, asked } = standing.path
      expect(standing).toEqual(anew(questionnaire, standing))
      expect({ pages, answers, asked }).toEqual(route(questionnaire, standing.response.answers))
    }
  })
  fc.assert(property, { numRuns: 400, endOnFailure: true })
  // Pages that were done are to be seen again, and pages stay what they were.
  expect(fewer).toBeGreaterThan(standings / 50)
  expect(kept).toBeGreaterThan(standings / 10)
})
