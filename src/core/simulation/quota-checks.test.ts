import { expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import { evaluate } from '../rule/evaluate-rule.ts'
import { miniStudy } from '../study/mini-study.ts'
import type { PublishedTables } from '../published/published-schema.ts'
import { everywhere } from '../text.ts'
import { quotaWave } from '../../../test/quota-example.ts'

const field = { label: everywhere('Years'), max: 90 }
const message = everywhere('Is that right?')

const study = miniStudy({
  pages: [
    { id: 'one', items: [miniItem('number', 'age', { fields: [{ ...field, id: 'a' }] })] },
    {
      id: 'two',
      items: [miniItem('number', 'stop', { fields: [{ ...field, id: 'b' }] })],
      checks: [{ rule: 'stop >= [age]', level: 'hard', message }],
    },
    {
      id: 'three',
      items: [miniItem('number', 'start', { fields: [{ ...field, id: 'c' }] })],
      checks: [{ rule: 'start <= [age]', level: 'soft', message }],
    },
    { id: 'four', items: [miniItem('single', 'mood')] },
  ],
  derived: {
    variables: ['age', 'stop', 'start'].map((of) => ({
      id: `${of}-band`,
      type: 'categories',
      label: everywhere('Band'),
      categories: [
        { code: 1, label: everywhere('low'), rule: `${of} < 60` },
        { code: 2, label: everywhere('high'), rule: `${of} >= 60` },
      ],
    })),
  },
})

const table = (id: string, low: number): PublishedTables['tables'][number] => ({
  id: `${id}-band`,
  banner: ['total'],
  statistics: ['percentage'],
  base: [null],
  rows: [{ code: 1, n: null, values: { percentage: [low] } }],
  total: null,
})

const published = (...tables: PublishedTables['tables']): PublishedTables => ({ wave: '2026', exceptions: [], tables })

test('answers pass the hard checks of their page, and mostly the soft ones, without changing a published figure', () => {
  const { responses, questionnaire, unmet } = quotaWave(study, published(table('age', 90), table('stop', 20)))
  expect(unmet).toEqual([])
  const broken = (level: string): number =>
    responses.filter(({ answers, pages }) =>
      questionnaire.pages.some(
        ({ id, checks = [] }) =>
          pages.includes(id) &&
          checks.some((check) => check.level === level && evaluate(check.rule, answersLookup(answers)) === false),
      ),
    ).length
  expect(broken('hard')).toBe(0)
  expect(broken('soft')).toBeLessThan(0.2 * responses.length)
})

test('people change answers where a published figure keeps them from passing a soft check', () => {
  // One in ten is 60 or over and one in ten started at 60 or over: by chance that would hardly ever be the same people.
  const { responses, unmet } = quotaWave(study, published(table('age', 90), table('start', 90)))
  expect(unmet).toEqual([])
  const late = responses.filter(({ answers }) => Number(answers['start']) >= 60 && answers['age'] !== undefined)
  expect(late.length).toBeGreaterThan(10)
  expect(late.filter(({ answers }) => Number(answers['age']) < 60).length).toBeLessThan(0.2 * late.length)
})

test('figures that cannot pass a check together are told', () => {
  // Who is 60 or over cannot stop before that.
  const { unmet } = quotaWave(study, published(table('age', 5), table('stop', 90)))
  expect(unmet.map(({ table: id }) => id)).toEqual(['stop-band'])
})
