import { describe, expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import { derivedMessages } from '../messages/derived-messages.ts'
import { say } from '../messages/say.ts'
import { everywhere, languages } from '../text.ts'
import { checkStudy } from './check-study.ts'
import type { MiniParts } from './mini-study.ts'
import { miniFiles, miniWave } from './mini-study.ts'

/** A mini study with a mistake: what it is, the keys and paths of all its issues, and the study. */
type Mistake = readonly [name: string, issues: string, parts: MiniParts]

const label = everywhere('Label')
const options = (...codes: readonly number[]) => codes.map((code) => ({ code, id: `option-${code}`, label }))
const a = miniItem('single', 'a', { options: options(1, 2) })
const b = miniItem('single', 'b')
const c = miniItem('single', 'c')
const slider = miniItem('slider', 's')
const rule = 'a = option-1'
const other = { options: options(1, 2, 3) }

const categories = (id: string, ...rules: readonly string[]) => ({
  id,
  label,
  type: 'categories',
  categories: rules.map((own, index) => ({ code: index + 1, label, rule: own })),
})
const recode = (of: string, ...codes: readonly (readonly number[])[]) => ({
  id: 'd',
  label,
  type: 'recode',
  of,
  categories: codes.map((own, index) => ({ code: index + 1, label, codes: own })),
})
const score = (changes: object) => ({ id: 'd', label, type: 'score', of: ['a', 'b'], needs: 1, ...changes })
const scale = miniItem('matrix', 'm', {
  rows: [1, 2].map((code) => ({ code, label })),
  scale: options(1, 2, 3),
})
const items = [a, b, scale, slider, miniItem('text', 't'), miniItem('roster', 'r')]
const derived = (...variables: readonly object[]): MiniParts => ({ items, derived: { variables } })
const variable = 'derived.variables.0'
const apart = [miniWave('2024'), miniWave('2026', { after: '2024', adds: ['a'], drops: ['b'] })]

const mistakes: readonly Mistake[] = [
  [
    'a derived variable twice',
    'study-double-derived at derived.variables.1.id',
    derived(categories('d', rule), categories('d', rule)),
  ],
  ['the name of a question', `study-derived-name at ${variable}.id`, derived(categories('a', rule))],
  ['the name of a row', `study-derived-name at ${variable}.id`, derived(categories('m.1', rule))],
  ['the name of a column', `study-derived-name at ${variable}.id`, derived(categories('r.months', rule))],
  [
    'the name of a row that is derived',
    'study-derived-name at derived.variables.1.id',
    derived(recode('m', [1]), categories('d.1', rule)),
  ],
  [
    'the name of a row that a wave adds',
    `study-derived-name at ${variable}.id`,
    {
      items: [a, scale],
      waves: [
        miniWave('2024'),
        miniWave('2026', {
          after: '2024',
          changes: { m: { set: { rows: [1, 2, 7].map((code) => ({ code, label })) } } },
        }),
      ],
      derived: { variables: [categories('m.7', rule)] },
    },
  ],
  [
    'a code of categories twice',
    `study-double-code at ${variable}.categories.1.code`,
    derived({ ...categories('d'), categories: [1, 1].map((code) => ({ code, label, rule })) }),
  ],
  ['a rule about no item', `rule-unknown-name at ${variable}.categories.0.rule`, derived(categories('d', 'zzz = 1'))],
  ['a recode of nothing', `study-derived-unknown at ${variable}.of`, derived(recode('zzzzzz', [1]))],
  [
    'a recode of nearly an item',
    `study-derived-unknown-suggestion at ${variable}.of`,
    { items: [miniItem('single', 'lunch')], derived: { variables: [recode('lunhc', [1])] } },
  ],
  ['a recode of a text', `study-derived-not-single at ${variable}.of`, derived(recode('t', [1]))],
  ['a recode of grades', `study-derived-not-single at ${variable}.of`, derived(recode('s', [1]))],
  ['a code that there is not', `study-table-code at ${variable}.categories.0.codes.1`, derived(recode('a', [1, 7]))],
  ['a code in two groups', `study-double-code at ${variable}.categories.1.codes.0`, derived(recode('a', [1], [1, 2]))],
  ['a score of nothing', `study-derived-unknown at ${variable}.of.1`, derived(score({ of: ['a', 'zzzzzz'] }))],
  ['a score of texts', `study-derived-not-scale at ${variable}.of`, derived(score({ of: ['t'] }))],
  ['a score of two scales', `study-derived-other-scale at ${variable}.of`, derived(score({ of: ['a', 'm'] }))],
  ['an item of a score twice', `study-double-row at ${variable}.of`, derived(score({ of: ['m', 'm.1'] }))],
  [
    'a reversed item outside the score',
    `study-derived-reverse at ${variable}.reverse`,
    derived(score({ of: ['m.1'], reverse: ['m.2'] })),
  ],
  [
    'a reversed item that there is not',
    `study-derived-unknown at ${variable}.reverse.0`,
    derived(score({ reverse: ['zzzzzz'] })),
  ],
  ['more answers than items', `study-derived-needs at ${variable}.needs`, derived(score({ needs: 3 }))],
  [
    'a score that decides who is asked',
    'study-derived-score at blocks.0.pages.2.items.0.when',
    { items: [a, b, { ...c, when: 'd > 1' }], derived: { variables: [score({})] } },
  ],
  [
    'a category by a score that decides who is asked',
    'study-derived-score at blocks.0.pages.2.items.0.when',
    {
      items: [a, b, { ...c, when: 'high = 1' }],
      derived: { variables: [score({}), categories('high', 'd > 1')] },
    },
  ],
  [
    'a derived variable of later answers that decides who is asked',
    'study-forward-reference at blocks.0.pages.0.items.0.when',
    { items: [{ ...c, when: 'd = 1' }, a], derived: { variables: [categories('d', rule)] } },
  ],
  [
    'a derived variable of what no wave asks together',
    `study-derived-not-in-wave at ${variable}.of, study-derived-not-in-wave at ${variable}.of`,
    { items: [{ ...a, options: options(1, 2) }, b], waves: apart, derived: { variables: [score({})] } },
  ],
  [
    'a question by what is not there in its wave',
    'study-derived-absent at blocks.0.pages.1.items.0.when',
    {
      items: [a, { ...c, when: 'd = 1' }],
      waves: [miniWave('2024'), miniWave('2026', { after: '2024', adds: ['a'] })],
      derived: { variables: [categories('d', rule)] },
    },
  ],
  [
    'codes that there are in no wave, which is told once',
    `study-table-code at ${variable}.categories.0.codes.0`,
    {
      items: [a],
      waves: [miniWave('2024'), miniWave('2026', { after: '2024', changes: { a: { set: other } } })],
      derived: { variables: [recode('a', [7])] },
    },
  ],
  [
    'a group of derived variables that no wave has together',
    'study-derived-absent at study.groups.x.rule, study-derived-absent at study.groups.x.rule',
    {
      items: [a, b],
      waves: apart,
      derived: { variables: [categories('of-a', rule), categories('of-b', 'b = 1')] },
      study: { groups: { x: { label, rule: 'of-a = 1 and of-b = 1' } } },
    },
  ],
  [
    'a derived variable that says nothing, which is told once, whoever uses it',
    `rule-unknown-name at ${variable}.categories.0.rule`,
    {
      items: [a, { ...c, when: 'd = 1' }],
      study: { groups: { x: { label, rule: 'd = 1' } } },
      derived: {
        variables: [categories('d', 'zzzzzz = 1'), recode('d', [1])].map((one, index) =>
          index === 0 ? one : { ...one, id: 'e' },
        ),
      },
      tables: { banner: ['x', 'total'], tables: [{ item: 'd' }, { id: 't', variables: ['e'] }] },
    },
  ],
]

const foundIn = (parts: MiniParts) => {
  const checked = checkStudy(miniFiles(parts))
  return checked.ok ? [] : checked.issues
}

describe('a study with', () => {
  test.each(mistakes)('%s is refused with %s, and with nothing else', (_, expected, parts) => {
    expect(
      foundIn(parts)
        .map(({ code, path }) => `${code} at ${path.join('.')}`)
        .join(', '),
    ).toBe(expected)
  })
})

test('every mistake is told in full sentences', () => {
  const sentences = mistakes.flatMap(([, , parts]) =>
    foundIn(parts).flatMap(({ code, values }) => languages.map((language) => say(language, code, values))),
  )
  expect(sentences.filter((sentence) => /\{[a-z]+\}|undefined|\[object/i.test(sentence))).toEqual([])
})

test('every sentence about derived variables is one that a study can call for', () => {
  const called = new Set<string>(mistakes.flatMap(([, , parts]) => foundIn(parts).map(({ code }) => code)))
  expect(Object.keys(derivedMessages).filter((key) => !called.has(key))).toEqual([])
})
