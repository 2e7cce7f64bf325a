import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
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

const said = ['De sfeer op de afdeling', 'Meer tijd voor patiënten', 'Te weinig plekken', 'Goede begeleiding', 'Thuis']

/** An answer in few words; of what may be ticked, about half is. */
function answerTo({ kind, codes, min, max, id, columns }: Variable, random: Random): Value {
  const among = codes.filter(({ exclusive }) => !exclusive).map(({ code }) => code)
  const low = min ?? 0
  switch (kind) {
    case 'single':
      return among[whole(random, among.length)] ?? 1
    case 'multiple': {
      const ticked = among.filter(() => random() < 0.5)
      return ticked.length > 0 ? ticked : among.slice(0, 1)
    }
    case 'text':
      return said[whole(random, said.length)] ?? ''
    case 'months':
      return 2015 * 12 + whole(random, 60)
    case 'roster':
      return [1, 2, 3].map(() =>
        Object.fromEntries(
          columns.map((column) => [columnName(id, column), answerTo(column, random) as number | string]),
        ),
      )
    case 'scale':
    case 'number':
    case 'year':
      return low + whole(random, (max ?? 10) - low + 1)
  }
}

/** The reviews of twenty people who answer every question that they get. */
async function reviews(name: string): Promise<readonly string[]> {
  const [asked] = trialWaves(await shippedStudy(name)).slice(-1)
  if (asked === undefined) throw new Error('A study has waves')
  const { questionnaire, study, wave } = asked
  const base = responsePath('nl', { study: study.id, wave: wave.id }, 'k3Jq8xv_LmN4pQrS7tUvWz')
  const variables = questionnaire.pages.flatMap(({ items }) => items.flatMap((item) => item.variables))
  return Array.from({ length: 20 }, (_, index) => {
    const random = seededRandom(index + 1)
    const answers = Object.fromEntries(variables.map((variable) => [variable.id, answerTo(variable, random)]))
    const state = { ...freshState, answers }
    const parts = { questionnaire, state, path: pathOf(questionnaire, state), study, base } as const
    const token = '1.k3Jq8xv_LmN4pQrS7tUvWz'
    return reviewPage({ ...parts, language: 'nl', token, demonstration: true, unstored: null })
  })
}

test.each(await shippedStudies())('a review of %s with an answer to every question is at most 6 KB', async (name) => {
  for (const page of await reviews(name)) {
    expect(pack(page).length).toBeLessThan(6 * 1024)
    expect(gzipSync(page).length).toBeLessThan(6 * 1024)
  }
})

test('every question of a review leads to its page, by its own words', async () => {
  const [page = ''] = await reviews('example')
  const links = [...page.matchAll(/<dt><a href="([^"]+)">([^<]+)<\/a><\/dt>/g)].map(([, to, words]) => [to, words])
  expect(links.length).toBe(page.split('<dt>').length - 1)
  expect(links[0]).toEqual(['../p/place/?to=review#q-years-here', 'Hoelang werk je hier?'])
})
