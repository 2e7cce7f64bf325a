import { describe, expect, test } from 'vitest'
import { named } from '../../../test/answered-wave.ts'
import { miniItem } from '../items/mini-item.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import { printRule } from '../rule/print-rule.ts'
import { miniStudy, miniWave } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import type { Codebook } from './codebook.ts'
import { codebook, fullCodebook } from './codebook.ts'

const study = miniStudy({
  waves: [miniWave('2024'), miniWave('2026', { after: '2024', adds: ['new'] })],
  blocks: [
    {
      id: 'one',
      title: everywhere('One'),
      pages: [{ id: 'gates', items: [miniItem('single', 'work'), miniItem('multiple', 'place')] }],
    },
    {
      id: 'two',
      title: everywhere('Two'),
      when: 'work = yes',
      pages: [
        {
          id: 'gated',
          when: 'place has yes',
          items: [
            miniItem('note', 'hello'),
            miniItem('matrix', 'views', {
              when: 'place has no',
              rows: [
                { code: 1, label: everywhere('Row 1') },
                { code: 7, label: everywhere('Other'), when: 'work != no', open: true },
              ],
            }),
            miniItem('slider', 'moods'),
            miniItem('number', 'hours'),
            miniItem('number', 'pay', {
              fields: ['now', 'later'].map((id) => ({
                id,
                label: everywhere(id),
                max: 10,
                decimals: 2,
                unit: everywhere('€'),
              })),
            }),
            miniItem('date', 'start'),
            miniItem('text', 'why'),
            miniItem('choice-because', 'stay'),
            miniItem('roster', 'jobs'),
            miniItem('single', 'new'),
          ],
        },
      ],
    },
  ],
})

const bookOf = (wave: number): Codebook => {
  const own = study.waves[wave]
  if (own === undefined) throw new Error('No such wave')
  return codebook(questionnaireOf(study, own))
}
const book = bookOf(0)
const baseOf = (id: string): string | null => {
  const base = book.get(id)?.base ?? null
  return base === null ? null : printRule(base)
}

test('every item yields its variables, in the order in which they are asked', () => {
  expect([...book.keys()]).toEqual([
    'work',
    'place',
    'views.1',
    'views.7',
    'views.7.text',
    'moods.1',
    'hours',
    'pay.now',
    'pay.later',
    'start',
    'why',
    'stay',
    'stay.2.because',
    'jobs',
  ])
})

test('a wave has the variables of the items that it asks', () => {
  expect(book.has('new')).toBe(false)
  expect([...bookOf(1).keys()].at(-1)).toBe('new')
})

describe('the base is who is asked', () => {
  test.each([
    ['everyone', 'work', null],
    ['block and page together', 'moods.1', 'work = 1 and place has 1'],
    ['block, page and item', 'views.1', 'work = 1 and place has 1 and place has 2'],
    ['block, page, item and row', 'views.7', 'work = 1 and place has 1 and place has 2 and work != 2'],
    [
      'block, page, item, row and the answer that opens a text',
      'views.7.text',
      'work = 1 and place has 1 and place has 2 and work != 2 and answered views.7',
    ],
    ['the option that asks for its reason', 'stay.2.because', 'work = 1 and place has 1 and stay = 2'],
  ])('%s', (_, id, base) => {
    expect(baseOf(id)).toBe(base)
  })
})

test('a variable comes with its codes, labels, bounds and place', () => {
  expect(book.get('place')).toMatchObject({
    block: 'one',
    page: 'gates',
    item: { id: 'place', type: 'multiple' },
    variable: {
      kind: 'multiple',
      codes: [
        { code: 1, id: 'yes', label: everywhere('Yes'), exclusive: false },
        { code: 2, id: 'no', label: everywhere('No'), exclusive: false },
        { code: 3, label: everywhere('None'), exclusive: true },
      ],
    },
  })
  expect(book.get('pay.now')?.variable).toMatchObject({
    kind: 'number',
    min: 0,
    max: 10,
    decimals: 2,
    unit: everywhere('€'),
  })
})

test.each([
  ['work', [251, 252, 253, 254]],
  ['moods.1', [251, 252, 253, 254]],
  ['place', [0x8000_0001, 0x8000_0002, 0x8000_0003, 0x8000_0004]],
  ['hours', [-0x7fff_ffff, -0x7fff_fffe, -0x7fff_fffd, -0x7fff_fffc]],
  ['start', [-0x7fff_ffff, -0x7fff_fffe, -0x7fff_fffd, -0x7fff_fffc]],
  ['jobs', [-0x7fff_ffff, -0x7fff_fffe, -0x7fff_fffd, -0x7fff_fffc]],
  ['why', [1, 2, 3, 4]],
])(
  'the four reasons for no answer have numbers of their own at %s',
  (id, [notAsked, skipped, notReached, declined]) => {
    expect(book.get(id)?.missing).toEqual({
      'not-asked': notAsked,
      skipped,
      'not-reached': notReached,
      declined,
    })
  },
)

test('no code of a variable is the number of a reason', () => {
  const all = miniStudy({
    items: [miniItem('single', 'a', { options: [...named('x', 'y'), { code: 250, label: everywhere('z') }] })],
  })
  const [wave] = all.waves
  const entry = wave === undefined ? undefined : codebook(questionnaireOf(all, wave)).get('a')
  const reasons = Object.values(entry?.missing ?? {})
  expect(entry?.variable.codes.filter(({ code }) => reasons.includes(code))).toEqual([])
})

describe('the full codebook', () => {
  const label = everywhere('Label')
  const categories = (id: string, ...rules: readonly string[]) => ({
    id,
    label,
    type: 'categories',
    categories: rules.map((rule, index) => ({ code: index + 1, label, rule })),
  })
  const recoded = (id: string, of: string) => ({
    id,
    label,
    type: 'recode',
    of,
    categories: [{ code: 1, label, codes: [1, 2] }],
  })
  const full = (...variables: readonly object[]): Codebook => {
    const own = miniStudy({
      items: [
        miniItem('single', 'gate'),
        miniItem('matrix', 'views', {
          when: 'gate = yes',
          rows: [1, 2].map((code) => ({ code, label, ...(code === 2 ? { when: 'gate != no' } : {}) })),
        }),
        miniItem('single', 'open'),
        miniItem('single', 'closed', { when: 'gate = no' }),
      ],
      derived: { variables },
    })
    const [wave] = own.waves
    if (wave === undefined) throw new Error('No such wave')
    return fullCodebook(questionnaireOf(own, wave))
  }

  test('has the derived variables behind those that were asked, with their computation', () => {
    const own = full(categories('d', 'gate = yes'), recoded('r', 'views'))
    expect([...own.keys()]).toEqual(['gate', 'views.1', 'views.2', 'open', 'closed', 'd', 'r.1', 'r.2'])
    expect(own.get('open')?.derivation).toBeUndefined()
    expect(own.get('r.2')).toMatchObject({
      block: 'block',
      page: '',
      item: { id: 'r', type: 'matrix' },
      derivation: { kind: 'categories', cases: [{ code: 1, rule: { kind: 'in', variable: 'views.2' } }] },
      missing: { 'not-asked': 251, skipped: 252, 'not-reached': 253, declined: 254 },
    })
  })

  test.each<[string, readonly object[], string, string | null]>([
    ['everyone, where everyone is asked all of it', [categories('d', 'gate = yes and open = yes')], 'd', null],
    ['who is asked it, where one question is enough', [recoded('d', 'closed')], 'd', 'gate = 2'],
    ['the people of its row', [recoded('d', 'views')], 'd.2', 'gate = 1 and gate != 2'],
    ['who is asked one of them', [categories('d', 'views.1 = yes', 'closed = yes')], 'd', 'gate = 1 or gate = 2'],
    ['everyone, where one of them is for everyone', [categories('d', 'closed = yes', 'open = yes')], 'd', null],
    [
      'the people of what it was derived from in its turn',
      [recoded('r', 'closed'), categories('d', 'r = 1')],
      'd',
      'gate = 2',
    ],
  ])('tells who can have a value: %s', (_, variables, id, base) => {
    const found = full(...variables).get(id)?.base
    expect(found === undefined || found === null ? found : printRule(found)).toBe(base)
  })

  test('is the codebook itself where nothing is derived', () => {
    const own = study.waves[0]
    expect(own && fullCodebook(questionnaireOf(study, own))).toEqual(book)
  })
})
