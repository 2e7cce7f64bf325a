import { describe, expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import { everywhere } from '../text.ts'
import { checkStudy } from './check-study.ts'
import { editionOf } from './edition.ts'
import type { MiniParts } from './mini-study.ts'
import { miniFiles, miniStudy, miniWave } from './mini-study.ts'
import type { Edition } from './study.ts'

const label = everywhere('Label')
const old = miniItem('single', 'old')
const both = miniItem('single', 'both')
const fresh = miniItem('single', 'fresh')

/** Waves of 2024 and 2026; the second drops `old` and adds `fresh`. */
const parts: MiniParts = {
  items: [old, both, fresh],
  waves: [miniWave('2024'), miniWave('2026', { after: '2024', drops: ['old'], adds: ['fresh'] })],
}
const groups = (...rules: readonly string[]) => ({
  groups: Object.fromEntries(rules.map((rule, index) => [`group-${index + 1}`, { label, rule }])),
})
const categories = (id: string, rule: string) => ({
  id,
  label,
  type: 'categories',
  categories: [{ code: 1, label, rule }],
})

/** What each wave has of a part of the study. */
const inBoth = (own: MiniParts, of: (edition: Edition) => unknown): readonly unknown[] => {
  const study = miniStudy({ ...parts, ...own })
  return study.waves.map(({ id }) => of(editionOf(study, id)))
}
const issuesIn = (own: MiniParts): readonly string[] => {
  const checked = checkStudy(miniFiles({ ...parts, ...own }))
  return checked.ok
    ? []
    : checked.issues.map(({ code, path, values }) => `${code} at ${path.join('.')} (${values['wave']})`)
}

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

describe('a wave has', () => {
  test('the groups of which it asks all questions', () => {
    const study = groups('old = yes', 'both = yes', 'fresh = yes', 'both = yes and fresh = yes')
    expect(inBoth({ study }, (edition) => ids(edition.groups))).toEqual([
      ['group-1', 'group-2'],
      ['group-2', 'group-3', 'group-4'],
    ])
  })

  test('the groups of which it has all options', () => {
    const options = ['yes', 'no', 'maybe'].map((id, index) => ({ code: index + 1, id, label }))
    const waves = [miniWave('2024'), miniWave('2026', { after: '2024', changes: { both: { set: { options } } } })]
    expect(inBoth({ waves, study: groups('both = maybe') }, (edition) => ids(edition.groups))).toEqual([
      [],
      ['group-1'],
    ])
  })

  test('the derived variables of which it asks all questions, and what is derived from those', () => {
    const variables = [
      categories('of-old', 'old = yes'),
      categories('of-both', 'both = yes'),
      { id: 'score', label, type: 'score', of: ['both', 'fresh'], needs: 1 },
      categories('of-score', 'score > 1'),
    ]
    const made = (edition: Edition) => edition.derived.map(({ item }) => item.id)
    expect(inBoth({ derived: { variables } }, made)).toEqual([
      ['of-old', 'of-both'],
      ['of-both', 'score', 'of-score'],
    ])
  })

  test('the tables of which it asks all rows, and which filter on what it asks', () => {
    const tables = [
      { id: 'rows', variables: ['both', 'fresh'] },
      { id: 'filter', item: 'both', filter: 'old = yes' },
      { id: 'code', item: 'both', omit: [2] },
    ]
    expect(inBoth({ tables: { defaults: false, tables } }, (edition) => ids(edition.tables))).toEqual([
      ['filter', 'code'],
      ['rows', 'code'],
    ])
  })

  test('a table of each question that it asks and of each variable that it can derive, without being told', () => {
    const variables = [categories('of-old', 'old = yes'), categories('of-fresh', 'fresh = yes')]
    expect(inBoth({ derived: { variables } }, (edition) => ids(edition.tables))).toEqual([
      ['old', 'both', 'of-old'],
      ['both', 'fresh', 'of-fresh'],
    ])
  })

  test('the columns of its own groups, in every table, and their rounding', () => {
    const tables = {
      banner: ['group-1', 'group-2', 'total'],
      defaults: false,
      tables: [
        { item: 'both', columnRounding: { 'group-1': 'largest-remainder', 'group-2': 'largest-remainder' } },
        { id: 'own', item: 'both', banner: ['group-2', 'group-1'] },
      ],
    }
    const columns = (edition: Edition) => [
      edition.banner,
      ...edition.tables.map(({ banner, columnRounding }) => [banner, Object.keys(columnRounding)]),
    ]
    expect(inBoth({ study: groups('old = yes', 'fresh = yes'), tables }, columns)).toEqual([
      [
        ['group-1', 'total'],
        [['group-1', 'total'], ['group-1']],
        [['group-1'], []],
      ],
      [
        ['group-2', 'total'],
        [['group-2', 'total'], ['group-2']],
        [['group-2'], []],
      ],
    ])
  })

  test('the column of all respondents where it has none of the groups', () => {
    const own = { study: groups('old = yes'), tables: { banner: ['group-1'] } }
    expect(inBoth(own, ({ banner }) => banner)).toEqual([['group-1'], ['total']])
  })

  test('the modules of the options that it has', () => {
    const options = ['yes', 'no', 'maybe'].map((id, index) => ({ code: index + 1, id, label }))
    const study = miniStudy({
      study: { modules: 'both' },
      blocks: [
        { id: 'x', title: label, pages: [{ id: 'p', items: [both] }] },
        {
          id: 'y',
          title: label,
          module: { option: 'maybe', owner: label },
          pages: [{ id: 'q', items: [fresh] }],
        },
      ],
      waves: [
        miniWave('2024'),
        miniWave('2026', { after: '2024', adds: ['fresh'], changes: { both: { set: { options } } } }),
      ],
    })
    expect(study.blocks[1]?.when?.tree).toEqual({ kind: 'compare', variable: 'both', relation: '=', value: 3 })
  })
})

describe('a mistake is what no wave can have:', () => {
  test.each<[string, MiniParts, readonly string[]]>([
    [
      'a group',
      { study: groups('old = yes and fresh = yes') },
      [
        'study-not-in-wave at study.groups.group-1.rule (2024)',
        'study-not-in-wave at study.groups.group-1.rule (2026)',
      ],
    ],
    [
      'a group with a mistake that is the same in all waves, which is told once',
      { study: groups('both = maybe') },
      ['rule-unknown-option at study.groups.group-1.rule (undefined)'],
    ],
    [
      'a derived variable',
      { derived: { variables: [categories('made', 'old = yes and fresh = yes')] } },
      [
        'study-not-in-wave at derived.variables.0.categories.0.rule (2024)',
        'study-not-in-wave at derived.variables.0.categories.0.rule (2026)',
      ],
    ],
    [
      'a table',
      { tables: { tables: [{ item: 'old', filter: 'fresh = yes' }] } },
      ['study-not-in-wave at tables.tables.0.filter (2024)', 'study-table-not-in-wave at tables.tables.0.item (2026)'],
    ],
  ])('%s', (_, own, expected) => {
    expect(issuesIn(own)).toEqual(expected)
  })

  test('but not what the questionnaire of one wave has: that is a mistake by itself', () => {
    const items = [old, both, { ...fresh, when: 'old = yes' }]
    expect(issuesIn({ items })).toEqual(['study-not-in-wave at blocks.0.pages.2.items.0.when (2026)'])
  })
})

test('what a wave does not ask is not held against it', () => {
  const options = ['yes', 'no', 'maybe'].map((id, index) => ({ code: index + 1, id, label }))
  const waves = [
    miniWave('2024'),
    miniWave('2026', { after: '2024', adds: ['fresh'], changes: { both: { set: { options } } } }),
  ]
  // In 2024 there is no option "maybe", and nobody is asked this.
  expect(issuesIn({ waves, items: [both, { ...fresh, when: 'both = maybe' }] })).toEqual([])
})

test('the base of a group is that of its wave, however the options are numbered there', () => {
  const options = [
    { code: 7, id: 'yes', label },
    { code: 8, id: 'no', label },
  ]
  const waves = [miniWave('2024'), miniWave('2026', { after: '2024', changes: { both: { set: { options } } } })]
  const tree = (value: number) => ({ kind: 'compare', variable: 'both', relation: '=', value })
  expect(inBoth({ waves, study: groups('both = yes') }, (edition) => edition.groups[0]?.rule.tree)).toEqual([
    tree(1),
    tree(7),
  ])
})
