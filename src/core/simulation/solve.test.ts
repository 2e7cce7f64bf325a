import { createRequire } from 'node:module'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Answers } from '../rule/rule.ts'
import type { PublishedTables } from '../published/published-schema.ts'
import { figures, placeOf } from '../published/published.ts'
import { allot } from './allot.ts'
import { examplePersons } from './example-persons.ts'
import { exampleStudy } from './example-study.ts'
import { hasEqualRemainders, printedFigures } from './printed-by-hand.ts'
import { seededRandom } from './random.ts'
import { solveWave } from './solve.ts'
import type { SolvedWave } from './solved-wave.ts'
import type { LpSolution, SolveLp, SolverOptions } from './solver.ts'

type Highs = {
  readonly solve: (
    text: string,
    options: SolverOptions,
  ) => { readonly Status: string; readonly Columns: Readonly<Record<string, { readonly Primal: number }>> }
}

let solveLp: SolveLp

beforeAll(async () => {
  const load = createRequire(import.meta.url)('highs') as () => Promise<Highs>
  const highs = await load()
  solveLp = (text, options): LpSolution => {
    const { Status: status, Columns: columns } = highs.solve(text, options)
    return { status, columns: Object.fromEntries(Object.entries(columns).map(([name, { Primal }]) => [name, Primal])) }
  }
})

const study = exampleStudy()

function solve(published: PublishedTables, seed = 1, exceptions: 'listed' | 'find' = 'listed'): SolvedWave {
  const solved = solveWave(study, published, solveLp, seededRandom(seed), exceptions)
  if (!solved.ok) throw new Error(solved.issues.map(({ code }) => code).join(', '))
  return solved.value
}

/** A wave of 120 that the tests below spoil in one place. */
const persons = examplePersons(120, seededRandom(3))
const published = printedFigures(study, persons)

/** The published figures with one table changed. */
const spoilt = (
  id: string,
  change: (table: PublishedTables['tables'][number]) => PublishedTables['tables'][number],
): PublishedTables => ({
  ...published,
  tables: published.tables.map((table) => (table.id === id ? change(table) : table)),
})

/** A line of figures with the one at a place replaced. */
const replaced = (line: readonly (number | null)[] | undefined, index: number, figure: number): (number | null)[] =>
  (line ?? []).map((old, place) => (place === index ? figure : old))

const newlyUnmet = ({ unmet }: SolvedWave): readonly string[] => unmet.map(placeOf)

const printedBy = (answers: readonly Answers[]): ReadonlyMap<string, number> =>
  new Map(figures(printedFigures(study, answers)).map((figure) => [placeOf(figure), figure.printed]))

describe('solveWave and allot', () => {
  test.each([
    { name: 'figures counted from real persons', without: null },
    { name: 'the same without the question that defines the groups', without: 'work' },
  ])('$name can be solved again, and the answers give the same figures', ({ without }) => {
    const sizes = fc.integer({ min: 25, max: 250 })
    fc.assert(
      fc.property(sizes, fc.nat(), (size, seed) => {
        const real = examplePersons(size, seededRandom(seed))
        fc.pre(!hasEqualRemainders(study, real))
        const all = printedFigures(study, real)
        const wave = { ...all, tables: all.tables.filter(({ id }) => id !== without) }
        const solved = solve(wave, seed)
        expect(solved.unmet).toEqual([])
        const again = printedBy(allot(solved, seededRandom(seed)))
        expect(figures(wave).filter((figure) => again.get(placeOf(figure)) !== figure.printed)).toEqual([])
      }),
      { numRuns: 30, seed: 2023 },
    )
  })

  test('nobody answers what he was not asked', () => {
    const answers = allot(solve(published), seededRandom(1))
    const has = (person: Answers, variable: string, ...codes: readonly number[]): boolean =>
      [person[variable]].flat().some((value) => typeof value === 'number' && codes.includes(value))
    const isAsked: Readonly<Record<string, (person: Answers) => boolean>> = {
      'fit.1': (person) => has(person, 'done', 1),
      where: (person) => has(person, 'done', 1) && !has(person, 'work', 1),
      why: (person) => has(person, 'done', 1) && has(person, 'left', 1),
      both: (person) => has(person, 'done', 1) && has(person, 'done', 2),
      rest: (person) => has(person, 'done', 3) && has(person, 'liked', 2, 3),
    }
    for (const [variable, asked] of Object.entries(isAsked)) {
      const answered = answers.filter((person) => person[variable] !== undefined)
      expect(answered.length).toBeGreaterThan(0)
      expect(answered.filter((person) => !asked(person))).toEqual([])
    }
    expect(answers.filter((person) => has(person, 'done', 4) && has(person, 'done', 1, 2, 3))).toEqual([])
    expect(answers.filter((person) => (person['done'] === undefined) !== (person['liked'] === undefined))).toEqual([])
  })

  test('the same seed gives the same wave, another seed another one', () => {
    const answers = (seed: number): string => JSON.stringify(allot(solve(published, seed), seededRandom(seed)))
    expect(answers(5)).toBe(answers(5))
    expect(answers(5)).not.toBe(answers(6))
  })
})

describe('figures that contradict each other', () => {
  test('a mean out of reach of its groups is named', () => {
    const wave = spoilt('grade', (table) => ({
      ...table,
      rows: table.rows.map((row, index) =>
        index === 0 ? { ...row, values: { mean: replaced(row.values.mean, 2, 9.9) } } : row,
      ),
    }))
    expect(newlyUnmet(solve(wave))).toEqual(['grade value 1 total mean'])
  })

  test('a base above the number that passed the gate is named', () => {
    const wave = spoilt('fit', (table) => ({ ...table, base: replaced(table.base, 2, 119) }))
    expect(newlyUnmet(solve(wave))).toEqual(['fit base - total -'])
  })

  test('a count that is not printed as its percentage is named', () => {
    const wave = spoilt('liked', (table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, n: 0 })) }))
    const unmet = newlyUnmet(solve(wave))
    expect(unmet.length).toBeGreaterThan(0)
    expect(unmet.every((place) => place.startsWith('liked '))).toBe(true)
  })

  test('a base of a group that is not asked is named', () => {
    const wave = spoilt('where', (table) => ({ ...table, base: replaced(table.base, 0, 7) }))
    expect(newlyUnmet(solve(wave))).toEqual(['where base - ward -'])
  })

  test('a half percent on a table without decimals, and a total that is not the sum, are named', () => {
    const wave = spoilt('done', (table) => ({
      ...table,
      rows: table.rows.map((row, index) =>
        index === 1 ? { ...row, values: { percentage: replaced(row.values.percentage, 1, 23.5) } } : row,
      ),
      total: replaced(table.total ?? [], 2, 1),
    }))
    const unmet = newlyUnmet(solve(wave))
    // The total of the spoilt column need not be met, as one of its percentages is not.
    expect(unmet.filter((place) => place !== 'done total - lab percentage')).toEqual([
      'done value 2 lab percentage',
      'done total - total percentage',
    ])
  })

  test('every other figure is met, and a listed exception keeps its reason', () => {
    const wrong = spoilt('hours', (table) => ({
      ...table,
      rows: table.rows.map((row) => ({ ...row, values: { mean: replaced(row.values.mean, 2, 79) } })),
    }))
    const exceptions = figures(wrong)
      .filter(({ table, column, kind }) => table === 'hours' && column === 'total' && kind === 'value')
      .map((figure) => ({ ...figure, instead: 30, reason: 'nobody-works-that-much' }))
    const listed = solve({ ...wrong, exceptions })
    expect(listed.unmet.map(({ row, reason }) => [row, reason])).toEqual([
      [1, 'nobody-works-that-much'],
      [2, 'nobody-works-that-much'],
    ])
    expect(newlyUnmet(solve({ ...wrong, exceptions }, 1, 'find'))).toEqual(newlyUnmet(listed))
    const again = printedBy(allot(listed, seededRandom(1)))
    const others = figures(wrong).filter((figure) => !newlyUnmet(listed).includes(placeOf(figure)))
    expect(others.filter((figure) => again.get(placeOf(figure)) !== figure.printed)).toEqual([])
  })
})

test('published tables, rows, columns, statistics and exceptions that the study does not have are issues', () => {
  const [first] = published.tables
  if (first === undefined) throw new Error('the example has tables')
  const codes = (wave: PublishedTables): readonly string[] => {
    const solved = solveWave(study, wave, solveLp, seededRandom(1))
    return solved.ok ? [] : solved.issues.map(({ code }) => code)
  }
  expect(codes({ ...published, tables: [{ ...first, id: 'gone' }] })).toEqual(['simulation-unknown-table'])
  expect(codes(spoilt('liked', (table) => ({ ...table, banner: ['ward', 'lab', 'office'] })))).toEqual([
    'simulation-unknown-column',
  ])
  expect(codes(spoilt('grade', (table) => ({ ...table, rows: [{ code: 9, n: null, values: {} }] })))).toEqual([
    'simulation-unknown-row',
  ])
  expect(codes(spoilt('grade', (table) => ({ ...table, statistics: ['percentage'] })))).toEqual([
    'simulation-statistic',
  ])
  const exception = {
    kind: 'base',
    row: null,
    column: 'total',
    statistic: null,
    printed: 1,
    instead: 2,
    reason: 'x',
  } as const
  expect(codes({ ...published, exceptions: [{ table: 'liked', ...exception }] })).toEqual(['simulation-unknown-figure'])
})
