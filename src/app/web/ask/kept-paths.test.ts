import { expect, test } from 'vitest'
import { freshState } from '../../../core/questionnaire/ask/response-state.ts'
import { miniItem } from '../../../core/items/mini-item.ts'
import { questionnaireOf } from '../../../core/questionnaire/questionnaire.ts'
import { miniStudy } from '../../../core/study/mini-study.ts'
import type { StoredResponse } from '../../storage/stored-response.ts'
import { keepPaths } from './kept-paths.ts'

const study = miniStudy({ items: [miniItem('single', 'a'), miniItem('text', 'b', { when: 'a = yes' })] })
const [wave] = study.waves
if (wave === undefined) throw new Error('A study has a wave')
const questionnaire = questionnaireOf(study, wave)

const entry = (revision: number, mark: string | null = `mark ${revision}`) => ({
  page: 'page-1',
  revision,
  token: mark,
  mark,
})

/** A response in which the first page was saved as often as there are entries, the last time with an answer. */
const response = (a: number, log = [entry(1)], changes: Partial<StoredResponse> = {}): StoredResponse => ({
  id: 'one',
  study: 'mini',
  wave: '2026',
  version: 'v',
  language: 'en',
  consent: 'c',
  week: '2026-W01',
  paradata: false,
  trial: false,
  state: 'open',
  pages: new Map(),
  answers: { a },
  declined: [],
  log,
  ...changes,
})

/** The variables on the pages of a path, with the path itself. */
function paths(most = 10) {
  const find = keepPaths(most)
  return (given: StoredResponse) => {
    const path = find(questionnaire, given, { ...freshState, answers: given.answers })
    return { path, pages: path.pages.map(({ page }) => page.id) }
  }
}

test('a path is kept while nothing is saved, and found anew after every save', () => {
  const find = paths()
  const first = find(response(1))
  expect(first.pages).toEqual(['page-1', 'page-2'])
  expect(find(response(1)).path).toBe(first.path)
  expect(find(response(2, [entry(1), entry(2)])).pages).toEqual(['page-1'])
  // The same number of saves, made elsewhere.
  expect(find(response(1, [entry(1), entry(2, 'other')])).pages).toEqual(['page-1', 'page-2'])
})

test('a path belongs to one response under one version of the questionnaire', () => {
  const find = paths()
  find(response(1))
  expect(find(response(2, [entry(1)], { id: 'other' })).pages).toEqual(['page-1'])
  expect(find(response(2, [entry(1)], { version: 'w' })).pages).toEqual(['page-1'])
})

test.each([{ state: 'complete' as const }, { log: [entry(1, null)] }])('what ended is not kept: %o', (changes) => {
  const find = paths()
  find(response(1))
  find(response(1, undefined, changes))
  expect(find(response(2)).pages).toEqual(['page-1'])
})

test('no more are kept than were asked for: those that came last', () => {
  const find = paths(2)
  const of = (id: string) => find(response(1, undefined, { id })).path
  const [first, second, third] = [of('1'), of('2'), of('3')]
  expect(of('3')).toBe(third)
  expect(of('2')).toBe(second)
  expect(of('1')).not.toBe(first)
  expect(of('3')).not.toBe(third)
})
