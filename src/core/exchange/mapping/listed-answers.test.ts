import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { named } from '../../../../test/answered-wave.ts'
import { miniItem } from '../../items/mini-item.ts'
import { questionnaireOf } from '../../questionnaire/questionnaire.ts'
import { codebook } from '../../dataset/codebook.ts'
import { miniStudy } from '../../study/mini-study.ts'
import { lists } from './fill-set.ts'
import { listedAnswers } from './listed-answers.ts'

describe('the answers in a text', () => {
  test.each([
    ['Soup;Salad', ';', [], ['Soup', 'Salad']],
    [' Soup ; ;Salad;', ';', [], ['Soup', 'Salad']],
    ['By car, By bike, e-bike', ', ', ['By bike, e-bike'], ['By car', 'By bike, e-bike']],
    ['', ';', [], []],
  ])('%j', (text, separator, known, answers) => {
    expect(listedAnswers(text, separator, (one) => known.includes(one))).toEqual(answers)
  })

  test('are those that were joined, when no answer has the sign in it', () => {
    const answer = fc.stringMatching(/^[a-z]{1,8}$/)
    fc.assert(
      fc.property(fc.array(answer), (answers) => {
        expect(listedAnswers(answers.join(';'), ';', () => false)).toEqual(answers)
      }),
    )
  })
})

describe('a multiple question filled from one column', () => {
  const study = miniStudy({ items: [miniItem('multiple', 'food', { options: named('soup', 'salad') })] })
  const [wave] = study.waves
  if (wave === undefined) throw new Error('The mini study has a wave')
  const variable = codebook(questionnaireOf(study, wave)).get('food')?.variable
  if (variable === undefined) throw new Error('The mini study asks for food')
  const values = ['Soup;Salad', 'Salad;Salad', '', 'Refused', 'Soup;Beer', '2']
  const reading = { separator: ';', codes: { Soup: 1, Salad: 2 }, missing: { Refused: 'declined' } } as const

  test.each([
    [0, { kind: 'set', codes: [1, 2] }],
    [1, { kind: 'set', codes: [2] }],
    [2, { kind: 'missing', reason: null }],
    [3, { kind: 'missing', reason: 'declined' }],
    [4, { kind: 'unfit', value: 'Soup;Beer' }],
    [5, { kind: 'set', codes: [2] }],
  ])('row %i', (row, found) => {
    expect(lists(variable, reading, { kind: 'text', values })(row)).toEqual(found)
  })
})
