import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { itemTypeNames, miniItem } from '../items/mini-item.ts'
import type { MiniParts } from '../study/mini-study.ts'
import { miniStudy, miniWave } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import type { Questionnaire } from './questionnaire.ts'
import { questionnaireOf } from './questionnaire.ts'
import { canonicalJson, normalForm, parseNormalForm, questionnaireVersion } from './questionnaire-version.ts'
import { route } from './route.ts'

function questionnaire(changes: Parameters<typeof miniStudy>[0] = {}): Questionnaire {
  const study = miniStudy({
    waves: [miniWave('2024'), miniWave('2026')],
    pages: [
      { id: 'first', items: itemTypeNames.map((type) => miniItem(type, `a-${type}`)) },
      { id: 'second', when: 'a-single = yes and a-multiple has yes', items: [miniItem('text', 'b')] },
    ],
    ...changes,
  })
  const [wave] = study.waves
  if (wave === undefined) throw new Error('No wave')
  return questionnaireOf(study, wave)
}

/** A hash that shows what it was made of. */
const same = (text: string): string => text

describe('the normal form of a questionnaire', () => {
  test('is read back as the same questionnaire, which leads everybody the same way', () => {
    const before = questionnaire()
    const after = parseNormalForm(normalForm(before))
    expect(after?.pages).toEqual(before.pages)
    expect(normalForm(after ?? before)).toBe(normalForm(before))
    for (const answers of [{}, { 'a-single': 1, 'a-multiple': [1] }, { 'a-single': 2 }]) {
      const pages = (one: Questionnaire | null) =>
        one === null ? null : route(one, answers).pages.map(({ page }) => page.id)
      expect(pages(after)).toEqual(pages(before))
    }
  })

  test('does not depend on the order in which somebody wrote the keys', () => {
    const item = miniItem('single', 'a')
    const turned = Object.fromEntries(Object.entries(item).toReversed())
    expect(normalForm(questionnaire({ pages: [{ items: [turned], id: 'p' }] }))).toBe(
      normalForm(questionnaire({ pages: [{ id: 'p', items: [item] }] })),
    )
  })

  const a = miniItem('single', 'a')
  const page = { id: 'p', items: [a] }
  const label = everywhere('Label')
  const later = (changes: object) => [miniWave('2024'), miniWave('2026', { after: '2024', ...changes })]
  const band = { id: 'band', label, type: 'categories', categories: [{ code: 1, label, rule: 'a = 1' }] }
  const block = (id: string, ...items: readonly object[]) => ({ id, title: label, pages: [{ id: `p-${id}`, items }] })

  test.each<[string, MiniParts]>([
    [
      'a question that a later wave adds',
      { pages: [{ id: 'p', items: [a, miniItem('text', 'b')] }], waves: later({ adds: ['b'] }) },
    ],
    ['a question that a later wave drops', { pages: [page], waves: later({ drops: ['a'] }) }],
    ['another wording in a later wave', { pages: [page], waves: later({ changes: { a: { set: { text: label } } } }) }],
    ['a wave that asks the same', { pages: [page], waves: later({}) }],
    ['tables', { pages: [page], tables: { defaults: false } }],
    ['groups', { pages: [page], study: { groups: { x: { label, rule: 'a = 1' } } } }],
    ['what is computed from the answers', { pages: [page], derived: { variables: [band] } }],
  ])('does not change with %s', (_, parts) => {
    expect(normalForm(questionnaire(parts))).toBe(normalForm(questionnaire({ pages: [page] })))
  })

  test.each<[string, MiniParts]>([
    [
      'a block of a later wave',
      { blocks: [block('x', a), block('y', miniItem('text', 'b'))], waves: later({ adds: ['b'] }) },
    ],
    [
      'a module that is still empty',
      {
        study: { modules: 'a' },
        blocks: [block('x', a), { ...block('y'), pages: [], module: { option: 'yes', owner: label } }],
      },
    ],
  ])('does not change with %s', (_, parts) => {
    expect(normalForm(questionnaire(parts))).toBe(normalForm(questionnaire({ blocks: [block('x', a)] })))
  })

  test.each([
    ['a word of a question', { pages: [{ id: 'p', items: [miniItem('single', 'a', { text: everywhere('Other') })] }] }],
    [
      'who gets it',
      {
        pages: [
          { id: 'p', items: [miniItem('single', 'a')] },
          { id: 'q', items: [miniItem('text', 'b')] },
        ],
      },
    ],
    ['the page that it is on', { pages: [{ id: 'other', items: [miniItem('single', 'a')] }] }],
  ])('changes with %s', (_, changes) => {
    const plain = questionnaire({ pages: [{ id: 'p', items: [miniItem('single', 'a')] }] })
    expect(questionnaireVersion(questionnaire(changes), same)).not.toBe(questionnaireVersion(plain, same))
  })

  test.each(['', '{', '[]', '{"format":2,"study":"a","wave":"b","blocks":[],"pages":[]}', '{"format":1}'])(
    'is not found in %j',
    (text) => {
      expect(parseNormalForm(text)).toBeNull()
    },
  )
})

test('canonical JSON is JSON, and the same for equal values', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)
      const plain = JSON.stringify(value)
      expect(JSON.parse(text)).toEqual(JSON.parse(plain))
      expect(canonicalJson(JSON.parse(text))).toBe(text)
    }),
  )
})
