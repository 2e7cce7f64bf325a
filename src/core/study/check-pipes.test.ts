import { describe, expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import { pipeMessages } from '../messages/pipe-messages.ts'
import type { MessageKey } from '../messages/say.ts'
import { say } from '../messages/say.ts'
import { everywhere, languages } from '../text.ts'
import { checkStudy } from './check-study.ts'
import type { MiniParts } from './mini-study.ts'
import { miniFiles, miniWave } from './mini-study.ts'
import { hasWholePipes, pipesIn, replacePipes } from './pipes.ts'

/** A mini study with one mistake: what it is, the key and path of its first issue, and the study. */
type Mistake = readonly [name: string, key: MessageKey, path: string, parts: MiniParts]

const label = everywhere('Label')
const a = miniItem('single', 'a')
const b = miniItem('single', 'b')
const first = 'blocks.0.pages.0'
const item = `${first}.items.0`
const second = 'blocks.0.pages.1.items.0'

const withText = (one: object, text: string, en = text): object => ({ ...one, text: { nl: text, en } })
/** A study of two waves of which the item `a` is asked in the last one only. */
const waves = (parts: MiniParts): MiniParts => ({
  waves: [miniWave('2024'), miniWave('2026', { after: '2024', adds: ['a'] })],
  ...parts,
})
const checked = (rule: string, changes: object = {}): MiniParts => ({
  pages: [
    { id: 'p', items: [a], checks: [{ rule, message: label, ...changes }] },
    { id: 'q', items: [b] },
  ],
})
const twice = ['a = 1', 'a = 2'].map((rule) => ({ id: 'same', rule, message: label }))
const group = { label: everywhere('{{a}}'), rule: 'a = 1' }
const derived = { label, type: 'categories', categories: [{ code: 1, label, rule: 'a = 1' }] }

const inPipes: readonly Mistake[] = [
  ['no question', 'study-pipe-unknown', `${second}.text`, { items: [a, withText(b, '{{zzzzzz}}')] }],
  [
    'nearly a question',
    'study-pipe-unknown-suggestion',
    `${second}.text`,
    { items: [miniItem('single', 'lunch'), withText(b, '{{lunhc}}')] },
  ],
  [
    'a question of several variables',
    'study-pipe-unknown-suggestion',
    `${second}.text`,
    { items: [miniItem('matrix', 'm'), withText(b, '{{m}}')] },
  ],
  ['a later question', 'study-pipe-later', `${item}.text`, { items: [withText(a, '{{b}}'), b] }],
  ['a question of the same page', 'study-pipe-own-page', `${item}.text`, { items: [withText(a, '{{a}}')] }],
  [
    'a question of another wave',
    'study-pipe-not-in-wave',
    `${second}.text`,
    waves({ items: [a, withText(b, '{{a}}')] }),
  ],
  ['a roster', 'study-pipe-roster', `${second}.text`, { items: [miniItem('roster', 'r'), withText(b, '{{r}}')] }],
  [
    'something in braces that do not close',
    'study-pipe-form',
    `${second}.text.nl`,
    { items: [a, withText(b, '{{a}', 'a')] },
  ],
  [
    'another question in another language',
    'study-pipe-languages',
    `${second}.text`,
    { items: [a, withText(b, '{{a}}', 'a')] },
  ],
  [
    'a question in the name of a group',
    'study-pipe-here',
    'study.groups.x.label',
    { items: [a], study: { groups: { x: group } } },
  ],
  [
    'what is computed, which is there only when answers are counted',
    'study-pipe-unknown',
    `${second}.text`,
    { items: [a, withText(b, '{{zzzzzz}}')], derived: { variables: [{ ...derived, id: 'zzzzzz' }] } },
  ],
  [
    'a question in a remark about a change',
    'study-pipe-here',
    'waves.1.changes.a.note',
    {
      items: [a],
      waves: [miniWave('2024'), miniWave('2026', { after: '2024', changes: { a: { note: everywhere('{{a}}') } } })],
    },
  ],
  [
    'its own first page in the title of a block',
    'study-pipe-own-page',
    'blocks.0.title',
    { blocks: [{ id: 'x', title: everywhere('{{a}}'), pages: [{ id: 'p', items: [a] }] }] },
  ],
]

const inChecks: readonly Mistake[] = [
  ['a later question', 'study-forward-reference', `${first}.checks.0.rule`, checked('b = 1')],
  ['no question', 'rule-unknown-name', `${first}.checks.0.rule`, checked('zzzzzz = 1')],
  [
    'a later question in its message',
    'study-pipe-later',
    `${first}.checks.0.message`,
    checked('a = 1', { message: everywhere('{{b}}') }),
  ],
  [
    'the name of another check',
    'study-double-name',
    `${first}.checks.1.id`,
    { pages: [{ id: 'p', items: [a], checks: twice }] },
  ],
  [
    'the field of a question',
    'study-double-variable',
    `${item}.id`,
    { pages: [{ id: 'p', items: [miniItem('single', 'check.p.1')], checks: twice.slice(1) }] },
  ],
]

const foundIn = (parts: MiniParts) => {
  const study = checkStudy(miniFiles(parts))
  return study.ok ? [] : study.issues
}

describe('a text cannot repeat the answer to', () => {
  test.each(inPipes)('%s: %s at %s', (_, key, path, parts) => {
    expect(foundIn(parts).map(({ code, path: at }) => `${code} at ${at.join('.')}`)).toEqual([`${key} at ${path}`])
  })
})

describe('a check of a page cannot have', () => {
  test.each(inChecks)('%s: %s at %s', (_, key, path, parts) => {
    expect(foundIn(parts).map(({ code, path: at }) => `${code} at ${at.join('.')}`)).toContain(`${key} at ${path}`)
  })
})

test('a text repeats answers to earlier pages, in any of its parts', () => {
  const option = { code: 1, label: everywhere('{{a}}') }
  const piped = {
    ...withText(b, '{{a}} and {{ a }}'),
    help: everywhere('{{a}}'),
    options: [option, { ...option, code: 2 }],
  }
  const blocks = [
    { id: 'x', title: label, pages: [{ id: 'p', items: [a] }] },
    { id: 'y', title: everywhere('{{a}}'), intro: everywhere('{{a}}'), pages: [{ id: 'q', items: [piped] }] },
  ]
  expect(foundIn({ blocks })).toEqual([])
})

test('a text that a wave does not ask repeats what another one asks', () => {
  const added = [miniWave('2024'), miniWave('2026', { after: '2024', adds: ['a', 'b'] })]
  const other = miniItem('single', 'c')
  expect(foundIn({ waves: added, items: [other, a, withText(b, '{{a}}')] })).toEqual([])
})

test('a check reads its own page, and its message repeats it', () => {
  expect(foundIn(checked('a = 1', { message: everywhere('Not {{a}}?') }))).toEqual([])
})

test('a check may read what is not asked in every wave: there it is unknown, and passes', () => {
  const parts = waves({ pages: [{ id: 'p', items: [a, b], checks: [{ rule: 'a = 1', message: label }] }] })
  expect(foundIn(parts)).toEqual([])
})

test('every sentence about answers in texts is one that a study can call for, and is told in full', () => {
  const called = new Set<string>(inPipes.map(([, key]) => key))
  expect(Object.keys(pipeMessages).filter((key) => !called.has(key))).toEqual([])
  const sentences = inPipes
    .flatMap(([, , , parts]) => foundIn(parts))
    .flatMap(({ code, values }) => languages.map((language) => say(language, code, values)))
  expect(sentences.filter((sentence) => /\{[a-z]+\}|undefined/i.test(sentence))).toEqual([])
})

test('pipes are what stands between double braces', () => {
  expect(pipesIn('Is {{0.7.current}} more than {{ 0.2 }}, {x} or {{}}?')).toEqual(['0.7.current', '0.2', ''])
  expect(replacePipes('{{a}}{{b}} {c}', (name) => `<${name}>{{a}}`)).toBe('<a>{{a}}<b>{{a}} {c}')
  expect(['{{a}}', '{a}', 'a } {'].every(hasWholePipes)).toBe(true)
  expect(['{{a}', '{a}}', '{{a{{b}}', '{{a}}}}'].some(hasWholePipes)).toBe(false)
})
