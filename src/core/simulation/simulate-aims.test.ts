import { beforeAll, describe, expect, test } from 'vitest'
import { named } from '../../../test/answered-wave.ts'
import { highsSolver } from '../../../test/highs-solver.ts'
import { miniItem } from '../items/mini-item.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import type { MiniParts } from '../study/mini-study.ts'
import { miniStudy } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import type { Aim, Wanted } from './aim.ts'
import { simulateAims } from './simulate-aims.ts'
import type { SolveLp } from './solver.ts'

let solveLp: SolveLp
beforeAll(async () => {
  solveLp = await highsSolver()
})

const aim = (variable: string, codes: Aim['codes'], wanted: Wanted, group = 'total'): Aim => ({
  variable,
  codes,
  exempt: [],
  group,
  filter: null,
  wanted,
})
const people = (n: number): Wanted => ({ kind: 'people', n })

function answersTo(parts: MiniParts, aims: readonly Aim[], seed = 1) {
  const study = miniStudy(parts)
  const [wave] = study.waves
  if (wave === undefined) throw new Error('No wave')
  const questionnaire = questionnaireOf(study, wave)
  const { responses } = simulateAims({ study, wave, questionnaire, groups: study.groups, aims }, solveLp, seed)
  return responses.map(({ answers }) => answers)
}

const mood = miniItem('single', 'mood', { options: named('good', 'fair', 'bad') })
const parts = { items: [mood, miniItem('slider', 'grade', { when: 'mood = good' })] }

test('as many people give each answer as is said', () => {
  const found = answersTo(parts, [
    aim('mood', null, people(50)),
    aim('mood', [1], people(20)),
    aim('mood', [3], people(7)),
  ])
  expect([1, 2, 3].map((code) => found.filter((one) => one['mood'] === code).length)).toEqual([20, 23, 7])
})

test('a mean and a median come out as printed, of those who are asked', () => {
  const found = answersTo(parts, [
    aim('mood', null, people(50)),
    aim('mood', [1], people(21)),
    aim('grade.1', null, people(21)),
    aim('grade.1', null, { kind: 'mean', printed: 6.4, decimals: 1, scores: null }),
    aim('grade.1', null, { kind: 'median', printed: 7, decimals: 0 }),
  ])
  const grades = found.flatMap((one) => (typeof one['grade.1'] === 'number' ? [one['grade.1']] : []))
  expect(grades).toHaveLength(21)
  const mean = grades.reduce((sum, grade) => sum + grade, 0) / 21
  expect(Math.round(mean * 10) / 10).toBe(6.4)
  expect(grades.toSorted((a, b) => a - b)[10]).toBe(7)
})

test('enough people give the answer that leads to a later question', () => {
  // Nothing is said of the mood but by who is asked for a grade.
  const found = answersTo(parts, [aim('mood', null, people(50)), aim('grade.1', null, people(45))])
  expect(found.filter((one) => one['grade.1'] !== undefined)).toHaveLength(45)
})

describe('a column by a question that is asked later', () => {
  const later = {
    study: { groups: { women: { label: everywhere('Women'), rule: 'sex = woman' } } },
    items: [mood, miniItem('single', 'sex', { options: named('woman', 'man') })],
  }
  const aims = [
    aim('mood', null, people(60)),
    aim('mood', null, people(40), 'women'),
    aim('mood', [1], people(30)),
    aim('mood', [1], people(28), 'women'),
    aim('sex', null, people(60)),
    aim('sex', [1], people(40)),
  ]

  test('has its figures', () => {
    const found = answersTo(later, aims)
    const women = found.filter((one) => one['sex'] === 1)
    expect([women.length, women.filter((one) => one['mood'] === 1).length]).toEqual([40, 28])
    expect(found.filter((one) => one['mood'] === 1)).toHaveLength(30)
  })

  test('misses a figure that contradicts the others by as little as it takes', () => {
    // 45 of 40 women cannot be in a good mood.
    const found = answersTo(later, [...aims.slice(0, 3), aim('mood', [1], people(45), 'women'), ...aims.slice(4)])
    const women = found.filter((one) => one['sex'] === 1)
    expect(women).toHaveLength(40)
    expect(found).toHaveLength(60)
  })
})

test('the number of programmes is bounded, whatever the solver says', () => {
  let calls = 0
  const study = miniStudy({ items: [mood] })
  const [wave] = study.waves
  if (wave === undefined) throw new Error('No wave')
  const source = {
    study,
    wave,
    questionnaire: questionnaireOf(study, wave),
    groups: [],
    aims: [aim('mood', null, people(9))],
  }
  const never: SolveLp = () => {
    calls += 1
    return { status: 'Time limit reached', columns: {} }
  }
  expect(simulateAims(source, never, 1).responses).toHaveLength(9)
  expect(calls).toBeLessThanOrEqual(16)
})
