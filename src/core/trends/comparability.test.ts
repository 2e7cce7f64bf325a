import { describe, expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import { miniStudy, miniWave } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import { comparabilityOf } from './comparability.ts'

const option = (code: number, id: string) => ({ code, id, label: everywhere(id) })
const phase = miniItem('single', 'phase', { options: [option(1, 'aios'), option(2, 'specialist')] })
const four = [option(1, 'aios'), option(2, 'starting'), option(3, 'mid'), option(4, 'senior')]
const mood = miniItem('single', 'mood', { options: [option(1, 'bad'), option(2, 'fair'), option(3, 'good')] })
const common = [
  { id: 'aios', label: everywhere('aios'), before: [1], now: [1] },
  { id: 'specialist', label: everywhere('specialist'), before: [2], now: [2, 3, 4] },
]

/** What is found of each variable when the second wave says this of the first. */
function comparable(wave: object, more: object = {}): Readonly<Record<string, string>> {
  const study = miniStudy({
    items: [phase, mood],
    waves: [miniWave('2022'), miniWave('2024', { after: '2022', ...wave })],
    ...more,
  })
  const [from, to] = study.waves
  if (from === undefined || to === undefined) throw new Error('Two waves')
  return Object.fromEntries(
    [...comparabilityOf(study, from, to)].map(([id, { status, categories, reasons }]) => [
      id,
      [
        status,
        ...(categories ?? []).map((one) => one.id),
        ...(reasons.length > 0 ? [`${reasons.length} reasons`] : []),
      ].join(' '),
    ]),
  )
}

const changed = (change: object) => ({ changes: { phase: change } })

describe('whether two waves can be compared on a question', () => {
  test.each<[string, object, string]>([
    ['what is asked alike, can', {}, 'yes'],
    ['reworded: with a note', changed({ set: { text: everywhere('Phase now?') } }), 'with-note 1 reasons'],
    [
      'reworded, and the study says it cannot',
      changed({ set: { text: everywhere('Phase now?') }, comparable: 'no' }),
      'no 1 reasons',
    ],
    ['other options cannot', changed({ set: { options: four } }), 'no 2 reasons'],
    [
      'other options, but the study says that a note will do',
      changed({ set: { options: four }, comparable: 'with-note' }),
      'with-note 2 reasons',
    ],
    [
      'other options with categories in common: counted in those',
      changed({ set: { options: four }, categories: common }),
      'with-note aios specialist 2 reasons',
    ],
    [
      'a note of the study is told too',
      changed({ set: { options: four }, categories: common, note: everywhere('Mind this') }),
      'with-note aios specialist 3 reasons',
    ],
    [
      'none of the options left: cannot, even if the study says that a note will do',
      changed({ set: { options: [option(5, 'early'), option(6, 'late')] }, comparable: 'with-note' }),
      'no 2 reasons',
    ],
    ['no longer asked: cannot', { drops: ['phase'] }, 'no 1 reasons'],
    ['new: cannot', { adds: ['phase'] }, 'no 1 reasons'],
  ])('%s', (_, wave, expected) => {
    expect(comparable(wave)['phase']).toBe(expected)
  })

  test('asked of others cannot, unless the study says that a note will do', () => {
    const when = { mood: { set: { when: 'phase = aios' } } }
    expect(comparable({ changes: when })['mood']).toBe('no 1 reasons')
    expect(comparable({ changes: { mood: { ...when.mood, comparable: 'with-note' } } })['mood']).toBe(
      'with-note 1 reasons',
    )
  })
})

describe('whether two waves can be compared on a derived variable', () => {
  const derived = (categories: readonly object[]) => ({
    derived: { variables: [{ id: 'made', label: everywhere('Made'), type: 'categories', categories }] },
  })
  const two = derived([
    { ...option(1, 'in-training'), rule: 'phase = aios' },
    { ...option(2, 'trained'), rule: 'phase != aios' },
  ])
  const goodMood = derived([{ ...option(1, 'good'), rule: 'mood = good' }])

  test('it can when everything that it is computed from can', () => {
    expect(comparable({}, goodMood)['made']).toBe('yes')
    expect(comparable(changed({ set: { options: four } }), goodMood)['made']).toBe('yes')
  })

  test('it carries the notes of its sources, and cannot when one of them cannot', () => {
    expect(comparable(changed({ set: { text: everywhere('Now?') } }), two)['made']).toBe('with-note 1 reasons')
    expect(comparable(changed({ set: { options: four } }), two)['made']).toBe('no 2 reasons')
  })

  test('one that means the same over other options is compared with a note', () => {
    expect(comparable(changed({ set: { options: four }, categories: common }), two)['made']).toBe('with-note 2 reasons')
  })

  test('one that cuts through the categories in common cannot be compared', () => {
    const cut = derived([
      { ...option(1, 'first'), rule: 'phase in (1, 2)' },
      { ...option(2, 'later'), rule: 'phase != aios' },
    ])
    expect(comparable(changed({ set: { options: four }, categories: common }), cut)['made']).toBe('no 2 reasons')
  })

  test('one that a wave cannot have cannot be compared', () => {
    const starting = derived([{ ...option(1, 'starting'), rule: 'phase = starting' }])
    expect(comparable(changed({ set: { options: four }, categories: common }), starting)['made']).toBe('no 1 reasons')
  })
})

test('over a wave in between, options that changed twice have no categories in common', () => {
  const third = [option(1, 'aios'), option(2, 'other')]
  const study = miniStudy({
    items: [phase, mood],
    waves: [
      miniWave('2022'),
      miniWave('2024', { after: '2022', ...changed({ set: { options: four }, categories: common }) }),
      miniWave('2026', { after: '2024' }),
      miniWave('2028', {
        after: '2026',
        ...changed({
          set: { options: third },
          categories: [
            { id: 'aios', label: everywhere('aios'), before: [1], now: [1] },
            { id: 'other', label: everywhere('other'), before: [2, 3, 4], now: [2] },
          ],
        }),
      }),
    ],
  })
  const [first, second, , fourth] = study.waves
  const thirdWave = study.waves[2]
  if (first === undefined || second === undefined || thirdWave === undefined || fourth === undefined)
    throw new Error('Four waves')
  expect(comparabilityOf(study, second, thirdWave).get('phase')?.status).toBe('yes')
  expect(
    comparabilityOf(study, first, thirdWave)
      .get('phase')
      ?.categories?.map(({ id }) => id),
  ).toEqual(['aios', 'specialist'])
  expect(comparabilityOf(study, first, fourth).get('phase')?.status).toBe('no')
})
