import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { missingAt } from '../dataset/column.ts'
import { route } from '../questionnaire/route.ts'
import type { Answers } from '../rule/rule.ts'
import { miniWave } from '../study/mini-study.ts'
import type { PublishedTable, PublishedTables } from '../published/published-schema.ts'
import { placeOf } from '../published/published.ts'
import { printedOf, quotaBanner, quotaPersons, quotaStudy, quotaWave } from '../../../test/quota-example.ts'

const steered = ['mood', 'tools', 'views', 'views-band', 'age-band', 'moved', 'why', 'mood-sure']

const missed = (published: PublishedTables, study = quotaStudy(), seed = 1): readonly string[] =>
  quotaWave(study, published, seed).unmet.map(placeOf)

/** Nobody may be in the columns, and then nothing is printed. */
const hasFigures = ({ tables }: PublishedTables, id: string): boolean =>
  tables.some(
    (table) =>
      table.id === id &&
      table.rows.some(({ values }) =>
        Object.values(values)
          .flat()
          .some((one) => one !== null),
      ),
  )

/** The figures of a row in the order of the columns. */
const lineOf = ({ tables }: PublishedTables, id: string, code: number): readonly (number | null)[] =>
  Object.values(tables.find((table) => table.id === id)?.rows.find((row) => row.code === code)?.values ?? {}).flat()

/**
 * Whether two figures that are each other's rest add up to more than 100. Then both end in a half before rounding, which
 * only few numbers of people can give, and how many are asked is left to chance.
 */
const hasHalves = (published: PublishedTables): boolean =>
  [
    [lineOf(published, 'moved', 1), lineOf(published, 'moved', 2)],
    [lineOf(published, 'mood-sure', 1), lineOf(published, 'mood-sure', 2)],
    [lineOf(published, 'views', 1), lineOf(published, 'views-band', 1)],
    [lineOf(published, 'views', 2), lineOf(published, 'views-band', 2)],
  ].some(([one = [], other = []]) => one.some((figure, index) => (figure ?? 0) + (other[index] ?? 0) > 100))

const roundings = fc.constantFrom({ rounding: 'half-up' }, { rounding: 'largest-remainder' })
const columnChoices = fc.constantFrom(['young'], ['total'], ['old', 'young'], ['young', 'total'], [...quotaBanner])
const seeds = fc.nat(1e6)

describe('figures that people can give are printed by the tables of the simulated answers', () => {
  test.each([
    ['one answer', 'mood', {}],
    ['several answers', 'tools', {}],
    ['the highest of a scale', 'views', {}],
    ['the rows of a matrix recoded', 'views-band', {}],
    ['bands of an amount', 'age-band', {}],
    ['limited by a filter', 'mood', { filter: 'phase != middle' }],
    ['of who was shown the question', 'mood', { base: 'shown' }],
    ['of everybody', 'tools', { base: 'everyone' }],
    ['of who answered the first row', 'views', { base: 'first-row' }],
  ])('%s', (_, id, changes: object) => {
    fc.assert(
      fc.property(
        roundings,
        columnChoices,
        fc.integer({ min: 3, max: 150 }),
        seeds,
        (rounding, columns, count, seed) => {
          const study = quotaStudy({ [id]: { ...changes, ...rounding } })
          const published = printedOf(study, quotaPersons(count, seed), [id], columns)
          fc.pre(hasFigures(published, id))
          expect(missed(published, study, seed)).toEqual([])
        },
      ),
      { numRuns: 25 },
    )
  })

  test('all at once, also where it is not known how many were asked', () => {
    fc.assert(
      fc.property(
        roundings,
        columnChoices,
        fc.integer({ min: 4000, max: 4400 }),
        seeds,
        (rounding, columns, count, seed) => {
          const study = quotaStudy({ mood: rounding, 'age-band': rounding, why: rounding })
          const published = printedOf(study, quotaPersons(count, seed), steered, columns)
          fc.pre(!hasHalves(published))
          expect(missed(published, study, seed)).toEqual([])
        },
      ),
      { numRuns: 8 },
    )
  })
})

const people = quotaPersons(900, 7)
const published = printedOf(quotaStudy(), people, steered)

/** The published figures with one table changed. */
const changed = (id: string, change: (table: PublishedTable) => PublishedTable): PublishedTables => ({
  ...published,
  tables: published.tables.map((table) => (table.id === id ? change(table) : table)),
})

/** A row in which every figure is another one. */
const withFigure =
  (code: number, printed: number) =>
  (table: PublishedTable): PublishedTable => ({
    ...table,
    rows: table.rows.map((row) =>
      row.code === code
        ? {
            ...row,
            values: Object.fromEntries(Object.keys(row.values).map((key) => [key, [printed, printed, printed]])),
          }
        : row,
    ),
  })

describe('a figure that cannot be met', () => {
  test('because it contradicts others is told, and the rest is met', () => {
    const places = missed(changed('mood', withFigure(1, 90)))
    expect(places.length).toBeGreaterThan(0)
    expect(places.filter((place) => !place.startsWith('mood'))).toEqual([])
  })

  test('because more people choose nothing else than there are is told', () => {
    const places = missed(changed('tools', (table) => withFigure(4, 90)(withFigure(1, 60)(table))))
    expect(places.length).toBeGreaterThan(0)
    expect(places.filter((place) => !place.startsWith('tools'))).toEqual([])
  })

  test('because too few answers are printed for everybody to have one is told', () => {
    const all = (table: PublishedTable): PublishedTable =>
      [1, 2, 3, 4].reduce((one, code) => withFigure(code, 10)(one), table)
    expect(missed(changed('tools', all)).some((place) => place.startsWith('tools'))).toBe(true)
  })

  test('because it does not follow from one question, or the study does not have it, is told', () => {
    const base = [null]
    const score: PublishedTable = {
      id: 'mean-view',
      banner: ['young'],
      statistics: ['mean'],
      base,
      rows: [{ code: 1, n: null, values: { mean: [9] } }],
      total: null,
    }
    const found = missed({ ...published, tables: [...published.tables, score, { ...score, id: 'weather' }] })
    expect(found).toEqual(['mean-view value 1 young mean', 'weather value 1 young mean'])
  })

  test('and is a known exception steers nothing and has its reason', () => {
    const spoilt = changed('mood', withFigure(1, 90))
    const exceptions = quotaBanner.map((column) => ({
      table: 'mood',
      kind: 'value' as const,
      row: 1,
      column,
      statistic: 'percentage' as const,
      printed: 90,
      instead: { from: 0, to: 89, reason: 'by-chance' },
      reason: 'misprint',
    }))
    const { unmet } = quotaWave(quotaStudy(), { ...spoilt, exceptions })
    expect(unmet.map(({ table, row, reason }) => [table, row, reason])).toEqual(
      quotaBanner.map(() => ['mood', 1, 'misprint']),
    )
  })
})

describe('the respondents', () => {
  const wave = quotaWave(quotaStudy(), published)

  test('have answers to nothing that they were not asked', () => {
    const astray = wave.responses.filter(({ answers }) => {
      const { asked, answers: counted } = route(wave.questionnaire, answers)
      return (
        Object.keys(answers).some((id) => asked.get(id) !== true) || JSON.stringify(counted) !== JSON.stringify(answers)
      )
    })
    expect(astray).toEqual([])
  })

  test('skip questions, decline some and break off', () => {
    const reasons = new Set(
      [...wave.dataset.columns.values()].flatMap((column) => wave.responses.map((_, row) => missingAt(column, row))),
    )
    expect([...reasons].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4])
    expect(wave.responses.some(({ complete }) => !complete)).toBe(true)
  })

  test('are the same for the same seed, to the last byte, and others for another', () => {
    const again = quotaWave(quotaStudy(), published).responses
    expect(JSON.stringify(again)).toBe(JSON.stringify(wave.responses))
    expect(JSON.stringify(quotaWave(quotaStudy(), published, 2).responses)).not.toBe(JSON.stringify(wave.responses))
  })

  test('are as many as published, and in each group', () => {
    const count = (codes: readonly number[]) =>
      people.filter(({ phase }) => codes.some((code) => code === phase)).length
    const given = (codes: readonly number[]) =>
      wave.responses.filter(({ answers }) => codes.some((code) => code === answers['phase'])).length
    expect([given([1]), given([3]), given([1, 2, 3])]).toEqual([count([1]), count([3]), 900])
  })
})

test('as many answer a question as its published base says, where it has one', () => {
  const base = [200, null, null]
  const { unmet, responses } = quotaWave(
    quotaStudy(),
    changed('mood', (table) => ({ ...table, base, rows: [] })),
  )
  expect(unmet).toEqual([])
  expect(
    responses.filter(({ answers }: { answers: Answers }) => answers['phase'] === 1 && answers['mood'] !== undefined),
  ).toHaveLength(200)
})

describe('of a group whose size was not published', () => {
  const mood = published.tables
    .filter(({ id }) => id === 'mood')
    .map((table) => ({
      ...table,
      banner: ['young'],
      base: [null],
      rows: table.rows.map((row) => ({ ...row, values: { percentage: (row.values.percentage ?? []).slice(0, 1) } })),
    }))
  const sizes = (wave: object) => {
    const study = quotaStudy({}, [miniWave('2026', wave)])
    const all = quotaWave(study, { wave: '2026', exceptions: [], tables: mood })
    expect(all.unmet).toEqual([])
    return [all.responses.length, all.responses.filter(({ answers }) => answers['phase'] === 1).length]
  }

  test('there are as many as were drawn of it, among as many respondents as may be expected', () => {
    // 60 % of 3,000 invited; a quarter of them are young.
    const strata = [
      { group: 'young', invited: 500 },
      { group: 'old', invited: 1500 },
    ]
    expect(sizes({ invited: 3000, strata })).toEqual([1800, 450])
  })

  test('there are some, when nothing is known', () => {
    const [all, young = 0] = sizes({})
    expect(all).toBe(600)
    expect(young).toBeGreaterThan(100)
  })
})
