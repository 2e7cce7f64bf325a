import { describe, expect, test } from 'vitest'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import type { PublishedTable } from '../published/published-schema.ts'
import { quotaStudy } from '../../../test/quota-example.ts'
import { sourcesOf, valuesOf } from './quota-source.ts'
import { quotasOf } from './quota.ts'

const study = quotaStudy()
const [wave] = study.waves
if (wave === undefined) throw new Error('No wave')
const find = sourcesOf(questionnaireOf(study, wave))

const table = (
  id: string,
  rows: PublishedTable['rows'],
  statistic: 'percentage' | 'top-box' | 'mean' = 'percentage',
) => ({
  id,
  banner: ['young'],
  statistics: [statistic],
  base: [null],
  rows,
  total: null,
})
const percentage = (code: number, figure: number) => ({ code, n: null, values: { percentage: [figure] } })
const quotas = (...tables: readonly PublishedTable[]) => quotasOf(study, find, { wave: '2026', exceptions: [], tables })

/** The answers of each class with the figures that are about them. */
const classesOf = (id: string, ...tables: readonly PublishedTable[]) =>
  quotas(...tables)
    .get(id)
    ?.classes.map(({ values, rows }) => [values, rows.flatMap(({ marks }) => marks.map(({ printed }) => printed))])

describe('the question behind', () => {
  test('a recode of a recode is the one that was asked', () => {
    expect(find('stage')?.question.id).toBe('phase')
    expect([1, 2, 3].map((code) => find('stage')?.valueOf(code))).toEqual([1, 1, 2])
  })

  test('bands of an amount is the amount, and what a recode leaves out has no value', () => {
    expect([29, 30, 44, 45].map((age) => find('age-band')?.valueOf(age))).toEqual([1, 2, 2, 3])
    expect(find('mood-sure')?.valueOf(2)).toBeNull()
  })

  test('a score, and a variable that is not there, is none', () => {
    expect([find('mean-view'), find('weather')]).toEqual([null, null])
  })
})

test('every value of a question is looked at, of a long range some', () => {
  const age = find('age')?.question
  expect(age === undefined ? [] : valuesOf(age)).toHaveLength(60)
  const long = age === undefined ? [] : valuesOf({ ...age, min: 0, max: 1_000_000 })
  expect([long.length, long[0], long.at(-1)]).toEqual([10_000, 0, 1_000_000])
})

test('rows of one question are classes of its answers, also those without a figure', () => {
  expect(classesOf('mood', table('mood', [percentage(1, 30)]))).toEqual([
    [[1], [30]],
    [[2], []],
    [[3], []],
  ])
})

test('figures of several tables about one question stand together', () => {
  const topBox = (figure: number) => ({ code: 1, n: null, values: { 'top-box': [figure] } })
  const found = classesOf(
    'views.1',
    table('views', [topBox(60)], 'top-box'),
    table('views-band', [topBox(40)], 'top-box'),
  )
  expect(found).toEqual([
    [[3, 4], [60]],
    [[1, 2], [40]],
  ])
})

test('a row that cuts through another is left out, unless only it has figures', () => {
  const sure = table('mood-sure', [percentage(1, 70)])
  expect(classesOf('mood', sure)).toEqual([
    [[1], [70]],
    [[3], []],
    [[2], []],
  ])
  const stage = table('stage', [percentage(1, 60)])
  expect(classesOf('phase', table('phase', []), stage)).toEqual([
    [[1, 2], [60]],
    [[3], []],
  ])
})

test('means and exceptions are no quotas', () => {
  expect(classesOf('grade.1', table('grade', [{ code: 1, n: null, values: { mean: [7] } }], 'mean'))).toBeUndefined()
  const place = { table: 'mood', kind: 'value', row: 1, column: 'young', statistic: 'percentage', printed: 30 } as const
  const found = quotasOf(study, find, {
    wave: '2026',
    exceptions: [{ ...place, instead: 31, reason: 'misprint' }],
    tables: [table('mood', [percentage(1, 30)])],
  })
  expect(found.get('mood')?.classes[0]?.rows[0]?.marks).toEqual([])
})
