import { miniItem } from '../src/core/items/mini-item.ts'
import type { Questionnaire } from '../src/core/questionnaire/questionnaire.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import { miniStudy } from '../src/core/study/mini-study.ts'

/** A questionnaire of three pages, the second for some; `changes` are of its first item. */
export function threePages(changes: object = {}): Questionnaire {
  const study = miniStudy({
    pages: [
      { id: 'first', items: [miniItem('single', 'a', changes), miniItem('multiple', 'b')] },
      { id: 'second', when: 'a = yes', items: [miniItem('text', 'c')] },
      { id: 'third', items: [miniItem('roster', 'd'), miniItem('number', 'e', { decline: true })] },
    ],
  })
  const [wave] = study.waves
  if (wave === undefined) throw new Error('No wave')
  return questionnaireOf(study, wave)
}
