import { describe, expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import type { Answers } from '../rule/rule.ts'
import type { MiniParts } from '../study/mini-study.ts'
import { miniStudy } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import type { Questionnaire } from './questionnaire.ts'
import { questionnaireOf } from './questionnaire.ts'
import { route } from './route.ts'

const label = everywhere('Label')
const option = (code: number, id: string) => ({ code, id, label })
const three = [option(1, 'heart'), option(2, 'lungs'), option(3, 'none')]

function questionnaire(parts: MiniParts): Questionnaire {
  const study = miniStudy(parts)
  const [wave] = study.waves
  if (wave === undefined) throw new Error('The study has no wave')
  return questionnaireOf(study, wave)
}
const pagesFor = (asked: Questionnaire, answers: Answers): readonly string[] =>
  route(asked, answers).pages.map(({ page }) => page.id)

describe('a module', () => {
  const module = (id: string, pages: readonly object[], when?: string) => ({
    id,
    title: label,
    module: { option: id, owner: label },
    when,
    pages,
  })
  const asked = questionnaire({
    study: { modules: 'field' },
    blocks: [
      {
        id: 'all',
        title: label,
        pages: [{ id: 'first', items: [miniItem('single', 'field', { options: three }), miniItem('number', 'years')] }],
      },
      module('heart', [{ id: 'about-heart', items: [miniItem('text', 'a')] }]),
      module('lungs', [{ id: 'about-lungs', items: [miniItem('text', 'b')] }], 'years > 3'),
      module('none', []),
    ],
  })

  test.each<[string, Answers, readonly string[]]>([
    ['who chose its option', { field: 1 }, ['first', 'about-heart']],
    ['who chose its option and meets its own condition', { field: 2, years: 4 }, ['first', 'about-lungs']],
    ['not who chose its option and does not', { field: 2, years: 3 }, ['first']],
    ['not who chose another option', { field: 3, years: 4 }, ['first']],
    ['not who chose none', { years: 4 }, ['first']],
  ])('asks %s', (_, answers, expected) => {
    expect(pagesFor(asked, answers)).toEqual(expected)
  })

  test('without pages is no part of what is asked', () => {
    expect(asked.blocks.map(({ id }) => id)).toEqual(['all', 'heart', 'lungs'])
  })
})

describe('a derived variable decides who is asked:', () => {
  const variable = (changes: object) => ({ id: 'd', label, ...changes })
  const categories = variable({
    type: 'categories',
    categories: ['a = 1', 'b = 1'].map((rule, index) => ({ code: index + 1, label, rule })),
  })
  const recode = variable({
    type: 'recode',
    of: 'a',
    categories: [[1], [2]].map((codes, index) => ({ code: index + 1, label, codes })),
  })

  test.each<[string, object, string, Answers, boolean]>([
    ['who is in the second category', categories, 'd = 2', { a: 2, b: 1 }, true],
    ['not who is in the first, though the second would be right', categories, 'd = 2', { a: 1, b: 1 }, false],
    ['not of whom it is not known', categories, 'd = 2', { b: 1 }, false],
    ['who has another code', recode, 'not d = 1', { a: 2 }, true],
    ['not who has no code, because that one was left out', recode, 'not d = 1', { a: 3 }, false],
    ['not who did not answer', recode, 'not d = 1', {}, false],
    ['who has no value', recode, 'not answered d', { a: 3 }, true],
    ['who has no value for want of an answer', recode, 'not answered d', {}, true],
    ['not who has one', recode, 'not answered d', { a: 2 }, false],
  ])('%s', (_, derived, when, answers, expected) => {
    const items = [
      miniItem('single', 'a', { options: three }),
      miniItem('single', 'b'),
      miniItem('text', 'why', { when }),
    ]
    const asked = questionnaire({ items, derived: { variables: [derived] } })
    expect(pagesFor(asked, answers).includes('page-3')).toBe(expected)
  })

  test('and whether a page is accepted, which it is where there is no value', () => {
    const pages = [
      { id: 'p', items: [miniItem('single', 'a', { options: three })], checks: [{ rule: 'd = 1', message: label }] },
    ]
    const [page] = questionnaire({ pages, derived: { variables: [recode] } }).pages
    // False for code 2 only: code 3 is in no category.
    expect(page?.checks?.[0]?.rule).toEqual({ kind: 'not', of: { kind: 'in', variable: 'a', values: [2] } })
  })
})
