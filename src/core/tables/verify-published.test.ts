import { describe, expect, test } from 'vitest'
import { answersTo, named, tablesOf, times } from '../../../test/answered-wave.ts'
import { miniItem } from '../items/mini-item.ts'
import type { Answers } from '../rule/rule.ts'
import { miniStudy } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import type { Instead, PublishedTables } from '../published/published-schema.ts'
import { placeOf } from '../published/published.ts'
import { verifiedCounts, verifiedLine } from './verified-counts.ts'
import { verifyPublished } from './verify-published.ts'

const study = miniStudy({
  study: {
    groups: {
      lab: { label: everywhere('Lab'), rule: 'work has lab' },
      sea: { label: everywhere('Sea'), rule: 'work has sea' },
    },
  },
  items: [
    miniItem('multiple', 'work', { options: named('ward', 'lab', 'sea') }),
    miniItem('single', 'mood', { options: named('good', 'bad') }),
    miniItem('slider', 'grade'),
  ],
  tables: {
    banner: ['lab', 'sea', 'total'],
    defaults: false,
    tables: [{ item: 'mood', total: true, stubCounts: true }, { item: 'grade' }],
  },
})

/** 200 people, 40 of them in the lab and nobody at sea. 101 are in a good mood: 50.5 %, which prints as 51. */
const answers: readonly Answers[] = [
  ...times(25, { work: [2], mood: 1, 'grade.1': 7 }),
  ...times(15, { work: [2], mood: 2, 'grade.1': 6 }),
  ...times(76, { work: [1], mood: 1, 'grade.1': 8 }),
  ...times(84, { work: [1], mood: 2, 'grade.1': 5 }),
]

const published: PublishedTables = {
  wave: '2026',
  exceptions: [],
  tables: [
    {
      id: 'mood',
      banner: ['lab', 'sea', 'total'],
      statistics: ['percentage'],
      base: [40, null, 200],
      rows: [
        { code: 1, n: 101, values: { percentage: [63, null, 51] } },
        { code: 2, n: 99, values: { percentage: [38, null, 50] } },
      ],
      total: [101, null, 101],
    },
    {
      id: 'grade',
      banner: ['lab', 'sea', 'total'],
      statistics: ['mean'],
      base: [40, null, 200],
      // (25 × 7 + 15 × 6) / 40 = 6.625, and (175 + 90 + 608 + 420) / 200 = 6.465
      rows: [{ code: 1, n: null, values: { mean: [6.6, null, 6.5] } }],
      total: null,
    },
  ],
}
const verify = (own: readonly Answers[], other: Partial<PublishedTables> = {}) =>
  verifyPublished({ ...published, ...other }, tablesOf(answersTo(study, own)))
const missed = (own: readonly Answers[]) =>
  verify(own)
    .filter(({ verdict }) => verdict !== 'equal')
    .map((figure) => [placeOf(figure), figure.printed, figure.ours])

test('figures that we print are equal, to the last digit', () => {
  expect(verify(answers)).toHaveLength(14)
  expect(missed(answers)).toEqual([])
})

test('one answer that moves over a rounding edge shows, with what hangs on it', () => {
  const moved = answers.map((own, index) => (index === 199 ? { ...own, mood: 1 } : own))
  expect(missed(moved)).toEqual([
    ['mood count 1 total -', 101, 102],
    ['mood count 2 total -', 99, 98],
    ['mood value 2 total percentage', 50, 49],
    ['mood total - total percentage', 101, 100],
  ])
  // A person in the lab who changes: 24 of 40 is 60 %.
  const inLab = answers.map((own, index) => (index === 0 ? { ...own, mood: 2 } : own))
  expect(missed(inLab).map(([place]) => place)).toContain('mood value 1 lab percentage')
})

test('one respondent less shows in the base', () => {
  expect(missed(answers.slice(1)).map(([place]) => place)).toContain('mood base - lab -')
})

test('an answer that moves and changes no printed figure does not show', () => {
  // The mean of the total goes from 6.465 to 6.47: both print as 6.5.
  const moved = answers.map((own, index) => (index === 199 ? { ...own, 'grade.1': 6 } : own))
  expect(missed(moved)).toEqual([])
})

describe('a figure that differs', () => {
  const one = { table: 'mood', kind: 'value', row: 1, column: 'total', statistic: 'percentage', printed: 51 } as const
  const fewer = answers.slice(0, -1).map((own, index) => (index === 50 ? { ...own, mood: 2 } : own))
  const found = (exceptions: PublishedTables['exceptions'], own: readonly Answers[]) =>
    verify(own, { exceptions }).find((figure) => placeOf(figure) === placeOf(one))

  test('is different', () => {
    expect(found([], fewer)).toMatchObject({ printed: 51, ours: 50, verdict: 'different', reason: null })
  })

  test.each<[name: string, instead: Instead, printed: number, verdict: string]>([
    ['is an exception where the published file expects our figure', 50, 51, 'exception'],
    ['is an exception in the range that the file expects', { from: 49, to: 50, reason: 'near' }, 51, 'exception'],
    ['is different where the file expects another figure', 49, 51, 'different'],
    ['is different above the range that the file expects', { from: 48, to: 49, reason: 'near' }, 51, 'different'],
    ['is different below the range that the file expects', { from: 52, to: 53, reason: 'near' }, 51, 'different'],
    ['is different where the exception names a figure that was not published', 50, 52, 'different'],
  ])('%s', (_, instead, printed, verdict) => {
    const exception = { ...one, printed, instead, reason: 'no-base' }
    expect(found([exception], fewer)).toMatchObject({
      printed: 51,
      ours: 50,
      verdict,
      reason: verdict === 'exception' ? 'no-base' : null,
      instead: printed === 51 ? instead : null,
    })
  })

  test('is different where we have none, whatever an exception expects', () => {
    const exception = { ...one, instead: { from: 0, to: 100, reason: 'anything' }, reason: 'no-base' }
    const verified = verifyPublished({ ...published, exceptions: [exception] }, []).find(
      (figure) => placeOf(figure) === placeOf(one),
    )
    expect(verified).toMatchObject({ ours: null, verdict: 'different' })
  })

  test('is equal when an exception is met after all', () => {
    const exception = { ...one, instead: 50, reason: 'no-base' }
    expect(found([exception], answers)).toMatchObject({ verdict: 'equal', reason: null })
  })
})

test('a figure of which it is not certain what it says is never different, and comes last with its reason', () => {
  const uncertain = {
    table: 'mood',
    row: 3,
    column: 'total',
    statistic: 'percentage',
    printed: 4,
    reason: 'ambiguous',
  } as const
  const ours = { ...uncertain, row: 1, column: 'lab', printed: 38 }
  const found = verify(answers, { notCompared: [uncertain, ours] })
  expect(found).toHaveLength(16)
  expect(found.slice(14)).toEqual([
    { ...uncertain, kind: 'value', ours: null, verdict: 'not-compared', instead: null },
    // 25 of 40 in the lab are in a good mood.
    { ...ours, kind: 'value', ours: 63, verdict: 'not-compared', instead: null },
  ])
  expect(verifiedCounts(found)).toEqual({ total: 14, equal: 14, exceptions: 0, different: 0, notCompared: 2 })
})

test('what is not compared is told only where there is such', () => {
  const counts = { total: 14, equal: 13, exceptions: 1, different: 0, notCompared: 0 }
  expect(verifiedLine(counts, 'en')).toBe('13 of 14 equal, 1 known exception, 0 different')
  expect(verifiedLine({ ...counts, notCompared: 2 }, 'en')).toBe(
    '13 of 14 equal, 1 known exception, 0 different, 2 not compared',
  )
})

describe('a figure that we do not have', () => {
  test.each([
    ['a table', { id: 'weather' }],
    ['a column', { banner: ['ward', 'sea', 'total'] }],
    ['a row', { rows: [{ code: 7, n: null, values: { percentage: [63, null, 51] } }] }],
    ['a statistic', { statistics: ['mean'], rows: [{ code: 1, n: null, values: { mean: [6, null, 5] } }] }],
  ])('because %s is missing is different, and ours is nothing', (_, changes) => {
    const tables = published.tables.slice(0, 1).map((table) => ({ ...table, ...changes })) as PublishedTables['tables']
    const none = verify(answers, { tables }).filter(({ ours }) => ours === null)
    expect(none.length).toBeGreaterThan(0)
    expect(none.every(({ verdict }) => verdict === 'different')).toBe(true)
  })

  test('because nobody is in the column is different from a printed zero', () => {
    const tables = published.tables.slice(0, 1).map((table) => ({ ...table, base: [40, 0, 200] }))
    expect(verify(answers, { tables }).filter(({ verdict }) => verdict === 'different')).toMatchObject([
      { kind: 'base', column: 'sea', printed: 0, ours: null },
    ])
  })
})
