import { expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import { miniStudy } from '../study/mini-study.ts'
import { breakOffPage } from './break-off.ts'
import { questionnaireOf } from './questionnaire.ts'

const study = miniStudy({
  pages: [
    { id: 'first', items: [miniItem('single', 'a')] },
    { id: 'second', when: 'a = yes', items: [miniItem('text', 'b')] },
    { id: 'third', items: [miniItem('text', 'c')] },
  ],
})
const [wave] = study.waves
if (wave === undefined) throw new Error('No wave')
const questionnaire = questionnaireOf(study, wave)

test.each([
  [{}, [], 'first'],
  [{ a: 1 }, ['first'], 'second'],
  [{ a: 2 }, ['first'], 'third'],
  [{ a: 1 }, ['first', 'third'], 'second'],
  [{ a: 2 }, ['first', 'third'], null],
])('somebody who answered %j on %j stopped at %s', (answers, pages, page) => {
  expect(breakOffPage(questionnaire, { answers, pages })).toBe(page)
})
