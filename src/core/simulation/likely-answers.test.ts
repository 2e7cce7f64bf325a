import { describe, expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import type { Answers, RosterRow, Value } from '../rule/rule.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import { isRows } from '../rule/evaluate-rule.ts'
import { checkStudy } from '../study/check-study.ts'
import { miniFiles } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import { likelyAnswers } from './likely-answers.ts'
import { seededRandom } from './random.ts'

const year = (id: string) => ({ type: 'year', id, label: everywhere(id), min: 1960, max: 2026 })
const items = [
  miniItem('date', 'began', { precision: 'year', min: 1960, max: 2026 }),
  miniItem('date', 'ended', { precision: 'month', min: 1960, max: 2026 }),
  miniItem('number', 'age', { fields: [{ id: 'a', label: everywhere('Age'), max: 99 }] }),
  miniItem('number', 'other'),
  miniItem('roster', 'jobs', {
    maxRows: 5,
    columns: [year('from'), year('to'), { type: 'number', id: 'months', label: everywhere('Months'), max: 600 }],
  }),
  miniItem('roster', 'training', { maxRows: 2, columns: [year('from')] }),
  miniItem('roster', 'hobbies', { columns: [year('from')] }),
]
const amounts = [
  { of: 'began', low: 2000, middle: 2012, high: 2018 },
  { of: 'ended', after: 'began', low: 5, middle: 6, high: 8 },
  { of: 'age', since: 'began', low: 17, middle: 19, high: 22, filled: 0.6 },
  {
    of: 'jobs.from',
    after: 'ended',
    low: 0,
    middle: 1,
    high: 2,
    next: { low: 1, middle: 2, high: 3 },
  },
  { of: 'jobs.to', after: 'jobs.from', low: 0, middle: 1, high: 3 },
  { of: 'jobs.months', within: 'jobs.from', low: 6, middle: 30, high: 60 },
  { of: 'training.from', after: 'jobs.from', low: 1, middle: 2, high: 3 },
  { of: 'hobbies.from', low: 1990, middle: 2000, high: 2010, filled: 0.1 },
]

function questionnaire(): Questionnaire {
  const checked = checkStudy({ ...miniFiles({ items }), likely: { amounts } })
  const [wave] = checked.ok ? checked.value.waves : []
  if (!checked.ok || wave === undefined) throw new Error('The study holds')
  return questionnaireOf(checked.value, wave)
}

const asked = questionnaire()
const variables = new Map(
  asked.pages.flatMap((page) => page.items.flatMap((item) => item.variables)).map((one) => [one.id, one]),
)

/** People who answer some of these questions, in this order. */
function people(ids: readonly string[], required = true): readonly Answers[] {
  const { person } = likelyAnswers(asked, seededRandom(7))
  return Array.from({ length: 500 }, () => {
    const answer = person()
    const answers: Record<string, Value> = {}
    for (const id of ids) {
      const variable = variables.get(id)
      const value = variable === undefined ? undefined : answer(variable, required, answersLookup(answers))
      if (value !== undefined) answers[id] = value
    }
    return answers
  })
}

const number = (answers: Answers, id: string): number => Number(answers[id])
const rows = (answers: Answers, id: string): readonly RosterRow[] => {
  const value = answers[id]
  return isRows(value) ? value : []
}

/** What is wrong in anybody's rows; a blank cell says nothing. */
const wrong = (ids: readonly string[], id: string, isWrong: (row: RosterRow, answers: Answers) => boolean): number =>
  people(ids).filter((answers) => rows(answers, id).some((row) => isWrong(row, answers))).length

describe('the amounts of one person fit together', () => {
  test('an age goes with the year in which something began', () => {
    const ages = people(['began', 'age']).map((answers) => number(answers, 'age') - (2026 - number(answers, 'began')))
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(14)
    expect(Math.max(...ages)).toBeLessThanOrEqual(26)
  })

  test('also when the year was not given: what ended goes with the age', () => {
    const ages = people(['ended', 'age']).map(
      (answers) => number(answers, 'age') - (2026 - Math.floor(number(answers, 'ended') / 12)),
    )
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(19)
    expect(Math.max(...ages)).toBeLessThanOrEqual(34)
  })

  test('no row ends before it begins', () => {
    expect(wrong(['began', 'jobs'], 'jobs', ({ from, to }) => Number(to) < Number(from))).toBe(0)
  })

  test('no row begins before what it comes after', () => {
    const isEarly = (row: RosterRow, answers: Answers): boolean =>
      Number(row['from']) < Math.floor(number(answers, 'ended') / 12)
    expect(wrong(['began', 'ended', 'jobs'], 'jobs', isEarly)).toBe(0)
  })

  test('rows follow each other, and end with the wave', () => {
    const all = people(['began', 'jobs']).map((answers) =>
      rows(answers, 'jobs').flatMap(({ from }) => (typeof from === 'number' ? [from] : [])),
    )
    expect(all.filter((years) => years.some((one, index) => one < (years[index - 1] ?? 0)))).toEqual([])
    expect(new Set(all.map(({ length }) => length)).size).toBeGreaterThan(3)
  })

  test('there are no more months than fit in until the wave ends', () => {
    const isMore = ({ from, months }: RosterRow): boolean => Number(months) > 12 * (2027 - Number(from))
    expect(wrong(['began', 'jobs'], 'jobs', isMore)).toBe(0)
  })

  test('what comes after the rows of another roster comes after the last', () => {
    const isEarly = ({ from }: RosterRow, answers: Answers): boolean =>
      rows(answers, 'jobs').some((job) => Number(job['from']) > Number(from))
    expect(wrong(['began', 'jobs', 'training'], 'training', isEarly)).toBe(0)
  })
})

test('as many fill in an amount as the study says, and everybody where it must be', () => {
  const share = (required: boolean): number =>
    people(['age'], required).filter((answers) => answers['age'] !== undefined).length / 500
  expect(share(false)).toBeCloseTo(0.6, 1)
  expect(share(true)).toBe(1)
})

test('a roster that is filled in has a row with something in it, however few fill in its columns', () => {
  const [row] = people(['began', 'ended', 'hobbies']).map((answers) => rows(answers, 'hobbies'))
  expect(row?.length).toBeGreaterThan(0)
  expect(wrong(['hobbies'], 'hobbies', (one) => Object.keys(one).length === 0)).toBe(0)
})

test('of what the study says nothing, answers are drawn as ever', () => {
  const { tells } = likelyAnswers(asked, seededRandom(1))
  expect([...variables.values()].filter((one) => !tells(one)).map(({ id }) => id)).toEqual(['other'])
  expect(people(['other']).every((answers) => typeof answers['other'] === 'number')).toBe(true)
})

test('the same seed gives the same answers', () => {
  expect(people(['began', 'jobs', 'age'])).toEqual(people(['began', 'jobs', 'age']))
})
