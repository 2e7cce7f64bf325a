import { describe, expect, test } from 'vitest'
import { render } from '../../html.ts'
import { miniItem } from '../../items/mini-item.ts'
import type { Form } from '../../items/item-type.ts'
import type { Answers } from '../../rule/rule.ts'
import { miniStudy } from '../../study/mini-study.ts'
import { questionnaireOf } from '../questionnaire.ts'
import { route } from '../route.ts'
import { filledForm } from './response-state.ts'
import { unsavedDrafts, unsavedDraftsHtml } from './unsaved-drafts.ts'

const text = (en: string) => ({ nl: `${en} (nl)`, en })
const pets = [1, 2].map((code) => ({ code, id: `pet-${code}`, label: text(`Pet ${code}`) }))
const study = miniStudy({
  pages: [
    {
      id: 'home',
      items: [
        miniItem('note', 'hello', {}),
        miniItem('single', 'pet', { text: text('Which pet?'), options: pets, decline: true }),
        miniItem('number', 'hours', { text: text('Hours?'), fields: [{ id: 'day', label: text('By day'), max: 24 }] }),
      ],
    },
    { id: 'end', items: [miniItem('text', 'words', { text: text('Words <b>?') })] },
  ],
})
const [wave] = study.waves
if (wave === undefined) throw new Error('A study has waves')
const { pages } = route(questionnaireOf(study, wave), {})

/** The pages that are told of, each with its question, when this was saved and that typed on pages. */
const told = (answers: Answers, drafts: Readonly<Record<string, Form>>, declined: readonly string[] = []) =>
  unsavedDrafts(pages, { answers, declined }, new Map(Object.entries(drafts))).map(({ page, item }) => [page, item])

describe('a draft is told of', () => {
  test.each<[string, ReturnType<typeof told>, ReturnType<typeof told>]>([
    ['when it has another answer', told({ pet: 1 }, { home: { pet: ['2'] } }), [['home', 'pet']]],
    ['when an answer was taken out', told({ words: 'a' }, { end: { words: [' '] } }), [['end', 'words']]],
    ['when it has an answer where there was none', told({}, { end: { words: ['a'] } }), [['end', 'words']]],
    ['when it holds what is no answer', told({}, { home: { hours: ['many'] } }), [['home', 'hours']]],
    [
      'when it says that somebody would rather not say',
      told({}, { home: { 'pet.declined': ['1'] } }),
      [['home', 'pet']],
    ],
    [
      'by its first question that is otherwise, and so for every page in the order of the path',
      told({ pet: 1, hours: 8 }, { end: { words: ['a'] }, home: { pet: ['1'], hours: ['9'] } }),
      [
        ['home', 'hours'],
        ['end', 'words'],
      ],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected)
  })
})

describe('a draft is not told of', () => {
  test.each<[string, ReturnType<typeof told>]>([
    ['when it says the same in other words', told({ pet: 1, hours: 8 }, { home: { pet: ['1'], hours: [' 8,0 '] } })],
    ['when nothing was filled in and nothing is', told({}, { home: {}, end: { words: [''] } })],
    ['when it has one more row or field of nothing', told({}, { end: { '_rows.words': ['1'], other: ['x'] } })],
    ['when its page is not on the path', told({}, { nowhere: { words: ['a'] } })],
    ['when that somebody would rather not say was saved', told({}, { home: { 'pet.declined': ['1'] } }, ['pet'])],
  ])('%s', (_, found) => {
    expect(found).toEqual([])
  })

  test('when only an option that was chosen is not offered any more', () => {
    const [home] = pages
    if (home === undefined) throw new Error('There is a page')
    const fewer = {
      ...home,
      items: home.items.map((item) => ({ ...item, offered: item.offered.filter(({ id }) => id !== 'pet') })),
    }
    const state = { answers: { pet: 2 }, declined: [] }
    const form = filledForm({ ...state, drafts: {} }, fewer)
    expect(unsavedDrafts([fewer], state, new Map([['home', form]]))).toEqual([])
  })
})

describe('the notice of what was typed and not saved', () => {
  const wording = { base: '/en/ask/mini/2026/k3/', language: 'en', words: ({ en }: { en: string }) => en } as const
  const notice = (drafts: Readonly<Record<string, Form>>): string => {
    const found = unsavedDrafts(pages, { answers: {}, declined: [] }, new Map(Object.entries(drafts)))
    const html = unsavedDraftsHtml(found, wording)
    return html === null ? '' : render(html)
  }

  test('says of how many pages that holds, and leads to each as to a page of the review', () => {
    const one = notice({ end: { words: ['a'] } })
    expect(one).toContain('On 1 page you changed something that is not saved yet.')
    expect(one).toContain('It does not count when you send now.')
    expect(one).toContain('<a href="/en/ask/mini/2026/k3/p/end/?to=review#q-words">Words &lt;b&gt;?</a>')
    expect(notice({ end: { words: ['a'] }, home: { pet: ['2'] } })).toContain('On 2 pages you changed')
  })

  test('is not there when everything is saved', () => {
    expect(notice({})).toBe('')
  })
})
