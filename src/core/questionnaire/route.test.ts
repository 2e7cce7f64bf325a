import { describe, expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import type { Answers } from '../rule/rule.ts'
import type { MiniParts } from '../study/mini-study.ts'
import { miniStudy } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import type { Questionnaire } from './questionnaire.ts'
import { questionnaireOf } from './questionnaire.ts'
import { route } from './route.ts'

const label = everywhere('Label')
const a = miniItem('single', 'a')
const multiple = miniItem('multiple', 'm')
const b = (when: string) => miniItem('single', 'b', { when })
const option = (code: number, changes: object = {}) => ({ code, label, ...changes })

function asks(parts: MiniParts): Questionnaire {
  const study = miniStudy(parts)
  const [wave] = study.waves
  if (wave === undefined) throw new Error('A mini study has a wave')
  return questionnaireOf(study, wave)
}

/** The items that are shown. */
const shown = (parts: MiniParts, answers: Answers) =>
  route(asks(parts), answers).pages.flatMap(({ items }) => items.map(({ asked }) => asked.item.id))

const counted = (parts: MiniParts, answers: Answers) => route(asks(parts), answers).answers

describe('relevance', () => {
  const block = (id: string, items: readonly object[], when?: string) => ({
    id,
    title: label,
    when,
    pages: [{ id: `p-${id}`, items }],
  })
  const places: readonly (readonly [string, MiniParts])[] = [
    ['an item', { items: [a, b('a = 1')] }],
    [
      'a page',
      {
        pages: [
          { id: 'p', items: [a] },
          { id: 'q', when: 'a = 1', items: [miniItem('single', 'b')] },
        ],
      },
    ],
    ['a block', { blocks: [block('x', [a]), block('y', [miniItem('single', 'b')], 'a = 1')] }],
    ['the only row', { items: [a, miniItem('matrix', 'b', { rows: [option(1, { when: 'a = 1' })] })] }],
    [
      'all options',
      { items: [a, miniItem('single', 'b', { options: [1, 2].map((code) => option(code, { when: 'a = 1' })) })] },
    ],
    ['a note', { items: [a, miniItem('note', 'b', { when: 'a = 1' })] }],
  ]

  test.each(places)('of %s: shown when true, hidden when false or unknown', (_, parts) => {
    expect(shown(parts, { a: 1 })).toEqual(['a', 'b'])
    expect(shown(parts, { a: 2 })).toEqual(['a'])
    expect(shown(parts, {})).toEqual(['a'])
  })

  test.each(places.slice(0, 5))('of %s: asked when true, not asked when false, not known before', (_, parts) => {
    const asked = (answers: Answers) => [...route(asks(parts), answers).asked.values()].at(-1)
    expect([asked({ a: 1 }), asked({ a: 2 }), asked({})]).toEqual([true, false, null])
  })

  test('of some rows and some options leaves the others', () => {
    const rows = { rows: [option(1), option(2, { when: 'a = 1' })] }
    const some = { options: [option(1), option(2, { when: 'a = 1' })] }
    const parts = { items: [a, miniItem('matrix', 'b', rows), miniItem('single', 'c', some)] }
    const offered = (answers: Answers) =>
      route(asks(parts), answers).pages.flatMap(({ items }) =>
        items.flatMap((item) =>
          item.offered.map(({ id, codes }) => `${id}: ${codes.map(({ code }) => code).join(' ')}`),
        ),
      )
    expect(offered({ a: 1 })).toEqual(['a: 1 2', 'b.1: 1 2', 'b.2: 1 2', 'c: 1 2'])
    expect(offered({ a: 2 })).toEqual(['a: 1 2', 'b.1: 1 2', 'c: 1'])
  })

  test('joins: all of block, page, item and row must be true, and one that is false is enough to be not asked', () => {
    const items = [miniItem('matrix', 'c', { when: 'b = 1', rows: [option(1, { when: 'a = 1' })] })]
    const parts = { blocks: [block('x', [a]), block('y', [miniItem('single', 'b')]), block('z', items, 'a = 1')] }
    const asked = (answers: Answers) => route(asks(parts), answers).asked.get('c.1')
    expect([asked({ a: 1, b: 1 }), asked({ a: 1, b: 2 }), asked({ a: 1 }), asked({ a: 2 }), asked({})]).toEqual([
      true,
      false,
      null,
      false,
      null,
    ])
  })
})

describe('an answer that was routed past later', () => {
  const chain = { items: [a, b('a = 1'), miniItem('single', 'c', { when: 'b = 1' })] }

  test('counts for nothing, nor does what hung on it', () => {
    expect(counted(chain, { a: 1, b: 1, c: 1 })).toEqual({ a: 1, b: 1, c: 1 })
    expect(counted(chain, { a: 2, b: 1, c: 1 })).toEqual({ a: 2 })
    expect(shown(chain, { a: 2, b: 1, c: 1 })).toEqual(['a'])
  })

  test('is not "answered" to a later rule', () => {
    const parts = { items: [a, b('a = 1'), miniItem('note', 'n', { when: 'not answered b' })] }
    expect(shown(parts, { a: 2, b: 1 })).toEqual(['a', 'n'])
  })

  test('is left out when only its option is no longer offered', () => {
    const some = { options: [option(1), option(2, { when: 'a = 1' }), option(3)] }
    const parts = { items: [a, miniItem('single', 's', some), miniItem('multiple', 'm', some)] }
    const stored = { s: 2, m: [1, 2] }
    expect(counted(parts, { a: 1, ...stored })).toEqual({ a: 1, ...stored })
    expect(counted(parts, { a: 2, ...stored })).toEqual({ a: 2, m: [1] })
    expect(counted(parts, { a: 2, s: 2, m: [2] })).toEqual({ a: 2 })
  })

  test('takes its text along when its option is no longer offered', () => {
    const some = { options: [option(1), option(2, { when: 'a = 1', open: true })] }
    const parts = { items: [a, miniItem('single', 's', some)] }
    expect(counted(parts, { a: 1, s: 2, 's.2.text': 'x' })).toEqual({ a: 1, s: 2, 's.2.text': 'x' })
    expect(counted(parts, { a: 2, s: 2, 's.2.text': 'x' })).toEqual({ a: 2 })
  })
})

describe('a text behind an option', () => {
  const open = { items: [miniItem('single', 's', { options: [option(1), option(2, { open: true })] })] }

  test('counts and is asked when the option is chosen', () => {
    const text = 's.2.text'
    const asked = (answers: Answers) => route(asks(open), answers).asked.get(text)
    expect([asked({ s: 2 }), asked({ s: 1 }), asked({})]).toEqual([true, false, false])
    expect(counted(open, { s: 1, [text]: 'x' })).toEqual({ s: 1 })
    expect(counted(open, { [text]: 'x' })).toEqual({})
  })
})

test('answers under names that there are not, or that every object has, count for nothing', () => {
  const stray = JSON.parse('{ "a": 1, "zzz": 1, "constructor": 1, "__proto__": { "b": 1 } }') as Answers
  expect(counted({ items: [a, miniItem('single', 'b')] }, stray)).toEqual({ a: 1 })
})

test('stored codes that a question does not have (any more) are kept, for the dataset to report', () => {
  expect(counted({ items: [a, multiple] }, { a: 7, m: [1, 7] })).toEqual({ a: 7, m: [1, 7] })
})

test('without answers the first page is shown, and everything that hangs on nothing', () => {
  expect(shown({ items: [a, b('a = 1'), multiple] }, {})).toEqual(['a', 'm'])
})
