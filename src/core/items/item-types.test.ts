import { describe, expect, test } from 'vitest'
import { everywhere } from '../text.ts'
import { itemSchema } from './item-schema.ts'
import { typeOf } from './item-types.ts'
import type { Item } from './item.ts'
import { itemTypeNames, miniItem } from './mini-item.ts'

const label = everywhere('Label')

const made = (type: Item['type'], changes: object = {}): Item =>
  itemSchema.parse(miniItem(type, '0.1', changes)) as Item

const variablesOf = (type: Item['type'], changes: object = {}) => {
  const item = made(type, changes)
  return typeOf(item).variables(item)
}

test('there is a mini item of every type, without a mistake', () => {
  expect(new Set(itemTypeNames)).toEqual(new Set(itemSchema.options.map(({ shape }) => shape.type.value)))
  for (const type of itemTypeNames) expect(typeOf(made(type)).check(made(type))).toEqual([])
})

describe('the variables of', () => {
  const withTexts = { options: [1, 2].map((code) => ({ code, label, open: true })) }
  test.each<[Item['type'], string, object, readonly string[]]>([
    ['single', 'one for the choice', {}, ['0.1 single']],
    ['single', 'and one for each open text', withTexts, ['0.1 single', '0.1.1.text text', '0.1.2.text text']],
    ['multiple', 'one for the choices', {}, ['0.1 multiple']],
    ['multiple', 'and one for each open text', withTexts, ['0.1 multiple', '0.1.1.text text', '0.1.2.text text']],
    ['matrix', 'one for each row', { rows: [7, 3].map((code) => ({ code, label })) }, ['0.1.7 single', '0.1.3 single']],
    [
      'matrix',
      'each with its open text',
      { rows: [{ code: 7, label, open: true }] },
      ['0.1.7 single', '0.1.7.text text'],
    ],
    ['slider', 'one for each row', {}, ['0.1.1 scale']],
    ['number', 'one, called like the item, for one field', {}, ['0.1 number']],
    [
      'number',
      'one for each of several fields',
      { fields: ['now', 'later'].map((id) => ({ id, label, max: 9 })) },
      ['0.1.now number', '0.1.later number'],
    ],
    ['date', 'one for a month', {}, ['0.1 months']],
    ['date', 'one for a year', { precision: 'year' }, ['0.1 year']],
    ['text', 'one', {}, ['0.1 text']],
    ['choice-because', 'one for the choice, and one for each reason', {}, ['0.1 single', '0.1.2.because text']],
    ['roster', 'one for its rows', {}, ['0.1 roster']],
    ['note', 'none', {}, []],
  ])('%s: %s', (type, _, changes, expected) => {
    expect(variablesOf(type, changes).map(({ id, kind }) => `${id} ${kind}`)).toEqual(expected)
  })

  test('a roster has its columns, called after it', () => {
    expect(variablesOf('roster')[0]?.columns.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      '0.1.name text',
      '0.1.months number',
      '0.1.since year',
      '0.1.kind single',
    ])
  })

  test('a slider runs from 1 to 10 between its named ends', () => {
    expect(variablesOf('slider')[0]).toMatchObject({
      min: 1,
      max: 10,
      ends: { low: everywhere('low'), high: everywhere('high') },
    })
  })
})

describe('what is read of', () => {
  const read = (type: Item['type'], form: Record<string, readonly string[]>, changes: object = {}) => {
    const item = made(type, changes)
    const { answers, issues } = typeOf(item).read(item, form, typeOf(item).variables(item))
    return { answers, issues: issues.map(({ code, path }) => `${code} at ${path.join('/')}`) }
  }
  const open = { options: [1, 2].map((code) => ({ code, label, open: true })) }

  test('a text behind an option, when the option is chosen', () => {
    const form = { '0.1': ['2'], '0.1.1.text': ['no'], '0.1.2.text': ['yes'] }
    expect(read('single', form, open)).toEqual({ answers: { '0.1': 2, '0.1.2.text': 'yes' }, issues: [] })
    expect(read('multiple', form, open)).toEqual({ answers: { '0.1': [2], '0.1.2.text': 'yes' }, issues: [] })
  })

  test('a text behind a row, when the row is answered', () => {
    const rows = { rows: [1, 2].map((code) => ({ code, label, open: true })) }
    const form = { '0.1.1': ['1'], '0.1.1.text': ['yes'], '0.1.2.text': ['no'] }
    expect(read('matrix', form, rows)).toEqual({ answers: { '0.1.1': 1, '0.1.1.text': 'yes' }, issues: [] })
  })

  test('a reason, when its option is chosen', () => {
    const form = { '0.1.2.because': ['so'] }
    expect(read('choice-because', { ...form, '0.1': ['2'] }).answers).toEqual({ '0.1': 2, '0.1.2.because': 'so' })
    expect(read('choice-because', { ...form, '0.1': ['1'] }).answers).toEqual({ '0.1': 1 })
    expect(read('choice-because', form).answers).toEqual({})
  })

  test('no text when the option is not accepted', () => {
    expect(read('single', { '0.1': ['9'], '0.1.2.text': ['yes'] }, open)).toEqual({
      answers: {},
      issues: ['answer-unknown-option at 0.1'],
    })
  })

  test('the right rows beside the issues of the wrong ones', () => {
    const rows = { rows: [1, 2, 3].map((code) => ({ code, label, low: label, high: label })) }
    expect(read('slider', { '0.1.1': ['7'], '0.1.2': ['11'] }, rows)).toEqual({
      answers: { '0.1.1': 7 },
      issues: ['answer-out-of-bounds at 0.1.2'],
    })
  })

  test('the rows of a roster that have an answer, in order, up to its maximum', () => {
    const form = { '0.1.1.name': [' '], '0.1.2.months': ['3'], '0.1.3.name': ['x'], '0.1.4.name': ['too many'] }
    expect(read('roster', form)).toEqual({ answers: { '0.1': [{ months: 3 }, { name: 'x' }] }, issues: [] })
  })

  test('the right cells of a row of a roster, and the cell that is wrong', () => {
    const form = { '0.1.2.months': ['many'], '0.1.2.kind': ['1'] }
    expect(read('roster', form)).toEqual({
      answers: { '0.1': [{ kind: 1 }] },
      issues: ['answer-not-digits at 0.1.2.months'],
    })
  })

  test('nothing of an empty roster, and nothing of a note', () => {
    expect(read('roster', { '0.1.1.name': [''] })).toEqual({ answers: {}, issues: [] })
    expect(read('note', { '0.1': ['1'] })).toEqual({ answers: {}, issues: [] })
  })
})

describe('the table that is made by itself of', () => {
  test.each<[Item['type'], string | null]>([
    ['single', 'percentage of 0.1=1, 0.1=2'],
    ['multiple', 'percentage of 0.1=1, 0.1=2, 0.1=3'],
    ['matrix', 'top-box of 0.1.1, with 2'],
    ['slider', 'mean of 0.1.1'],
    ['number', 'mean of 0.1'],
    ['choice-because', 'percentage of 0.1=1, 0.1=2'],
    ['date', null],
    ['text', null],
    ['roster', null],
    ['note', null],
  ])('%s is %s', (type, expected) => {
    const table = typeOf(made(type)).table(made(type))
    const rows = table?.rows.map(({ variable, code }) => (code === null ? variable : `${variable}=${code}`)).join(', ')
    const codes = table === null || table.codes.length === 0 ? '' : `, with ${table.codes.join(', ')}`
    expect(table === null ? null : `${table.statistic} of ${rows}${codes}`).toBe(expected)
  })
})
