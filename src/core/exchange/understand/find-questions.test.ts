import { describe, expect, test } from 'vitest'
import type { DataFile } from '../data-file.ts'
import type { MiniColumn } from './mini-data-file.ts'
import { miniDataFile, repeat } from './mini-data-file.ts'
import { understand } from './understand.ts'
import { understoodFaults } from './understood-faults.ts'

const understood = (file: DataFile) => {
  const found = understand(file, { study: 'mini', wave: 'first' })
  expect(understoodFaults(file, found)).toEqual([])
  return found
}

const agree = { 1: 'Disagree', 2: 'Neutral', 3: 'Agree' }
const sexes = { 1: 'Woman', 2: 'Man' }
const any = (text: string) => ({ any: text })

describe('matrix', () => {
  test('columns next to each other with one scale', () => {
    const file = miniDataFile({
      q4_a: { values: repeat([1, 2, 3], 30), labels: agree, label: 'What do you think? - The soup' },
      q4_b: { values: repeat([3, 2], 30), labels: agree, label: 'What do you think? - The bread' },
      sex: { values: repeat([1, 2], 30), labels: sexes },
    })
    const { study, mapping } = understood(file)
    expect(study.blocks[0]?.pages.flatMap(({ items }) => items)).toMatchObject([
      {
        id: 'q4',
        type: 'matrix',
        text: any('What do you think?'),
        scale: [{ code: 1 }, { code: 2 }, { code: 3 }],
        rows: [
          { code: 1, label: any('The soup') },
          { code: 2, label: any('The bread') },
        ],
      },
      { id: 'sex' },
    ])
    expect(mapping.variables[0]).toEqual({ variable: 'q4.1', column: 'q4_a' })
  })

  test.each<[string, string, (number: number) => MiniColumn]>([
    [
      'matrix',
      'yes and no, asked of each row',
      (n) => ({ values: repeat([1, 2, 2], 30), labels: { 1: 'Yes', 2: 'No' }, label: `Do you eat this? - Dish ${n}x` }),
    ],
    ['matrix', 'texts of a scale', () => ({ values: repeat(['Agree', 'Disagree', 'Neutral'], 30) })],
    ['matrix', 'numbers from 1 to 5', () => ({ values: repeat([5, 1, 2, 3, 4], 50) })],
    [
      'slider',
      'grades with named ends',
      (n) => ({
        values: repeat([0, 5, 10], 30),
        labels: { 0: `Bad ${n}`, 10: 'Good' },
        label: `How was it? - Part ${n}x`,
      }),
    ],
    [
      'number',
      'grades without names',
      (n) => ({ values: repeat([4, 6, 7, 8, 10], 50), label: `How was it? - Part ${n}x` }),
    ],
    ['multiple', 'a mark or nothing', () => ({ values: repeat([1, null, null], 30) })],
    ['multiple', '0 and 1', () => ({ values: repeat([1, 0, 0], 30) })],
    ['multiple', 'the text of the option or nothing', (n) => ({ values: repeat([`Dish ${n}`, null, null], 30) })],
    [
      'multiple',
      'chosen and not chosen',
      () => ({ values: repeat([1, 2], 30), labels: { 1: 'Checked', 2: 'Unchecked' } }),
    ],
  ])('or another type, of %s: %s', (type, _, column) => {
    const file = miniDataFile({ q4_1: column(1), q4_2: column(2), q4_3: column(3) })
    expect(understood(file).report.items.map((item) => [item.type, item.columns.length])).toEqual([[type, 3]])
  })

  test('is not made of questions that only have numbers in their names', () => {
    const yesNo = { values: repeat([1, 2], 30), labels: { 1: 'Yes', 2: 'No' } }
    const file = miniDataFile({
      v1: { ...yesNo, label: 'Do you work?' },
      v2: { ...yesNo, label: 'Are you ill?' },
      v3: { ...yesNo, label: 'Do you eat soup?' },
    })
    expect(understood(file).report.items.map(({ type }) => type)).toEqual(['single', 'single', 'single'])
  })
})

describe('several answers', () => {
  const marks = (every: number) => Array.from({ length: 40 }, (_, row) => (row % every === 0 ? 1 : null))

  test('of a set that the file names', () => {
    const file = miniDataFile(
      {
        a: { values: marks(2), label: 'Soup', labels: { 1: 'Yes', 0: 'No' } },
        b: { values: marks(3), label: 'Bread', labels: { 1: 'Yes', 0: 'No' } },
      },
      { sets: [{ name: '$lunch', label: 'What do you eat?', kind: 'dichotomies', counted: 1, variables: ['a', 'b'] }] },
    )
    const { study, mapping } = understood(file)
    expect(study.blocks[0]?.pages[0]?.items).toMatchObject([
      {
        id: 'lunch',
        type: 'multiple',
        text: any('What do you eat?'),
        options: [{ label: any('Soup') }, { label: any('Bread') }],
      },
    ])
    expect(mapping.variables).toEqual([{ variable: 'lunch', options: { a: 1, b: 2 }, ticked: ['1'] }])
  })

  test('of a set whose columns each hold one of the answers', () => {
    const labels = { 1: 'Soup', 2: 'Bread', 3: 'Salad' }
    const file = miniDataFile(
      { first: { values: repeat([1, 2, 3], 30), labels }, second: { values: repeat([2, null, 1], 30), labels } },
      { sets: [{ name: 'lunch', label: '', kind: 'categories', counted: null, variables: ['first', 'second'] }] },
    )
    expect(understood(file).mapping.variables).toEqual([{ variable: 'lunch', columns: ['first', 'second'] }])
  })

  test('with an option that rules out the others, as long as the data agree', () => {
    const none = Array.from({ length: 40 }, (_, row) => (row % 2 === 1 && row % 3 !== 0 ? 1 : null))
    const file = miniDataFile({
      q7_1: { values: marks(2), label: 'Which? - Soup' },
      q7_2: { values: marks(3), label: 'Which? - Bread' },
      q7_3: { values: none, label: 'Which? - None of these' },
    })
    expect(understood(file).study.blocks[0]?.pages[0]?.items[0]).toMatchObject({
      options: [{}, {}, { exclusive: true }],
    })
  })

  test('of more than 31 options become a matrix, or several questions where nothing says what was not chosen', () => {
    const columns = (values: readonly (number | null)[]) =>
      Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`q7_${n + 1}`, { values }]))
    expect(understood(miniDataFile(columns(repeat([0, 1], 30)))).report.counts).toEqual({ matrix: 1 })
    const split = understood(miniDataFile(columns(repeat([1, null], 30)))).report
    expect(split.counts).toEqual({ multiple: 2 })
    expect(split.warnings.map(({ code }) => code)).toContain('understand-set-split')
  })

  test('and a text behind "other"', () => {
    const file = miniDataFile({
      q7_1: { values: marks(2), label: 'Which? - Soup' },
      q7_2: { values: marks(4), label: 'Which? - Other' },
      q7_2_text: {
        values: Array.from({ length: 40 }, (_, row) => (row % 4 === 0 ? `Dish ${row}` : null)),
        label: 'Other, namely',
      },
    })
    const { study, mapping } = understood(file)
    expect(study.blocks[0]?.pages[0]?.items).toMatchObject([{ options: [{ code: 1 }, { code: 2, open: true }] }])
    expect(mapping.variables[1]).toEqual({ variable: 'q7.2.text', column: 'q7_2_text' })
  })
})

test('columns with a code before their labels hang together by that code', () => {
  const texts = { values: repeat(['Nooit', 'Soms', 'Altijd'], 30) }
  const file = miniDataFile({
    A3_1_How_often_Walk: { ...texts, label: 'A3[1]. How often? [Walk]' },
    A3_2_How_often_Run: { ...texts, label: 'A3[2]. How often? [Run]' },
    submitdate_Date: { values: repeat(['2024-05-01'], 30), date: 'second', label: 'submitdate. Date submitted' },
  })
  const { study, report } = understood(file)
  expect(study.blocks[0]?.pages[0]?.items).toMatchObject([
    { id: 'A3', type: 'matrix', text: any('How often?'), rows: [{ label: any('Walk') }, { label: any('Run') }] },
  ])
  expect(report.drops.map(({ code }) => code)).toEqual(['understand-drop-paradata'])
})
