import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawnWave } from '../../../test/drawn-wave.ts'
import { languages } from '../text.ts'
import { compareQuestionnaires } from './compare-questionnaires.ts'
import { comparisonJson } from './comparison-json.ts'
import { comparisonText } from './comparison-text.ts'
import { madeEdition, options, words } from './made-editions.ts'

const gate = { id: 'gate', type: 'multiple', text: words('Which?'), options: options('a', 'b', 'c') }
const grades = {
  id: 'grade',
  type: 'matrix',
  text: words('How good?'),
  scale: options('poor', 'fair'),
  rows: options('food', 'rest'),
}
const before = madeEdition([{ items: [gate] }, { items: [grades], when: 'gate has 1' }])
const after = madeEdition([
  { items: [{ ...gate, options: [gate.options[0], { code: 5, label: words('b') }] }] },
  { items: [{ ...grades, text: words('How well?') }], when: 'gate has 1' },
])

describe('a comparison for a terminal', () => {
  test('tells what is different, what that means, and once what is different for several variables', () => {
    expect(comparisonText(compareQuestionnaires(before, after), 'en', false).split('\n')).toEqual([
      'Made, 2024: from the first to the second version',
      'Answers that were given to the first version are read with the second.',
      '3 variables: 2 reworded, 1 options changed',
      'For 1 variable stored answers lose their meaning.',
      '',
      'gate  Which?',
      '  gate: options changed',
      '    removed: 3 ‘c’',
      '    other code: 2 → 5 ‘b’',
      '    stored answers: with code 3 mean nothing any more; must be recoded: 2 → 5; the dataset must be made again from the responses.',
      '    comparing: possible, with a note about the answers that can no longer be chosen; the other codes.',
      '',
      'grade  How well?',
      '  grade.1, grade.2: reworded',
      '    question: ‘How good?’ → ‘How well?’',
      '    stored answers: remain valid.',
      '    comparing: possible, with a note about the other words.',
    ])
  })

  test('counts what must be recoded apart from what means nothing any more, and says how to recode it', () => {
    const slider = (low: string, high: string): object => ({
      id: 'mood',
      type: 'slider',
      text: words('How is it?'),
      rows: [
        { code: 1, label: words('Sound'), low: words(low), high: words(high) },
        { code: 2, label: words('Air'), low: words('stale'), high: words(high) },
      ],
    })
    const comparison = compareQuestionnaires(
      madeEdition([{ items: [gate, slider('quiet', 'loud')] }]),
      madeEdition([{ items: [{ ...gate, options: options('b', 'a') }, slider('loud', 'quiet')] }]),
    )
    expect(comparisonText(comparison, 'en', false).split('\n').slice(3)).toEqual([
      'For 1 variable stored answers lose their meaning.',
      'For 1 variable stored answers mean something else until they are recoded.',
      '',
      'gate  Which?',
      '  gate: options changed',
      '    removed: 3 ‘c’',
      '    other code: 2 → 1 ‘b’, 1 → 2 ‘a’',
      '    the answers stand in another order',
      '    stored answers: with code 3 mean nothing any more; must be recoded: 2 → 1, 1 → 2; the dataset must be made again from the responses.',
      '    comparing: possible, with a note about the answers that can no longer be chosen; the other codes; the other order of answers.',
      '',
      'mood  How is it?',
      '  mood.1: scale turned round',
      '    ends exchanged: ‘quiet’ – ‘loud’ → ‘loud’ – ‘quiet’',
      '    stored answers: must be turned round: x → 11 − x.',
      '    comparing: not possible without turning the answers of one of the two round.',
      '  mood.2: reworded',
      '    high end: ‘loud’ → ‘quiet’',
      '    stored answers: remain valid.',
      '    comparing: possible, with a note about the other words; check whether the ends of the scale still mean the same.',
    ])
    expect(comparisonText(comparison, 'nl', false)).toContain('moeten omgekeerd worden: x → 11 − x.')
  })

  test('says which rows changed places, and where their answers belong', () => {
    const rows = (...names: readonly string[]) => madeEdition([{ items: [{ ...grades, rows: options(...names) }] }])
    const lines = comparisonText(compareQuestionnaires(rows('food', 'rest'), rows('rest', 'food')), 'en', false)
    expect(lines).toContain('  grade.1: reworded, something else under this name\n')
    expect(lines).toContain(
      [
        '    ‘food’ is grade.2 now',
        '    stored answers: belong to grade.2 now.',
        '    comparing: not possible: something else stands under this name now.',
      ].join('\n'),
    )
    const gone = comparisonText(compareQuestionnaires(rows('food', 'rest'), rows('rest')), 'en', false)
    expect(gone).toContain('    ‘food’ is no longer asked\n    stored answers: have no question any more')
  })

  test('names what is the same only when it is asked to, and says when there is no difference', () => {
    const comparison = compareQuestionnaires(before, before)
    expect(comparisonText(comparison, 'nl', false)).toMatch(/3 variabelen: 3 hetzelfde\n\nEr is geen verschil\.$/)
    expect(comparisonText(comparison, 'nl', true)).toContain('grade.1, grade.2: hetzelfde')
  })

  test('says in which language the words are other ones when it is only in the other', () => {
    const inEnglish = { ...gate, text: { nl: 'Which?', en: 'Which ones?' } }
    const comparison = compareQuestionnaires(madeEdition([{ items: [gate] }]), madeEdition([{ items: [inEnglish] }]))
    expect(comparisonText(comparison, 'nl', false)).toContain('(alleen in het Engels)')
    expect(comparisonText(comparison, 'en', false)).toContain('question: ‘Which?’ → ‘Which ones?’\n')
  })

  test('leaves no sentence unfinished, whatever is compared, and neither does JSON', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const comparison = compareQuestionnaires(drawnWave(gen), drawnWave(gen))
        const texts = languages.map((language) => comparisonText(comparison, language, true))
        const json = JSON.parse(comparisonJson(comparison)) as { variables: { changes: { words: object }[] }[] }
        const sentences = json.variables.flatMap(({ changes }) =>
          changes.map(({ words: told }) => JSON.stringify(told)),
        )
        for (const text of [...texts, ...sentences]) {
          expect(text).not.toMatch(/undefined|null|\[object/)
          // The only braces are those of the names of lines in rosters.
          expect(text.replaceAll('{number}', '')).not.toMatch(/\{[a-z]+\}/)
        }
      }),
      { numRuns: 40 },
    )
  })
})
