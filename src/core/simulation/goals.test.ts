import { expect, test } from 'vitest'
import { codebook } from '../dataset/codebook.ts'
import { miniItem } from '../items/mini-item.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import { printRule } from '../rule/print-rule.ts'
import type { Answers } from '../rule/rule.ts'
import { miniStudy } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import type { Goal } from './goals.ts'
import { goalsOf, reached } from './goals.ts'

const study = miniStudy({
  items: [
    miniItem('single', 'gate'),
    miniItem('multiple', 'set', {
      when: 'gate = yes',
      options: [
        { code: 1, label: everywhere('a') },
        { code: 2, label: everywhere('b'), when: 'gate != no', open: true },
      ],
    }),
    miniItem('number', 'hours', { fields: [{ id: 'h', label: everywhere('h'), min: 0.5, max: 2.5, decimals: 1 }] }),
    miniItem('slider', 'mood'),
    miniItem('date', 'start'),
    miniItem('roster', 'jobs'),
  ],
})
const [wave] = study.waves
const goals = wave === undefined ? [] : goalsOf(codebook(questionnaireOf(study, wave)))

test('goals are all options, both bounds, a text, and a filled and a full roster, each with its condition', () => {
  expect(goals.map(({ variable, value, base }) => [variable, value, base === null ? null : printRule(base)])).toEqual([
    ['gate', 1, null],
    ['gate', 2, null],
    ['set', 1, 'gate = 1'],
    ['set', 2, 'gate = 1 and gate != 2'],
    ['set.2.text', 'any', 'gate = 1 and gate != 2 and set has 2'],
    ['hours', 0.5, null],
    ['hours', 2.5, null],
    ['mood.1', 1, null],
    ['mood.1', 10, null],
    ['start', 1990 * 12, null],
    ['start', 2026 * 12 + 11, null],
    ['jobs', 'any', null],
    ['jobs', 'full', null],
  ])
})

test.each<[string, Goal['value'], Answers, boolean]>([
  ['a code', 2, { q: 2 }, true],
  ['another code', 2, { q: 1 }, false],
  ['a code among others', 2, { q: [1, 2] }, true],
  ['no answer', 2, {}, false],
  ['any answer', 'any', { q: 'x' }, true],
  ['a roster with a row too few', 'full', { q: [{ a: 1 }, { a: 1 }] }, false],
  ['a roster with all its rows', 'full', { q: [{ a: 1 }, { a: 1 }, { a: 1 }] }, true],
])('is reached or not by %s', (_, value, answers, expected) => {
  expect(reached({ variable: 'q', value, base: null }, answers, 3)).toBe(expected)
})
