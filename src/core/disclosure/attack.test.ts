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
 * Somebody who knows which groups exclude each other, and takes a table to pieces: every combination of groups and
 * every answer is an unknown number, and every figure in print is a sum of them. What can be told of a number is told by
 * the rank of those sums. None of this is how `protect` reasons.
 */

const { smallestBase, smallestCell } = profiles.public

/** The kinds of groups: which combinations can occur, and the rules by which an answer puts somebody in them. */
const kinds = {
  apart: { rules: ['who = a', 'who = b', 'who = c'], masks: [0, 1, 2, 4], of: [1, 2, 4, 0] },
  overlapping: { rules: ['who in (a, b)', 'who in (b, c)'], masks: [0, 1, 2, 3], of: [1, 3, 2, 0] },
  nested: { rules: ['who in (a, b)', 'who = a', 'who = c'], masks: [0, 1, 3, 4], of: [3, 1, 4, 0] },
} as const

type Kind = keyof typeof kinds

const studyOf = (kind: Kind, item: 'single' | 'multiple', table: object): Study =>
  miniStudy({
    study: {
      groups: Object.fromEntries(
        kinds[kind].rules.map((rule, index) => [`g${index}`, { label: everywhere(rule), rule }]),
      ),
    },
    items: [
      miniItem('single', 'who', { options: named('a', 'b', 'c', 'd') }),
      miniItem(item, 'q', { options: named('p', 'q', 'r', 's') }),
    ],
    tables: {
      banner: [...kinds[kind].rules.map((_, index) => `g${index}`), 'total'],
      defaults: false,
      tables: [{ item: 'q', ...table }],
    },
  })

/** People who answer, few in some places. */
const people = (item: 'single' | 'multiple'): fc.Arbitrary<readonly Answers[]> => {
  const q = item === 'single' ? fc.constantFrom(1, 1, 1, 2, 2, 3, 4) : fc.subarray([1, 2, 3, 4], { minLength: 1 })
  const lot = fc.record({ who: fc.constantFrom(1, 2, 3, 4), q, number: fc.constantFrom(1, 2, 3, 5, 8, 20, 40) })
  return fc
    .array(lot, { minLength: 2, maxLength: 16 })
    .map((lots) =>
      lots.flatMap(({ who, q: answer, number }) => Array.from({ length: number }, () => ({ who, q: answer }))),
    )
}

/** What is in print as sums of unknown numbers: of those in each combination of groups, per answer, and in all. */
function attack(table: PublicTable, kind: Kind, single: boolean) {
  const { masks } = kinds[kind]
  const lines = table.rows.length + 1
  const unknown = (line: number, mask: number): number => line * masks.length + masks.findIndex((own) => own === mask)
  const sum = (line: number, within: (mask: number) => boolean): Sum => {
    const row = Array.from({ length: lines * masks.length }, () => 0)
    for (const mask of masks) if (within(mask)) row[unknown(line, mask)] = 1
    return row
  }
  const inGroup = (group: string) => (mask: number) => group === 'total' || (mask & (1 << Number(group.slice(1)))) !== 0
  const base = table.rows.length
  const known: Sum[] = table.columns.flatMap((column, index) => [
    ...(column.base === null ? [] : [sum(base, inGroup(column.group))]),
    ...table.cells.flatMap((row, line) => (row[index]?.n === null ? [] : [sum(line, inGroup(column.group))])),
  ])
  const answersOf = (within: (mask: number) => boolean): Sum =>
    table.rows.map((_, line) => sum(line, within)).reduce((all, row) => all.map((one, at) => one + (row[at] ?? 0)))
  // Where everybody gives one of the answers, those of a combination of groups add up to its people.
  if (single) {
    for (const mask of masks) {
      const all = answersOf((own) => own === mask)
      known.push(sum(base, (own) => own === mask).map((one, at) => one - (all[at] ?? 0)))
    }
  }
  // A share of all answers and the people behind it tell how many answers there are.
  for (const [index, { group, statistic }] of table.columns.entries()) {
    const isShown = table.cells.some((row) => (row[index]?.estimate ?? 0) > 0)
    if (statistic === 'share-of-answers' && isShown) known.push(answersOf(inGroup(group)))
  }
  const rank = rankOf(known)
  return {
    sum,
    inGroup,
    base,
    tells: (wanted: Sum): boolean => rankOf([...known, wanted]) === rank,
  }
}

const few = (value: number, least: number): boolean => value > 0 && value < least

/** Everything about too few people that the table tells: who, of which answer. */
function leaks(table: PublicTable, kind: Kind, single: boolean, answers: readonly Answers[]): readonly string[] {
  const { sum, inGroup, base, tells } = attack(table, kind, single)
  const { masks, of } = kinds[kind]
  const maskOf = ({ who }: Answers): number => of[Number(who) - 1] ?? 0
  const groups = table.columns.map(({ group }) => group)
  const outside = groups
    .filter((group) => group !== 'total')
    .map((group) => ({
      name: `not ${group}`,
      within: (mask: number) => !inGroup(group)(mask),
    }))
  const populations = [
    ...groups.map((group) => ({ name: group, within: inGroup(group) })),
    ...outside,
    ...masks.map((mask) => ({ name: `exactly ${mask}`, within: (own: number) => own === mask })),
  ]
  return populations.flatMap(({ name, within }) => {
    const members = answers.filter((own) => within(maskOf(own)))
    const peopleFound =
      few(members.length, smallestBase) && tells(sum(base, within)) ? [`${name}: ${members.length} people`] : []
    const answersFound = table.rows.flatMap(({ id }, line) => {
      const gave = members.filter(({ q }) => (Array.isArray(q) ? q.includes(Number(id)) : q === Number(id))).length
      const isFew = few(gave, smallestCell) || few(members.length - gave, smallestCell)
      return isFew && tells(sum(line, within)) ? [`${name}: ${gave} of ${members.length} gave ${id}`] : []
    })
    return [...peopleFound, ...answersFound]
  })
}

test.each(
  (['apart', 'overlapping', 'nested'] as const).flatMap((kind) =>
    (['single', 'multiple'] as const).map((item) => ({ kind, item })),
  ),
)('nothing about too few people can be worked out from a $item table with $kind groups', ({ kind, item }) => {
  const tables = fc.constantFrom(
    {},
    { statistics: ['count', 'percentage'] },
    { stubCounts: true, total: true },
    { sort: 'descending' },
    ...(item === 'multiple' ? [{ statistics: ['share-of-answers'] }] : []),
  )
  fc.assert(
    fc.property(people(item), tables, (answers, spec) => {
      const [table] = tablesOf(answersTo(studyOf(kind, item, spec), answers))
      if (table === undefined) throw new Error('No table')
      expect(leaks(protect(table, 'public'), kind, item === 'single', answers)).toEqual([])
    }),
  )
})

test('the attack finds what an unprotected table tells', () => {
  const answers = [1, 2].flatMap((who) =>
    [1, 2].flatMap((q) => Array.from({ length: q === 1 ? 40 : 3 }, () => ({ who, q }))),
  )
  const [table] = tablesOf(answersTo(studyOf('apart', 'single', {}), answers))
  if (table === undefined) throw new Error('No table')
  expect(leaks(protect(table, 'already-published'), 'apart', true, answers)).toContain('g0: 3 of 43 gave 2')
  expect(leaks(protect(table, 'already-published'), 'apart', true, answers)).toContain('not g0: 3 of 43 gave 2')
})

/** All numbers in some data. */
function numbersIn(data: unknown): readonly number[] {
  if (typeof data === 'number') return [data]
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(numbersIn) : []
}

test('no figure, error or interval of a hidden cell is anywhere in a public table', () => {
  fc.assert(
    fc.property(fc.constantFrom<Kind>('apart', 'overlapping', 'nested'), people('multiple'), (kind, answers) => {
      const [table] = tablesOf(answersTo(studyOf(kind, 'multiple', { total: true, stubCounts: true }), answers))
      if (table === undefined) throw new Error('No table')
      const shown = protect(table, 'public')
      const numbers = new Set(numbersIn(shown))
      const isHidden = (row: number, column: number) => shown.cells[row]?.[column]?.n === null
      const open = new Set(numbersIn(table.cells.map((row, line) => row.filter((_, index) => !isHidden(line, index)))))
      const secret = table.cells.flatMap((row, line) => row.filter((_, index) => isHidden(line, index)))
      // Whole numbers are everywhere; a fraction that a shown cell has too gives nothing away.
      const fractions = secret
        .flatMap(({ estimate, se, low, high }) => [estimate, se, low, high])
        .filter((number) => number !== null && !Number.isInteger(number) && !open.has(number))
      expect(fractions.filter((number) => number !== null && numbers.has(number))).toEqual([])
    }),
  )
})
