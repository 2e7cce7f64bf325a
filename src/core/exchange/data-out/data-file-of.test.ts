import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answeredWave, named } from '../../../../test/answered-wave.ts'
import { arbitraryDataset, exampleVariables, questionnaireWith } from '../../../../test/arbitrary-dataset.ts'
import { fullCodebook } from '../../dataset/codebook.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { miniItem } from '../../items/mini-item.ts'
import type { Questionnaire } from '../../questionnaire/questionnaire.ts'
import { everywhere } from '../../text.ts'
import { applyMapping } from '../mapping/apply-mapping.ts'
import { dataFileOf } from './data-file-of.ts'
import { exportLayout } from './export-layout.ts'
import { exportedMapping } from './exported-mapping.ts'
import { withoutOwnColumns } from './without-own-columns.ts'
import { portableNames } from './portable-name.ts'

const context = {
  format: 'spss',
  language: 'en',
  title: everywhere('A study'),
  blocks: new Map(),
  made: '2024-05-13',
} as const

const source = { name: 'export.sav', format: 'spss' } as const

/** The dataset as a file, and read back from that file. */
function outAndIn(dataset: Dataset, questionnaire: Questionnaire): Dataset {
  const book = fullCodebook(questionnaire)
  const file = dataFileOf(dataset, book, exportLayout(book), context)
  const mapping = exportedMapping(file, book, { wave: dataset.wave, source })
  if (mapping === null) throw new Error('A file of our own has all its columns')
  const applied = applyMapping(file, mapping, questionnaire, { simulated: dataset.simulated })
  if (!applied.ok) throw new Error(applied.issues.map(({ code, path }) => `${code} at ${path.join('.')}`).join('\n'))
  return applied.value.dataset
}

test('what goes out comes in again as it was: answers, reasons, rosters, weights', () => {
  const questionnaire = questionnaireWith(exampleVariables)
  fc.assert(
    fc.property(arbitraryDataset(exampleVariables), (dataset) => {
      const back = outAndIn(dataset, questionnaire)
      for (const [id, column] of dataset.columns) expect([id, back.columns.get(id)]).toEqual([id, column])
      for (const [id, roster] of dataset.rosters) expect([id, back.rosters.get(id)]).toEqual([id, roster])
      expect(back.complete).toEqual(dataset.complete)
      expect([back.weighted, [...back.weights]]).toEqual([dataset.weighted, [...dataset.weights]])
    }),
  )
})

describe('an exported file', () => {
  const wave = answeredWave(
    {
      items: [
        miniItem('single', '0.1', { options: named('yes', 'no') }),
        miniItem('multiple', 'food', { when: '0.1 = yes', options: named('soup', 'bread') }),
        miniItem('text', 'why'),
      ],
    },
    [
      { '0.1': 1, food: [2] },
      { '0.1': 2, why: 'because' },
    ],
  )
  const book = fullCodebook(wave.questionnaire)
  const file = dataFileOf(wave.dataset, book, exportLayout(book), context)

  test('has columns that every program can name', () => {
    const names = file.variables.map(({ name }) => name)
    expect(names).toEqual(['row', 'simulated', 'weight', 'complete', 'v0_1', 'food_1', 'food_2', 'why', 'why_why'])
  })

  test('says what values mean, why there is no answer, what was asked and of whom', () => {
    const soup = file.variables.find(({ name }) => name === 'food_1')
    expect(soup?.label).toBe('Question: soup')
    expect(soup?.universe).toContain('yes')
    expect(soup?.column.values).toEqual(Float64Array.of(0, -1))
    expect(soup?.labels).toEqual([
      { value: 0, label: 'not chosen' },
      { value: 1, label: 'chosen' },
      { value: -1, label: 'not asked' },
      { value: -2, label: 'skipped' },
      { value: -3, label: 'not reached: stopped before' },
      { value: -4, label: 'prefers not to say' },
    ])
    expect(soup?.missing).toEqual([{ kind: 'range', low: -4, high: -1 }])
  })

  test('has the options of a question as a set, and says that answers are simulated', () => {
    expect(file.sets).toEqual([
      { name: 'food', label: 'Question', kind: 'dichotomies', counted: 1, variables: ['food_1', 'food_2'] },
    ])
    expect(file.answers).toBe('simulated')
    expect(file.variables[1]?.column.values).toEqual(Float64Array.of(1, 1))
  })

  test('is answers only when a study is made of it', () => {
    expect(withoutOwnColumns(file).variables.map(({ name }) => name)).toEqual([
      'weight',
      'complete',
      'v0_1',
      'food_1',
      'food_2',
      'why',
    ])
    const foreign = { ...file, answers: null }
    expect(withoutOwnColumns(foreign)).toBe(foreign)
  })

  test('of another study is not taken for our own', () => {
    const other = { ...file, variables: file.variables.filter(({ name }) => name !== 'v0_1') }
    expect(exportedMapping(other, book, { wave: '2026', source })).toBe(null)
  })
})

test.each([
  ['0.1', 'v0_1'],
  ['commute', 'commute'],
  ['to', 'to_'],
  ['4.5-ja', 'v4_5_ja'],
  ['a'.repeat(60), 'a'.repeat(32)],
  ['…', 'v'],
])('%s is called %s', (id, name) => {
  expect(portableNames()(id)).toBe(name)
})

test('no two ids get the same name, whatever their capitals and signs', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ maxLength: 50 }), { maxLength: 30 }), (ids) => {
      const name = portableNames()
      const names = ids.map(name)
      expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(ids.length)
      for (const one of names) expect(one).toMatch(/^[A-Za-z]\w{0,31}$/)
    }),
  )
})
