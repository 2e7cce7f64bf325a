import { describe, expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import { everywhere } from '../text.ts'
import type { MiniParts } from './mini-study.ts'
import { miniStudy } from './mini-study.ts'
import type { Study } from './study.ts'

const label = everywhere('Label')
const made = everywhere('Made')
const scale = (...codes: readonly number[]) => codes.map((code) => ({ code, id: `code-${code}`, label }))
const rows = (...codes: readonly number[]) => codes.map((code) => ({ code, label: everywhere(`Row ${code}`) }))
const number = (id: string, min: number, max: number, decimals = 0) =>
  miniItem('number', id, { fields: [{ id: 'amount', label, min, max, decimals }] })

const items = [
  miniItem('single', 'a', { options: scale(1, 2, 3) }),
  miniItem('single', 'b', { options: scale(1, 2, 3) }),
  miniItem('matrix', 'm', { rows: [{ ...rows(1)[0], open: true }, ...rows(7)], scale: scale(1, 2, 3) }),
  miniItem('slider', 's', { rows: [1, 2].map((code) => ({ code, label, low: label, high: label })) }),
  number('hours', 0, 80),
  miniItem('multiple', 'places'),
]
const blocks = [
  { id: 'first', title: label, pages: items.slice(0, 2).map((item, index) => ({ id: `p-${index}`, items: [item] })) },
  { id: 'second', title: label, pages: items.slice(2).map((item, index) => ({ id: `q-${index}`, items: [item] })) },
]
const categories = (id: string, ...rules: readonly string[]) => ({
  id,
  label: made,
  type: 'categories',
  categories: rules.map((rule, index) => ({ code: index + 1, id: `part-${index + 1}`, label, rule })),
})
const recode = (id: string, of: string, ...codes: readonly (readonly number[])[]) => ({
  id,
  label: made,
  type: 'recode',
  of,
  categories: codes.map((own, index) => ({ code: index + 1, label, codes: own })),
})
const score = (changes: object) => ({ id: 'd', label: made, type: 'score', of: ['m'], needs: 1, ...changes })

const withDerived = (...variables: readonly object[]): MiniParts => ({ blocks, derived: { variables } })
const derivedIn = (...variables: readonly object[]): Study['derived'] => miniStudy(withDerived(...variables)).derived
/** The last of these derived variables. */
const lastOf = (...variables: readonly object[]) => derivedIn(...variables).at(-1)

const equals = (variable: string, value: number) => ({ kind: 'compare', variable, relation: '=', value })

describe('categories', () => {
  test('are a choice of their own, each code with its rule', () => {
    const one = lastOf(categories('d', 'a = code-1', 'hours > 3'))
    expect(one).toMatchObject({
      item: { type: 'single', id: 'd', text: made, label: made },
      variables: [
        {
          variable: { id: 'd', kind: 'single', codes: [{ code: 1, id: 'part-1', label }, { code: 2 }] },
          derivation: {
            kind: 'categories',
            cases: [
              { code: 1, rule: equals('a', 1) },
              { code: 2, rule: { kind: 'compare', variable: 'hours', relation: '>', value: 3 } },
            ],
          },
        },
      ],
    })
  })

  test('know what they are computed from, each once, and stand in the block of the first', () => {
    const one = lastOf(categories('d', 'hours > 3 and s.1 > 2', 'a = 1 or hours = 2'))
    expect(one?.variables[0]?.sources).toEqual(['hours', 's.1', 'a'])
    expect(one?.block).toBe('second')
  })
})

describe('a recode', () => {
  test('of a single item is a choice with fewer codes', () => {
    expect(lastOf(recode('d', 'a', [1, 3], [2]))).toMatchObject({
      item: { type: 'single', id: 'd', options: [{ code: 1 }, { code: 2 }] },
      block: 'first',
      variables: [
        {
          variable: { id: 'd', kind: 'single' },
          sources: ['a'],
          derivation: {
            cases: [
              { code: 1, rule: { kind: 'in', variable: 'a', values: [1, 3] } },
              { code: 2, rule: { kind: 'in', variable: 'a', values: [2] } },
            ],
          },
        },
      ],
    })
  })

  test('of a matrix is a matrix with the same rows, and no open texts', () => {
    const one = lastOf(recode('d', 'm', [1, 2], [3]))
    expect(one?.item).toMatchObject({
      type: 'matrix',
      rows: [
        { code: 1, label: everywhere('Row 1') },
        { code: 7, label: everywhere('Row 7') },
      ],
      scale: [{ code: 1 }, { code: 2 }],
    })
    expect(one?.variables.map(({ variable, sources }) => [variable.id, variable.label.en, sources])).toEqual([
      ['d.1', 'Row 1', ['m.1']],
      ['d.7', 'Row 7', ['m.7']],
    ])
    expect(one?.variables[1]?.derivation).toMatchObject({ cases: [{ rule: { variable: 'm.7' } }, {}] })
  })

  test('of one row of a matrix is a choice', () => {
    expect(lastOf(recode('d', 'm.7', [1, 2, 3]))).toMatchObject({
      item: { type: 'single' },
      variables: [{ variable: { id: 'd' }, sources: ['m.7'] }],
    })
  })

  test('of what was recoded before brings that together again', () => {
    const one = lastOf(recode('fine', 'm', [1], [2], [3]), recode('d', 'fine', [1, 2]))
    expect(one?.variables.map(({ variable, sources }) => [variable.id, sources])).toEqual([
      ['d.1', ['fine.1']],
      ['d.7', ['fine.7']],
    ])
    expect(one?.block).toBe('second')
  })
})

describe('a score', () => {
  test('of a matrix has all its rows, between the lowest and the highest code', () => {
    expect(lastOf(score({ reverse: ['m.7'] }))).toMatchObject({
      item: { type: 'number', id: 'd' },
      variables: [
        {
          variable: { id: 'd', kind: 'number', min: 1, max: 3, decimals: 2 },
          sources: ['m.1', 'm.7'],
          derivation: {
            kind: 'score',
            low: 1,
            high: 3,
            needs: 1,
            of: [
              { variable: 'm.1', reversed: false },
              { variable: 'm.7', reversed: true },
            ],
          },
        },
      ],
    })
  })

  test.each<[string, readonly string[], readonly string[], number, number]>([
    ['single items', ['a', 'b'], ['a', 'b'], 1, 3],
    ['grades', ['s'], ['s.1', 's.2'], 1, 10],
    ['amounts', ['hours'], ['hours'], 0, 80],
    ['a matrix and an item on the same scale', ['m', 'b'], ['m.1', 'm.7', 'b'], 1, 3],
  ])('can be made of %s', (_, of, sources, low, high) => {
    const [one] = lastOf(score({ of }))?.variables ?? []
    expect(one).toMatchObject({ sources, derivation: { low, high }, variable: { min: low, max: high } })
  })

  test('turns round every row of an item that counts the other way round', () => {
    const [one] = lastOf(score({ of: ['m', 'b'], reverse: ['m'] }))?.variables ?? []
    expect(one?.derivation).toMatchObject({ of: [{ reversed: true }, { reversed: true }, { reversed: false }] })
  })

  test('has bounds that hold for a mean that is rounded', () => {
    const parts = { items: [number('x', 0.25, 1.75, 2)], derived: { variables: [score({ of: ['x'], decimals: 0 })] } }
    expect(miniStudy(parts).derived[0]?.variables[0]?.variable).toMatchObject({ min: 0, max: 2, decimals: 0 })
  })
})

describe('a derived variable can be used', () => {
  test('in a group, where its rules take the place of its name', () => {
    const study = { groups: { few: { label, rule: 'd = part-2' } } }
    const [group] = miniStudy({ ...withDerived(categories('d', 'hours > 30', 'hours > 3')), study }).groups
    expect(group?.rule).toEqual({
      state: 'bound',
      source: 'd = part-2',
      expanded: true,
      tree: {
        kind: 'and',
        of: [
          { kind: 'not', of: { kind: 'compare', variable: 'hours', relation: '>', value: 30 } },
          { kind: 'compare', variable: 'hours', relation: '>', value: 3 },
        ],
      },
    })
  })

  test('in a group as a score, which is known when answers are counted', () => {
    const study = { groups: { high: { label, rule: 'd > 2.5' } } }
    const [group] = miniStudy({ ...withDerived(score({})), study }).groups
    expect(group?.rule.tree).toEqual({ kind: 'compare', variable: 'd', relation: '>', value: 2.5 })
  })

  test('in the filter of a table', () => {
    const tables = { defaults: false, tables: [{ item: 'b', filter: 'd = 1' }] }
    const [table] = miniStudy({ ...withDerived(recode('d', 'a', [1, 3])), tables }).tables
    expect(table?.filter?.tree).toEqual({ kind: 'in', variable: 'a', values: [1, 3] })
  })

  test('by later ones', () => {
    const one = lastOf(categories('few', 'hours < 3', 'hours >= 3'), categories('d', 'few = part-1 and a = 1'))
    expect(one?.variables[0]?.sources).toEqual(['few', 'a'])
    expect(one?.block).toBe('second')
  })
})

describe('the table of a derived variable', () => {
  const tables = (...own: readonly object[]) => ({ defaults: false, tables: own })
  const withTables = (...own: readonly object[]) =>
    miniStudy({
      ...withDerived(categories('c', 'a = 1', 'a = 2'), recode('r', 'm', [1, 2], [3]), score({})),
      tables: tables(...own),
    }).tables

  test.each<[string, object, object]>([
    ['categories', { item: 'c' }, { block: 'first', statistics: ['percentage'], rows: [{ code: 1 }, { code: 2 }] }],
    [
      'a recoded matrix',
      { item: 'r' },
      { block: 'second', statistics: ['top-box'], codes: [2], rows: [{ variable: 'r.1' }, { variable: 'r.7' }] },
    ],
    ['a score, with its own decimals', { item: 'd' }, { statistics: ['mean'], decimals: 2, rows: [{ variable: 'd' }] }],
    [
      'several, next to questions',
      { id: 't', variables: ['r.1', 'm.1'] },
      { block: 'second', rows: [{ variable: 'r.1' }, { variable: 'm.1' }] },
    ],
  ])('is that of %s', (_, table, expected) => {
    expect(withTables(table)).toMatchObject([expected])
  })

  test('comes after those of questions, without being told', () => {
    const { tables: all } = miniStudy(withDerived(categories('c', 'a = 1')))
    expect(all.map(({ id }) => id)).toEqual(['a', 'b', 'm', 's', 'hours', 'places', 'c'])
  })
})
