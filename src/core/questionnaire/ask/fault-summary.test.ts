import { expect, test } from 'vitest'
import { render } from '../../html.ts'
import { issue } from '../../issue.ts'
import { miniItem } from '../../items/mini-item.ts'
import { miniStudy } from '../../study/mini-study.ts'
import { everywhere } from '../../text.ts'
import { questionnaireOf } from '../questionnaire.ts'
import { faultSummary } from './fault-summary.ts'

test('two faults in one question are told apart by their fields', () => {
  const fields = ['planned', 'taken'].map((id) => ({ id, label: everywhere(`As ${id}?`), max: 120 }))
  const study = miniStudy({ items: [miniItem('number', 'break', { text: everywhere('How long?'), fields })] })
  const [page] = study.waves.flatMap((wave) => questionnaireOf(study, wave).pages)
  if (page === undefined) throw new Error('A study has pages')
  const shown = { page, items: page.items.map((asked) => ({ asked, offered: asked.variables })) }
  const issues = ['planned', 'taken'].map((id) => issue('answer-not-whole', [`break.${id}`], { given: '1,5' }))
  const summary = faultSummary(shown, issues, { language: 'en', words: ({ en }) => en, form: {} })
  expect(summary === null ? [] : [...render(summary).matchAll(/<li>(.*)<\/li><li>(.*)<\/li>/g)][0]?.slice(1)).toEqual(
    ['planned', 'taken'].map(
      (id) =>
        `<a href="#f-break.${id}"><b>How long?</b> As ${id}: &quot;1,5&quot; is not a whole number. Round it to a whole number.</a>`,
    ),
  )
})
