import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { named } from '../../../test/answered-wave.ts'
import { rankOf, type Sum } from '../../../test/rank.ts'
import { answeredTwice, comparedTable, published, twoWaveStudy, type TwoWaves } from '../../../test/two-waves.ts'
import { profiles } from '../disclosure/profiles.ts'
import { protect } from '../disclosure/protect.ts'
import type { PublicTable } from '../disclosure/public-table.ts'
import { miniItem } from '../items/mini-item.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import type { Answers } from '../rule/rule.ts'
import type { Study } from '../study/study.ts'
import { miniStudy, miniWave } from '../study/mini-study.ts'
import { tabulate } from '../tables/tabulate.ts'
import { everywhere } from '../text.ts'
import { commonDerived, commonRows, commonSpec } from './common-table.ts'
import { compareTables } from './compare-tables.ts'
import { trendOf } from './trend.ts'

/*
 * Somebody who has the tables of a wave and the comparison with another wave, and takes both to pieces: every combination
 * of groups and every answer is an unknown number, and every figure in print is a sum of them. What can be told of a
 * number is told by the rank of those sums. None of this is how tables are protected.
 */

const { smallestBase, smallestCell } = profiles.public

/** The kinds of groups: which combinations can occur, and the rules by which an answer puts somebody in them. */
const kinds = {
  apart: { rules: ['who = a', 'who = b', 'who = c'], masks: [0, 1, 2, 4], of: [1, 2, 4, 0, 0] },
  overlapping: { rules: ['who in (a, b)', 'who in (b, c)', 'who = d'], masks: [0, 1, 2, 3, 4], of: [1, 3, 2, 4, 0] },
  nested: { rules: ['who in (a, b)', 'who = a', 'who = c'], masks: [0, 1, 3, 4], of: [3, 1, 4, 0, 0] },
} as const

type Kind = keyof typeof kinds

/** Which groups the tables of the waves have, and which the comparison. */
const banners = [
  { own: ['g0', 'g1', 'g2', 'total'], compared: ['g0', 'total'] },
  { own: ['g0', 'total'], compared: ['g1', 'total'] },
  { own: ['g1', 'g2', 'total'], compared: ['g0', 'g2', 'total'] },
  { own: ['total'], compared: ['g0', 'g1', 'g2'] },
] as const

const codes = { before: [1, 2, 3, 4], now: [1, 3, 4, 5] } as const

/** Options 1 and 2 became one, and 3 became two: of both waves there are hidden figures in a shown sum. */
const categories = [
  { id: 'x', label: everywhere('X'), before: [1, 2], now: [1] },
  { id: 'y', label: everywhere('Y'), before: [3], now: [3, 5] },
  { id: 'z', label: everywhere('Z'), before: [4], now: [4] },
]

const option = (code: number) => ({ code, label: everywhere(`Option ${code}`) })

function studyOf(kind: Kind, banner: (typeof banners)[number], changes: boolean): Study {
  const now = changes ? codes.now : codes.before
  return twoWaveStudy(
    {
      study: {
        groups: Object.fromEntries(kinds[kind].rules.map((rule, at) => [`g${at}`, { label: everywhere(rule), rule }])),
      },
      items: [
        miniItem('single', 'who', { options: named('a', 'b', 'c', 'd', 'e') }),
        miniItem('single', 'q', { options: codes.before.map(option) }),
      ],
      tables: {
        banner: banner.own,
        defaults: false,
        tables: [{ item: 'q' }],
        trends: { banner: banner.compared },
      },
    },
    changes ? { changes: { q: { set: { options: now.map(option) }, categories } } } : {},
  )
}

/** People who answer, few in some places. */
const people = (given: readonly number[]): fc.Arbitrary<readonly Answers[]> =>
  fc
    .array(
      fc.record({
        who: fc.constantFrom(1, 2, 3, 4, 5),
        q: fc.constantFrom(...given.flatMap((code, index) => [code, ...(index < 2 ? [code] : [])])),
        number: fc.constantFrom(1, 2, 3, 5, 8, 20, 40),
      }),
      { minLength: 3, maxLength: 18 },
    )
    .map((lots) => lots.flatMap(({ who, q, number }) => Array.from({ length: number }, () => ({ who, q }))))

/** A public table of a wave: which of its columns are about the wave, and the answers that a row adds up. */
type Public = {
  readonly table: PublicTable
  readonly wave: string
  readonly codesOf: (row: string) => readonly number[]
}

const eachAlone = (row: string): readonly number[] => [Number(row)]

const few = (value: number, least: number): boolean => value > 0 && value < least

/** The answers of a wave, and what is asked of them: each answer by itself, or several together. */
type Secret = { readonly kind: Kind; readonly codes: readonly number[]; readonly lines: readonly (readonly number[])[] }

/** Everything about too few people that tables about the same answers tell together. */
function leaks(
  tables: readonly Public[],
  { kind, codes: given, lines }: Secret,
  answers: readonly Answers[],
): readonly string[] {
  const { masks, of } = kinds[kind]
  const maskOf = ({ who }: Answers): number => of[Number(who) - 1] ?? 0
  type Within = (mask: number) => boolean
  const inGroup =
    (group: string): Within =>
    (mask) =>
      group === 'total' || (mask & (1 << Number(group.slice(1)))) !== 0
  const sum = (wanted: readonly number[], within: Within): Sum =>
    given.flatMap((code) => masks.map((mask) => (wanted.includes(code) && within(mask) ? 1 : 0)))
  const known = tables.flatMap(({ table, wave, codesOf }) =>
    table.columns.flatMap(({ group, base, trend, statistic }, index): readonly Sum[] => {
      if (statistic === 'difference' || (trend?.wave ?? wave) !== wave) return []
      return [
        ...(base === null ? [] : [sum(given, inGroup(group))]),
        ...table.rows.flatMap(({ id }, line) =>
          table.cells[line]?.[index]?.n === null ? [] : [sum(codesOf(id), inGroup(group))],
        ),
      ]
    }),
  )
  const rank = rankOf(known)
  const tells = (wanted: Sum): boolean => rankOf([...known, wanted]) === rank
  const populations = [
    ...['g0', 'g1', 'g2', 'total'].map((group) => ({ name: group, within: inGroup(group) })),
    ...['g0', 'g1', 'g2'].map((group) => ({ name: `not ${group}`, within: (mask: number) => !inGroup(group)(mask) })),
    ...masks.map((mask) => ({ name: `exactly ${mask}`, within: (own: number) => own === mask })),
  ]
  return populations.flatMap(({ name, within }) => {
    const members = answers.filter((own) => within(maskOf(own)))
    const base =
      few(members.length, smallestBase) && tells(sum(given, within)) ? [`${name}: ${members.length} people`] : []
    const found = lines.flatMap((line) => {
      const gave = members.filter(({ q }) => line.includes(Number(q))).length
      const isFew = few(gave, smallestCell) || few(members.length - gave, smallestCell)
      return isFew && tells(sum(line, within))
        ? [`${name}: ${gave} of ${members.length} gave ${line.join(' or ')}`]
        : []
    })
    return [...base, ...found]
  })
}

const ownTable = ({ publicTables }: TwoWaves['from'], wave: string): Public => {
  const [table] = publicTables
  if (table === undefined) throw new Error('No table')
  return { table, wave, codesOf: eachAlone }
}

function comparison(waves: TwoWaves, side: 'before' | 'now', changes: boolean): Public {
  const wave = side === 'before' ? '2022' : '2024'
  const codesOf = changes ? (row: string) => categories[Number(row) - 1]?.[side] ?? [] : eachAlone
  return { table: comparedTable(waves), wave, codesOf }
}

describe.each(['apart', 'overlapping', 'nested'] as const)('with %s groups', (kind) => {
  test.each([
    ['options that changed', true],
    ['the same options', false],
  ])('the tables of a wave and a comparison tell nothing about too few people together: %s', (_, changes) => {
    const now = changes ? codes.now : codes.before
    fc.assert(
      fc.property(fc.constantFrom(...banners), people(codes.before), people(now), (banner, before, after) => {
        const waves = answeredTwice(studyOf(kind, banner, changes), before, after, 'public')
        const [first, second] = [ownTable(waves.from, '2022'), ownTable(waves.to, '2024')]
        const told = (own: Public, side: 'before' | 'now', given: readonly number[], answers: readonly Answers[]) => {
          const other = comparison(waves, side, changes)
          const together = other.table.rows.map(({ id }) => other.codesOf(id)).filter((row) => row.length > 1)
          const secret = { kind, codes: given, lines: [...given.map((code) => [code]), ...together] }
          // What the table of the wave tells by itself, of answers or groups that it has no row or column for, it told.
          const already = leaks([own], secret, answers)
          return leaks([own, other], secret, answers).filter((leak) => !already.includes(leak))
        }
        expect(told(first, 'before', codes.before, before)).toEqual([])
        expect(told(second, 'now', now, after)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

/** People of one group, so many per answer. */
const groupA = (counts: readonly number[]): readonly { readonly who: number; readonly q: number }[] =>
  counts.flatMap((number, index) => Array.from({ length: number }, () => ({ who: 1, q: index + 1 })))

/** Forty who gave 1, three who gave 2, and enough of the others. */
const threeGaveTwo = groupA([40, 3, 30, 12])

test('nor do the comparisons of a wave with the one before and the one after, together with its tables', () => {
  const six = [1, 2, 3, 4, 5, 6]
  const made = (id: string, before: readonly number[], now: readonly number[]) => ({
    id,
    label: everywhere(id),
    before,
    now,
  })
  // Each option is with another one before than after, so that both comparisons together tell more than either.
  const earlier = [made('a', [1], [1, 2]), made('b', [2], [3, 4]), made('c', [3], [5, 6])]
  const later = [made('d', [1, 3], [1]), made('e', [2, 5], [2]), made('f', [4, 6], [3])]
  const study = miniStudy({
    study: { groups: { g0: { label: everywhere('A'), rule: 'who = a' } } },
    items: [
      miniItem('single', 'who', { options: named('a', 'b', 'c', 'd', 'e') }),
      miniItem('single', 'q', { options: [1, 2, 3].map(option) }),
    ],
    tables: { banner: ['g0', 'total'], defaults: false, tables: [{ item: 'q' }] },
    waves: [
      miniWave('2022'),
      miniWave('2024', { after: '2022', changes: { q: { set: { options: six.map(option) }, categories: earlier } } }),
      miniWave('2026', {
        after: '2024',
        changes: { q: { set: { options: [1, 2, 3].map(option) }, categories: later } },
      }),
    ],
  })
  const [first, second, last] = study.waves
  const secret: Secret = {
    kind: 'apart',
    codes: six,
    lines: [...six.map((code) => [code]), ...earlier.map(({ now }) => now), ...later.map(({ before }) => before)],
  }
  fc.assert(
    fc.property(people(six), (answers) => {
      const others = threeGaveTwo.map(({ who }) => ({ who }))
      const wave = published(study, second, answers, { profile: 'public' })
      const waves = [published(study, first, others), wave, published(study, last, others)] as const
      const own = ownTable(wave, '2024')
      const pairs = [
        { tables: compareTables(study, waves[0], wave), rows: earlier.map(({ now }) => now) },
        { tables: compareTables(study, wave, waves[2]), rows: later.map(({ before }) => before) },
      ].flatMap(({ tables: [table], rows }): readonly Public[] =>
        table === undefined ? [] : [{ table, wave: '2024', codesOf: (row) => rows[Number(row) - 1] ?? [] }],
      )
      expect(pairs).toHaveLength(2)
      // Of answers together that only the later comparison has a row for, the earlier one takes no account.
      const unknown = { ...secret, lines: later.map(({ before }) => before) }
      const already = [...leaks([own], secret, answers), ...leaks([own, ...pairs.slice(0, 1)], unknown, answers)]
      expect(leaks([own, ...pairs], secret, answers).filter((leak) => !already.includes(leak))).toEqual([])
    }),
    // Where each comparison was protected beside the tables of the wave alone, these people were told apart by both.
    { numRuns: 60, examples: [[groupA([41, 20, 1, 1, 1])]] },
  )
})

test('the attack finds what a comparison tells that was protected by itself', () => {
  const study = studyOf('apart', banners[0], true)
  const { from } = answeredTwice(
    study,
    threeGaveTwo,
    threeGaveTwo.map(({ who }) => ({ who, q: 1 })),
    'public',
  )
  const [first, second] = study.waves
  if (first === undefined || second === undefined) throw new Error('Two waves')
  const trend = trendOf(study, first, second)
  const [spec, other] = [trend.before.study.tables[0], trend.after.study.tables[0]]
  const common = spec === undefined || other === undefined ? null : commonRows(trend, spec, other)
  if (spec === undefined || common === null) throw new Error('No common categories')
  const questionnaire = { ...questionnaireOf(study, first), derived: [commonDerived(common, trend, 'before')] }
  const [alone] = tabulate(study, questionnaire, from.dataset, [commonSpec(spec, common, trend)])
  if (alone === undefined) throw new Error('No table')
  const naive: Public = {
    table: protect(alone, 'public'),
    wave: '2022',
    codesOf: (row) => categories[Number(row) - 1]?.before ?? [],
  }
  const own = ownTable(from, '2022')
  const secret: Secret = { kind: 'apart', codes: codes.before, lines: codes.before.map((code) => [code]) }
  expect(leaks([own], secret, threeGaveTwo)).toEqual([])
  expect(leaks([naive], secret, threeGaveTwo)).toEqual([])
  expect(leaks([own, naive], secret, threeGaveTwo)).toContain('total: 3 of 85 gave 2')
})

test('a category that would tell a hidden answer is hidden, and so is another one', () => {
  const waves = answeredTwice(
    studyOf('apart', banners[0], true),
    threeGaveTwo,
    [40, 30, 12].flatMap((number, at) => Array.from({ length: number }, () => ({ who: 1, q: codes.now[at] ?? 1 }))),
    'public',
  )
  // In 2022 answer 2 (3 people) is hidden and with it answer 4 (12 people). X is 1 or 2, Z is 4.
  expect(waves.from.publicTables[0]?.cells.map(([cell]) => cell?.n)).toEqual([40, null, 30, null])
  const table = comparedTable(waves)
  const column = table.columns.findIndex(({ trend, group }) => group === 'total' && trend?.wave === '2022')
  expect(table.cells.map((row) => row[column]?.n)).toEqual([null, 30, null])
  expect(table.cells.map((row) => row[column + 1]?.n)).toEqual([40, 30, 12])
  expect(table.cells.map((row) => row[column + 2]?.marks)).toEqual([
    ['suppressed'],
    expect.not.arrayContaining(['suppressed']),
    ['suppressed'],
  ])
})

/** All numbers in some data. */
function numbersIn(data: unknown): readonly number[] {
  if (typeof data === 'number') return [data]
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(numbersIn) : []
}

test('where either wave hides a figure, the difference is nowhere in the table, nor is anything made of it', () => {
  fc.assert(
    fc.property(fc.boolean(), people(codes.before), people(codes.before), (other, before, after) => {
      const study = studyOf(other ? 'overlapping' : 'apart', banners[0], false)
      const shown = comparedTable(answeredTwice(study, before, after, 'public'))
      const open = comparedTable(answeredTwice(study, before, after))
      const numbers = new Set(numbersIn(shown))
      const isHidden = (row: number, column: number) =>
        shown.cells[row]?.[column]?.marks.includes('suppressed') === true
      for (const [row, cells] of shown.cells.entries()) {
        for (let at = 0; at < cells.length; at += 3) {
          const [first, second, difference] = [isHidden(row, at), isHidden(row, at + 1), isHidden(row, at + 2)]
          expect(difference).toBe(first || second)
        }
      }
      const seen = new Set(numbersIn(open.cells.map((row, line) => row.filter((_, index) => !isHidden(line, index)))))
      const secret = numbersIn(open.cells.map((row, line) => row.filter((_, index) => isHidden(line, index))))
      const fractions = secret.filter((number) => !Number.isInteger(number) && !seen.has(number))
      expect(fractions.filter((number) => numbers.has(number))).toEqual([])
      const marks = shown.cells.flat().filter((cell) => cell.marks.includes('suppressed'))
      for (const cell of marks) expect(cell.marks).toEqual(['suppressed'])
    }),
  )
})
