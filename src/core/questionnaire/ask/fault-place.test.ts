import { describe, expect, test } from 'vitest'
import { itemsHtml } from './question-page.ts'
import { faultPlace } from './fault-place.ts'
import type { Form } from '../../items/item-type.ts'
import { miniItem } from '../../items/mini-item.ts'
import { miniStudy } from '../../study/mini-study.ts'
import type { Text } from '../../text.ts'
import { everywhere } from '../../text.ts'
import { questionnaireOf } from '../questionnaire.ts'
import { readPage } from '../read-page.ts'

const fields = [
  { id: 'planned', label: everywhere('As scheduled'), max: 120 },
  { id: 'taken', label: everywhere('In practice'), max: 120 },
]
const options = [
  { code: 1, label: everywhere('Yes') },
  { code: 2, label: everywhere('Other'), open: everywhere('Which one?') },
]
const columns = [
  { type: 'text', id: 'dish', label: everywhere('Dish') },
  { type: 'year', id: 'since', label: everywhere('Liked since'), min: 1950, max: 2026 },
]

/** A page with questions of several fields, and checks. */
function page(...checks: readonly object[]) {
  const study = miniStudy({
    items: [],
    pages: [
      {
        id: 'all',
        items: [
          miniItem('number', 'break', { text: everywhere('How many minutes?'), fields }),
          miniItem('roster', 'food', {
            text: everywhere('Which dishes?'),
            row: everywhere('Dish {number}'),
            maxRows: 3,
            columns,
          }),
          miniItem('date', 'lunch', { text: everywhere('When?'), precision: 'month', min: 1990, max: 2026 }),
          miniItem('number', 'age', {
            text: everywhere('How old?'),
            fields: [{ id: 'own', label: everywhere('Age'), max: 99 }],
          }),
          miniItem('single', 'choice', { text: everywhere('Which?'), options, required: true }),
        ],
        ...(checks.length === 0 ? {} : { checks }),
      },
    ],
  })
  const [wave] = study.waves
  const [asked] = wave === undefined ? [] : questionnaireOf(study, wave).pages
  if (asked === undefined) throw new Error('A study has pages')
  return { page: asked, items: asked.items.map((item) => ({ asked: item, offered: item.variables })) }
}

const words = ({ en }: Text): string => en
const right: Form = { choice: ['1'] }

/** The place of everything that is wrong with a page, in words, and whether its element is on the page. */
function places(shown: ReturnType<typeof page>, form: Form) {
  const { issues } = readPage(shown, form, {})
  const html = itemsHtml(shown, { language: 'en', form, issues, seed: '', codes: false, words })
    .map((one) => one.html)
    .join('')
  return issues.map((one) => {
    const { question, field, id } = faultPlace(
      shown,
      one,
      { language: 'en', words },
      (name) => form[name] === undefined,
    )
    expect(html).toContain(`id="${id}"`)
    return [question?.en ?? null, field, id]
  })
}

describe('what is wrong is named by its question and its field, and leads there', () => {
  test.each<[string, Form, readonly unknown[][]]>([
    [
      'two fields of one question',
      { ...right, 'break.planned': ['x'], 'break.taken': ['x'] },
      [
        ['How many minutes?', 'As scheduled', 'f-break.planned'],
        ['How many minutes?', 'In practice', 'f-break.taken'],
      ],
    ],
    [
      'two cells of a roster',
      { ...right, 'food.1.since': ['x'], 'food.2.since': ['1900'] },
      [
        ['Which dishes?', 'Dish 1, Liked since', 'f-food.1.since'],
        ['Which dishes?', 'Dish 2, Liked since', 'f-food.2.since'],
      ],
    ],
    ['a question of one field', { ...right, age: ['x'] }, [['How old?', null, 'f-age']]],
    ['a question that is required', {}, [['Which?', null, 'f-choice']]],
    [
      'the text behind an option',
      { choice: ['2'], 'choice.2.text': ['a', 'b'] },
      [['Which?', 'Which one', 'f-choice.2.text']],
    ],
    ['a month without its year', { ...right, 'lunch.month': ['9'] }, [['When?', null, 'f-lunch.year']]],
    ['a year without its month', { ...right, 'lunch.year': ['2019'] }, [['When?', null, 'f-lunch']]],
    ['a year that is none', { ...right, 'lunch.month': ['9'], 'lunch.year': ['x'] }, [['When?', null, 'f-lunch.year']]],
    ['a month that is none', { ...right, 'lunch.month': ['x'], 'lunch.year': ['2019'] }, [['When?', null, 'f-lunch']]],
  ])('%s', (_, form, expected) => {
    expect(places(page(), form)).toEqual(expected)
  })

  test('a check of the page, by the first question that it reads', () => {
    const check = (rule: string) => ({ rule, message: everywhere('Is that so?') })
    const shown = page(check('break.planned < 100'), check('age > 20'))
    expect(places(shown, { ...right, age: ['3'] })).toEqual([[null, null, 'f-age']])
  })
})
