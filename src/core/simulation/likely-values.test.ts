import { expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import { miniStudy, miniWave } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import { likelyInWaves } from './likely-in-waves.ts'
import type { Kind } from './likely-values.ts'
import { deviate, likelyValues } from './likely-values.ts'
import { sourcesOf, valuesOf } from './quota-source.ts'

const options = (...words: readonly string[]) =>
  words.map((word, index) => ({ code: index + 1, id: word, label: everywhere(word) }))

const categories = [
  { id: 'town', label: everywhere('town'), before: [1, 2], now: [4] },
  { id: 'land', label: everywhere('land'), before: [3], now: [5] },
]

const scale = options('a', 'b', 'c', 'd', 'e')
const labels = { label: everywhere('x') }
const study = miniStudy({
  items: [
    miniItem('single', 'place', { options: options('city', 'village', 'land') }),
    miniItem('matrix', 'views', { scale, rows: [{ code: 1, ...labels }] }),
    miniItem('single', 'workload', { options: scale }),
    miniItem('number', 'hours', { fields: [{ id: 'a', ...labels, max: 120 }] }),
    miniItem('single', 'rest', { options: [...options('p', 'q'), { code: 3, ...labels, open: true }] }),
  ],
  derived: {
    variables: [
      {
        id: 'hours-band',
        type: 'categories',
        label: everywhere('Hours'),
        categories: [
          { code: 1, ...labels, rule: 'hours < 30' },
          { code: 2, ...labels, rule: 'hours between 30 and 50' },
          { code: 3, ...labels, rule: 'hours > 50' },
        ],
      },
    ],
  },
  waves: [
    miniWave('2022'),
    miniWave('2024', {
      after: '2022',
      changes: {
        place: {
          set: {
            options: [
              { code: 4, id: 'town', label: everywhere('town') },
              { code: 5, id: 'field', label: everywhere('field') },
            ],
          },
          categories,
        },
      },
    }),
  ],
})

const nobody: Kind = { key: '', groups: [] }
const young: Kind = { key: '1', groups: [{ id: 'young', weight: 1 }] }

/** The shares of the values of a question in a wave. */
function shares(id: string, wave: string, kind = nobody): ReadonlyMap<number, number> {
  const found = study.waves.find((one) => one.id === wave)
  if (found === undefined) throw new Error('No wave')
  const questionnaire = questionnaireOf(study, found)
  const find = sourcesOf(questionnaire)
  const question = find(id)?.question
  if (question === undefined) throw new Error('No question')
  const weights = likelyInWaves(study, found, questionnaire, find)(question, kind)
  const sum = weights.reduce((all, weight) => all + weight, 0)
  return new Map(valuesOf(question).map((value, place) => [value, (weights[place] ?? 0) / sum]))
}

/** How far two sets of shares are apart, at most. */
const distance = (one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): number =>
  Math.max(...[...one].map(([value, share]) => Math.abs(share - (other.get(value) ?? 0))))

test('a question is answered alike in two waves, and a little differently by a group', () => {
  for (const id of ['workload', 'views.1', 'rest', 'hours']) {
    const [before, now] = [shares(id, '2022'), shares(id, '2024')]
    expect(distance(before, now)).toBeGreaterThan(0)
    expect(distance(before, now)).toBeLessThan(0.08)
    expect(distance(now, shares(id, '2024', young))).toBeGreaterThan(0)
  }
})

test('where options changed, the categories that both waves have are as likely as they were', () => {
  const [before, now] = [shares('place', '2022'), shares('place', '2024')]
  expect(now.get(4)).toBeCloseTo((before.get(1) ?? 0) + (before.get(2) ?? 0), 10)
  expect(now.get(5)).toBeCloseTo(before.get(3) ?? 0, 10)
})

test('what is answered on a scale lies around one point of it, also where the scale is that of a matrix elsewhere', () => {
  for (const id of ['workload', 'views.1']) {
    const own = [...shares(id, '2022').values()]
    const top = own.indexOf(Math.max(...own))
    const rises = own.every(
      (share, place) => place === 0 || (place <= top ? share >= (own[place - 1] ?? 0) : share <= (own[place - 1] ?? 0)),
    )
    expect(rises).toBe(true)
  }
})

test('amounts lie around their bands', () => {
  const within = [...shares('hours', '2022')].filter(([value]) => value >= 20 && value <= 60)
  expect(within.reduce((sum, [, share]) => sum + share, 0)).toBeGreaterThan(0.9)
})

test('few choose an option that asks for words of their own', () => {
  expect(shares('rest', '2022').get(3)).toBeLessThan(0.25)
})

test('the same words always give the same number, about normally distributed', () => {
  const drawn = Array.from({ length: 2000 }, (_, index) => deviate('question', String(index)))
  expect(deviate('question', '7')).toBe(drawn[7])
  const mean = drawn.reduce((sum, value) => sum + value, 0) / 2000
  const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 2000
  // The mean has a standard error of 0.022.
  expect(Math.abs(mean)).toBeLessThan(0.1)
  expect(Math.abs(variance - 1)).toBeLessThan(0.15)
})

test('amounts of which the study says what is likely are so, whatever their bands', () => {
  const [wave] = study.waves
  if (wave === undefined) throw new Error('No wave')
  const amounts = [{ of: 'hours', low: 8, middle: 12, high: 30, filled: 1 }]
  const questionnaire = { ...questionnaireOf(study, wave), likely: { amounts, year: 2022 } }
  const find = sourcesOf(questionnaire)
  const hours = find('hours')?.question
  if (hours === undefined) throw new Error('No question')
  const weights = likelyValues(questionnaire, find)(hours, { key: '', groups: [] })
  expect(weights.indexOf(Math.max(...weights))).toBe(12)
  // Above 50 a few: that is more than three deviations of 18 / 1.645 away.
  expect(weights[50]).toBeLessThan(0.01)
})
