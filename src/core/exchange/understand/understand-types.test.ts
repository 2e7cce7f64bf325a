import { describe, expect, test } from 'vitest'
import type { DataFile } from '../data-file.ts'
import type { WrittenItem } from '../written-study.ts'
import type { MiniColumn } from './mini-data-file.ts'
import { miniDataFile, repeat } from './mini-data-file.ts'
import type { UnderstandOptions } from './understand.ts'
import { understand } from './understand.ts'
import { understoodFaults } from './understood-faults.ts'

const understood = (file: DataFile, options: Partial<UnderstandOptions> = {}) => {
  const found = understand(file, { study: 'mini', wave: '2024', ...options })
  expect(understoodFaults(file, found)).toEqual([])
  return found
}

const itemsOf = (columns: Record<string, MiniColumn>): readonly WrittenItem[] =>
  understood(miniDataFile(columns)).study.blocks.flatMap(({ pages }) => pages.flatMap(({ items }) => items))

const sexes = { 1: 'Woman', 2: 'Man' }
const any = (text: string) => ({ any: text })

describe('a column by itself becomes', () => {
  test.each<[string, string, MiniColumn]>([
    ['single', 'numbers with labels', { values: repeat([1, 2], 20), labels: sexes }],
    ['single', 'texts that come back', { values: repeat(['Left', 'Right', 'Right'], 30) }],
    ['single', 'texts of a known scale, also in a few rows', { values: ['Never', 'Often', 'Always'] }],
    ['single', 'codes from 1 without labels', { values: repeat([1, 2, 3, 4], 40) }],
    ['single', 'a nominal measure without labels', { values: repeat([1, 3, 7], 30), measure: 'nominal' }],
    ['number', 'many numbers', { values: repeat([18, 23, 44, 51, 60, 37, 29, 33, 71], 40) }],
    ['number', 'counts from 0', { values: repeat([0, 1, 2, 3, 4], 40) }],
    [
      'number',
      'a few numbers that the label calls an amount',
      { values: repeat([1, 2, 3], 30), label: 'Number of children' },
    ],
    ['number', 'decimals', { values: repeat([1.5, 2.25, 3], 30) }],
    [
      'number',
      'numbers of which a few have a label',
      { values: repeat([0, 12, 30, 36, 40, 97], 40), labels: { 0: 'No work', 97: 'Varies' }, label: 'Hours' },
    ],
    [
      'number',
      'texts that are all numbers',
      { values: repeat(['12', '30', '36', '8', '24', '31', '18'], 40), label: 'Hours' },
    ],
    [
      'slider',
      'grades of which the ends are named',
      { values: repeat([0, 3, 5, 8, 10], 40), labels: { 0: 'Bad', 10: 'Good' } },
    ],
    ['date', 'moments', { values: repeat(['2015-07-01', '2019-02-01'], 20), date: 'month' }],
    ['date', 'years, where the label says so', { values: repeat([1960, 1988, 2001], 30), label: 'Year of birth' }],
    [
      'text',
      'answers in words of one’s own',
      { values: Array.from({ length: 30 }, (_, row) => `I think that ${row} is best`) },
    ],
  ])('%s: %s', (type, _, column) => {
    expect(itemsOf({ q: column }).map((item) => item.type)).toEqual([type])
  })
})

describe('the options of a question', () => {
  const optionsOf = (column: MiniColumn) => {
    const [item] = itemsOf({ q: column })
    return item?.type === 'single'
      ? item.options.map(({ code, label }) => [code, 'any' in label ? label.any : label.nl])
      : item
  }

  test.each<[string, MiniColumn, unknown]>([
    [
      'keep the codes and order of the labels',
      { values: repeat([2, 1], 20), labels: sexes },
      [
        [1, 'Woman'],
        [2, 'Man'],
      ],
    ],
    [
      'lose the number before a label',
      { values: repeat([2, 1], 20), labels: { 1: '1. Woman', 2: '(2) Man' } },
      [
        [1, 'Woman'],
        [2, 'Man'],
      ],
    ],
    [
      'keep a number that says something',
      { values: repeat([2, 1], 20), labels: { 1: '1 year', 2: '2 years' } },
      [
        [1, '1 year'],
        [2, '2 years'],
      ],
    ],
    [
      'are in the order of their scale',
      { values: repeat(['Vaak', 'Altijd', 'Soms', 'Nooit'], 40) },
      [
        [1, 'Nooit'],
        [2, 'Soms'],
        [3, 'Vaak'],
        [4, 'Altijd'],
      ],
    ],
    [
      'are in the order of the numbers in them',
      { values: repeat(['65+', '18-24', '< 18', '25-64'], 40) },
      [
        [1, '< 18'],
        [2, '18-24'],
        [3, '25-64'],
        [4, '65+'],
      ],
    ],
    [
      'are in the order of the alphabet, with other at the end',
      { values: repeat(['Tea', 'Other', 'Coffee'], 40) },
      [
        [1, 'Coffee'],
        [2, 'Tea'],
        [3, 'Other'],
      ],
    ],
    [
      'are one where they differ in capitals and spaces',
      { values: repeat(['yes', 'Yes ', 'no'], 40) },
      [
        [1, 'yes'],
        [2, 'no'],
      ],
    ],
    [
      'are numbered again when a value is no code',
      { values: repeat([2, 30, 300], 30), labels: { 2: 'Low', 30: 'Middle', 300: 'High' } },
      [
        [1, 'Low'],
        [2, 'Middle'],
        [3, 'High'],
      ],
    ],
    [
      'hold a code without a label',
      { values: repeat([1, 2, 3], 30), labels: sexes },
      [
        [1, 'Woman'],
        [2, 'Man'],
        [3, '3'],
      ],
    ],
  ])('%s', (_, column, expected) => {
    expect(optionsOf(column)).toEqual(expected)
  })

  test('are too many for a question with a list', () => {
    const values = Array.from({ length: 800 }, (_, row) => row % 400)
    const labels = Object.fromEntries(values.map((value) => [value, `Town ${value}`]))
    const found = understood(miniDataFile({ town: { values, labels } }))
    expect(found.report.items.map(({ type }) => type)).toEqual(['number'])
    expect(found.report.warnings.map(({ code }) => code)).toContain('understand-too-many-options')
  })
})

describe('a number', () => {
  const fieldOf = (column: MiniColumn) => {
    const [item] = itemsOf({ q: column })
    return item?.type === 'number' ? item.fields[0] : item
  }

  test.each<[string, MiniColumn, object]>([
    [
      'has a round bound above the data',
      { values: repeat([20, 67, 33, 41, 50, 38, 29, 61], 40), label: 'Age' },
      { max: 80 },
    ],
    [
      'has a bound below 0 where the data go there',
      { values: repeat([-34, 67, 33, 4.5], 40) },
      { min: -40, max: 80, decimals: 1 },
    ],
    ['has the decimals of the data', { values: repeat([1.25, 67, 33.5], 40) }, { decimals: 2 }],
    [
      'has the unit that the label says',
      { values: repeat([12, 67, 33, 9, 15, 18, 22, 40], 40), label: 'Work per week (hours)' },
      { unit: { nl: 'uur', en: 'hours' } },
    ],
    ['keeps as many decimals as nine digits allow', { values: repeat([123456.123456, 4], 40) }, { decimals: 3 }],
  ])('%s', (_, column, expected) => {
    expect(fieldOf(column)).toMatchObject(expected)
  })

  test('that is too large is counted in thousands', () => {
    const { mapping } = understood(miniDataFile({ turnover: { values: repeat([12_000_000_000, 5_000, 3], 40) } }))
    expect(mapping.variables).toEqual([{ variable: 'turnover', column: 'turnover', times: 0.001 }])
  })
})

describe('a date', () => {
  test('of a day becomes a month, which is told', () => {
    const { report, study } = understood(miniDataFile({ moved: { values: ['2015-07-14', '2019-02-01'], date: 'day' } }))
    expect(study.blocks[0]?.pages[0]?.items[0]).toMatchObject({ precision: 'month', min: 2010, max: 2020 })
    expect(report.warnings.map(({ code }) => code)).toEqual(['understand-date-coarser'])
  })
})

describe('the words of a question', () => {
  test.each([
    ['<b>Q1.</b> Do you eat soup?&nbsp;', 'Do you eat soup?'],
    ['q1: Do you eat soup?', 'Do you eat soup?'],
    ['12) Do you eat soup?', 'Do you eat soup?'],
    ['2 to 9 years of soup', '2 to 9 years of soup'],
    ['a < b &amp; {{c}}', 'a < b & { {c} }'],
    ['', 'q1'],
  ])('are clean: %s', (label, text) => {
    const file = miniDataFile({ q1: { values: repeat([1, 2], 20), labels: { 1: 'Yes', 2: 'No' }, label } })
    expect(understood(file).study.blocks[0]?.pages[0]?.items[0]).toMatchObject({ text: any(text) })
  })

  test('are those of the question as it was asked, with the label as its short name', () => {
    const question = 'In general, how would you describe your health over the past twelve months?'
    const file = miniDataFile({ q1: { values: repeat([1, 2], 20), labels: sexes, label: 'Health', question } })
    expect(understood(file).study.blocks[0]?.pages[0]?.items[0]).toMatchObject({
      text: any(question),
      label: any('Health'),
    })
  })
})

test('ids are made of the names of columns, valid and unlike each other', () => {
  const names = ['Q5.1', 'q5', 'Q 5 1', '__proto__', 'constructor', '=1+1', 'x'.repeat(200), '问题', 'Ångström', 'and']
  const columns = Object.fromEntries(names.map((name) => [name, { values: repeat([1.5, 2.5], 20) }]))
  const { report } = understood(miniDataFile(columns))
  expect(report.items.map(({ id }) => id)).toEqual([
    'Q5.1',
    'q5-2',
    'Q-5-1',
    'proto',
    'constructor-1',
    '1-1',
    'x'.repeat(48),
    'q8',
    'Angstrom',
    'and',
  ])
})

test('blocks are the headings of the file, or pieces of about 25 questions', () => {
  const column = { values: repeat([1.5, 2.5], 20) }
  const headed = miniDataFile({
    a: { ...column, section: 'Work' },
    b: { ...column, section: 'Work' },
    c: { ...column, section: 'Home' },
  })
  expect(understood(headed).study.blocks.map(({ id, title }) => [id, title])).toEqual([
    ['work', any('Work')],
    ['home', any('Home')],
  ])
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, n) => [`name${String.fromCodePoint(97 + (n % 26))}x${n}y`, column]),
  )
  const blocks = understood(miniDataFile(many)).study.blocks
  expect(blocks.map(({ pages }) => pages.flatMap(({ items }) => items).length)).toEqual([20, 20, 20])
  expect(blocks[1]?.title).toEqual({ nl: 'Vragen 2', en: 'Questions 2' })
})
