import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everywhere, languages } from '../text.ts'
import { questionNames } from './question-names.ts'

const item = (id: string, text: string, label?: string) => ({
  id,
  text: everywhere(text),
  ...(label === undefined ? {} : { label: everywhere(label) }),
})

describe('in a sentence a question is called', () => {
  const long = 'Hoe vaak kun je na een nacht met dienst genoeg bijkomen, voordat je weer aan het werk gaat?'

  test.each([
    ['by its number, where its id is one', item('0.11', 'Wat deed je?', 'Loopbaan'), 'vraag 0.11', 'question 0.11'],
    ['by its label', item('phase', 'Ben je in opleiding?', 'Loopbaanfase'), '‘Loopbaanfase’', '‘Loopbaanfase’'],
    [
      'by its wording, where it has no label',
      item('shifts', 'Doe je diensten?'),
      '‘Doe je diensten?’',
      '‘Doe je diensten?’',
    ],
    [
      'by the start of a long wording, up to a whole word',
      item('recovery', long),
      '‘Hoe vaak kun je na een nacht met dienst genoeg bijkomen…’',
      '‘Hoe vaak kun je na een nacht met dienst genoeg bijkomen…’',
    ],
    [
      'without the answers that its wording repeats',
      item('less', 'Je werkt {{hours}} uur. Is dat veel?'),
      '‘Je werkt … uur. Is dat veel?’',
      '‘Je werkt … uur. Is dat veel?’',
    ],
  ])('%s', (_, question, nl, en) => {
    expect(questionNames([question]).get(question.id)).toEqual({ nl, en })
  })

  test.each([
    [
      'labels',
      [item('eye', 'Which parts of the eye?', 'Fields'), item('x-ray', 'Which rays?', 'Fields')],
      ['‘Which parts of the eye?’', '‘Which rays?’'],
    ],
    [
      'labels and wordings start',
      [item('one', `${long} Doordeweeks.`), item('two', `${long} In het weekend.`)],
      [`‘${long} Doordeweeks.’`, `‘${long} In het weekend.’`],
    ],
    ['words altogether', [item('one', 'Same?'), item('two', 'Same?')], ['‘Same? [one]’', '‘Same? [two]’']],
  ])('otherwise than another, where their %s are alike', (_, questions, names) => {
    const found = questionNames(questions)
    expect(questions.map(({ id }) => found.get(id)?.nl)).toEqual(names)
  })

  test('by a name that no other question has, whatever their labels and wordings', () => {
    const words = fc.constantFrom('a', 'b', 'a…', 'b [one]', 'long '.repeat(30), `${'long '.repeat(30)}end`)
    const question = fc.record({ text: words, label: fc.option(words, { nil: undefined }) })
    fc.assert(
      fc.property(fc.array(question, { maxLength: 8 }), (drawn) => {
        const names = questionNames(drawn.map(({ text, label }, index) => item(`q${'x'.repeat(index)}`, text, label)))
        for (const language of languages) {
          expect(new Set([...names.values()].map((name) => name[language])).size).toBe(drawn.length)
        }
      }),
    )
  })
})
