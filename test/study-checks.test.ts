import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadStudy } from '../src/app/study-files.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import type { Questionnaire } from '../src/core/questionnaire/questionnaire.ts'
import { answersLookup } from '../src/core/rule/answers-lookup.ts'
import { evaluate } from '../src/core/rule/evaluate-rule.ts'
import type { Answers } from '../src/core/rule/rule.ts'
import { answerLike } from '../src/core/simulation/answer-like.ts'
import { seededRandom } from '../src/core/simulation/random.ts'
import { root } from './project-files.ts'

async function open(id: string): Promise<Questionnaire> {
  const loaded = await loadStudy(join(root, 'studies', id))
  const wave = loaded.ok ? loaded.study.waves.at(-1) : undefined
  if (!loaded.ok || wave === undefined) throw new Error(`The study ${id} holds`)
  return questionnaireOf(loaded.study, wave)
}

const basisartsen = await open('basisartsen')
const specialisten = await open('specialisten')
const example = await open('example')

/** What is asked again or not accepted, by page and check. */
const doubted = ({ pages }: Questionnaire, answers: Answers): readonly string[] =>
  pages.flatMap(({ id: page, checks = [] }) =>
    checks
      .filter(({ rule }) => evaluate(rule, answersLookup(answers)) === false)
      .map(({ id, level }) => `${page} ${id} ${level}`),
  )

const month = (year: number, number = 1): number => year * 12 + number - 1

/** Somebody of 31 whose answers nobody doubts. */
const usual: Answers = {
  '0.2': [2],
  '0.7.current': 48,
  '1.4': 2010,
  '1.5': month(2016, 8),
  '2.1': [{ 'start-year': 2016, months: 18, 'hours-per-week': 45 }, { 'start-year': 2018 }],
  '3.1': [{ year: 2023, months: 6, 'hours-per-week': 38 }],
  '4.1': [{ 'start-year': 2019, 'end-year': 2025 }],
  '5.1': [{ 'start-year': 2018, 'end-year': 2018, 'hours-per-week': 32 }],
  '6.1': [{ 'start-year': 2017, 'hours-per-week': 36 }],
  '6.4': 2021,
  '7.2': 31,
  '7.7': 25,
}

describe('the study of basic doctors doubts', () => {
  test('nothing that is usual, and nothing that was left open', () => {
    expect(doubted(basisartsen, usual)).toEqual([])
    expect(doubted(basisartsen, {})).toEqual([])
  })

  test.each<[string, Answers, readonly string[]]>([
    ['very many hours', { '0.7.current': 90 }, ['p0-5 hours soft']],
    ['a degree that ended before it began', { '1.5': month(2009, 12) }, ['p1-4 completed soft']],
    ['a degree of two years', { '1.4': 2015, '1.5': month(2017) }, ['p1-4 completed soft']],
    ['a degree of four years', { '1.4': 2012 }, []],
    [
      'a start too late to have finished',
      { '1.4': 2021, '1.5': month(2023, 6), '0.2': [1], '2.1': [], '4.1': [], '5.1': [], '6.1': [] },
      ['p1-4 started soft'],
    ],
    ['a post before the degree began', { '2.1': [{ 'start-year': 2001, months: 6 }] }, ['p2-1 before-degree soft']],
    ['more months than there were', { '2.1': [{ 'start-year': 2021, months: 48 }] }, ['p2-1 months soft']],
    ['as many months as there were', { '2.1': [{ 'start-year': 2021, months: 36 }] }, []],
    ['a week of 95 hours', { '2.1': [{ 'hours-per-week': 95 }] }, ['p2-1 hours soft']],
    ['research of many months', { '3.1': [{ year: 2022, months: 30 }] }, ['p3-1 months soft']],
    [
      'training that ends before it starts',
      { '4.1': [{ 'start-year': 2019, 'end-year': 2018 }] },
      ['p4-1 end hard', 'p4-1 over soft'],
    ],
    [
      'training that was stopped before it started',
      { '4.1': [{ 'start-year': 2019, 'end-year': 2025, 'stopped-year': 2018 }] },
      ['p4-1 stopped hard'],
    ],
    [
      'a second line that is wrong',
      {
        '4.1': [
          { 'start-year': 2019, 'end-year': 2025 },
          { 'start-year': 2019, 'end-year': 2018 },
        ],
      },
      ['p4-1 end hard'],
    ],
    ['a trainee whose training is over', { '4.1': [{ 'start-year': 2012, 'end-year': 2018 }] }, ['p4-1 over soft']],
    ['nothing of others whose training is over', { '0.2': [1], '4.1': [{ 'start-year': 2012, 'end-year': 2018 }] }, []],
    ['work that ends before it starts', { '5.1': [{ 'start-year': 2018, 'end-year': 2017 }] }, ['p5-1 end hard']],
    ['a job that ends before it starts', { '6.1': [{ 'start-year': 2018, 'end-year': 2017 }] }, ['p6-1 end hard']],
    ['a registration before the degree began', { '6.4': 2005 }, ['p6-4 renewed soft']],
    ['an age of 19', { '7.2': 19 }, ['p7-1 age soft', 'p7-1 age-at-start soft']],
    ['an age of 81', { '7.2': 81 }, ['p7-1 age soft']],
    ['a start at the age of 8', { '1.4': 2000, '1.5': month(2016), '7.2': 31 }, ['p7-1 age-at-start soft']],
    ['a start at the age of 17', { '1.4': 2009, '7.2': 31 }, []],
    ['four hours on the way', { '7.7': 240 }, ['p7-2 travel soft']],
  ])('%s', (_, answers, expected) => {
    expect(doubted(basisartsen, { ...usual, ...answers })).toEqual(expected)
  })
})

test.each<[string, Questionnaire, Answers, readonly string[]]>([
  ['training at 20', specialisten, { age: 30, 'years-registered': 10 }, ['person age-after-training soft']],
  ['training at 32', specialisten, { age: 42, 'years-registered': 10 }, []],
  ['no years', specialisten, { age: 26 }, []],
  ['a duty on most nights', specialisten, { 'shift-nights': 28 }, ['your-shifts many-nights soft']],
  [
    'a break that is longer than planned',
    example,
    { 'break-minutes.planned': 30, 'break-minutes.taken': 45 },
    ['time longer soft'],
  ],
  ['a break that is shorter', example, { 'break-minutes.planned': 30, 'break-minutes.taken': 20 }, []],
])('the other studies doubt %s where that is odd', (_, questionnaire, answers, expected) => {
  expect(doubted(questionnaire, answers)).toEqual(expected)
})

describe('made-up basic doctors', () => {
  const everything: Answers = { '0.2': [1, 2], '0.11': [1, 2, 3, 4, 5, 6, 7] }
  const people = answerLike(
    basisartsen,
    Array.from({ length: 800 }, () => everything),
    new Set(Object.keys(everything)),
    seededRandom(1),
  ).map(({ answers }) => answers)
  const numbers = (id: string): readonly number[] =>
    people.flatMap(({ [id]: value }) => (typeof value === 'number' ? [value] : [])).toSorted((a, b) => a - b)
  const median = (id: string): number => numbers(id)[Math.floor(numbers(id).length / 2)] ?? 0

  test('are as old as doctors after their degree are, and live as far from work as people do', () => {
    expect([median('7.2'), median('7.7')]).toEqual([expect.closeTo(31, -0.5), expect.closeTo(31, -1)])
    expect(numbers('7.2').at(-1)).toBeLessThan(76)
    expect(numbers('7.7').at(-1)).toBeLessThanOrEqual(180)
  })

  test('began their degree after they were 15', () => {
    const young = people.filter(({ '1.4': began, '7.2': age }) => Number(age) - (2023 - Number(began)) < 16)
    expect(young).toEqual([])
  })

  test('pass the checks that must hold, and seldom have to say that something odd is right', () => {
    const found = people.map((answers) => doubted(basisartsen, answers))
    expect(found.filter((one) => one.some((name) => name.endsWith('hard')))).toEqual([])
    expect(found.filter((one) => one.length > 0).length).toBeLessThan(0.1 * people.length)
  })
})
