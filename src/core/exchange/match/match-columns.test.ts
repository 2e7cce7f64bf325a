import { describe, expect, test } from 'vitest'
import { named } from '../../../../test/answered-wave.ts'
import { miniItem } from '../../items/mini-item.ts'
import { questionnaireOf } from '../../questionnaire/questionnaire.ts'
import { miniStudy } from '../../study/mini-study.ts'
import { everywhere } from '../../text.ts'
import type { FileVariable } from '../data-file.ts'
import { dataFile, fileVariable } from '../data-file.ts'
import type { VariableMapping } from '../mapping-schema.ts'
import { matchColumns } from './match-columns.ts'
import { studyTargets } from './study-targets.ts'
import { likeness, plainWording, similarity } from './wording.ts'

const study = miniStudy({
  items: [
    miniItem('single', 'work', { text: everywhere('Do you have paid work?'), options: named('yes', 'no') }),
    miniItem('number', 'hours', {
      text: everywhere('How many hours a week do you work?'),
      fields: [{ id: 'week', label: everywhere('Hours'), max: 80 }],
    }),
    miniItem('multiple', 'food', { text: everywhere('What do you eat?'), options: named('soup', 'bread') }),
  ],
})

const numbers = (name: string, label: string, values: readonly number[] = [1, 2]): FileVariable =>
  fileVariable({ name, label, column: { kind: 'number', values: Float64Array.from(values) } })

/** Which column was found for which variable, and how. */
function found(variables: readonly FileVariable[], earlier: readonly VariableMapping[] = []) {
  const [wave] = study.waves
  if (wave === undefined) throw new Error('The mini study has a wave')
  const mapping = {
    wave: '2024',
    file: { name: 'x', format: 'csv' as const },
    simulated: false,
    variables: [...earlier],
    drops: [],
  }
  const targets = studyTargets(questionnaireOf(study, wave), mapping)
  const { matches, left } = matchColumns(dataFile({ format: 'csv', rows: 2, variables }), targets)
  return {
    matches: matches.map(({ target, columns, how }) => `${target.variable.id} ${columns.join(' ')} ${how}`),
    left,
  }
}

describe('a column', () => {
  test('of the same name as in the wave before is the same variable, whatever its capitals', () => {
    const earlier: VariableMapping = { variable: 'work', column: 'Q1', codes: { 5: 1 } }
    expect(found([numbers('q1', '')], [earlier])).toEqual({ matches: ['work q1 same-column'], left: [] })
  })

  test('called like a variable of the study is that variable', () => {
    expect(found([numbers('HOURS', '')]).matches).toEqual(['hours HOURS same-name'])
  })

  test('with the same question is the same variable', () => {
    expect(found([numbers('v12', 'V12. How many hours a week do you work?', [36, 40])]).matches).toEqual([
      'hours v12 same-wording',
    ])
  })

  test('with much the same question is a guess', () => {
    expect(found([numbers('v12', 'How many hours a week do you usually work?', [36])]).matches).toEqual([
      'hours v12 like-wording',
    ])
  })

  test('whose values the variable cannot have is another question', () => {
    expect(found([numbers('v12', 'Do you have paid work?', [36, 40])])).toEqual({ matches: [], left: ['v12'] })
  })

  test('is used once, for what it is most like', () => {
    const label = 'How many hours a week do you work?'
    expect(found([numbers('a', label), numbers('b', label)])).toEqual({
      matches: ['hours a same-wording'],
      left: ['b'],
    })
  })

  test('for an option stays one as long as there is a column for another one', () => {
    const earlier: VariableMapping = { variable: 'food', options: { F1: 1, F2: 2 }, ticked: ['1'], none: 'answered' }
    expect(found([numbers('F2', '')], [earlier]).matches).toEqual(['food F2 same-column'])
  })
})

test.each([
  ['How old are you?', 'How old are you?', 1],
  ['Q5. How old are you', 'how OLD are you?', 1],
  ['Yes', 'No', 0],
  ['', '', 0],
])('%s and %s are alike by %d', (left, right, score) => {
  expect(similarity(plainWording(left), plainWording(right))).toBe(score)
})

test('a label is compared in the language that fits best', () => {
  expect(likeness('Je geslacht', { nl: 'Je geslacht', en: 'Your sex' })).toBe(1)
})
