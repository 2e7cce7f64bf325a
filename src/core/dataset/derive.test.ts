import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answeredWave, named } from '../../../test/answered-wave.ts'
import { miniItem } from '../items/mini-item.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import { evaluate } from '../rule/evaluate-rule.ts'
import type { Answers } from '../rule/rule.ts'
import type { MiniParts } from '../study/mini-study.ts'
import { miniStudy } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import { collect } from './collect.ts'
import { missingAt, valueAt } from './column.ts'
import type { Dataset } from './dataset.ts'
import { derive } from './derive.ts'
import { missingReasons } from './missing.ts'
import type { Response } from './response.ts'

const label = everywhere('Label')
const five = [1, 2, 3, 4, 5].map((code) => ({ code, label }))
const rows = [1, 2, 3].map((code) => ({ code, label }))
const gate = miniItem('single', 'gate', { options: named('open', 'closed') })
const hours = miniItem('number', 'hours', { fields: [{ id: 'x', label, max: 100 }], decline: true })
const age = miniItem('number', 'age', { fields: [{ id: 'x', label, max: 100 }] })
const views = miniItem('matrix', 'views', { rows, scale: five })
const items = [gate, { ...hours, when: 'gate = open' }, age, views]

const categories = (id: string, ...rules: readonly string[]) => ({
  id,
  label,
  type: 'categories',
  categories: rules.map((rule, index) => ({ code: index + 1, label, rule })),
})
const recode = (id: string, of: string, ...codes: readonly (readonly number[])[]) => ({
  id,
  label,
  type: 'recode',
  of,
  categories: codes.map((own, index) => ({ code: index + 1, label, codes: own })),
})
const score = (changes: object) => ({ id: 'd', label, type: 'score', of: ['views'], needs: 1, ...changes })

/** The value of a variable per row, or the reason why there is none. */
function column({ columns, rows: length }: Dataset, id: string): readonly unknown[] {
  const found = columns.get(id)
  return Array.from({ length }, (_, row) => {
    const reason = found === undefined ? 'no such column' : missingReasons[missingAt(found, row) - 1]
    return reason ?? (found && valueAt(found, row))
  })
}

/** What is derived from the answers of people who each saw every page that is for them. */
function derived(variables: readonly object[], answers: readonly Answers[], own?: MiniParts): Dataset {
  const { dataset, questionnaire } = answeredWave({ items, ...own, derived: { variables } }, answers)
  return derive(dataset, questionnaire)
}
const values = (variable: object, answers: readonly Answers[], own?: MiniParts, id = 'd'): readonly unknown[] =>
  column(derived([variable], answers, own), id)

describe('a category', () => {
  test('is that of the first rule that is true', () => {
    const bands = categories('d', 'age < 20', 'age < 40', 'age >= 30')
    expect(values(bands, [{ age: 19 }, { age: 20 }, { age: 39 }, { age: 40 }])).toEqual([1, 2, 2, 3])
  })

  test('is not there when an earlier rule is unknown, and is when a later one is', () => {
    const open = categories('d', 'hours > 30', 'age > 30')
    const people = [
      { gate: 1, hours: 40 },
      { gate: 1, hours: 20, age: 40 },
      // Seen and left open: it is not known whether they are in the first category.
      { gate: 1, age: 40 },
    ]
    expect(values(open, people)).toEqual([1, 2, 'skipped'])
  })

  test('can be about no answer', () => {
    const known = categories('d', 'answered hours', 'not answered hours')
    expect(values(known, [{ gate: 1, hours: 3 }, { gate: 1 }, { gate: 2 }])).toEqual([1, 2, 2])
  })

  test('can be computed from another derived variable, and is not known where that is not', () => {
    const variables = [categories('band', 'age < 30', 'age < 60'), categories('d', 'band = 1', 'not band = 1')]
    const found = derived(variables, [{ age: 20 }, { age: 50 }, { age: 70 }, {}])
    expect(column(found, 'd')).toEqual([1, 2, 'not-asked', 'skipped'])
  })

  test('can be about the rows of a roster', () => {
    const jobs = miniItem('roster', 'jobs')
    const long = categories('d', 'any jobs (months > 12)', 'all jobs (months <= 12)')
    const people = [{ jobs: [{ months: 3 }, { months: 13 }] }, { jobs: [{ months: 3 }] }, {}]
    expect(values(long, people, { items: [jobs] })).toEqual([1, 2, 'skipped'])
  })
})

describe('who has no value', () => {
  const mean = score({ of: ['hours', 'age'], needs: 2 })
  const pages = ['page-1', 'page-2', 'page-3', 'page-4']

  const response = (changes: Partial<Response>): Response => ({
    id: '1',
    pages,
    answers: {},
    declined: [],
    complete: true,
    ...changes,
  })

  test.each<[string, Partial<Response>, string]>([
    ['was in no category, though everything was answered', { answers: { gate: 1, hours: 90, age: 5 } }, 'not-asked'],
    ['was not asked', { answers: { gate: 2, age: 5 }, pages: ['page-1', 'page-3', 'page-4'] }, 'not-asked'],
    ['left it open', { answers: { gate: 1, age: 5 } }, 'skipped'],
    ['would rather not say', { answers: { gate: 1, age: 5 }, declined: ['hours'] }, 'declined'],
    ['stopped before', { answers: { gate: 1 }, pages: ['page-1'], complete: false }, 'not-reached'],
    ['declined one and left the other open', { answers: { gate: 1 }, declined: ['hours'] }, 'declined'],
    [
      'declined one and did not come to the other',
      { answers: { gate: 1 }, declined: ['hours'], pages: ['page-1', 'page-2'], complete: false },
      'not-reached',
    ],
    [
      'left one open and was not asked the other',
      { answers: { gate: 2 }, pages: ['page-1', 'page-3', 'page-4'] },
      'skipped',
    ],
  ])('has the reason of what says most of it: %s', (_, given, reason) => {
    const study = miniStudy({ items, derived: { variables: [categories('c', 'hours < 10 and age > 0'), mean] } })
    const [wave] = study.waves
    if (wave === undefined) throw new Error('The study has no wave')
    const questionnaire = questionnaireOf(study, wave)
    const { dataset } = collect(questionnaire, [response(given)], { simulated: false })
    const found = derive(dataset, questionnaire)
    expect(column(found, 'c')).toEqual([reason])
    const isFull = reason === 'not-asked' && 'hours' in (given.answers ?? {})
    expect(column(found, 'd')).toEqual([isFull ? 47.5 : reason])
  })
})

describe('a recode', () => {
  const people = [1, 2, 3, 4, 5].map((code) => ({ 'views.1': code, 'views.3': 6 - code }))

  test('of a single item brings codes together; a code that is left out has no value', () => {
    const own = { items: [miniItem('single', 'a', { options: five })] }
    const answers = [...[1, 2, 3, 4, 5].map((a) => ({ a })), {}]
    expect(values(recode('d', 'a', [5, 1], [2, 3]), answers, own)).toEqual([1, 2, 2, 'not-asked', 1, 'skipped'])
  })

  test('of a matrix does so for each row', () => {
    const found = derived([recode('d', 'views', [1, 2], [3], [4, 5])], people)
    expect([...found.columns.keys()].filter((id) => id.startsWith('d.'))).toEqual(['d.1', 'd.2', 'd.3'])
    expect(column(found, 'd.1')).toEqual([1, 1, 2, 3, 3])
    expect(column(found, 'd.2')).toEqual(people.map(() => 'skipped'))
    expect(column(found, 'd.3')).toEqual([3, 3, 2, 1, 1])
  })

  test('of what was recoded before', () => {
    const found = derived([recode('fine', 'views', [1, 2], [3], [4, 5]), recode('d', 'fine.1', [1, 3], [2])], people)
    expect(column(found, 'd')).toEqual([1, 1, 2, 1, 1])
  })
})

describe('a score', () => {
  const answers = (...own: readonly (number | null)[]): Answers =>
    Object.fromEntries(own.flatMap((code, index) => (code === null ? [] : [[`views.${index + 1}`, code]])))

  // Worked out by hand; a reversed answer counts as 6 minus itself.
  test.each<[string, object, readonly (number | null)[], unknown]>([
    ['all answers', {}, [1, 2, 5], 2.67], // 8 / 3
    ['an item that counts the other way round', { reverse: ['views.3'] }, [1, 2, 5], 1.33], // (1 + 2 + 1) / 3
    ['two of those', { reverse: ['views.2', 'views.3'] }, [1, 2, 5], 2], // (1 + 4 + 1) / 3
    ['all of those', { reverse: ['views'] }, [1, 2, 5], 3.33], // (5 + 4 + 1) / 3
    ['the answers that are there', { needs: 2 }, [4, null, 5], 4.5],
    ['one answer, where one is enough', {}, [null, 4, null], 4],
    ['fewer answers than it needs', { needs: 3 }, [4, null, 5], 'skipped'],
    ['no answers', {}, [null, null, null], 'skipped'],
    ['three decimals', { decimals: 3 }, [1, 2, 5], 2.667],
    ['no decimals', { decimals: 0 }, [1, 2, 5], 3],
    ['a half without decimals', { decimals: 0 }, [2, 3, null], 3], // 2.5
    ['a half of one decimal', { decimals: 1, of: ['views', 'gate5'] }, [1, 1, 1, 2], 1.3], // 1.25
  ])('of %s', (_, changes, own, expected) => {
    const more = { items: [...items, miniItem('single', 'gate5', { options: five })] }
    const given = own.length < 4 ? answers(...own) : { ...answers(...own.slice(0, 3)), gate5: own[3] ?? 0 }
    expect(values(score(changes), [given], more)).toEqual([expected])
  })

  const amount = (id: string, min: number, max: number, decimals: number) =>
    miniItem('number', id, { fields: [{ id: 'x', label, min, max, decimals }] })

  test('of amounts below zero is rounded away from zero too', () => {
    const own = { items: [amount('x', -5, 5, 0), amount('y', -5, 5, 0)] }
    const mean = score({ of: ['x', 'y'], decimals: 0 })
    // -2.5, 2.5, -0.5 and 0.
    const people = [
      [-2, -3],
      [2, 3],
      [0, -1],
      [-4, 4],
    ].map(([x = 0, y = 0]) => ({ x, y }))
    expect(values(mean, people, own)).toEqual([-3, 3, -1, 0])
  })

  test('of amounts with decimals is as exact as they are', () => {
    const own = { items: [amount('x', 0, 10, 2), amount('y', 0, 10, 2)] }
    // 2.675 and 1.005 are a trace less than that in a computer.
    const people = [
      { x: 2.67, y: 2.68 },
      { x: 1, y: 1.01 },
    ]
    expect(values(score({ of: ['x', 'y'] }), people, own)).toEqual([2.68, 1.01])
  })

  test('lies between the lowest and the highest answer, and reversed as far from the other end', () => {
    const code = fc.integer({ min: 1, max: 5 })
    fc.assert(
      fc.property(fc.tuple(code, fc.option(code), fc.option(code)), (own) => {
        const given = own.filter((one) => one !== null)
        const [plain] = values(score({ decimals: 3 }), [answers(...own)])
        const [turned] = values(score({ decimals: 3, reverse: ['views'] }), [answers(...own)])
        expect(plain).toBeGreaterThanOrEqual(Math.min(...given))
        expect(plain).toBeLessThanOrEqual(Math.max(...given))
        expect(Number(plain) + Number(turned)).toBeCloseTo(6, 2)
      }),
    )
  })
})

test('categories over columns are those of each person alone', () => {
  const code = fc.integer({ min: 1, max: 5 })
  const person: fc.Arbitrary<Answers> = fc.record({ age: code, 'views.1': code }, { requiredKeys: [] })
  const rules = ['age = 1 and views.1 = 1', 'age > 3', 'not views.1 = 2', 'answered age']
  fc.assert(
    fc.property(fc.shuffledSubarray(rules, { minLength: 1 }), fc.array(person, { maxLength: 8 }), (own, people) => {
      const study = miniStudy({ items, derived: { variables: [categories('d', ...own)] } })
      const derivation = study.derived[0]?.variables[0]?.derivation
      const expected = people.map((answers) => {
        if (derivation?.kind !== 'categories') return null
        for (const one of derivation.cases) {
          const truth = evaluate(one.rule, (id) => answers[id])
          if (truth !== false) return truth === true ? one.code : null
        }
        return null
      })
      const found = values(categories('d', ...own), people)
      expect(found.map((value) => (typeof value === 'number' ? value : null))).toEqual(expected)
    }),
  )
})

test('a dataset keeps what was asked, and is the same where nothing is derived', () => {
  const { dataset, questionnaire } = answeredWave({ items }, [{ age: 3 }])
  expect(derive(dataset, questionnaire)).toBe(dataset)
  const found = derived([categories('d', 'age = 3')], [{ age: 3 }])
  expect([...found.columns.keys()]).toEqual([...dataset.columns.keys(), 'd'])
})

test('a dataset of another questionnaire is a mistake of the program', () => {
  const { questionnaire } = answeredWave({ items, derived: { variables: [categories('d', 'age = 3')] } }, [])
  const other = answeredWave({ items: [gate] }, [{ gate: 1 }]).dataset
  expect(() => derive(other, questionnaire)).toThrow('age')
})
