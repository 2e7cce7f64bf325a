import { describe, expect, test } from 'vitest'
import { tableMistakes, type Mistake } from '../../../test/table-mistakes.ts'
import { miniItem } from '../items/mini-item.ts'
import { say } from '../messages/say.ts'
import { studyMessages } from '../messages/study-messages.ts'
import { everywhere, languages } from '../text.ts'
import { checkStudy } from './check-study.ts'
import type { MiniParts } from './mini-study.ts'
import { miniFiles, miniWave } from './mini-study.ts'

const label = everywhere('Label')
const a = miniItem('single', 'a')
const b = miniItem('single', 'b')
const matrix = miniItem('matrix', 'm')
const roster = miniItem('roster', 'r')
const firstPage = 'blocks.0.pages.0'
const item = `${firstPage}.items.0`
const second = 'blocks.0.pages.1.items.0'
const table = 'tables.tables.0'

const one = (changes: object): MiniParts => ({ items: [{ ...a, ...changes }] })
/** A study of one item of a type. */
const oneOf = (...[type, changes]: [Parameters<typeof miniItem>[0], object]): MiniParts => ({
  items: [miniItem(type, 'a', changes)],
})
const option = (code: number, changes: object = {}) => ({ code, label, ...changes })
const options = (...changes: readonly object[]) => ({ options: changes.map((own, index) => option(index + 1, own)) })
const number = (changes: object) => oneOf('number', { fields: [{ id: 'x', label, max: 10, ...changes }] })
const columns = (...own: readonly object[]) => oneOf('roster', { columns: own.map((column) => ({ label, ...column })) })
const group = (id: string, rule = 'a = 1'): MiniParts => ({ items: [a], study: { groups: { [id]: { label, rule } } } })
const tables = (...own: readonly object[]): MiniParts => ({ items: [a, matrix, roster], tables: { tables: own } })
const wave = (changes: object): MiniParts => ({ items: [a], waves: [miniWave('2026', changes)] })
const asker = (contact: object): MiniParts => ({ study: { organisation: { name: label, contact } } })
const banner = (...groups: readonly string[]): MiniParts => ({ items: [a], tables: { banner: groups } })
const page = (id: string, items: readonly unknown[], when?: string) => ({ id, items, when })
const block = (id: string, pages: readonly unknown[], when?: string) => ({ id, title: label, pages, when })
const blocks = (...own: readonly unknown[]): MiniParts => ({ blocks: own })
const first = block('x', [page('p', [a])])

/** A study of two waves of which the item `a` is asked in the last one only. */
const waves = (parts: MiniParts): MiniParts => ({
  waves: [miniWave('2024'), miniWave('2026', { after: '2024', adds: ['a'] })],
  ...parts,
})

/** Two waves of which the first asks `b` and the second `a`. */
const apart = [miniWave('2024'), miniWave('2026', { after: '2024', adds: ['a'], drops: ['b'] })]

const inSchema: readonly Mistake[] = [
  ['a key that is left out', 'study-missing', `${item}.text`, one({ text: undefined })],
  ['a choice that is left out', 'study-missing', `${item}.precision`, oneOf('date', { precision: undefined })],
  ['a text in one language', 'study-missing-translation', `${item}.text.en`, one({ text: { nl: 'Ja' } })],
  ['an item without a type', 'study-missing-type', `${item}.type`, one({ type: undefined })],
  ['a key with nothing behind it', 'study-empty', `${item}.text`, one({ text: null })],
  ['a choice with nothing behind it', 'study-empty', `${item}.order`, one({ order: null })],
  ['"open" with nothing behind it', 'study-empty', `${item}.options.0.open`, one(options({ open: null }, {}))],
  ['a hyphen with nothing behind it', 'study-empty', item, { items: [null] }],
  ['a text of spaces', 'study-empty-text', `${item}.text.nl`, one({ text: { nl: ' ', en: 'Yes' } })],
  ['an id that YAML reads as a number', 'study-unquoted-number', `${item}.id`, one({ id: 0.1 })],
  ['a wave that YAML reads as a number', 'study-unquoted-number', 'waves.0.after', wave({ after: 2024 })],
  ['a table of what YAML reads as a number', 'study-unquoted-number', `${table}.item`, tables({ item: 0.1 })],
  ['a text that YAML reads as true', 'study-unquoted-truth', `${item}.text.nl`, one({ text: { nl: true, en: 'T' } })],
  ['a list where a name should be', 'study-needs-text', `${item}.id`, one({ id: ['a'] })],
  ['a text in no language', 'study-needs-languages', `${item}.text`, one({ text: 'Ja' })],
  ['a comma in a text', 'study-text-keys', `${item}.text.nee`, one({ text: { nl: 'Ja', nee: null, en: 'Yes' } })],
  ['"open" that is false', 'study-needs-open', `${item}.options.0.open`, one(options({ open: false }, {}))],
  [
    '"open" in one language',
    'study-missing-translation',
    `${item}.options.0.open.en`,
    one(options({ open: { nl: 'Wat?' } }, {})),
  ],
  ['a number in quotes', 'study-needs-number', `${item}.fields.0.max`, number({ max: '10' })],
  ['no number at all', 'study-needs-number', `${item}.fields.0.max`, number({ max: Number.NaN })],
  ['a code that is not whole', 'study-needs-whole-number', `${item}.options.0.code`, one(options({ code: 1.5 }, {}))],
  ['yes, which YAML reads as a text', 'study-needs-truth', `${item}.required`, one({ required: 'yes' })],
  ['a text where a list should be', 'study-needs-list', 'tables.banner', { items: [a], tables: { banner: 'total' } }],
  ['a list where keys should be', 'study-needs-keys', 'study.groups', { items: [a], study: { groups: [] } }],
  ['a text where an item should be', 'study-needs-keys', item, { items: ['a'] }],
  ['a key that is not known', 'study-unknown-key', `${item}.colour`, one({ colour: 'red' })],
  ['a misspelt key', 'study-unknown-key-suggestion', `${item}.requred`, one({ requred: true })],
  ['a type that there is not', 'study-not-allowed', `${item}.type`, one({ type: 'ranking' })],
  ['an order that there is not', 'study-not-allowed', `${item}.order`, one({ order: 'mixed' })],
  ['an item id with a space', 'study-bad-item-id', `${item}.id`, one({ id: 'a b' })],
  ['a table id with a slash', 'study-bad-item-id', `${table}.id`, tables({ id: '../a', item: 'a' })],
  ['an option name with a capital', 'study-bad-name', `${item}.options.0.id`, one(options({ id: 'Yes' }, {}))],
  ['a group name with a capital', 'study-bad-name', 'study.groups.Yes', group('Yes')],
  ['an endless name', 'study-too-long-name', `${item}.id`, one({ id: 'a'.repeat(61) })],
  ['an endless name of a group', 'study-too-long-name', `study.groups.${'a'.repeat(61)}`, group('a'.repeat(61))],
  ['a wave id with a slash', 'study-bad-number-or-name', 'waves.0.id', wave({ id: '2026/1' })],
  ['an item with a name that objects inherit', 'study-reserved-name', `${item}.id`, one({ id: 'constructor' })],
  ['a group with a name that objects inherit', 'study-reserved-name', 'study.groups.constructor', group('constructor')],
  ['a group called total', 'study-total-reserved', 'study.groups.total', group('total')],
  ['a day in another notation', 'study-bad-day', 'waves.0.opens', wave({ opens: '13-5-2026' })],
  ['a day that the calendar does not have', 'study-bad-day', 'waves.0.opens', wave({ opens: '2026-02-29' })],
  ['no e-mail address', 'study-bad-email', 'study.organisation.contact.email', asker({ email: 'x' })],
  ['no address of a page', 'study-bad-url', 'study.organisation.contact.url', asker({ url: 'x' })],
  ['a note in no language', 'study-needs-note', `${table}.notes.0`, tables({ item: 'a', notes: ['Mind'] })],
  ['no way to reach who asks', 'study-needs-contact', 'study.organisation.contact', asker({})],
  ['one option', 'study-too-few', `${item}.options`, one(options({}))],
  [
    'more options than fit in a set',
    'study-too-many',
    `${item}.options`,
    oneOf('multiple', options(...Array.from({ length: 32 }, () => ({})))),
  ],
  ['a code below 0', 'study-too-low', `${item}.options.0.code`, one(options({ code: -1 }, {}))],
  ['a code above 250', 'study-too-high', `${item}.options.1.code`, one(options({}, { code: 251 }))],
  ['a number beyond all bounds', 'study-too-high', `${item}.options.1.code`, one(options({}, { code: 1e30 }))],
  ['a rule that cannot be read', 'rule-repeat-name', `${item}.when`, one({ when: 'a = 1 or 2' })],
]

const numbers = (id: string, ...fields: readonly string[]) =>
  miniItem('number', id, { fields: fields.map((field) => ({ id: field, label, max: 9 })) })

/** Pairs of items of which the second is called like a part of the first. */
const pairs: readonly (readonly [string, object, object])[] = [
  ['the row of a matrix', matrix, miniItem('single', 'm.1')],
  ['the column of a roster', roster, miniItem('single', 'r.months')],
  ['a cell of a roster', roster, numbers('r.1', 'months', 'x')],
  ['the year of a month', miniItem('date', 'd'), miniItem('single', 'd.year')],
  ['the field to decline', { ...a, decline: true }, miniItem('single', 'a.declined')],
]
const sameNames = pairs.map(([what, ...items]): Mistake => [
  `an item called like ${what}`,
  'study-double-variable',
  `${second}.id`,
  { items },
])

const doubles: readonly Mistake[] = [
  ['a code twice', 'study-double-code', `${item}.options.1.code`, one(options({}, { code: 1 }))],
  ['an option twice', 'study-double-name', `${item}.options.1.id`, one(options({ id: 'x' }, { id: 'x' }))],
  [
    'a column of a roster twice',
    'study-double-name',
    `${item}.columns.1.id`,
    columns({ type: 'text', id: 'x' }, { type: 'text', id: 'x' }),
  ],
  [
    'a code of a column twice',
    'study-double-code',
    `${item}.columns.0.options.1.code`,
    columns({ type: 'single', id: 'x', ...options({}, { code: 1 }) }),
  ],
  ['a block twice', 'study-double-block', 'blocks.1.id', blocks(first, block('x', [page('q', [b])]))],
  [
    'a page twice, in two blocks',
    'study-double-page',
    'blocks.1.pages.0.id',
    blocks(first, block('y', [page('p', [b])])),
  ],
  ['an item twice', 'study-double-item', `${second}.id`, { items: [a, a] }],
  ...sameNames,
  ['a wave twice', 'study-double-wave', 'waves.1.id', { items: [a], waves: [miniWave('2026'), miniWave('2026')] }],
  ['a table twice', 'study-double-table', 'tables.tables.1.item', tables({ item: 'a' }, { item: 'a' })],
  [
    'a table of another kind twice',
    'study-double-table',
    'tables.tables.1.id',
    tables({ item: 'a' }, { id: 'a', item: 'm' }),
  ],
  ['a column of all tables twice', 'study-double-column', 'tables.banner.1', banner('total', 'total')],
  [
    'a column of a table twice',
    'study-double-column',
    `${table}.banner.1`,
    tables({ item: 'a', banner: ['total', 'total'] }),
  ],
  ['a row of a table twice', 'study-double-row', `${table}.variables.1`, tables({ id: 't', variables: ['a', 'a'] })],
]

const inItems: readonly Mistake[] = [
  [
    'options that all rule out the others',
    'study-all-exclusive',
    `${item}.options`,
    oneOf('multiple', options({ exclusive: true }, { exclusive: true })),
  ],
  ['a slider without a range', 'study-empty-range', `${item}.max`, oneOf('slider', { min: 10 })],
  ['a date without a range', 'study-empty-range', `${item}.max`, oneOf('date', { max: 1990 })],
  ['a field without a range', 'study-empty-range', `${item}.fields.0.max`, number({ min: 11 })],
  [
    'a column without a range',
    'study-empty-range',
    `${item}.columns.0.max`,
    columns({ type: 'year', id: 'y', min: 2020, max: 2000 }),
  ],
  ['a field too large to store', 'study-too-many-digits', `${item}.fields.0.max`, number({ max: 1e6, decimals: 3 })],
  ['a field too low to store', 'study-too-many-digits', `${item}.fields.0.min`, number({ min: -1e9 })],
  [
    'rows that are all called the same',
    'study-row-number',
    `${item}.row.nl`,
    oneOf('roster', { row: { nl: 'Rij {nummer}', en: 'Row {number}' } }),
  ],
]

const acrossFiles: readonly Mistake[] = [
  [
    'an identifying variable that there is not',
    'study-identifying',
    'study.identifying.0',
    { items: [miniItem('single', 'hours')], study: { identifying: ['zzzzzz'] } },
  ],
  [
    'an identifying variable with a slip',
    'study-identifying-suggestion',
    'study.identifying.1',
    { items: [miniItem('single', 'hours')], study: { identifying: ['hours', 'hour'] } },
  ],
  ['a wave after one that there is not', 'study-unknown-wave', 'waves.0.after', wave({ after: '2025' })],
  [
    'a wave that closes before it opens',
    'study-wave-days',
    'waves.0.closes',
    wave({ opens: '2026-05', closes: '2026-04-30' }),
  ],

  [
    'an item that reads a later one',
    'study-forward-reference',
    `${item}.when`,
    { items: [{ ...a, when: 'b = 1' }, b] },
  ],
  [
    'a block that reads a later one',
    'study-forward-reference',
    'blocks.0.when',
    blocks(block('x', [page('p', [a])], 'b = 1'), block('y', [page('q', [b])])),
  ],
  [
    'a rule on a later roster',
    'study-forward-reference',
    `${item}.when`,
    { items: [{ ...a, when: 'any r (months > 1)' }, roster] },
  ],
  [
    'a block that reads its second page',
    'study-forward-reference',
    'blocks.0.when',
    blocks(block('x', [page('p', [b]), page('q', [a])], 'a = 1')),
  ],
  [
    'a block that reads its first page',
    'study-own-page',
    'blocks.0.when',
    blocks(block('x', [page('p', [a])], 'a = 1')),
  ],
  ['a page that reads its own item', 'study-own-page', `${firstPage}.when`, { pages: [page('p', [a], 'a = 1')] }],
  ['an item that reads itself', 'study-own-page', `${item}.when`, one({ when: 'a = 1' })],
  [
    'an item that reads its neighbour',
    'study-own-page',
    `${firstPage}.items.1.when`,
    { pages: [page('p', [a, { ...b, when: 'a = 1' }])] },
  ],
  [
    'items that read each other',
    'study-own-page',
    `${item}.when`,
    {
      pages: [
        page('p', [
          { ...a, when: 'b = 1' },
          { ...b, when: 'a = 1' },
        ]),
      ],
    },
  ],
  [
    'an option that reads its own item',
    'study-own-page',
    `${item}.options.0.when`,
    one(options({ when: 'a = 2' }, {})),
  ],
  [
    'a row that reads its own matrix',
    'study-own-page',
    `${item}.rows.0.when`,
    oneOf('matrix', { rows: [option(1, { when: 'a.2 = 1' }), option(2)] }),
  ],

  [
    'an item that reads another wave',
    'study-not-in-wave',
    `${second}.when`,
    waves({ items: [a, { ...b, when: 'a = 1' }] }),
  ],
  [
    'a page that reads another wave',
    'study-not-in-wave',
    'blocks.0.pages.1.when',
    waves({ pages: [page('p', [a]), page('q', [b], 'a = 1')] }),
  ],
  [
    'a block that reads another wave',
    'study-not-in-wave',
    'blocks.1.when',
    waves(blocks(block('x', [page('p', [a])]), block('y', [page('q', [b])], 'a = 1'))),
  ],
  [
    'a group of questions that no wave asks together',
    'study-not-in-wave',
    'study.groups.x.rule',
    { waves: apart, items: [a, b], study: { groups: { x: { label, rule: 'a = 1 and b = 1' } } } },
  ],
  [
    'a filter on what no wave asks with the rest of the table',
    'study-not-in-wave',
    `${table}.filter`,
    { waves: apart, items: [a, b], tables: { tables: [{ item: 'b', filter: 'a = 1' }] } },
  ],

  ['an item that there is not in a rule', 'rule-unknown-name', `${item}.when`, one({ when: 'zzz = 1' })],
  [
    'an option that there is not in a rule',
    'rule-unknown-option',
    `${second}.when`,
    { items: [a, { ...b, when: 'a = 7' }] },
  ],
  [
    'a text that there is not in a rule',
    'rule-unknown-name',
    `${second}.when`,
    { items: [a, { ...b, when: 'answered a.1.text' }] },
  ],
  ['another type of answer in a rule', 'rule-has-needs-multiple', 'study.groups.x.rule', group('x', 'a has yes')],
  [
    'an item that there is not in a filter',
    'rule-unknown-name',
    `${table}.filter`,
    tables({ item: 'a', filter: 'zzz = 1' }),
  ],
]

const mistakes = [...inSchema, ...doubles, ...inItems, ...acrossFiles, ...tableMistakes]

describe('a study with', () => {
  test.each(mistakes)('%s is refused with %s at %s', (_, key, path, parts) => {
    const checked = checkStudy(miniFiles(parts))
    const found = checked.ok ? [] : checked.issues.map(({ code, path: at }) => `${code} at ${at.join('.')}`)
    expect(found[0] ?? 'nothing').toBe(`${key} at ${path}`)
  })
})

test('every mistake is told in full sentences', () => {
  const sentences = mistakes.flatMap(([, , , parts]) => {
    const checked = checkStudy(miniFiles(parts))
    return (
      (checked.ok ? [] : checked.issues)
        // This sentence shows how {number} is written.
        .filter(({ code }) => code !== 'study-row-number')
        .flatMap(({ code, values }) => languages.map((language) => say(language, code, values)))
    )
  })
  expect(sentences.filter((sentence) => /\{[a-z]+\}|undefined|\[object/i.test(sentence))).toEqual([])
})

test('every sentence about study files is one that a study can call for', () => {
  const called = new Set<string>(mistakes.map(([, key]) => key))
  expect(Object.keys(studyMessages).filter((key) => !called.has(key))).toEqual([])
})
