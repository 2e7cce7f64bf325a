import { expect, test } from 'vitest'
import { render } from '../../html.ts'
import type { FormContext } from '../../items/item-type.ts'
import { miniItem } from '../../items/mini-item.ts'
import { miniStudy } from '../../study/mini-study.ts'
import type { Text } from '../../text.ts'
import { questionnaireOf } from '../questionnaire.ts'
import { itemHtml } from './blank-items.ts'

const study = miniStudy({
  items: [
    miniItem('text', 'a'),
    miniItem('text', 'b', { text: { nl: 'Je zei {{a}}?', en: 'You said {{a}}?' } }),
    miniItem('multiple', 'c'),
  ],
})
const [wave] = study.waves
if (wave === undefined) throw new Error('A study has a wave')
const asked = questionnaireOf(study, wave).pages.flatMap(({ items }) => items)

const blank = (said: string): FormContext => ({
  language: 'en',
  words: (text: Text) => text.en.replaceAll('{{a}}', said),
  form: {},
  issues: [],
  order: null,
  rows: 0,
  codes: false,
})
/** The HTML of an item, with some of its variables. */
const htmlOf = (id: string, context: FormContext, offered?: (typeof asked)[number]['variables']): string => {
  const item = asked.find((one) => one.item.id === id)
  if (item === undefined) throw new Error(`There is no item ${id}`)
  return render(itemHtml({ asked: item, offered: offered ?? item.variables }, context))
}

test('an item with nothing in it is the same for everybody, in their own language', () => {
  const first = htmlOf('a', blank('x'))
  expect(htmlOf('a', blank('y'))).toBe(first)
  const dutch = htmlOf('a', { ...blank('x'), language: 'nl', words: (text) => text.nl })
  expect(dutch).toContain(asked[0]?.item.text.nl)
  expect(first).toContain(asked[0]?.item.text.en)
})

test('an item that repeats an answer repeats that of the respondent', () => {
  for (const said of ['yes', 'no']) expect(htmlOf('b', blank(said))).toContain(`You said ${said}?`)
})

test('what was typed, what is wrong with it, other options and codes are shown though it was made without them', () => {
  const plain = htmlOf('a', blank(''))
  expect(htmlOf('a', { ...blank(''), form: { a: ['typed'] } })).toContain('typed')
  const issues = [{ code: 'answer-required', path: ['a'], values: {} }] as const
  expect(htmlOf('a', { ...blank(''), issues })).toContain('class="fault"')
  expect(htmlOf('a', { ...blank(''), codes: true })).toContain('<code>')
  expect(htmlOf('a', blank(''))).toBe(plain)
  const whole = htmlOf('c', blank(''))
  const [own] = asked.find(({ item }) => item.id === 'c')?.variables ?? []
  if (own === undefined) throw new Error('A choice has a variable')
  const fewer = htmlOf('c', blank(''), [{ ...own, codes: own.codes.slice(1) }])
  expect(fewer.match(/type="checkbox"/g)?.length).toBe((whole.match(/type="checkbox"/g)?.length ?? 0) - 1)
  const codes = own.codes.map(({ code }) => code).toReversed()
  expect(htmlOf('c', { ...blank(''), order: codes })).not.toBe(whole)
})
