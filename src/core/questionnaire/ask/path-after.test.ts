import { describe, expect, test } from 'vitest'
import { miniItem } from '../../items/mini-item.ts'
import type { Answers } from '../../rule/rule.ts'
import { miniStudy } from '../../study/mini-study.ts'
import { everywhere } from '../../text.ts'
import { questionnaireOf } from '../questionnaire.ts'
import { pathAfter } from './path-after.ts'
import { freshState, pathOf, type ResponseState } from './response-state.ts'

const amount = (id: string, changes: object = {}) =>
  miniItem('number', id, { fields: [{ id: 'own', label: everywhere('Own'), max: 80 }], ...changes })
const checks = [{ rule: 'nights <= [hours]', level: 'hard', message: everywhere('So many?') }]
const study = miniStudy({
  pages: [
    { id: 'one', items: [amount('hours')] },
    { id: 'two', items: [amount('days', { required: true, decline: true })] },
    { id: 'three', when: 'hours > 50', items: [amount('breaks')] },
    { id: 'four', items: [amount('nights')], checks },
  ],
})
const [wave] = study.waves
if (wave === undefined) throw new Error('A study has a wave')
const questionnaire = questionnaireOf(study, wave)

/** Somebody who saved these pages, in an order. */
const stateAfter = (answers: Answers, declined: readonly string[], saved: readonly string[]): ResponseState => ({
  ...freshState,
  answers,
  declined,
  pages: new Map(saved.map((id) => [id, { revision: 1, shown: null }])),
})

const before = stateAfter({ hours: 40, days: 3, nights: 20 }, [], ['one', 'two', 'four'])
const stood = { state: before, path: pathOf(questionnaire, before) }

const variableOf = { one: 'hours', two: 'days', four: 'nights' } as const
type Page = keyof typeof variableOf

/** How many pages are done once a page was saved in which so much was answered. */
function doneAfter(page: Page, answers: Answers, declined: readonly string[] = []): number {
  const own = variableOf[page]
  const kept = Object.entries(before.answers).filter(([id]) => id !== own)
  const pages = new Map([...before.pages, [page, { revision: 2, shown: null }]])
  const state = { ...before, answers: { ...Object.fromEntries(kept), ...answers }, declined, pages }
  const path = pathAfter(questionnaire, state, stood, { variables: [own], answers })
  expect(path).toEqual(pathOf(questionnaire, state))
  return path.done
}

describe('of somebody who had saved all pages and saves one again, as many are done as from the start', () => {
  test.each<{ name: string; page: Page; answers: Answers; declined?: readonly string[]; done: number }>([
    { name: 'all, when nothing hangs on it', page: 'one', answers: { hours: 30 }, done: 3 },
    { name: 'those before a hard check that fails by it', page: 'one', answers: { hours: 10 }, done: 2 },
    { name: 'those before a page that opens by it', page: 'one', answers: { hours: 60 }, done: 2 },
    { name: 'none after a page that lacks an answer now', page: 'two', answers: {}, done: 1 },
    { name: 'all, when that was declined', page: 'two', answers: {}, declined: ['days'], done: 3 },
    { name: 'all but a page of which the own check fails', page: 'four', answers: { nights: 50 }, done: 2 },
  ])('$name', ({ page, answers, declined, done }) => {
    expect(stood.path.done).toBe(3)
    expect(doneAfter(page, answers, declined)).toBe(done)
  })

  test('and the path of before is what it was', () => {
    doneAfter('one', { hours: 60 })
    expect(stood.path).toEqual(pathOf(questionnaire, before))
  })
})
