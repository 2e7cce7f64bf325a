import { expect, test } from 'vitest'
import { miniItem } from '../../items/mini-item.ts'
import { miniStudy } from '../../study/mini-study.ts'
import { everywhere } from '../../text.ts'
import { questionnaireOf } from '../questionnaire.ts'
import { readMadeUp } from './preview-answers.ts'

const columns = [
  { type: 'text', id: 'dish', label: everywhere('Dish') },
  { type: 'number', id: 'price', label: everywhere('Price'), max: 30, decimals: 2 },
]
const study = miniStudy({
  items: [
    miniItem('multiple', 'places', {
      options: [1, 2, 3].map((code) => ({ code, label: everywhere(`Place ${code}`) })),
    }),
    miniItem('number', 'hours', { fields: [{ id: 'own', label: everywhere('Own'), max: 80 }] }),
    miniItem('date', 'since', { precision: 'month', min: 1990, max: 2026 }),
    miniItem('text', 'idea'),
    miniItem('roster', 'food', { row: everywhere('Dish {number}'), maxRows: 2, columns }),
  ],
})
const [wave] = study.waves
if (wave === undefined) throw new Error('A study has a wave')
const questionnaire = questionnaireOf(study, wave)

const read = (given: object) => readMadeUp(questionnaire, JSON.stringify(given))

test.each([
  {},
  { places: [1, 3], hours: 36, since: 2015 * 12 + 6, idea: 'Soup', food: [{ dish: 'Soup', price: 7.5 }, { price: 3 }] },
  { places: [2] },
])('answers that a respondent can give are taken as they are: %j', (given) => {
  expect(read(given)).toEqual({ answers: given, refused: [] })
})

test.each<[object, readonly string[]]>([
  [{ nonsense: 1 }, ['ask-preview-no-variable at nonsense']],
  [{ places: 'zzz' }, ['answer-unknown-option at places']],
  [{ places: [99] }, ['answer-unknown-option at places']],
  [{ places: [] }, ['ask-preview-no-value at places']],
  [{ places: [1, 'x'] }, ['ask-preview-no-value at places']],
  [{ places: { 1: true } }, ['ask-preview-no-value at places']],
  [{ hours: 81 }, ['answer-out-of-bounds at hours']],
  [{ hours: 'many' }, ['answer-not-digits at hours']],
  [{ hours: null }, ['ask-preview-no-value at hours']],
  [{ hours: true }, ['ask-preview-no-value at hours']],
  [{ since: '2015-07' }, ['ask-preview-no-value at since']],
  [{ idea: '' }, ['ask-preview-no-value at idea']],
  [{ food: 1 }, ['ask-preview-no-value at food']],
  [{ food: [] }, ['ask-preview-no-value at food']],
])('of others it is said why they are left out: %j', (given, expected) => {
  const { answers, refused = [] } = read(given) ?? {}
  expect(answers).toEqual({})
  expect(refused.map(({ code, path }) => `${code} at ${path.join('.')}`)).toEqual(expected)
})

test('of a roster the cells that are right are kept, and every other is told of', () => {
  const given = [{ dish: 'Soup', price: 31, colour: 'red' }, { dish: ['Soup'] }, { dish: 'Stew' }]
  const { answers, refused = [] } = read({ food: given }) ?? {}
  expect(answers).toEqual({ food: [{ dish: 'Soup' }] })
  expect(refused.map(({ code, path, values }) => [code, path[0], values['row'] ?? null])).toEqual([
    ['ask-preview-column', 'food', 1],
    ['ask-preview-no-value', 'food.2.dish', null],
    ['ask-preview-rows', 'food', 3],
    ['answer-out-of-bounds', 'food.1.price', null],
  ])
})

test.each(['{', '[]', '"x"', 'null', '3'])('what is no object of JSON is nothing: %s', (json) => {
  expect(readMadeUp(questionnaire, json)).toBeNull()
})
