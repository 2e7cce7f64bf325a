import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { shippedStudies } from '../src/app/folders.ts'
import { pack } from '../src/app/web/pack.ts'
import { columnName } from '../src/core/items/fields.ts'
import type { Variable } from '../src/core/items/variable.ts'
import { responsePath } from '../src/core/questionnaire/ask/paths.ts'
import { freshState, pathOf } from '../src/core/questionnaire/ask/response-state.ts'
import { reviewPage } from '../src/core/questionnaire/ask/review-page.ts'
import type { Value } from '../src/core/rule/rule.ts'
import { seededRandom, whole, type Random } from '../src/core/simulation/random.ts'
import { shippedStudy, trialWaves } from './ask-server.ts'
import { otherParts } from './read-review.ts'

const said = ['De sfeer op de afdeling', 'Meer tijd voor patiënten', 'Te weinig plekken', 'Goede begeleiding', 'Thuis']

/** An answer, with so many of these sentences where somebody writes; of what may be ticked, such a share is. */
type Habit = { readonly random: Random; readonly sentences: number; readonly ticks: number }

function answerTo({ kind, codes, min, max, id, columns }: Variable, habit: Habit): Value {
  const { random, sentences, ticks } = habit
  const among = codes.filter(({ exclusive }) => !exclusive).map(({ code }) => code)
  const low = min ?? 0
  switch (kind) {
    case 'single':
      return among[whole(random, among.length)] ?? 1
    case 'multiple': {
      const ticked = among.filter(() => random() < ticks)
      return ticked.length > 0 ? ticked : among.slice(0, 1)
    }
    case 'text':
      return Array.from({ length: sentences }, () => said[whole(random, said.length)] ?? '').join(', ')
    case 'months':
      return 2015 * 12 + whole(random, 60)
    case 'roster':
      return [1, 2, 3].map(() =>
        Object.fromEntries(
          columns.map((column) => [columnName(id, column), answerTo(column, habit) as number | string]),
        ),
      )
    case 'scale':
    case 'number':
    case 'year':
      return low + whole(random, (max ?? 10) - low + 1)
  }
}

/** Every part of the reviews of ten people who answer every question that they get. */
async function reviews(name: string, ticks: number, sentences: number): Promise<readonly string[]> {
  const [asked] = trialWaves(await shippedStudy(name)).slice(-1)
  if (asked === undefined) throw new Error('A study has waves')
  const { questionnaire, study, wave } = asked
  const base = responsePath('nl', { study: study.id, wave: wave.id }, 'k3Jq8xv_LmN4pQrS7tUvWz')
  const variables = questionnaire.pages.flatMap(({ items }) => items.flatMap((item) => item.variables))
  return Array.from({ length: 10 }, (_, index) => {
    const habit = { random: seededRandom(index + 1), ticks, sentences }
    const answers = Object.fromEntries(variables.map((variable) => [variable.id, answerTo(variable, habit)]))
    const state = { ...freshState, answers }
    const path = pathOf(questionnaire, state)
    const parts = { questionnaire, state, path, study, base, language: 'nl', demonstration: true } as const
    const show = (part: string | null): string =>
      reviewPage({ ...parts, token: '1.k3Jq8xv_LmN4pQrS7tUvWz', unstored: null, unsaved: [], part })
    const first = show(null)
    return [first, ...otherParts(first).map((address) => show(address.replace('?part=', '')))]
  }).flat()
}

const people = [
  { who: 'ticks half of the boxes and writes a few words', ticks: 0.5, sentences: 1 },
  { who: 'ticks every box', ticks: 1, sentences: 1 },
  { who: 'writes a paragraph wherever that is possible', ticks: 0.5, sentences: 12 },
]

describe.each(await shippedStudies())('every part of a review of %s is at most 6 KB', (name) => {
  test.each(people)('of who answers every question and $who', async ({ ticks, sentences }) => {
    for (const page of await reviews(name, ticks, sentences)) {
      expect(pack(page).length).toBeLessThan(6 * 1024)
      expect(gzipSync(page).length).toBeLessThan(6 * 1024)
    }
  })
})

test('every question of a review leads to its page, by its own words', async () => {
  const [page = ''] = await reviews('example', 0.5, 1)
  const links = [...page.matchAll(/<dt><a href="([^"]+)">([^<]+)<\/a>/g)].map(([, to, words]) => [to, words])
  expect(links.length).toBe(page.split('<dt>').length - 1)
  expect(links[0]).toEqual(['?q=years-here', 'Hoelang werk je hier?'])
})
