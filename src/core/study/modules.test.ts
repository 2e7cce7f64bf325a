import { describe, expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import { printRule } from '../rule/print-rule.ts'
import { everywhere } from '../text.ts'
import type { MiniParts } from './mini-study.ts'
import { miniStudy, miniWave } from './mini-study.ts'

const label = everywhere('Label')
const option = (code: number, id: string) => ({ code, id, label })
const field = miniItem('single', 'field', { options: [option(1, 'heart'), option(2, 'lungs'), option(3, 'none')] })
const years = miniItem('number', 'years')

type Own = { readonly when?: string; readonly pages?: readonly object[] }

/** A study of two questions for everyone, and modules by the first of them. */
const withModules = (modules: Readonly<Record<string, Own>>, by: object = field, name = 'field'): MiniParts => ({
  study: { modules: name },
  blocks: [
    { id: 'all', title: label, pages: [{ id: 'first', items: [by, years] }] },
    ...Object.entries(modules).map(([id, own]) => ({
      id,
      title: label,
      module: { option: id, owner: label },
      pages: [{ id: `page-${id}`, items: [miniItem('single', `about-${id}`)] }],
      ...own,
    })),
  ],
})

const conditionOf = (parts: MiniParts, index = 1): string => {
  const when = miniStudy(parts).blocks[index]?.when
  return when === undefined ? 'everyone' : printRule(when.tree)
}

describe('a module is for', () => {
  test.each<[string, MiniParts, string]>([
    ['whoever chose its option', withModules({ heart: {} }), 'field = 1'],
    [
      'those of them for whom its own condition holds',
      withModules({ heart: { when: 'years > 3' } }),
      'field = 1 and years > 3',
    ],
    [
      'those of them, also where its own condition has an "or"',
      withModules({ lungs: { when: 'years > 30 or not answered years' } }),
      'field = 2 and (years > 30 or not answered years)',
    ],
    [
      'whoever chose it at a question that is called like a word of the language',
      withModules({ heart: {} }, { ...field, id: 'count' }, 'count'),
      '[count] = 1',
    ],
    [
      'whoever chose an option that is called like one',
      withModules({ not: {} }, { ...field, options: [option(5, 'not'), option(6, 'heart')] }),
      'field = 5',
    ],
  ])('%s', (_, parts, expected) => {
    expect(conditionOf(parts)).toBe(expected)
  })
})

describe('a module without pages', () => {
  const parts = withModules({ heart: { pages: [] }, lungs: {} })

  test('is kept with its owner, to be filled later', () => {
    expect(miniStudy(parts).blocks.map(({ id, module, pages }) => [id, module?.owner.en, pages.length])).toEqual([
      ['all', undefined, 1],
      ['heart', 'Label', 0],
      ['lungs', 'Label', 1],
    ])
  })
})

test('a block that is no module keeps its own condition, or none', () => {
  const { blocks } = miniStudy(withModules({ heart: {} }))
  expect(blocks[0]?.when).toBeUndefined()
})

test('a module follows its option when a wave numbers the options in another way', () => {
  const options = [option(11, 'heart'), option(12, 'lungs')]
  const waves = [miniWave('2024'), miniWave('2026', { after: '2024', changes: { field: { set: { options } } } })]
  const study = miniStudy({ ...withModules({ heart: {} }), waves })
  const when = (wave: string) => study.editions.get(wave)?.blocks[1]?.when?.tree
  expect([when('2024'), when('2026')]).toMatchObject([{ value: 1 }, { value: 11 }])
})
