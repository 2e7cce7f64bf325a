import { expect, test } from 'vitest'
import { miniItem } from '../../items/mini-item.ts'
import { miniStudy } from '../../study/mini-study.ts'
import type { Form } from '../../items/item-type.ts'
import type { Answers } from '../../rule/rule.ts'
import { render } from '../../html.ts'
import { questionnaireOf } from '../questionnaire.ts'
import { readPage } from '../read-page.ts'
import { route } from '../route.ts'
import { answerDifferences, differencesHtml } from './answer-differences.ts'

const text = (en: string) => ({ nl: `${en} (nl)`, en })
const study = miniStudy({
  pages: [
    {
      id: 'all',
      items: [
        miniItem('note', 'hello', {}),
        miniItem('single', 'pet', {
          text: text('Which pet?'),
          options: [
            { code: 1, id: 'cat', label: text('Cat') },
            { code: 2, id: 'dog', label: text('Dog') },
          ],
          decline: true,
        }),
        miniItem('number', 'hours', {
          text: text('Hours?'),
          fields: [
            { id: 'day', label: text('By day:'), max: 24 },
            { id: 'night', label: text('At night'), max: 24 },
          ],
        }),
        miniItem('text', 'words', { text: text('Words?') }),
      ],
    },
  ],
})

const [wave] = study.waves
if (wave === undefined) throw new Error('A study has waves')
const [shown] = route(questionnaireOf(study, wave), {}).pages
if (shown === undefined) throw new Error('There is a page')
const page = shown

/** The questions that differ, each with what is stored and what was typed. */
function found(answers: Answers, form: Form, declined: readonly string[] = []) {
  const typed = { ...readPage(page, form, {}), form }
  return answerDifferences(page, { answers, declined }, typed, 'en').map(({ text: { en }, stored, typed: own }) => [
    en,
    stored.isDeclined ? 'declined' : stored.lines.map(({ row, answer }) => `${row ?? ''}=${answer}`).join(','),
    own.isDeclined ? 'declined' : own.lines.map(({ row, answer }) => `${row ?? ''}=${answer}`).join(','),
  ])
}

test.each<[string, ReturnType<typeof found>, ReturnType<typeof found>]>([
  ['the same answers differ in nothing', found({ pet: 1, 'hours.day': 8 }, { pet: ['1'], 'hours.day': ['8'] }), []],
  ['the same amount in other words is the same', found({ 'hours.day': 8 }, { 'hours.day': [' 8,0 '] }), []],
  [
    'only the questions that differ',
    found({ pet: 1, words: 'a' }, { pet: ['2'], words: ['a'] }),
    [['Which pet?', '=Cat', '=Dog']],
  ],
  ['an answer that was taken back', found({ words: 'a' }, { words: [' '] }), [['Words?', '=a', '']]],
  ['an answer that is new', found({}, { words: ['a'] }), [['Words?', '', '=a']]],
  [
    'one field of several, with its name',
    found({ 'hours.day': 8 }, { 'hours.day': ['8'], 'hours.night': ['1'] }),
    [['Hours?', 'By day=8', 'By day=8,At night=1']],
  ],
  ['what is no answer, as it was typed', found({}, { 'hours.day': ['a <few>'] }), [['Hours?', '', 'By day=a <few>']]],
  ['rather not answering', found({}, { 'pet.declined': ['1'] }, []), [['Which pet?', '', 'declined']]],
])('%s', (_, differences, expected) => {
  expect(differences).toEqual(expected)
})

test('what was typed is never HTML', () => {
  const form = { words: ['<script>x</script>'] }
  const typed = { ...readPage(page, form, {}), form }
  const differences = answerDifferences(page, { answers: {}, declined: [] }, typed, 'en')
  const heads = { title: 'ask-stale-differences', stored: 'ask-answers-stored' } as const
  const html = differencesHtml(differences, heads, ({ en }) => en, 'en')
  expect(html === null ? '' : render(html)).toContain('&lt;script&gt;x&lt;/script&gt;')
  expect(differencesHtml([], heads, ({ en }) => en, 'en')).toBeNull()
})
