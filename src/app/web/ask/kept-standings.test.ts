import { expect, test } from 'vitest'
import { miniItem } from '../../../core/items/mini-item.ts'
import { questionnaireOf } from '../../../core/questionnaire/questionnaire.ts'
import { miniStudy } from '../../../core/study/mini-study.ts'
import type { StoredResponse } from '../../storage/stored-response.ts'
import { keepStandings, standingOf } from './kept-standings.ts'

const study = miniStudy({ items: [miniItem('single', 'a'), miniItem('text', 'b', { when: 'a = yes' })] })
const [wave] = study.waves
if (wave === undefined) throw new Error('A study has a wave')
const questionnaire = questionnaireOf(study, wave)

const response = (id: string, a: number, changes: Partial<StoredResponse> = {}): StoredResponse => ({
  id,
  study: 'mini',
  wave: '2026',
  version: 'v',
  language: 'en',
  consent: 'c',
  week: '2026-W01',
  paradata: false,
  trial: false,
  state: 'open',
  pages: new Map([['page-1', { answers: { a }, declined: [], confirmedChecks: [], shown: ['a'], revision: 1 }]]),
  answers: { a },
  declined: [],
  log: [],
  ...changes,
})
const standing = (id: string, changes: Partial<StoredResponse> = {}) =>
  standingOf(questionnaire, response(id, 1, changes))

test('a standing follows from the response alone, from whatever path it is found', () => {
  const before = standing('one')
  expect(before.path.pages.map(({ page }) => page.id)).toEqual(['page-1', 'page-2'])
  expect(before.path.done).toBe(1)
  const after = response('one', 2)
  const found = standingOf(questionnaire, after, before)
  expect(found.path.pages.map(({ page }) => page.id)).toEqual(['page-1'])
  expect(found).toEqual(standingOf(questionnaire, after))
  const empty = response('one', 1, { pages: new Map(), answers: {} })
  expect(standingOf(questionnaire, empty, found)).toEqual(standingOf(questionnaire, empty))
})

test('the last standing is kept under its secret, until it is dropped', () => {
  const { get, keep, drop } = keepStandings(10)
  const [first, second] = [standing('one'), standing('one')]
  keep('secret', first)
  expect(get('secret')).toBe(first)
  keep('secret', second)
  expect(get('secret')).toBe(second)
  expect(get('other')).toBeNull()
  drop('secret')
  expect(get('secret')).toBeNull()
})

test('what ended is not kept', () => {
  const { get, keep } = keepStandings(10)
  keep('secret', standing('one'))
  keep('secret', standing('one', { state: 'complete' }))
  expect(get('secret')).toBeNull()
})

test('no more are kept than were asked for: those that came last', () => {
  const { get, keep } = keepStandings(2)
  for (const id of ['1', '2', '1', '3']) keep(id, standing(id))
  expect(['1', '2', '3'].map((id) => get(id)?.response.id ?? null)).toEqual(['1', null, '3'])
})
