import { describe, expect, test } from 'vitest'
import { blockNumbers, tableNumbers } from './block-numbers.ts'

const asked = (...waves: readonly (readonly string[] | undefined)[]) => [
  { items: waves.map((own) => (own === undefined ? {} : { waves: own })) },
]

describe('the number of a block', () => {
  test.each([
    ['is its id, where ids are numbers', [{ id: '0' }, { id: '2' }], '2024', { 0: '0', 2: '2' }],
    ['is its place, where ids are words', [{ id: 'you' }, { id: 'work' }], '2024', { you: '1', work: '2' }],
    ['is its place, where some ids are words', [{ id: '0' }, { id: 'work' }], '2024', { 0: '1', work: '2' }],
    [
      'passes over blocks that the wave does not ask',
      [
        { id: 'you', pages: asked(undefined) },
        { id: 'old', pages: asked(['2022']) },
        { id: 'new', pages: asked(['2022'], ['2024']) },
      ],
      '2024',
      { you: '1', new: '2' },
    ],
  ])('%s', (_, blocks, wave, numbers) => {
    expect(Object.fromEntries(blockNumbers(blocks, wave))).toEqual(numbers)
  })

  test('is there too for a block that has tables without being asked', () => {
    const blocks = [{ id: 'old', pages: asked(['2022']) }, { id: 'you' }]
    expect([...blockNumbers(blocks, '2024', [{ id: 't', block: 'old' }])]).toEqual([
      ['old', '1'],
      ['you', '2'],
    ])
  })
})

describe('the number of a table', () => {
  test.each([
    ['is its id, where all ids are numbers', [{ id: '0' }], [{ id: '0.1', block: '0' }], { '0.1': '0.1' }],
    [
      'is that of its block and its place in it',
      [{ id: 'you' }, { id: 'work' }],
      [
        { id: 'age', block: 'you' },
        { id: 'place', block: 'work' },
        { id: 'sex', block: 'you' },
      ],
      { age: '1.1', sex: '1.2', place: '2.1' },
    ],
    [
      'keeps the number of its block',
      [{ id: '0' }, { id: '4' }],
      [
        { id: '4.1', block: '4' },
        { id: 'own', block: '4' },
      ],
      { '4.1': '4.1', own: '4.2' },
    ],
  ])('%s', (_, blocks, tables, numbers) => {
    expect(Object.fromEntries(tableNumbers(blocks, '2024', tables))).toEqual(numbers)
  })
})
