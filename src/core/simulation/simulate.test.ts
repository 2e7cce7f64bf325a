import { describe, expect, test } from 'vitest'
import { codebook } from '../dataset/codebook.ts'
import { collect } from '../dataset/collect.ts'
import { missingAt } from '../dataset/column.ts'
import { missingReasons } from '../dataset/missing.ts'
import { itemTypeNames, miniItem } from '../items/mini-item.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import { miniStudy } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import { goalsOf, reached } from './goals.ts'
import { seededRandom } from './random.ts'
import { simulate } from './simulate.ts'

/** An item of every type, behind gates of every kind, some of which must be answered or may be declined. */
const study = miniStudy({
  pages: [
    {
      id: 'one',
      items: [miniItem('single', 'gate', { required: true }), miniItem('multiple', 'set', { required: true })],
    },
    { id: 'two', items: [miniItem('number', 'age', { decline: true }), miniItem('date', 'start')] },
    {
      id: 'three',
      when: 'gate = no and not set has 3 and age between 97 and 99',
      items: itemTypeNames.map((type, index) => miniItem(type, `item${index}`)),
    },
    {
      id: 'four',
      when: 'start >= 2026-11 or gate = yes',
      items: [
        miniItem('single', 'last', {
          required: true,
          options: [
            { code: 1, label: everywhere('a') },
            { code: 2, label: everywhere('b'), when: 'set has yes and set has no' },
          ],
        }),
      ],
    },
  ],
})
const [wave] = study.waves
if (wave === undefined) throw new Error('No wave')
const questionnaire = questionnaireOf(study, wave)
const book = codebook(questionnaire)

test('a wave has as many responses as were asked for, each with its number', () => {
  for (const respondents of [0, 1, 2, 37]) {
    const ids = simulate(questionnaire, respondents, seededRandom(1)).map(({ id }) => id)
    expect(ids).toEqual(Array.from({ length: respondents }, (_, index) => String(index + 1)))
  }
})

describe.each([1, 2, 3, 4, 5])('a wave of 500 (seed %d)', (seed) => {
  const responses = simulate(questionnaire, 500, seededRandom(seed))

  test('contains every option, bound, text and roster that the questionnaire has', () => {
    const missed = goalsOf(book).filter(
      (goal) => !responses.some(({ answers }) => reached(goal, answers, book.get(goal.variable)?.variable.max ?? null)),
    )
    expect(missed).toEqual([])
  })

  test('is read again without issues, and has all reasons for no answer', () => {
    const { dataset, issues } = collect(questionnaire, responses, { simulated: true })
    expect(issues).toEqual([])
    const found = new Set(
      [...dataset.columns.values()].flatMap((column) =>
        responses.map((_, row) => missingReasons[missingAt(column, row) - 1]),
      ),
    )
    expect([...missingReasons].filter((reason) => !found.has(reason))).toEqual([])
  })

  test('has respondents who break off, most who do not, and none who skip what they must answer', () => {
    const left = responses.filter(({ complete }) => !complete)
    expect(left.length).toBeGreaterThan(0)
    expect(left.length).toBeLessThan(100)
    expect(responses.filter(({ pages, answers }) => pages.includes('one') && answers['gate'] === undefined)).toEqual([])
  })
})

test('the same seed gives the same wave, another seed another', () => {
  const wave1 = simulate(questionnaire, 200, seededRandom(1))
  expect(simulate(questionnaire, 200, seededRandom(1))).toEqual(wave1)
  expect(simulate(questionnaire, 200, seededRandom(2))).not.toEqual(wave1)
})

test('a small wave is only for half about coverage', () => {
  const few = miniStudy({ items: Array.from({ length: 40 }, (_, index) => miniItem('single', `q${index}`)) })
  const [own] = few.waves
  if (own === undefined) throw new Error('No wave')
  const responses = simulate(questionnaireOf(few, own), 200, seededRandom(1))
  const isSkipping = responses.map(({ answers }) => Object.keys(answers).length < 40)
  // Those who go for a goal answer everything; the others skip or stop now and then.
  expect(isSkipping.lastIndexOf(false)).toBeGreaterThan(100)
  expect(isSkipping.slice(100)).toContain(true)
})
