import { describe, expect, test } from 'vitest'
import { fullCodebook, type Codebook } from '../dataset/codebook.ts'
import { miniItem } from '../items/mini-item.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import { miniStudy } from '../study/mini-study.ts'
import { everywhere, languages } from '../text.ts'
import { computedWords, madeValue } from './derived-words.ts'
import { rulePrinter, type RulePrinter } from './questionnaire-rule.ts'

const label = (id: string) => everywhere(`Label ${id}`)
const text = everywhere
const options = (...words: readonly string[]) =>
  words.map((word, index) => ({ code: index + 1, label: everywhere(word) }))
const items = [
  miniItem('single', 'mood', { text: text('What mood?'), options: options('bad', 'fair', 'good') }),
  miniItem('matrix', 'views', {
    text: text('Which views?'),
    scale: options('bad', 'fair', 'good'),
    rows: [1, 2].map((code) => ({ code, label: everywhere(`Row ${code}`) })),
  }),
  miniItem('number', 'hours', { text: text('How many hours do you work?'), label: text('Hours') }),
]
const recode = (id: string, of: string, ...codes: readonly (readonly number[])[]) => ({
  id,
  label: label(id),
  type: 'recode',
  of,
  categories: codes.map((own, index) => ({ code: index + 1, label: everywhere(`Part ${index + 1}`), codes: own })),
})
const categories = (id: string, ...rules: readonly string[]) => ({
  id,
  label: label(id),
  type: 'categories',
  categories: rules.map((rule, index) => ({ code: index + 1, label: everywhere(`Part ${index + 1}`), rule })),
})
const score = (changes: object) => ({
  id: 'd',
  label: label('d'),
  type: 'score',
  of: ['views'],
  needs: 1,
  ...changes,
})

function described(...variables: readonly object[]): { readonly book: Codebook; readonly print: RulePrinter } {
  const study = miniStudy({ items, derived: { variables } })
  const [wave] = study.waves
  if (wave === undefined) throw new Error('The study has no wave')
  const questionnaire = questionnaireOf(study, wave)
  return { book: fullCodebook(questionnaire), print: rulePrinter(questionnaire) }
}

describe('how a derived variable is computed is told in both languages:', () => {
  test.each<[string, readonly object[], string, string]>([
    [
      'categories',
      [categories('d', 'hours < 3')],
      'De eerste categorie waarvan de voorwaarde geldt. Is van een eerdere niet bekend of zij geldt, dan is er geen waarde.',
      'The first category whose condition holds. Where it is not known whether an earlier one holds, there is no value.',
    ],
    [
      'a recode',
      [recode('d', 'mood', [1, 2])],
      'De codes van ‘What mood?’, samengenomen.',
      'The codes of ‘What mood?’, taken together.',
    ],
    [
      'a recode of a row',
      [recode('d', 'views.2', [1, 2])],
      'De codes van ‘Which views?’ (Row 2), samengenomen.',
      'The codes of ‘Which views?’ (Row 2), taken together.',
    ],
    [
      'a recode of a matrix',
      [recode('d', 'views', [1, 2])],
      'De codes van ‘Which views?’, per rij samengenomen.',
      'The codes of ‘Which views?’, taken together row by row.',
    ],
    [
      'a recode of what was derived before',
      [recode('fine', 'views', [1], [2, 3]), recode('d', 'fine', [1, 2])],
      'De codes van afgeleide variabele ‘Label fine’, per rij samengenomen.',
      'The codes of derived variable ‘Label fine’, taken together row by row.',
    ],
    [
      'a score',
      [score({})],
      'Het gemiddelde van views.1, views.2. Nodig: minstens 1 van de 2 antwoorden.',
      'The mean of views.1, views.2. Needed: at least 1 of the 2 answers.',
    ],
    [
      'a score with an answer that counts the other way round',
      [score({ reverse: ['views.2'], needs: 2 })],
      'Het gemiddelde van views.1, views.2. Nodig: minstens 2 van de 2 antwoorden. Omgekeerd geteld: views.2, waarbij 1 telt als 3 en 3 als 1.',
      'The mean of views.1, views.2. Needed: at least 2 of the 2 answers. Counted the other way round: views.2, where 1 counts as 3 and 3 as 1.',
    ],
  ])('%s', (_, variables, nl, en) => {
    const { book } = described(...variables)
    const entries = [...book.values()].filter(({ item }) => item.id === 'd')
    const sentences = computedWords(entries, book)
    expect(languages.map((language) => sentences.map((sentence) => sentence[language]).join(' '))).toEqual([nl, en])
  })

  test('of what is asked nothing is told', () => {
    const { book, print } = described(categories('d', 'hours < 3'))
    const asked = [...book.values()].filter(({ derivation }) => derivation === undefined)
    expect(computedWords(asked, book)).toEqual([])
    expect(asked.map((entry) => madeValue(entry, 1, book, print))).toEqual(asked.map(() => null))
  })
})

describe('how a value of a derived variable comes about is told in both languages:', () => {
  test.each<[string, readonly object[], string, number, readonly (string | null)[] | null]>([
    [
      'by the rule of its category',
      [categories('d', 'hours < 3', 'hours >= 3 and mood = 1')],
      'd',
      2,
      [
        'als het antwoord op ‘Hours’ 3 of hoger is en het antwoord op ‘What mood?’ "bad" is',
        'if the answer to ‘Hours’ is 3 or higher and the answer to ‘What mood?’ is "bad"',
        'hours >= 3 and mood = 1',
      ],
    ],
    [
      'by a rule about what was derived before, which is no answer',
      [score({ id: 'high', label: label('high') }), categories('d', 'high > 2 or not answered high')],
      'd',
      1,
      [
        'als afgeleide variabele ‘Label high’ hoger is dan 2,00 of afgeleide variabele ‘Label high’ geen waarde heeft',
        'if derived variable ‘Label high’ is higher than 2.00 or derived variable ‘Label high’ has no value',
        'high > 2 or not answered high',
      ],
    ],
    [
      'of the codes that are taken together',
      [recode('d', 'views', [3], [1, 2])],
      'd.2',
      2,
      ['samengenomen: 1 ‘bad’, 2 ‘fair’', 'taken together: 1 ‘bad’, 2 ‘fair’', null],
    ],
    ['not of a score, which has no codes', [score({})], 'd', 1, null],
  ])('%s', (_, variables, id, code, expected) => {
    const { book, print } = described(...variables)
    const entry = book.get(id)
    const made = entry === undefined ? null : madeValue(entry, code, book, print)
    expect(made === null ? null : [made.words.nl, made.words.en, made.source]).toEqual(expected)
  })
})
