import { expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import type { Answers } from '../rule/rule.ts'
import { miniStudy } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import { reachedOn } from './confirm.ts'

const options = [1, 2].map((code) => ({ code, label: everywhere(`Answer ${code}`), ...(code === 2 && { open: true }) }))
const check = { rule: 'a = 1 or b = 2', message: everywhere('Two?') }
const study = miniStudy({
  pages: [
    { id: 'p', items: [miniItem('single', 'a', { options })], checks: [{ ...check, rule: 'a = 2', level: 'soft' }] },
    { id: 'q', items: [miniItem('single', 'b', { required: true, options })], checks: [check] },
    { id: 'r', items: [miniItem('single', 'c', { when: 'b = 2' }), miniItem('note', 'n')] },
  ],
})
const [wave] = study.waves

const reached = (page: string, answers: Answers): readonly string[] =>
  wave === undefined ? [] : [...reachedOn(questionnaireOf(study, wave), page, answers)]

test('answers reach what is shown on a page, when all of them were given before', () => {
  expect(reached('r', { a: 1, b: 2 })).toContain('item c')
  expect(reached('r', { a: 1, b: 1 })).toEqual(['block block', 'page r', 'item n'])
  expect(reached('q', { a: 1, b: 2 })).not.toContain('item b')
})

test('a soft check is confirmed, a hard one is not, and what is required is given', () => {
  expect(reached('q', { a: 1 })).toContain('option b.2')
  expect(reached('r', { a: 2, b: 1 })).toEqual([])
  expect(reached('r', {})).toEqual([])
})

test('an answer that is not accepted reaches nothing', () => {
  expect(reached('q', { a: 3 })).toEqual([])
  expect(reached('r', { a: 1, b: 2, zzz: 1 })).toEqual([])
})

test('a text behind an option is reached by the answer on its own page', () => {
  expect(reached('q', { b: 2 })).toContain('follow-up b.2.text')
  expect(reached('q', { b: 1 })).not.toContain('follow-up b.2.text')
})
