import { describe, expect, test } from 'vitest'
import type { Item } from '../items/item.ts'
import { miniItem } from '../items/mini-item.ts'
import { everywhere } from '../text.ts'
import { checkStudy } from './check-study.ts'
import { editionOf } from './edition.ts'
import type { MiniParts } from './mini-study.ts'
import { miniFiles, miniStudy, miniWave } from './mini-study.ts'
import type { Study } from './study.ts'

const label = everywhere('Label')
const options = (...codes: readonly number[]) => codes.map((code) => ({ code, label }))
const a = miniItem('single', 'a')
const b = miniItem('single', 'b', { text: everywhere('Old words'), options: options(1, 2) })
const matrix = miniItem('matrix', 'm')
const items = [a, b, matrix]

/** Waves of 2022, 2024 and 2026, one after the other, of which the later two change item `b`. */
const changing = (second: object, third: object = {}): MiniParts => ({
  items,
  waves: [
    miniWave('2022'),
    miniWave('2024', { after: '2022', ...second }),
    miniWave('2026', { after: '2024', ...third }),
  ],
})
const setting = (set: object) => ({ changes: { b: { set } } })

/** Item `b` as each wave asks it. */
const inEachWave = (study: Study, of: (item: Item) => unknown): readonly unknown[] =>
  study.waves.map(({ id }) => {
    const asked = editionOf(study, id).blocks.flatMap(({ pages }) => pages.flatMap((page) => page.items))
    const found = asked.find((item) => item.id === 'b')
    return found === undefined ? null : of(found)
  })

const words = (item: Item): string => item.text.en
const codes = (item: Item): readonly number[] | null =>
  item.type === 'single' ? item.options.map(({ code }) => code) : null
const rule = (item: Item): string | undefined => item.when?.source

describe('a wave asks an item', () => {
  test.each<[string, MiniParts, (item: Item) => unknown, readonly unknown[]]>([
    ['as it is written, where no wave changes it', changing({}), words, ['Old words', 'Old words', 'Old words']],
    [
      'in the words of the wave that changed them, and so do those after it',
      changing(setting({ text: everywhere('New words') })),
      words,
      ['Old words', 'New words', 'New words'],
    ],
    [
      'in the words of the last wave that changed them',
      changing(setting({ text: everywhere('New words') }), setting({ text: everywhere('Newest words') })),
      words,
      ['Old words', 'New words', 'Newest words'],
    ],
    [
      'with its own options',
      changing(setting({ options: options(1, 2, 3) }), setting({ options: options(4, 5) })),
      codes,
      [
        [1, 2],
        [1, 2, 3],
        [4, 5],
      ],
    ],
    [
      'of the people that it says',
      changing(setting({ when: 'a = yes' }), setting({ when: 'a = no' })),
      rule,
      [undefined, 'a = yes', 'a = no'],
    ],
    [
      'with what an earlier wave changed, where it changes something else',
      changing(setting({ when: 'a = yes' }), setting({ text: everywhere('New words') })),
      (item) => [rule(item), words(item)],
      [
        [undefined, 'Old words'],
        ['a = yes', 'Old words'],
        ['a = yes', 'New words'],
      ],
    ],
    [
      'in other words when it comes back',
      changing({ drops: ['b'] }, { adds: ['b'], ...setting({ text: everywhere('New words') }) }),
      words,
      ['Old words', 'Old words', 'New words'],
    ],
    [
      'as its own branch has it',
      {
        items,
        waves: [
          miniWave('2022'),
          miniWave('2024', { after: '2022', ...setting({ options: options(1, 3) }) }),
          miniWave('2026', { after: '2022', ...setting({ options: options(1, 4) }) }),
        ],
      },
      codes,
      [
        [1, 2],
        [1, 3],
        [1, 4],
      ],
    ],
  ])('%s', (_, parts, of, expected) => {
    expect(inEachWave(miniStudy(parts), of)).toEqual(expected)
  })
})

test('a study is as its last wave has it', () => {
  const study = miniStudy(changing(setting({ options: options(1, 2, 3) })))
  expect(study.blocks).toEqual(editionOf(study, '2026').blocks)
  expect(study.blocks).not.toEqual(editionOf(study, '2022').blocks)
})

const inSet = 'waves.1.changes.b.set'

describe('a mistake in what a wave changes is told in the file of that wave:', () => {
  test.each<[string, object, string]>([
    ['a text in one language', { text: { nl: 'Ja' } }, `study-missing-translation at ${inSet}.text.en`],
    ['a key that is not known', { colour: 'red' }, `study-unknown-key at ${inSet}.colour`],
    ['the waves that ask it', { waves: ['2024'] }, `study-unknown-key at ${inSet}.waves`],
    ['too few options', { options: options(1) }, `study-too-few at ${inSet}.options`],
    ['a code twice', { options: options(1, 1) }, `study-double-code at ${inSet}.options.1.code`],
    ['a rule that cannot be read', { when: 'a = 1 or 2' }, `rule-repeat-name at ${inSet}.when`],
    ['a rule about no item', { when: 'zzzzzz = 1' }, `rule-unknown-name at ${inSet}.when`],
    ['a rule about a later item', { when: 'm.1 = yes' }, `study-forward-reference at ${inSet}.when`],
    [
      'a rule of an option',
      { options: [...options(1, 2), { code: 3, label, when: 'zzzzzz = 1' }] },
      `rule-unknown-name at ${inSet}.options.2.when`,
    ],
    ['the answer to no item', { text: everywhere('{{zzzzzz}}') }, `study-pipe-unknown at ${inSet}.text`],
    ['the answer to a later item', { text: everywhere('{{m.1}}') }, `study-pipe-later at ${inSet}.text`],
    // The text behind option 3 goes by the name of an item.
    [
      'the name of another item',
      { options: [...options(1, 2), { code: 3, label, open: true }] },
      'study-double-variable at blocks.0.pages.3.items.0.id',
    ],
  ])('%s', (_, set, expected) => {
    const checked = checkStudy(
      miniFiles({ ...changing(setting(set)), items: [...items, miniItem('text', 'b.3.text')] }),
    )
    const found = checked.ok ? [] : checked.issues.map(({ code, path }) => `${code} at ${path.join('.')}`)
    expect(found).toEqual([expected])
  })

  test('each in its own, where two waves change the same', () => {
    const checked = checkStudy(miniFiles(changing(setting({ when: 'zzzzzz = 1' }), setting({ when: 'yyyyyy = 1' }))))
    expect(checked.ok ? [] : checked.issues.map(({ path }) => path.join('.'))).toEqual([
      'waves.1.changes.b.set.when',
      'waves.2.changes.b.set.when',
    ])
  })

  test('and one in the questionnaire itself is told there, once', () => {
    const parts = { ...changing(setting({ text: label })), items: [a, { ...b, when: 'zzzzzz = 1' }, matrix] }
    const checked = checkStudy(miniFiles(parts))
    expect(checked.ok ? [] : checked.issues.map(({ path }) => path.join('.'))).toEqual([
      'blocks.0.pages.1.items.0.when',
    ])
  })
})
