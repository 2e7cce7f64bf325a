import { describe, expect, test } from 'vitest'
import { questionnaireMessages } from '../messages/questionnaire-messages.ts'
import { say } from '../messages/say.ts'
import { everywhere, languages } from '../text.ts'
import type { Form } from './item-type.ts'
import { readValue } from './read-value.ts'
import type { Variable } from './variable.ts'
import { variable } from './variable.ts'

const of = (kind: Variable['kind'], parts: Partial<Variable> = {}): Variable =>
  variable({ id: 'q', item: 'q', kind, label: everywhere('Label'), ...parts })

const codes = [1, 2, 10].map((code) => ({
  code,
  id: null,
  label: everywhere('Label'),
  when: null,
  exclusive: code === 10,
}))
const single = of('single', { codes })
const multiple = of('multiple', { codes })
const hours = of('number', { min: 0, max: 2000 })
const wages = of('number', { min: -10, max: 2000, decimals: 2 })
const exact = of('number', { min: 0, max: 2000, decimals: 3 })
const grade = of('scale', { min: 1, max: 10 })
const year = of('year', { min: 1960, max: 2026 })
const months = of('months', { min: 1960, max: 2026 })
const text = of('text', { maxLength: 10 })

const read = (own: Variable, form: Form) => {
  const { value, issues } = readValue(own, form)
  return issues[0]?.code ?? value ?? 'nothing'
}

test.each([single, multiple, hours, grade, year, months, text])(
  '$kind: a field that is absent, empty or blank says nothing',
  (one) => {
    const fields = ['q', 'q.year', 'q.month']
    for (const posted of [undefined, [], [''], [' '], ['', '\t\u00A0']]) {
      const form = posted === undefined ? {} : Object.fromEntries(fields.map((field) => [field, posted]))
      expect(readValue(one, form)).toEqual({ issues: [] })
    }
  },
)

describe('a choice', () => {
  test.each<[Variable, readonly string[], unknown]>([
    [single, ['2'], 2],
    [single, [' 2 '], 2],
    [single, ['2', '2'], 2],
    [single, ['1', '2'], 'answer-more-than-one'],
    [single, ['3'], 'answer-unknown-option'],
    [single, ['02'], 'answer-unknown-option'],
    [single, ['1e0'], 'answer-unknown-option'],
    [single, ['1.0'], 'answer-unknown-option'],
    [single, ['-1'], 'answer-unknown-option'],
    [single, ['constructor'], 'answer-unknown-option'],
    [single, ['2\u0000'], 'answer-unknown-option'],
    [multiple, ['2', '1'], [1, 2]],
    [multiple, ['10'], [10]],
    [multiple, ['2', '2', '1', '2'], [1, 2]],
    [multiple, ['1', '3'], 'answer-unknown-option'],
    [multiple, ['1', '10'], 'answer-exclusive'],
  ])('$kind: %j', (one, posted, expected) => {
    expect(read(one, { q: posted })).toEqual(expected)
  })

  test('keeps an endless answer out of its message', () => {
    const [issue] = readValue(single, { q: ['x'.repeat(1_000_000)] }).issues
    expect(String(issue?.values['option'])).toHaveLength(41)
  })
})

describe('an amount', () => {
  test.each<[Variable, string, unknown]>([
    [hours, '36', 36],
    [hours, ' 36 ', 36],
    [hours, '036', 36],
    [hours, '0', 0],
    [hours, '-0', 0],
    [hours, '36,0', 36],
    [hours, '36.00', 36],
    [hours, '37,5', 'answer-not-whole'],
    [hours, '2000', 2000],
    [hours, '2001', 'answer-out-of-bounds'],
    [hours, '-1', 'answer-out-of-bounds'],
    [hours, '1.500', 'answer-thousands'],
    [hours, '1,500', 'answer-thousands'],
    [hours, '36,000', 'answer-not-digits'],
    [hours, '1.500,00', 'answer-not-digits'],
    [hours, '1 500', 'answer-not-digits'],
    [hours, '1e3', 'answer-not-digits'],
    [hours, '0x10', 'answer-not-digits'],
    [hours, '+5', 'answer-not-digits'],
    [hours, '5.', 'answer-not-digits'],
    [hours, ',5', 'answer-not-digits'],
    [hours, '--5', 'answer-not-digits'],
    [hours, '5-', 'answer-not-digits'],
    [hours, '٣', 'answer-not-digits'],
    [hours, '３', 'answer-not-digits'],
    [hours, 'Infinity', 'answer-not-digits'],
    [hours, 'NaN', 'answer-not-digits'],
    [hours, '36 uur', 'answer-not-digits'],
    [hours, '3\u00006', 'answer-not-digits'],
    [hours, '9'.repeat(400), 'answer-not-digits'],
    [wages, ' 37,5 ', 37.5],
    [wages, '37.50', 37.5],
    [wages, '-9,99', -9.99],
    [wages, '-0,00', 0],
    [wages, 'veel', 'answer-not-a-number'],
    [wages, '1.505', 'answer-thousands'],
    [wages, '7,505', 'answer-too-many-decimals'],
    [wages, '1.5050', 'answer-too-many-decimals'],
    [wages, '1.5000', 1.5],
    [exact, '1.505', 1.505],
    [exact, '1234,567', 1234.567],
    [exact, '1,5051', 'answer-too-many-decimals'],
    [grade, '7', 7],
    [grade, '0', 'answer-out-of-bounds'],
    [grade, '7,5', 'answer-not-whole'],
    [year, '1960', 1960],
    [year, '60', 'answer-out-of-bounds'],
    [year, '1.960', 'answer-thousands'],
    [year, '1.959', 'answer-not-digits'],
    [year, 'vorig jaar', 'answer-not-digits'],
  ])('$kind with $decimals decimals: %j', (one, posted, expected) => {
    const found = read(one, { q: [posted] })
    expect(found).toBe(expected)
  })

  test.each<[Variable, string, string]>([
    [hours, 'abc', '"abc" is not possible here. Type a whole number from 0 to 2000, in digits only.'],
    [
      wages,
      'abc',
      '"abc" is not a number. Type a number from -10 to 2000, with at most 2 digits behind the decimal sign.',
    ],
    [
      hours,
      '1.500',
      '"1.500" can be 1500 or a number with decimals. If you mean 1500, type it without a point or comma.',
    ],
    [wages, '7,505', '"7,505" has too many digits behind the decimal sign: at most 2.'],
  ])('gets advice that fits the field: $kind with $decimals decimals, %j', (own, posted, sentence) => {
    const told = readValue(own, { q: [posted] }).issues.map(({ code, values }) => say('en', code, values))
    expect(told).toEqual([sentence])
  })

  test('is asked for once', () => {
    expect(read(hours, { q: ['36', '36'] })).toBe('answer-more-than-one')
    expect(read(hours, { q: ['36', ''] })).toBe(36)
  })
})

describe('a month', () => {
  test.each<[Form, unknown]>([
    [{ 'q.year': ['2015'], 'q.month': ['7'] }, 2015 * 12 + 6],
    [{ 'q.year': [' 2015 '], 'q.month': ['07'] }, 2015 * 12 + 6],
    [{ 'q.year': ['1960'], 'q.month': ['1'] }, 1960 * 12],
    [{ 'q.year': ['2026'], 'q.month': ['12'] }, 2026 * 12 + 11],
    [{ 'q.year': ['2015'] }, 'answer-month-and-year'],
    [{ 'q.year': ['2015'], 'q.month': [''] }, 'answer-month-and-year'],
    [{ 'q.month': ['7'] }, 'answer-month-and-year'],
    [{ 'q.year': ['2015'], 'q.month': ['0'] }, 'answer-not-a-month'],
    [{ 'q.year': ['2015'], 'q.month': ['13'] }, 'answer-not-a-month'],
    [{ 'q.year': ['2015'], 'q.month': ['007'] }, 'answer-not-a-month'],
    [{ 'q.year': ['2015'], 'q.month': ['juli'] }, 'answer-not-a-month'],
    [{ 'q.year': ['1959'], 'q.month': ['7'] }, 'answer-out-of-bounds'],
    [{ 'q.year': ['15'], 'q.month': ['7'] }, 'answer-out-of-bounds'],
    [{ 'q.year': ['2015', '2016'], 'q.month': ['7'] }, 'answer-more-than-one'],
    [{ 'q.year': ['2015'], 'q.month': ['7', '8'] }, 'answer-more-than-one'],
    [{ q: ['2015-07'] }, 'nothing'],
  ])('%j', (form, expected) => {
    expect(read(months, form)).toBe(expected)
  })
})

describe('a text', () => {
  test.each<[string, unknown]>([
    ['soep', 'soep'],
    ['  soep \n', 'soep'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['a\tb', 'a\tb'],
    ['so\u0000ep\u0007', 'soep'],
    ['\u0000 soep \u0000', 'soep'],
    ['\u0000', 'nothing'],
    ['\u202Esoep', 'soep'],
    ['cafe\u0301', 'café'],
    ['\uD800soep', '\uFFFDsoep'],
    ['👩‍⚕️', '👩‍⚕️'],
    ['1234567890', '1234567890'],
    ['12345678901', 'answer-too-long'],
    ['e\u0301'.repeat(10), 'é'.repeat(10)],
    ['<script>', '<script>'],
  ])('%j', (posted, expected) => {
    expect(read(text, { q: [posted] })).toBe(expected)
  })

  test('is asked for once', () => {
    expect(read(text, { q: ['a', 'b'] })).toBe('answer-more-than-one')
  })

  test('that would take seconds to put together is refused unread', () => {
    const hostile = `a${'\u0327\u0301\u0316\u0345'.repeat(100_000)}`
    const start = performance.now()
    expect(read(text, { q: [hostile] })).toBe('answer-too-long')
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})

test('every refusal is a full sentence, and every sentence about an answer is one that an answer can call for', () => {
  const refused: readonly (readonly [Variable, Form])[] = [
    [single, { q: ['3'] }],
    [single, { q: ['1', '2'] }],
    [multiple, { q: ['1', '10'] }],
    [hours, { q: ['many'] }],
    [wages, { q: ['many'] }],
    [hours, { q: ['1.500'] }],
    [hours, { q: ['37,5'] }],
    [wages, { q: ['1,2345'] }],
    [hours, { q: ['2001'] }],
    [months, { 'q.year': ['2015'] }],
    [months, { 'q.year': ['2015'], 'q.month': ['13'] }],
    [text, { q: ['12345678901'] }],
  ]
  const issues = refused.flatMap(([own, form]) => readValue(own, form).issues)
  const sentences = issues.flatMap(({ code, values }) => languages.map((language) => say(language, code, values)))
  expect(sentences.filter((sentence) => /\{[a-z]+\}|undefined/.test(sentence))).toEqual([])
  // A page asks for what is required and has checks of its own; the dataset tells what no longer fits.
  const others = ['answer-required', 'answer-check', 'answer-no-longer-fits']
  expect([...issues.map(({ code }) => code), ...others].toSorted()).toEqual(
    Object.keys(questionnaireMessages).toSorted(),
  )
})
