import { describe, expect, test } from 'vitest'
import { miniItem } from '../../items/mini-item.ts'
import { render } from '../../html.ts'
import { answersLookup } from '../../rule/answers-lookup.ts'
import { miniStudy } from '../../study/mini-study.ts'
import { everywhere } from '../../text.ts'
import { questionnaireOf } from '../questionnaire.ts'
import { readPage } from '../read-page.ts'
import { route } from '../route.ts'
import { faultSummary } from './fault-summary.ts'
import { earlierAnswers, pageWords, repeatedAnswers } from './page-words.ts'
import { warningsHtml } from './warnings.ts'

const amount = (id: string) => miniItem('number', id, { fields: [{ id: 'own', label: everywhere('Own'), max: 200 }] })
const study = miniStudy({
  pages: [
    { id: 'one', items: [amount('before')] },
    {
      id: 'two',
      items: [amount('hours'), amount('nights')],
      checks: [
        { rule: 'nights <= [hours]', message: everywhere('More than {{hours}}, and {{before}} before?') },
        { rule: 'hours <= 80 or before > 5', level: 'soft', message: everywhere('As many as {{hours}}?') },
      ],
    },
  ],
})
const [wave] = study.waves
if (wave === undefined) throw new Error('A study has a wave')
const questionnaire = questionnaireOf(study, wave)

/** What page two says of what was typed, to somebody who answered so before. */
function told(form: Readonly<Record<string, readonly string[]>>, answers: Readonly<Record<string, number>>): string {
  const taken = route(questionnaire, answers)
  const shown = taken.pages[1]
  if (shown === undefined) throw new Error('The page is for everyone')
  const { issues, warnings } = readPage(shown, form, taken.answers)
  const words = pageWords(questionnaire, repeatedAnswers(shown, form, answersLookup(taken.answers)), 'en')
  return [
    faultSummary(shown, issues, { language: 'en', words, form }),
    warningsHtml(warnings, form, { language: 'en', words, isNew: true }),
  ]
    .map((part) => (part === null ? '' : render(part)))
    .join('')
}

describe('the message of a check repeats', () => {
  test('what was typed on its own page, and what was answered before', () => {
    const html = told({ hours: ['100'], nights: ['120'] }, { before: 3 })
    expect(html).toContain('More than 100, and 3 before?')
    expect(html).toContain('As many as 100?')
  })

  test('not what was saved on its own page earlier', () => {
    expect(told({ hours: ['90'] }, { before: 3, hours: 100 })).toContain('As many as 90?')
  })
})

test('the checks of a page read earlier answers, and of the page itself only what is typed now', () => {
  const counted = answersLookup({ before: 3, hours: 100, nights: 120 })
  expect(earlierAnswers(questionnaire, counted, 'two')).toEqual({ before: 3 })
  expect(earlierAnswers(questionnaire, () => undefined, 'two')).toEqual({})
  expect(earlierAnswers(questionnaire, counted, 'one')).toEqual({})
  expect(earlierAnswers(questionnaire, counted, 'no page')).toEqual({})
})
