import { describe, expect, test } from 'vitest'
import { named } from '../../../test/answered-wave.ts'
import { miniItem } from '../items/mini-item.ts'
import { countingMessages } from '../messages/counting-messages.ts'
import { everywhere } from '../text.ts'
import { checkStudy } from './check-study.ts'
import { miniFiles } from './mini-study.ts'

const net = (code: number, of: readonly number[], above?: number) => ({
  code,
  label: everywhere('Net'),
  of,
  ...(above === undefined ? {} : { above }),
})

/** A study with a question of each kind, a group, and one table. */
const files = (table: object): object =>
  miniFiles({
    study: { groups: { women: { label: everywhere('Women'), rule: 'one = a' } } },
    items: [
      miniItem('single', 'one', { options: named('a', 'b', 'c') }),
      miniItem('multiple', 'several', { options: named('a', 'b', 'c') }),
      miniItem('matrix', 'views', {
        scale: named('no', 'yes'),
        rows: [
          { code: 1, label: everywhere('Row 1') },
          { code: 2, label: everywhere('Row 2') },
        ],
      }),
      miniItem('number', 'hours'),
    ],
    tables: { banner: ['women', 'total'], defaults: false, tables: [table] },
  })

/** What is wrong with a study, at which key of its only table. */
function faults(table: object): readonly string[] {
  const checked = checkStudy(files(table))
  return checked.ok ? [] : checked.issues.map(({ code, path }) => `${code} at ${path.slice(3).join('.')}`)
}

const mistakes: readonly (readonly [wrong: string, fault: string, table: object])[] = [
  ['who ticked, of one answer', 'study-table-ticked at base', { item: 'one', base: 'ticked' }],
  ['who ticked, of statements', 'study-table-ticked at base', { item: 'views', base: 'ticked' }],
  ['no answers of everybody', 'study-table-exempt at exempt', { item: 'one', base: 'everyone', exempt: [3] }],
  ['no answer that there is not', 'study-table-code at exempt.0', { item: 'one', exempt: [9] }],
  ['nothing but no answers', 'study-table-no-rows at omit', { item: 'one', exempt: [1, 2, 3] }],
  [
    'known groups of none',
    'study-table-known-group at keep',
    { item: 'one', banner: ['total'], keep: ['known-group'] },
  ],
  [
    'who skipped among who ticked',
    'study-table-missing at missingRows',
    { item: 'several', base: 'ticked', missingRows: ['skipped'] },
  ],
  [
    'who skipped among who answered the first row',
    'study-table-missing at missingInBase',
    { item: 'views', base: 'first-row', missingInBase: ['skipped'] },
  ],
  [
    'skipped as a row of statements',
    'study-table-missing-rows at missingRows',
    { item: 'views', missingRows: ['skipped'] },
  ],
  ['answers of respondents', 'study-table-answer-base at answerBase', { item: 'several', answerBase: 'rows' }],
  ['means of a row', 'study-table-percent-of at percentOf', { item: 'hours', percentOf: 'row' }],
  [
    'shares of answers of a row',
    'study-table-percent-of at percentOf',
    { item: 'several', statistics: ['share-of-answers'], percentOf: 'row' },
  ],
  ['a total of rows', 'study-table-percent-total at total', { item: 'one', percentOf: 'row', total: true }],
  [
    'rows that are made to add up to 100',
    'study-table-percent-rounding at rounding',
    { item: 'one', percentOf: 'row', rounding: 'largest-remainder' },
  ],
  ['weighted numbers without weights', 'study-table-sizes at sizes', { item: 'one', weights: 'none', sizes: 'both' }],
  ['scores of options', 'study-table-scores at scores', { item: 'one', scores: 'codes' }],
  [
    'scores of several answers',
    'study-table-statistic at statistics.0',
    { item: 'several', statistics: ['mean'], scores: 'codes' },
  ],
  [
    'a score for no code',
    'study-table-code at scores.7',
    { item: 'views', statistics: ['mean'], scores: { 1: 0, 7: 100 } },
  ],
  ['the mean of one answer', 'study-table-statistic at statistics.0', { item: 'one', statistics: ['mean'] }],
  [
    'counts behind rows that have them',
    'study-table-stub-counts at stubCounts',
    { item: 'views', columns: 'categories', banner: ['total'], stubCounts: true },
  ],
  [
    'several answers beside each other',
    'study-table-categories at columns',
    { item: 'several', columns: 'categories', banner: ['total'] },
  ],
  [
    'answers of two groups beside each other',
    'study-table-one-group at banner',
    { item: 'views', columns: 'categories' },
  ],
  [
    'answers beside each other in two ways',
    'study-table-one-statistic at statistics',
    { item: 'views', columns: 'categories', banner: ['total'], statistics: ['count', 'percentage'] },
  ],
  ['a net of several answers', 'study-table-net at nets', { item: 'several', nets: [net(10, [1, 2])] }],
  ['a net of statements', 'study-table-net at nets', { item: 'views', nets: [net(10, [1, 2])] }],
  ['a net with the code of an answer', 'study-table-net-code at nets.0.code', { item: 'one', nets: [net(2, [1, 2])] }],
  ['two nets with one code', 'study-double-row at nets.1.code', { item: 'one', nets: [net(10, [1]), net(10, [2])] }],
  ['a net of a code that there is not', 'study-table-code at nets.0.of.1', { item: 'one', nets: [net(10, [1, 7])] }],
  ['a net above nothing', 'study-table-code at nets.0.above', { item: 'one', nets: [net(10, [1, 2], 7)] }],
  [
    'a net of no answer',
    'study-table-exempt-net at nets.0.of.1',
    { item: 'one', exempt: [3], nets: [net(10, [1, 3])] },
  ],
]

describe('a table with', () => {
  test.each(mistakes)('%s is refused: %s', (_, fault, table) => {
    expect(faults(table)[0]).toBe(fault)
  })
})

test('a key that is right is not in the way of the others', () => {
  const right: readonly object[] = [
    { item: 'several', base: 'ticked', exempt: [3], keep: ['complete', 'known-group'], sizes: 'both', blankBelow: 50 },
    { item: 'several', statistics: ['share-of-answers'], answerBase: 'rows', omit: [3], weights: 'none', total: true },
    { item: 'one', exempt: [3], missingRows: ['declined', 'skipped'], nets: [net(12, [1, 2], 1)], percentOf: 'table' },
    { item: 'one', statistics: ['mean', 'median'], scores: { 1: 0, 2: 12.5 }, missingInBase: ['declined'] },
    { item: 'one', statistics: ['top-box'], codes: [1, 2], percentOf: 'row' },
    { item: 'views', columns: 'categories', banner: ['women'], nets: [net(12, [1, 2])], missingRows: ['skipped'] },
    { item: 'one', columns: 'categories', banner: ['total'], codes: [1, 2], statistics: ['count'] },
  ]
  expect(right.flatMap(faults)).toEqual([])
})

test('every sentence about the keys of a table is one that a table can call for', () => {
  const called = new Set(mistakes.map(([, fault]) => fault.split(' ')[0]))
  const sentences = Object.keys(countingMessages).filter((key) => key.startsWith('study-'))
  expect(sentences.filter((key) => !called.has(key))).toEqual([])
})

test('a question of one answer is one row where a table averages it, and one row per answer where it does not', () => {
  const rows = (table: object) => {
    const checked = checkStudy(files(table))
    return checked.ok ? checked.value.tables[0]?.rows.map(({ number, code }) => [number, code]) : []
  }
  expect(rows({ item: 'one', statistics: ['mean'], scores: 'codes' })).toEqual([[1, null]])
  expect(rows({ item: 'one', exempt: [3], missingRows: ['declined'], nets: [net(12, [1, 2], 2)] })).toEqual([
    [1, 1],
    [12, null],
    [2, 2],
    [-4, null],
  ])
})
