import { miniItem } from '../src/core/items/mini-item.ts'
import type { MessageKey } from '../src/core/messages/say.ts'
import type { MiniParts } from '../src/core/study/mini-study.ts'

/** A mini study with one mistake: what it is, the key and path of its first issue, and the study. */
export type Mistake = readonly [name: string, key: MessageKey, path: string, parts: MiniParts]

const a = miniItem('single', 'a')
const table = 'tables.tables.0'
const tables = (...own: readonly object[]): MiniParts => ({
  items: [a, miniItem('matrix', 'm'), miniItem('roster', 'r')],
  tables: { tables: own },
})
const banner = (...groups: readonly string[]): MiniParts => ({ items: [a], tables: { banner: groups } })

/** Mistakes in `tables.yaml`: what a table names that there is not, or that cannot be counted. */
export const tableMistakes: readonly Mistake[] = [
  ['a column that is no group', 'study-unknown-group', 'tables.banner.0', banner('x')],
  [
    'a column of a table that is no group',
    'study-unknown-group',
    `${table}.banner.0`,
    tables({ item: 'a', banner: ['x'] }),
  ],
  ['a table of nothing', 'study-table-of-what', table, tables({ id: 'a' })],
  ['a table of two things', 'study-table-of-what', table, tables({ item: 'a', variables: ['a'] })],
  ['a table of variables without an id', 'study-table-of-what', table, tables({ variables: ['a'] })],
  ['a table of no item', 'study-table-item', `${table}.item`, tables({ item: 'zzz' })],
  [
    'a table of nearly an item',
    'study-table-item-suggestion',
    `${table}.item`,
    { items: [miniItem('single', 'lunch')], tables: { tables: [{ item: 'lunhc' }] } },
  ],
  ['a table of a roster', 'study-table-none', `${table}.item`, tables({ item: 'r' })],
  ['a row of nothing', 'study-table-variable', `${table}.variables.1`, tables({ id: 't', variables: ['a', 'zzz'] })],
  [
    'a row of an item with parts',
    'study-table-variable-suggestion',
    `${table}.variables.0`,
    tables({ id: 't', variables: ['m'] }),
  ],
  ['a row to leave out that there is not', 'study-table-code', `${table}.omit.0`, tables({ item: 'a', omit: [7] })],
  ['a category that there is not', 'study-table-code', `${table}.codes.1`, tables({ item: 'm', codes: [1, 7] })],
  ['a table without rows', 'study-table-no-rows', `${table}.omit`, tables({ item: 'a', omit: [1, 2] })],
  [
    'the rounding of no column',
    'study-table-column',
    `${table}.columnRounding.x`,
    tables({ item: 'a', columnRounding: { x: 'half-up' } }),
  ],
  ['categories that are not added up', 'study-table-codes', `${table}.codes`, tables({ item: 'a', codes: [1] })],
  [
    'the mean of options',
    'study-table-statistic',
    `${table}.statistics.1`,
    tables({ item: 'a', statistics: ['count', 'mean'] }),
  ],
  ['scores that are none', 'study-needs-scores', `${table}.scores`, tables({ item: 'm', scores: true })],
  ['the mean of rosters', 'study-table-statistic', `${table}.statistics.0`, tables({ id: 't', variables: ['r'] })],
]
