import fc from 'fast-check'
import { beforeAll, describe, expect, expectTypeOf, test } from 'vitest'
import type { AnsweredWave } from '../../../../test/answered-wave.ts'
import { answeredWave, named, tablesOf, times } from '../../../../test/answered-wave.ts'
import { highsSolver } from '../../../../test/highs-solver.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { unitWeight } from '../../dataset/dataset.ts'
import { protect } from '../../disclosure/protect.ts'
import type { ProfileId } from '../../disclosure/profiles.ts'
import { miniItem } from '../../items/mini-item.ts'
import type { Answers } from '../../rule/rule.ts'
import type { SolveLp } from '../../simulation/solver.ts'
import { everywhere } from '../../text.ts'
import type { Aim } from '../../simulation/aim.ts'
import { aimsOfTables } from './aims-of-tables.ts'
import type { PublicUseSource } from './public-use-answers.ts'
import { publicUseAnswers } from './public-use-answers.ts'

let solveLp: SolveLp
beforeAll(async () => {
  solveLp = await highsSolver()
})

const group = (rule: string) => ({ label: everywhere(rule), rule })

/** Groups of two questions that overlap, the second of which is asked last; a gate, a mean, a median and a recode. */
const parts = {
  study: { groups: { lab: group('work has lab'), sea: group('work has sea'), women: group('sex = woman') } },
  items: [
    miniItem('multiple', 'work', { options: named('ward', 'lab', 'sea') }),
    miniItem('single', 'mood', { options: named('good', 'fair', 'bad'), required: true }),
    miniItem('number', 'hours', {
      when: 'not mood = bad',
      fields: [{ id: 'h', label: everywhere('Hours'), max: 60 }],
    }),
    miniItem('single', 'leave', { when: 'work has lab', options: named('yes', 'no') }),
    miniItem('slider', 'grade'),
    miniItem('text', 'why'),
    miniItem('single', 'sex', { options: named('woman', 'man') }),
  ],
  tables: {
    banner: ['lab', 'sea', 'women', 'total'],
    defaults: true,
    tables: [
      { item: 'mood', stubCounts: true, total: true, rounding: 'largest-remainder' },
      { id: 'middle', title: everywhere('Middle'), variables: ['hours'], statistics: ['median'] },
      { item: 'sex', filter: 'mood = good' },
    ],
  },
}

/** Somebody from four numbers; what they are not asked they do not answer. */
function person(work: number, mood: number, hours: number, sex: number, grade: number): Answers {
  const places = [1, 2, 3].filter((_, index) => ((work >> index) & 1) === 1)
  return {
    ...(places.length === 0 ? {} : { work: places }),
    mood,
    ...(mood === 3 ? {} : { hours }),
    ...(places.includes(2) && hours % 3 > 0 ? { leave: 1 + (hours % 2) } : {}),
    ...(grade === 0 ? {} : { 'grade.1': grade }),
    sex,
    why: 'I am Jan, of the bakery',
  }
}

/** Public tables of answers, and what is made of them. */
function made(wave: AnsweredWave, profile: ProfileId, seed = 1) {
  const { study, questionnaire } = wave
  const tables = tablesOf(wave).map((table) => protect(table, profile))
  const [first] = study.waves
  if (first === undefined) throw new Error('No wave')
  return { published: tables, ...publicUseAnswers({ study, wave: first, questionnaire, tables, seed }, solveLp) }
}

const crowd = fc.array(
  fc
    .tuple(fc.nat(7), fc.integer({ min: 1, max: 3 }), fc.nat(60), fc.integer({ min: 1, max: 2 }), fc.nat(10))
    .map((one) => person(...one)),
  { minLength: 40, maxLength: 120 },
)

test('what is made goes in as public tables only', () => {
  type Inside<T> = T extends Dataset ? 'a dataset' : T extends readonly (infer One)[] ? Inside<One> : never
  expectTypeOf<Inside<PublicUseSource[keyof PublicUseSource]>>().toBeNever()
  expectTypeOf<keyof PublicUseSource>().toEqualTypeOf<'study' | 'wave' | 'questionnaire' | 'tables' | 'seed'>()
})

test('every figure that is called kept is printed by the tables of the synthetic answers, and most are', () => {
  fc.assert(
    fc.property(crowd, fc.constantFrom<ProfileId>('public', 'already-published'), (answers, profile) => {
      const wave = answeredWave(parts, answers)
      const { figures, dataset } = made(wave, profile)
      const again = new Map(tablesOf({ ...wave, dataset }).map((table) => [table.id, table]))
      for (const { kept, kind, table, row, column, statistic, published } of figures) {
        if (!kept || kind !== 'value') continue
        const found = again.get(table)
        const line = found?.rows.findIndex(({ id }) => id === row) ?? -1
        const place = found?.columns.findIndex((one) => one.id === column && one.statistic === statistic) ?? -1
        expect(found?.cells[line]?.[place]?.printed).toBe(published)
      }
      const kept = figures.filter((figure) => figure.kept).length
      expect(kept / Math.max(1, figures.length)).toBeGreaterThan(0.8)
    }),
    { numRuns: 15 },
  )
})

describe('of a plain wave', () => {
  const answers = [
    ...times(60, person(1, 1, 36, 1, 7)),
    ...times(50, person(2, 2, 40, 2, 6)),
    ...times(40, person(3, 1, 24, 2, 8)),
    ...times(45, person(4, 3, 30, 1, 5)),
    ...times(35, person(6, 2, 20, 1, 9)),
  ]

  test('every figure is kept', () => {
    const { figures } = made(answeredWave(parts, answers), 'public')
    expect(figures.length).toBeGreaterThan(80)
    expect(figures.filter(({ kept }) => !kept)).toEqual([])
  })

  test('the same seed gives the same answers, and another seed others', () => {
    const wave = answeredWave(parts, answers)
    const [one, same, other] = [made(wave, 'public', 7), made(wave, 'public', 7), made(wave, 'public', 8)]
    expect(same.dataset).toEqual(one.dataset)
    expect(other.dataset).not.toEqual(one.dataset)
  })

  test('answers are marked as simulated, and so are their tables', () => {
    const { dataset, tables } = made(answeredWave(parts, answers), 'public')
    expect(dataset.simulated).toBe(true)
    expect(dataset.trial).toBeUndefined()
    expect(tables.every(({ simulated }) => simulated)).toBe(true)
  })
})

test('of a weighted wave every figure is kept, by weights that follow from the groups', () => {
  const own = Array.from({ length: 400 }, (_unused, at) =>
    person([1, 2, 4, 1, 3, 1, 2][at % 7] ?? 1, 1 + (at % 3), 8 + ((at * 7) % 50), 1 + (at % 2), 1 + (at % 10)),
  )
  const { study, questionnaire, dataset, issues } = answeredWave(parts, own)
  // Women weigh more than men, and whoever works in the lab less than others.
  const weights = Float64Array.from(own, ({ sex, work }) => {
    const inLab = Array.isArray(work) && work.some((code) => code === 2)
    return (sex === 1 ? 1.25 : 0.75) * (inLab ? 0.8 : 1.1) * unitWeight
  })
  const wave = { study, questionnaire, issues, dataset: { ...dataset, weights, weighted: true } }
  const { figures, dataset: synthetic } = made(wave, 'already-published')
  expect(synthetic.weighted).toBe(true)
  expect(figures.length).toBeGreaterThan(80)
  expect(figures.filter(({ kept }) => !kept)).toEqual([])
})

describe('what is hidden', () => {
  /** Three at sea, who alone are in a bad mood and work on the ward as well. */
  const answers = [
    ...times(200, person(1, 1, 36, 1, 7)),
    ...times(197, person(2, 2, 40, 2, 6)),
    ...times(100, person(1, 2, 40, 2, 6)),
    ...times(3, person(5, 3, 1, 2, 1)),
  ]

  test('is not aimed at', () => {
    const wave = answeredWave(parts, answers)
    const tables = tablesOf(wave).map((table) => protect(table, 'public'))
    const aims = aimsOfTables(tables, wave.study.tables)
    // That nobody at sea was asked how many hours they work is printed.
    const isSome = ({ wanted }: Aim): boolean => wanted.kind !== 'people' || wanted.n > 0
    expect(aims.filter((aim) => aim.group === 'sea' && isSome(aim))).toEqual([])
    const bad = aims.filter(({ variable, codes }) => variable === 'mood' && codes?.includes(3) === true)
    expect(bad.filter(isSome)).toEqual([])
  })

  test('does not come back: the same file is made whatever the hidden answers were', () => {
    // One of the three at sea and somebody else exchange their grades, and no public table shows it.
    const moved = [...answers.slice(0, -4), person(1, 2, 40, 2, 1), person(5, 3, 1, 2, 6), ...answers.slice(-2)]
    const [one, other] = [made(answeredWave(parts, answers), 'public'), made(answeredWave(parts, moved), 'public')]
    expect(other.published).toEqual(one.published)
    expect(other.dataset).toEqual(one.dataset)
  })

  test('does not come back: a combination that one person gave is no more usual than any other', () => {
    const items = [
      miniItem('single', 'a', { options: named('one', 'two', 'three', 'four') }),
      miniItem('single', 'b', { options: named('one', 'two', 'three', 'four') }),
    ]
    // Who says 1 says 1 again, but for one person, who says 4.
    const people = [1, 2, 3, 4].flatMap((code) => times(code === 1 ? 24 : 25, { a: code, b: code }))
    const wave = answeredWave({ items }, [...people, { a: 1, b: 4 }])
    const found = Array.from({ length: 12 }, (_unused, seed) => {
      const { dataset } = made(wave, 'public', seed + 1)
      const [a, b] = [dataset.columns.get('a')?.values ?? [], dataset.columns.get('b')?.values ?? []]
      return Array.from({ length: dataset.rows }, (_, row) => row).filter((row) => a[row] === 1 && b[row] === 4).length
    })
    // By chance alone it is 25 × 26 / 101 = 6.4 people of 101; in the answers it was one.
    const mean = found.reduce((sum, n) => sum + n, 0) / found.length
    expect(mean).toBeGreaterThan(4)
    expect(mean).toBeLessThan(9)
  })
})
