import { describe, expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import { say } from '../messages/say.ts'
import { waveMessages } from '../messages/wave-messages.ts'
import { everywhere, languages } from '../text.ts'
import { checkStudy } from './check-study.ts'
import type { MiniParts } from './mini-study.ts'
import { miniFiles, miniWave } from './mini-study.ts'

/** A mini study with a mistake: what it is, the keys and paths of all its issues, and the study. */
type Mistake = readonly [name: string, issues: string, parts: MiniParts]

const label = everywhere('Label')
const options = (...codes: readonly number[]) => codes.map((code) => ({ code, id: `option-${code}`, label }))
const a = miniItem('single', 'a', { options: options(1, 2) })
const b = miniItem('single', 'b')
const slider = miniItem('slider', 's')
const rule = 'a = option-1'
const group = { x: { label, rule } }

const waves = (...own: readonly object[]): MiniParts => ({
  items: [a, b, slider],
  waves: own,
  study: { groups: group },
})
/** Two waves of which the second follows on the first. */
const second = (changes: object, first: object = {}): MiniParts =>
  waves(miniWave('2024', first), miniWave('2026', { after: '2024', ...changes }))
const changing = (item: string, change: object, rest: object = {}): MiniParts =>
  second({ changes: { [item]: change }, ...rest })
const strata = (...own: readonly object[]): MiniParts => waves(miniWave('2026', { strata: own }))
const category = (id: string, before: readonly number[], now: readonly number[]) => ({ id, label, before, now })
const other = { options: options(1, 2, 3) }

const inOrder: readonly Mistake[] = [
  [
    'a wave after one that there is not',
    'study-unknown-wave at waves.0.after',
    waves(miniWave('2026', { after: 'x' })),
  ],
  [
    'a wave after one of which the order is wrong',
    'study-unknown-wave at waves.0.after',
    waves(miniWave('2024', { after: 'x' }), miniWave('2026', { after: '2024' })),
  ],
  ['a wave after itself', 'study-wave-circle at waves.0.after', waves(miniWave('2026', { after: '2026' }))],
  [
    'waves that follow on each other',
    'study-wave-circle at waves.0.after, study-wave-circle at waves.1.after',
    waves(miniWave('2024', { after: '2026' }), miniWave('2026', { after: '2024' })),
  ],
  [
    'a wave after a later one',
    'study-wave-order at waves.0.after',
    waves(miniWave('2024', { after: '2026' }), miniWave('2026')),
  ],
  [
    'a wave that closes before it opens',
    'study-wave-days at waves.0.closes',
    waves(miniWave('2026', { opens: '2026-05', closes: '2026-04-30' })),
  ],
]

const inStrata: readonly Mistake[] = [
  ['a stratum of no group', 'study-unknown-group at waves.0.strata.0.group', strata({ group: 'y' })],
  ['a stratum twice', 'study-double-stratum at waves.0.strata.1.group', strata({ group: 'x' }, { group: 'x' })],
  [
    'more invited than there are',
    'study-stratum-invited at waves.0.strata.0.invited',
    strata({ group: 'x', population: 9, invited: 10 }),
  ],
]

const inMoves: readonly Mistake[] = [
  ['an item to add that there is not', 'study-wave-item at waves.1.adds.0', second({ adds: ['zzzzzz'] })],
  ['an item to drop that there is not', 'study-wave-item at waves.1.drops.0', second({ drops: ['zzzzzz'] })],
  [
    'an item to change that there is not',
    'study-wave-item at waves.1.changes.zzzzzz',
    changing('zzzzzz', { set: other }),
  ],
  [
    'nearly an item to add',
    'study-wave-item-suggestion at waves.1.adds.0',
    { ...second({ adds: ['lunhc'] }), items: [a, miniItem('single', 'lunch')] },
  ],
  [
    'an item that was dropped before',
    'study-wave-drops at waves.1.drops.0',
    second({ drops: ['b'] }, { drops: ['b'] }),
  ],
  ['an item that was there already', 'study-wave-adds at waves.1.adds.0', second({ adds: ['b'] }, { adds: ['b'] })],
  ['an item that is added and dropped', 'study-wave-both at waves.1.adds.0', second({ adds: ['b'], drops: ['b'] })],
]

const inTables: readonly Mistake[] = [
  [
    'a table of what no wave asks together',
    'study-table-not-in-wave at tables.tables.0.variables, study-table-not-in-wave at tables.tables.0.variables',
    {
      items: [a, b],
      waves: [miniWave('2024'), miniWave('2026', { after: '2024', adds: ['a'], drops: ['b'] })],
      tables: { tables: [{ id: 't', variables: ['a', 'b'] }] },
    },
  ],
]

const inChanges: readonly Mistake[] = [
  [
    'a change in the first wave',
    'study-wave-first at waves.0.changes.a',
    waves(miniWave('2026', { changes: { a: { set: other } } })),
  ],
  [
    'a change of what is dropped',
    'study-wave-change-dropped at waves.1.changes.b',
    changing('b', { set: { text: label } }, { drops: ['b'] }),
  ],
  [
    'a change of what is new',
    'study-wave-change-new at waves.1.changes.b',
    changing('b', { set: { text: label } }, { adds: ['b'] }),
  ],
  ['a change of nothing', 'study-wave-change-empty at waves.1.changes.a', changing('a', {})],
  ['a change of no key', 'study-wave-change-empty at waves.1.changes.a', changing('a', { set: {} })],
  ['another type', 'study-wave-change-key at waves.1.changes.a.set.type', changing('a', { set: { type: 'multiple' } })],
  [
    'another id, also where others read the item',
    'study-wave-change-key at waves.1.changes.a.set.id',
    { ...changing('a', { set: { id: 'z' } }), items: [a, { ...b, when: rule }, slider] },
  ],
  [
    'a change that says what was said already',
    'study-wave-change-same at waves.1.changes.a.set',
    changing('a', { set: { options: options(1, 2), required: false } }),
  ],
  [
    'a change back and forth that was not made',
    'study-wave-change-same at waves.2.changes.a.set',
    waves(
      miniWave('2022'),
      miniWave('2024', { after: '2022', changes: { a: { set: other } } }),
      miniWave('2026', { after: '2024', changes: { a: { set: other } } }),
    ),
  ],
]

const inCategories: readonly Mistake[] = [
  [
    'common categories of a slider',
    'study-wave-categories-type at waves.1.changes.s.categories',
    changing('s', { categories: [category('x', [1], [1])] }),
  ],
  [
    'a code that the wave before did not have',
    'study-table-code at waves.1.changes.a.categories.0.before.2',
    changing('a', { set: other, categories: [category('x', [1, 2, 3], [1, 2, 3])] }),
  ],
  [
    'a code that the wave does not have',
    'study-table-code at waves.1.changes.a.categories.0.now.3',
    changing('a', { set: other, categories: [category('x', [1, 2], [1, 2, 3, 4])] }),
  ],
  [
    'a code in no category',
    'study-wave-codes-left at waves.1.changes.a.categories',
    changing('a', { set: other, categories: [category('x', [1, 2], [1, 2])] }),
  ],
  [
    'a code in two categories',
    'study-double-code at waves.1.changes.a.categories.1.now.0',
    changing('a', { set: other, categories: [category('x', [1], [1, 3]), category('y', [2], [3])] }),
  ],
  [
    'a category twice',
    'study-double-name at waves.1.changes.a.categories.1.id',
    changing('a', { set: other, categories: [category('x', [1], [1, 3]), category('x', [2], [2])] }),
  ],
]

const module = (id: string, option: string, pages: readonly object[] = []) => ({
  id,
  title: label,
  module: { option, owner: label },
  pages,
})
const base = { id: 'base', title: label, pages: [{ id: 'p', items: [a, slider] }] }
const modules = (by: string | undefined, ...own: readonly object[]): MiniParts => ({
  study: by === undefined ? {} : { modules: by },
  blocks: [base, ...own],
})

const inModules: readonly Mistake[] = [
  [
    'a module in a study without a question for it',
    'study-module-item-missing at blocks.1.module',
    modules(undefined, module('x', 'option-1')),
  ],
  ['modules by no item', 'study-module-item at study.modules', modules('zzz', module('x', 'option-1'))],
  ['modules by a grade', 'study-module-item at study.modules', modules('s', module('x', 'option-1'))],
  ['a module of no option', 'study-module-option at blocks.1.module.option', modules('a', module('x', 'zzz'))],
  [
    'a module in a wave that does not have its option',
    'study-module-not-in-wave at blocks.1.module.option',
    {
      ...modules('a', module('x', 'option-1', [{ id: 'q', items: [b] }])),
      waves: [
        miniWave('2024'),
        miniWave('2026', { after: '2024', changes: { a: { set: { options: options(2, 3) } } } }),
      ],
    },
  ],
  [
    'a module with questions for an option that no wave has',
    'study-module-option at blocks.1.module.option',
    modules('a', { ...module('x', 'zzz', [{ id: 'q', items: [b] }]), when: 'answered a' }),
  ],
  [
    'two modules of an option',
    'study-module-twice at blocks.2.module.option',
    modules('a', module('x', 'option-1'), module('y', 'option-1')),
  ],
  [
    'a block without pages that is no module',
    'study-too-few at blocks.1.pages',
    modules('a', { id: 'x', title: label, pages: [] }),
  ],
  [
    'a module before the question that decides',
    'study-forward-reference at blocks.0.module.option',
    {
      study: { modules: 'a' },
      blocks: [module('x', 'option-1', [{ id: 'q', items: [b] }]), base],
    },
  ],
  [
    'a module in a wave that does not ask the question that decides',
    'study-not-in-wave at blocks.1.module.option',
    {
      ...modules('a', module('x', 'option-1', [{ id: 'q', items: [b] }])),
      waves: [miniWave('2024'), miniWave('2026', { after: '2024', drops: ['a'] })],
    },
  ],
]

const mistakes = [...inOrder, ...inStrata, ...inMoves, ...inTables, ...inChanges, ...inCategories, ...inModules]

const foundIn = (parts: MiniParts) => {
  const checked = checkStudy(miniFiles(parts))
  return checked.ok ? [] : checked.issues
}

describe('a study with', () => {
  test.each(mistakes)('%s is refused with %s, and with nothing else', (_, expected, parts) => {
    expect(
      foundIn(parts)
        .map(({ code, path }) => `${code} at ${path.join('.')}`)
        .join(', '),
    ).toBe(expected)
  })
})

describe('a wave may', () => {
  test.each<[string, MiniParts]>([
    [
      'follow on one that opened in the same year',
      waves(miniWave('2024', { opens: '2026-05', closes: '2026' }), miniWave('2026', { after: '2024' })),
    ],
    ['follow on no other', waves(miniWave('2024'), miniWave('2026', { drops: ['b'] }))],
    ['be drawn from groups', strata({ group: 'x', population: 10, invited: 10 })],
    ['not know how many were invited', strata({ group: 'x', population: 10 })],
    [
      'bring the codes of both waves together',
      changing('a', { set: other, categories: [category('x', [1], [1]), category('y', [2], [2, 3])] }),
    ],
    [
      'bring the categories of a matrix together',
      {
        ...changing('m', {
          set: { scale: options(1, 2, 3) },
          categories: [category('x', [1], [1]), category('y', [2], [2, 3])],
        }),
        items: [a, b, slider, miniItem('matrix', 'm')],
      },
    ],
    ['say only how a question compares', changing('a', { comparable: 'with-note', note: label })],
    [
      'change back what the wave before changed',
      waves(
        miniWave('2022'),
        miniWave('2024', { after: '2022', changes: { a: { set: other } } }),
        miniWave('2026', { after: '2024', changes: { a: { set: { options: options(1, 2) } } } }),
      ),
    ],
    [
      'change the words of a question that it asks again',
      waves(
        miniWave('2022'),
        miniWave('2024', { after: '2022', drops: ['b'] }),
        miniWave('2026', { after: '2024', adds: ['b'], changes: { b: { set: { text: label } } } }),
      ),
    ],
  ])('%s', (_, parts) => {
    expect(foundIn(parts)).toEqual([])
  })
})

test('every mistake is told in full sentences', () => {
  const sentences = mistakes.flatMap(([, , parts]) =>
    foundIn(parts).flatMap(({ code, values }) => languages.map((language) => say(language, code, values))),
  )
  expect(sentences.filter((sentence) => /\{[a-z]+\}|undefined|\[object/i.test(sentence))).toEqual([])
})

test('every sentence about waves and modules is one that a study can call for', () => {
  const called = new Set<string>(mistakes.flatMap(([, , parts]) => foundIn(parts).map(({ code }) => code)))
  expect(Object.keys(waveMessages).filter((key) => !called.has(key))).toEqual([])
})
