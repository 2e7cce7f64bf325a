import { expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import { everywhere } from '../text.ts'
import { checkStudy } from './check-study.ts'
import type { MiniParts } from './mini-study.ts'
import { miniFiles, miniWave } from './mini-study.ts'

const label = everywhere('Label')
const page = (id: string, ...items: readonly object[]) => ({ id, items })
const a = miniItem('single', 'a')
const b = miniItem('single', 'b')
const group = (rule: string) => ({ label, rule })
const band = (id: string, of: string) => ({
  id,
  label,
  type: 'recode',
  of,
  categories: [{ code: 1, label, codes: [1] }],
})

/** A study with one mistake of meaning in each file: nobody knows z. */
const wrong = {
  study: { groups: { x: group('z = 1'), y: group('a = yes') } },
  blocks: [{ id: 'block', title: label, pages: [page('p', a), page('q', { ...b, when: 'z = 1' })] }],
  waves: [miniWave('2024'), miniWave('2026', { after: '2024', drops: ['z'] })],
  derived: { variables: [band('d', 'z')] },
  tables: { banner: ['y', 'z', 'total'], tables: [{ item: 'z' }, { item: 'a' }] },
} satisfies MiniParts

const [inBlock] = wrong.blocks
const [first, second] = wrong.waves

/** What is wrong there with what the files mean. */
const meaning = [
  'rule-unknown-name at study.groups.x.rule',
  'rule-unknown-name at blocks.0.pages.1.items.0.when',
  'study-wave-item at waves.1.drops.0',
  'study-derived-unknown at derived.variables.0.of',
  'study-unknown-group at tables.banner.1',
  'study-table-item at tables.tables.0.item',
]

const check = (parts: MiniParts) => {
  const checked = checkStudy(miniFiles(parts))
  if (checked.ok) return { found: [], unchecked: 'nothing' }
  return {
    found: checked.issues.map(({ code, path }) => `${code} at ${path.join('.')}`).toSorted(),
    unchecked: checked.unchecked,
  }
}

test('mistakes of meaning are found in every file at once', () => {
  expect(check(wrong)).toEqual({ found: meaning.toSorted(), unchecked: 'nothing' })
})

test.each<[name: string, issue: string, parts: MiniParts]>([
  ['a wave', 'study-too-low at waves.0.invited', { ...wrong, waves: [{ ...first, invited: 0 }, second] }],
  ['the days of a wave', 'study-bad-day at waves.1.opens', { ...wrong, waves: [first, { ...second, opens: 'May' }] }],
  ['the name of a wave', 'study-unquoted-number at waves.0.id', { ...wrong, waves: [{ ...first, id: 2024 }, second] }],
  [
    'a table',
    'study-not-allowed at tables.tables.2.sort',
    { ...wrong, tables: { ...wrong.tables, tables: [...wrong.tables.tables, { item: 'b', sort: 'up' }] } },
  ],
  [
    'the columns that are compared',
    'study-needs-list at tables.trends.banner',
    { ...wrong, tables: { ...wrong.tables, trends: { banner: 'y' } } },
  ],
  ['the study', 'study-missing at study.title', { ...wrong, study: { ...wrong.study, title: undefined } }],
  [
    'a group',
    'rule-empty at study.groups.w.rule',
    { ...wrong, study: { groups: { ...wrong.study.groups, w: group('') } } },
  ],
  [
    'a derived variable',
    'study-missing at derived.variables.1.label',
    { ...wrong, derived: { variables: [...wrong.derived.variables, { ...band('e', 'a'), label: undefined }] } },
  ],
  [
    'a question',
    'study-missing at blocks.0.pages.2.items.0.options',
    {
      ...wrong,
      blocks: [{ ...inBlock, pages: [...(inBlock?.pages ?? []), page('r', { id: 'c', type: 'single', text: label })] }],
    },
  ],
  [
    'a page',
    'study-unknown-key at blocks.0.pages.2.colour',
    {
      ...wrong,
      blocks: [{ ...inBlock, pages: [...(inBlock?.pages ?? []), { ...page('r', miniItem('text', 'c')), colour: 1 }] }],
    },
  ],
])('a mistake in the form of %s hides none of them', (_, issue, parts) => {
  expect(check(parts)).toEqual({ found: [issue, ...meaning].toSorted(), unchecked: 'part' })
})

const good = { items: [a, b, miniItem('slider', 's')], tables: { banner: ['total'] } } satisfies MiniParts

test.each<[name: string, issue: string, parts: MiniParts]>([
  [
    'a question that rules, waves, derived variables and tables name',
    'study-missing at blocks.0.pages.0.items.0.options',
    {
      items: [
        { id: 'a', type: 'single', text: label },
        { ...b, when: 'a = yes' },
      ],
      study: { groups: { y: group('a = yes and b = yes') }, identifying: ['a'] },
      waves: [miniWave('2024'), miniWave('2026', { after: '2024', changes: { a: { set: { options: [] } } } })],
      derived: { variables: [band('d', 'a'), { ...band('e', 'd') }] },
      tables: { banner: ['y', 'total'], tables: [{ item: 'a' }, { item: 'd' }, { id: 't', variables: ['b', 'a'] }] },
    },
  ],
  [
    'a group that waves and tables name',
    'study-missing at study.groups.y.rule',
    {
      ...good,
      study: { groups: { y: { label } } },
      waves: [miniWave('2026', { strata: [{ group: 'y', population: 9 }] })],
      tables: { banner: ['y'], tables: [{ item: 'a', columnRounding: { y: 'half-up' } }] },
    },
  ],
  [
    'a derived variable that rules and tables name',
    'study-missing at derived.variables.0.label',
    {
      ...good,
      study: { groups: { y: group('d = 1') } },
      derived: { variables: [{ ...band('d', 'a'), label: undefined }] },
      tables: { banner: ['y', 'total'], tables: [{ item: 'd' }] },
    },
  ],
  [
    'a question that stands twice and is changed',
    'study-double-item at blocks.0.pages.1.items.0.id',
    {
      items: [a, { ...a, text: everywhere('Other') }, { ...b, when: 'a = yes' }],
      waves: [miniWave('2024'), miniWave('2026', { after: '2024', changes: { a: { set: { options: [] } } } })],
    },
  ],
])('%s brings no others along', (_, issue, parts) => {
  expect(check(parts)).toEqual({ found: [issue], unchecked: 'part' })
})

test('an option that stands twice hides no mistakes elsewhere', () => {
  const twice = { ...b, options: [1, 1].map((code) => ({ code, label })) }
  const { found } = check({ items: [a, twice], study: { groups: { x: group('z = 1'), y: group('b = yes') } } })
  expect(found).toEqual([
    'rule-unknown-name at study.groups.x.rule',
    'study-double-code at blocks.0.pages.1.items.0.options.1.code',
  ])
})

test('waves in a circle bring nothing along that follows from it, and hide nothing else', () => {
  const waves = [
    miniWave('2022', { after: '2026', adds: ['b'], changes: { a: { set: { options: [{ code: 5, label }] } } } }),
    miniWave('2024', { after: '2022', adds: ['b'], drops: ['s'] }),
    miniWave('2026', { after: '2024', drops: ['s'] }),
  ]
  const parts = { ...good, waves, study: { groups: { x: group('z = 1'), y: group('a = 5 and s.1 > 5') } } }
  expect(check(parts)).toEqual({
    found: [
      'rule-unknown-name at study.groups.x.rule',
      ...[0, 1, 2].map((index) => `study-wave-circle at waves.${index}.after`),
    ],
    unchecked: 'part',
  })
})

test.each<[name: string, parts: MiniParts]>([
  ['the name of a question', { ...wrong, blocks: [{ ...inBlock, pages: [page('p', { ...a, id: 7.2 })] }] }],
  ['the pages of a block', { ...wrong, blocks: [{ ...inBlock, pages: 'p' }] }],
  ['all groups', { ...wrong, study: { groups: 'x' } }],
])('where all else hangs on what is wrong, %s, it is said that nothing else was looked at', (_, parts) => {
  const { found, unchecked } = check(parts)
  expect([found.length, unchecked]).toEqual([1, 'all'])
})
