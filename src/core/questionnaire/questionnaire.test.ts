import { expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import { everywhere } from '../text.ts'
import { miniStudy, miniWave } from '../study/mini-study.ts'
import { questionnaireOf } from './questionnaire.ts'

const title = everywhere('Block')
const study = miniStudy({
  waves: [miniWave('2024'), miniWave('2026', { after: '2024', adds: ['b'], drops: ['d'] })],
  blocks: [
    {
      id: 'x',
      title,
      pages: [{ id: 'p', items: [miniItem('single', 'a'), miniItem('single', 'b')] }],
    },
    {
      id: 'y',
      title,
      when: 'a = 1',
      pages: [
        { id: 'q', when: 'a != 2', items: [miniItem('matrix', 'c', { when: 'a in (1, 2)' })] },
        { id: 'r', items: [miniItem('single', 'd')] },
      ],
    },
  ],
})

const pagesOf = (index: number) => {
  const wave = study.waves[index]
  return wave === undefined ? [] : questionnaireOf(study, wave).pages
}

test('a wave asks the items of all waves and its own, and has no pages without items', () => {
  const asked = [0, 1].map((index) => pagesOf(index).map(({ id, items }) => [id, ...items.map(({ item }) => item.id)]))
  expect(asked).toEqual([
    [
      ['p', 'a'],
      ['q', 'c'],
      ['r', 'd'],
    ],
    [
      ['p', 'a', 'b'],
      ['q', 'c'],
    ],
  ])
})

test('a page joins the conditions of its block and its own; an item keeps its own', () => {
  const page = pagesOf(1)[1]
  const compare = (relation: string, value: number) => ({ kind: 'compare', variable: 'a', relation, value })
  expect(page?.when).toEqual({ kind: 'and', of: [compare('=', 1), compare('!=', 2)] })
  expect(page?.items[0]?.when).toEqual({ kind: 'in', variable: 'a', values: [1, 2] })
  expect(pagesOf(1)[0]?.when).toBeNull()
})

test('an item comes with its variables', () => {
  expect(pagesOf(1)[1]?.items[0]?.variables.map(({ id }) => id)).toEqual(['c.1'])
})
