import { describe, expect, test } from 'vitest'
import { miniItem } from '../../items/mini-item.ts'
import type { Answers } from '../../rule/rule.ts'
import { miniStudy } from '../../study/mini-study.ts'
import { everywhere } from '../../text.ts'
import { questionnaireOf } from '../questionnaire.ts'
import { freshState, pathOf } from './response-state.ts'

const options = [1, 2].map((code) => ({ code, label: everywhere(`Option ${code}`) }))
const amount = (id: string) => miniItem('number', id, { fields: [{ id: 'own', label: everywhere('Own'), max: 80 }] })

/** The pages of somebody who saved both pages of a study, each with all its variables. */
function afterBoth(pages: readonly object[], answers: Answers, declined: readonly string[] = []) {
  const study = miniStudy({ pages })
  const [wave] = study.waves
  if (wave === undefined) throw new Error('A study has a wave')
  const saved = new Map(['one', 'two'].map((id) => [id, { revision: 1, shown: null }]))
  return pathOf(questionnaireOf(study, wave), { ...freshState, answers, declined, pages: saved }).done
}

describe('a page that was saved is to be seen again when an earlier answer was changed', () => {
  const first = { id: 'one', items: [miniItem('single', 'a', { options })] }
  const second = (changes: object) => ({
    id: 'two',
    items: [miniItem('single', 'b', { options: [options[0], { ...options[1], when: 'a = 1' }], ...changes })],
  })

  test.each([
    { answers: { a: 1, b: 2 }, done: 2 },
    { answers: { a: 2, b: 2 }, done: 1 },
    { answers: { a: 2, b: 1 }, done: 2 },
  ])('and by that a required answer is not offered any more: $answers', ({ answers, done }) => {
    expect(afterBoth([first, second({ required: true })], answers)).toBe(done)
    expect(afterBoth([first, second({})], answers)).toBe(2)
  })

  test('but not when they would rather not answer', () => {
    const page = second({ required: true, decline: true })
    expect(afterBoth([first, page], { a: 2 }, ['b'])).toBe(2)
    expect(afterBoth([first, page], { a: 2 })).toBe(1)
  })

  test.each([
    { level: 'hard', hours: 40, done: 2 },
    { level: 'hard', hours: 10, done: 1 },
    { level: 'soft', hours: 10, done: 2 },
  ])('and a $level check fails by it, with $hours hours', ({ level, hours, done }) => {
    const checks = [{ rule: 'nights <= [hours]', level, message: everywhere('So many?') }]
    const pages = [
      { id: 'one', items: [amount('hours')] },
      { id: 'two', items: [amount('nights')], checks },
    ]
    expect(afterBoth(pages, { hours, nights: 20 })).toBe(done)
  })
})
