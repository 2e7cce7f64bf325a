import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersTo, named, tablesOf } from '../../../test/answered-wave.ts'
import { rankOf, type Sum } from '../../../test/rank.ts'
import { miniItem } from '../items/mini-item.ts'
import type { Answers } from '../rule/rule.ts'
import type { Study } from '../study/study.ts'
import { miniStudy } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import { profiles } from './profiles.ts'
import { protect } from './protect.ts'
import type { PublicTable } from './public-table.ts'

/*
 * Somebody who takes a table to pieces that counts in another way than by column: percentages of rows and of the whole
 * table, nets, rows left out, reasons for a missing answer, blank columns. Unknown is how many in each combination of
 * groups gave each answer; every figure in print is a sum of these. None of this is how `protect` reasons.
 */

const { smallestBase, smallestCell } = profiles.public

/** Which combinations of two groups can occur, and the rules by which an answer puts somebody in them. */
const kinds = {
  apart: { rules: ['who in (a, d)', 'who = b'], masks: [1, 2, 0], of: [1, 2, 0, 1] },
  whole: { rules: ['who in (a, d)', 'who in (b, c)'], masks: [1, 2], of: [1, 2, 2, 1] },
  overlapping: { rules: ['who in (a, b)', 'who in (b, c)'], masks: [0, 1, 2, 3], of: [1, 3, 2, 0] },
} as const

type Kind = keyof typeof kinds

/** The answers, and 0 for none. */
const codes = [1, 2, 3, 4, 0] as const

/** What each way of counting counts as an answer, beside the percentages of the column. */
const nets = [
  { code: 12, label: everywhere('p or q'), of: [1, 2] },
  { code: 23, label: everywhere('q or r'), of: [2, 3] },
]
const tables: readonly object[] = [
  { percentOf: 'row' },
  { percentOf: 'row', banner: ['g0', 'g1'] },
  { percentOf: 'row', banner: ['g0'], omit: [4], statistics: ['count', 'percentage'] },
  { percentOf: 'table' },
  { percentOf: 'table', banner: ['g0', 'g1'], omit: [4] },
  { nets },
  { nets, omit: [2, 3, 4] },
  { nets, omit: [1, 4], banner: ['g0', 'g1'], stubCounts: true },
  { nets, percentOf: 'row' },
  { nets, percentOf: 'table', omit: [2] },
  { missingRows: ['skipped'] },
  { base: 'shown', nets },
  { blankBelow: 60 },
  { blankBelow: 60, banner: ['g0', 'g1', 'total'], nets, stubCounts: true, total: true },
  { blankBelow: 60, percentOf: 'row' },
  { blankBelow: 60, percentOf: 'table', omit: [3] },
]

const studyOf = (kind: Kind, table: object): Study =>
  miniStudy({
    study: {
      groups: Object.fromEntries(
        kinds[kind].rules.map((rule, index) => [`g${index}`, { label: everywhere(rule), rule }]),
      ),
    },
    items: [
      miniItem('single', 'who', { options: named('a', 'b', 'c', 'd') }),
      miniItem('single', 'q', { options: named('p', 'q', 'r', 's') }),
    ],
    tables: { banner: ['g0', 'g1', 'total'], defaults: false, tables: [{ item: 'q', ...table }] },
  })

/** People who answer, few in some places, and some who do not. */
const people: fc.Arbitrary<readonly Answers[]> = fc
  .array(
    fc.record({
      who: fc.constantFrom(1, 2, 3, 4),
      q: fc.constantFrom(1, 1, 2, 2, 3, 4, 0),
      number: fc.constantFrom(1, 2, 3, 5, 8, 20, 40, 90),
    }),
    { minLength: 2, maxLength: 16 },
  )
  .map((lots) =>
    lots.flatMap(({ who, q, number }) => Array.from({ length: number }, () => (q === 0 ? { who } : { who, q }))),
  )

/** The answers that a row counts, by its number. */
function codesOf(id: string): readonly number[] {
  const net = nets.find(({ code }) => String(code) === id)
  if (net !== undefined) return net.of
  return id === '-2' ? [0] : [Number(id)]
}

type Attack = {
  readonly tells: (wanted: Sum) => boolean
  readonly sum: (answers: readonly number[], within: (mask: number) => boolean) => Sum
  readonly inGroup: (group: string) => (mask: number) => boolean
  /** The answers of those who are in the base. */
  readonly counted: readonly number[]
}

function attack(table: PublicTable, kind: Kind): Attack {
  const { masks } = kinds[kind]
  const hasMissing = table.counting?.base === 'shown' || table.rows.some(({ id }) => id === '-2')
  const counted = hasMissing ? [...codes] : codes.filter((code) => code !== 0)
  const sum: Attack['sum'] = (answers, within) =>
    codes.flatMap((code) => masks.map((mask) => (answers.includes(code) && within(mask) ? 1 : 0)))
  const inGroup: Attack['inGroup'] = (group) => (mask) =>
    group === 'total' || (mask & (1 << Number(group.slice(1)))) !== 0
  const everybody = inGroup('total')
  const percentOf = table.counting?.percentOf ?? 'column'
  const known: Sum[] = [
    ...table.columns.flatMap(({ base, group }, index) => [
      ...(base === null ? [] : [sum(counted, inGroup(group))]),
      ...table.rows.flatMap(({ id }, line) => {
        const cell = table.cells[line]?.[index]
        if (cell?.n === null || cell === undefined) return []
        // A percentage with its number of people tells what it is a percentage of.
        const of = { column: [], row: [sum(codesOf(id), everybody)], table: [sum(counted, everybody)] }[percentOf]
        return [sum(codesOf(id), inGroup(group)), ...of]
      }),
    ]),
    ...table.rows.flatMap(({ id, count, base }) =>
      count === null && (base ?? null) === null ? [] : [sum(codesOf(id), everybody)],
    ),
  ]
  // Who is in no combination, and gives no answer where nobody may, is nobody.
  const rank = rankOf(known)
  return { sum, inGroup, counted, tells: (wanted) => rankOf([...known, wanted]) === rank }
}

const few = (value: number, least: number): boolean => value > 0 && value < least

/** Everything about too few people, or in a blank column, that the table tells. */
function leaks(table: PublicTable, kind: Kind, answers: readonly Answers[]): readonly string[] {
  const { sum, inGroup, counted, tells } = attack(table, kind)
  const { masks, of } = kinds[kind]
  const maskOf = ({ who }: Answers): number => of[Number(who) - 1] ?? 0
  const inBase = answers.filter(({ q }) => counted.includes(Number(q ?? 0)))
  const groups = [...new Set([...table.columns.map(({ group }) => group), 'total'])]
  const rows = table.rows.map(({ id }) => ({ id, own: codesOf(id) }))
  const populations = [
    ...groups.map((group) => ({ name: group, within: inGroup(group) })),
    ...groups
      .filter((group) => group !== 'total')
      .map((group) => ({ name: `not ${group}`, within: (mask: number) => !inGroup(group)(mask) })),
    ...masks.map((mask) => ({ name: `exactly ${mask}`, within: (own: number) => own === mask })),
  ]
  const gave = (members: readonly Answers[], own: readonly number[]): number =>
    members.filter(({ q }) => own.includes(Number(q ?? 0))).length
  const small = populations.flatMap(({ name, within }) => {
    const members = inBase.filter((one) => within(maskOf(one)))
    const peopleFound =
      few(members.length, smallestBase) && tells(sum(counted, within)) ? [`${name}: ${members.length} people`] : []
    const answersFound = [...rows, ...counted.map((code) => ({ id: `answer ${code}`, own: [code] }))].flatMap(
      ({ id, own }) => {
        const n = gave(members, own)
        const isFew = few(n, smallestCell) || few(members.length - n, smallestCell)
        return isFew && tells(sum(own, within)) ? [`${name}: ${n} of ${members.length} gave ${id}`] : []
      },
    )
    return [...peopleFound, ...answersFound]
  })
  const everybody = inGroup('total')
  const rowBases =
    table.counting?.percentOf === 'row'
      ? rows.flatMap(({ id, own }) =>
          few(gave(inBase, own), smallestBase) && tells(sum(own, everybody)) ? [`row ${id} rests on few`] : [],
        )
      : []
  const least = table.counting?.blankBelow ?? 0
  const blank = table.columns.flatMap(({ group }) => {
    const members = inBase.filter((one) => inGroup(group)(maskOf(one)))
    if (!few(members.length, least)) return []
    return rows.flatMap(({ id, own }) => (tells(sum(own, inGroup(group))) ? [`blank ${group}: ${id}`] : []))
  })
  return [...small, ...rowBases, ...blank]
}

const tableOf = (kind: Kind, spec: object, answers: readonly Answers[]) => {
  const [table] = tablesOf(answersTo(studyOf(kind, spec), answers))
  if (table === undefined) throw new Error('No table')
  return table
}

test.each(
  (['apart', 'whole', 'overlapping'] as const).flatMap((kind) =>
    tables.map((spec) => [kind, JSON.stringify(spec)] as const),
  ),
)('nothing can be worked out that should not be: groups %s, table %s', (kind, spec) => {
  fc.assert(
    fc.property(people, (answers) => {
      const table = tableOf(kind, JSON.parse(spec) as object, answers)
      expect(leaks(protect(table, 'public'), kind, answers)).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('the attack finds what unprotected tables tell', () => {
  // Of 43 women three gave answer 2, of 43 men none.
  const answers = [1, 2].flatMap((who) =>
    [1, 2].flatMap((q) => Array.from({ length: q === 1 ? 40 : who === 1 ? 3 : 0 }, () => ({ who, q }))),
  )
  const found = (spec: object, kind: Kind = 'apart') =>
    leaks(protect(tableOf(kind, spec, answers), 'already-published'), kind, answers)
  // The women are not in print, but a row percentage of the others tells how many are in the row.
  expect(found({ percentOf: 'row', banner: ['g1'] })).toContain('not g1: 3 of 43 gave 2')
  expect(found({ percentOf: 'row' })).toContain('row 2 rests on few')
  expect(found({ percentOf: 'table' })).toContain('g0: 3 of 43 gave 2')
  // An answer that is left out is the net less what is in print.
  expect(found({ nets, omit: [2, 3, 4] })).toContain('g0: 3 of 43 gave answer 2')
  // A blank column is the total less the other.
  expect(found({ blankBelow: 42 }, 'whole')).toContain('blank g1: 1')
})
