import { describe, expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import type { Answers } from '../rule/rule.ts'
import { miniStudy } from '../study/mini-study.ts'
import { answerLike } from './answer-like.ts'
import { seededRandom } from './random.ts'

const study = miniStudy({
  pages: [
    { id: 'one', items: [miniItem('single', 'a'), miniItem('single', 'x')] },
    { id: 'two', when: 'a = yes', items: [miniItem('multiple', 'b')] },
    { id: 'three', items: [miniItem('slider', 'c'), miniItem('text', 'y')] },
    { id: 'four', items: [miniItem('single', 'd')] },
    { id: 'five', items: [miniItem('single', 'z')] },
  ],
})
const [wave] = study.waves
if (wave === undefined) throw new Error('No wave')
const questionnaire = questionnaireOf(study, wave)
const published = new Set(['a', 'b', 'c.1', 'd'])
const like = (targets: readonly Answers[]) => answerLike(questionnaire, targets, published, seededRandom(1))
const one = (target: Answers) => {
  const [response] = like([target])
  if (response === undefined) throw new Error('No response')
  return response
}
const known = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => published.has(id)))

describe('a respondent with a target', () => {
  test.each<[string, Answers, string]>([
    ['answers all of it', { a: 1, b: [1, 2], 'c.1': 7, d: 2 }, 'one two three four five'],
    ['does not come past what is not for them', { a: 2, 'c.1': 7, d: 2 }, 'one three four five'],
    ['skips what they answer nothing to, when they answer later', { a: 1, d: 1 }, 'one two three four five'],
    ['stops at the first published question after their last answer', { a: 1, b: [3] }, 'one two'],
    ['stops at once, when they answer nothing', {}, ''],
    ['goes on when nothing published follows', { a: 1, b: [1], 'c.1': 1, d: 1 }, 'one two three four five'],
  ])('%s', (_, target, pages) => {
    const response = one(target)
    expect(known(response.answers)).toEqual(target)
    expect(response.pages.join(' ')).toBe(pages)
    expect(response.complete).toBe(pages.endsWith('five'))
  })

  test('answers the other questions by chance', () => {
    const responses = like(Array.from({ length: 200 }, () => ({ a: 2, 'c.1': 7, d: 2 })))
    expect(new Set(responses.map(({ answers }) => answers['x']))).toEqual(new Set([1, 2, undefined]))
    expect(responses.every(({ answers }) => answers['a'] === 2)).toBe(true)
  })

  test('who should answer what the questionnaire does not accept is a mistake of the program', () => {
    expect(() => one({ a: 7 })).toThrow('answer-unknown-option')
    expect(() => one({ a: 1, b: [] })).toThrow('b')
  })
})

test('how far it is, is told at every target', () => {
  const told: number[] = []
  answerLike(questionnaire, [{ a: 1 }, { a: 2 }, {}, {}], published, seededRandom(1), (share) => void told.push(share))
  expect(told).toEqual([0, 0.25, 0.5, 0.75])
})

test('there is a response per target, in their order, the same for the same seed', () => {
  const targets = [{ a: 1 }, { a: 2 }, {}]
  expect(like(targets).map(({ id }) => id)).toEqual(['1', '2', '3'])
  expect(like(targets)).toEqual(like(targets))
})
