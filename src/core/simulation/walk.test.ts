import { describe, expect, test } from 'vitest'
import { collect } from '../dataset/collect.ts'
import type { Response } from '../dataset/response.ts'
import { miniItem } from '../items/mini-item.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import type { Answers, Value } from '../rule/rule.ts'
import { miniStudy } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import type { Respondent } from './walk.ts'
import { walk } from './walk.ts'

const questionnaireWith = (pages: readonly object[]): Questionnaire => {
  const study = miniStudy({ pages })
  const [wave] = study.waves
  if (wave === undefined) throw new Error('No wave')
  return questionnaireOf(study, wave)
}
const questionnaire = questionnaireWith([
  { id: 'gate', items: [miniItem('note', 'hello'), miniItem('single', 'gate', { required: true })] },
  {
    id: 'behind',
    when: 'gate = yes',
    items: [
      miniItem('multiple', 'why', {
        options: [
          { code: 1, label: everywhere('This') },
          { code: 2, label: everywhere('Other'), open: true },
          { code: 3, label: everywhere('None'), exclusive: true },
        ],
      }),
    ],
  },
  {
    id: 'last',
    items: [
      miniItem('number', 'hours', {
        decline: true,
        fields: [{ id: 'h', label: everywhere('Hours'), max: 80, decimals: 1 }],
      }),
      miniItem('date', 'since'),
      miniItem('text', 'more', { maxLength: 5 }),
      miniItem('roster', 'jobs'),
      miniItem('slider', 'grade'),
    ],
  },
])

/** Somebody who gives these answers, whatever is asked. */
const giving = (answers: Answers, other: Partial<Respondent> = {}): Respondent => ({
  answer: ({ id }) => answers[id],
  declines: () => false,
  leaves: () => false,
  ...other,
})
const walked = (answers: Answers, other?: Partial<Respondent>): Response =>
  walk(questionnaire, '7', giving(answers, other))

const all: Answers = {
  gate: 1,
  why: [1, 2],
  'why.2.text': 'because',
  hours: 36.5,
  since: 2015 * 12 + 6,
  more: 'x',
  jobs: [{ name: 'nurse', months: 3, since: 2010, kind: 2 }, { months: 5 }],
  'grade.1': 10,
}

describe('somebody who walks through a questionnaire', () => {
  test('gives their answers, page by page', () => {
    expect(walked(all)).toEqual({
      id: '7',
      pages: ['gate', 'behind', 'last'],
      answers: all,
      declined: [],
      complete: true,
    })
  })

  test('comes past the pages that their answers show', () => {
    const { pages, answers } = walked({ ...all, gate: 2 })
    expect(pages).toEqual(['gate', 'last'])
    expect(answers).not.toHaveProperty('why')
  })

  test('fills in the text behind an option when it is chosen', () => {
    expect(walked({ ...all, why: [1] }).answers).not.toHaveProperty(['why.2.text'])
  })

  test('may leave open what is not required', () => {
    expect(walked({ gate: 1 })).toMatchObject({
      pages: ['gate', 'behind', 'last'],
      answers: { gate: 1 },
      complete: true,
    })
  })

  test('may decline where an item lets them', () => {
    const { answers, declined } = walked(all, { declines: () => true })
    expect(declined).toEqual(['hours'])
    expect(answers).not.toHaveProperty('hours')
    expect(answers).toHaveProperty('since')
  })

  test('may close the browser before a page', () => {
    expect(walked(all, { leaves: ({ id }) => id === 'last' })).toMatchObject({
      pages: ['gate', 'behind'],
      complete: false,
    })
    expect(walked(all, { leaves: () => true })).toMatchObject({ pages: [], answers: {}, complete: false })
  })

  test('leaves a response that can be collected without issues', () => {
    const responses = [walked(all), walked({ gate: 2 }), walked(all, { leaves: ({ id }) => id === 'last' })]
    expect(collect(questionnaire, responses, { simulated: true }).issues).toEqual([])
  })
})

describe('somebody who is asked whether it is right', () => {
  const level = (name: 'hard' | 'soft') =>
    questionnaireWith([
      {
        id: 'last',
        items: [miniItem('number', 'hours')],
        checks: [{ rule: 'hours <= 40', level: name, message: everywhere('Many hours') }],
      },
    ])
  const thinking = (hours: readonly number[]) => {
    const left = [...hours]
    return giving({}, { answer: () => left.shift() ?? hours.at(-1) })
  }

  test.each<['hard' | 'soft', readonly number[], number | undefined, boolean]>([
    ['soft', [60, 38], 38, true],
    ['soft', [60, 59, 58, 38], 38, true],
    // Who would say the same again says that it is right.
    ['soft', [60, 60, 38], 60, true],
    ['soft', Array.from({ length: 40 }, (_, index) => 90 - index), 79, true],
    ['hard', [60, 60, 60, 38], 38, true],
    ['hard', [60], undefined, false],
  ])('thinks again about a %s check: %j', (name, hours, expected, complete) => {
    const response = walk(level(name), '7', thinking(hours))
    expect(response.answers['hours']).toBe(expected)
    expect(response.complete).toBe(complete)
  })
})

test('what was answered so far is known, also on the same page', () => {
  const seen: (readonly [string, boolean])[] = []
  const answer: Respondent['answer'] = ({ id }, _, answers) => {
    seen.push([id, answers('gate') !== undefined])
    return all[id]
  }
  walk(questionnaire, '7', giving({}, { answer }))
  expect(seen.slice(0, 2)).toEqual([
    ['gate', false],
    ['why', true],
  ])
  const page = questionnaireWith([{ id: 'one', items: [miniItem('single', 'gate'), miniItem('single', 'next')] }])
  seen.length = 0
  const always = giving({ gate: 1, next: 1 })
  walk(page, '7', {
    ...always,
    answer: (variable, required, answers) => {
      answer(variable, required, answers)
      return always.answer(variable, required, answers)
    },
  })
  expect(seen).toEqual([
    ['gate', false],
    ['next', true],
  ])
})

describe('a respondent who answers wrongly makes walk throw', () => {
  test.each<[string, string, Value | undefined, string]>([
    ['an option that does not exist', 'gate', 9, 'answer-unknown-option'],
    ['nothing where an answer is required', 'gate', undefined, 'answer-required'],
    ['an exclusive option with another', 'why', [1, 3], 'answer-exclusive'],
    ['an amount out of bounds', 'hours', 80.1, 'answer-out-of-bounds'],
    ['too many decimals', 'hours', 36.25, 'answer-too-many-decimals'],
    ['a word for a number', 'hours', 'many', 'answer-not-a-number'],
    ['a year before the first', 'since', 1989 * 12, 'answer-out-of-bounds'],
    ['a text that is too long', 'more', '123456', 'answer-too-long'],
    ['a grade off the scale', 'grade.1', 11, 'answer-out-of-bounds'],
    ['an option that a roster does not have', 'jobs', [{ kind: 7 }], 'answer-unknown-option'],
    ['more rows than there may be', 'jobs', [1, 2, 3, 4].map((months) => ({ months })), 'jobs'],
    ['a row without anything in it', 'jobs', [{ months: 1 }, {}], 'jobs'],
    ['no options at all', 'why', [], 'why'],
    ['a text of blanks', 'more', '   ', 'more'],
  ])('%s', (_, id, value, message) => {
    const others = Object.fromEntries(Object.entries(all).filter(([own]) => own !== id))
    expect(() => walked(value === undefined ? others : { ...others, [id]: value })).toThrow(message)
  })
})
