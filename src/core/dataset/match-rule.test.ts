import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryDataset } from '../../../test/arbitrary-dataset.ts'
import { variable } from '../items/variable.ts'
import { holds } from '../rule/evaluate-rule.ts'
import type { Relation, RosterRow, RuleTree, Value } from '../rule/rule.ts'
import { everywhere } from '../text.ts'
import { valueAt } from './column.ts'
import type { Column, Dataset } from './dataset.ts'
import { matchRule } from './match-rule.ts'

/** The answers of a row as the questionnaire would have them. */
function answersOf(dataset: Dataset, row: number): (id: string) => Value | undefined {
  return (id) => {
    const column = dataset.columns.get(id)
    const value = column === undefined ? undefined : valueAt(column, row)
    const roster = dataset.rosters.get(id)
    if (roster === undefined || value === undefined) return value
    const own = [...roster.response.keys()].filter((at) => roster.response[at] === row)
    return own.map((at) => cellsOf(roster.columns, at))
  }
}

const cellsOf = (columns: ReadonlyMap<string, Column>, at: number): RosterRow =>
  Object.fromEntries(
    [...columns].flatMap(([id, column]) => {
      const value = valueAt(column, at)
      return typeof value === 'number' || typeof value === 'string' ? [[id.slice('9.'.length), value]] : []
    }),
  )

const relation = fc.constantFrom<Relation>('=', '!=', '<', '<=', '>', '>=')
const numbers = ['1', '2.1', '5.hours', '6', '7']
const bounds = [-50, -0.1, 0, 1, 2, 7, 7.5, 36.5, 100, 250, 1990, 24_000, 24_186]
const value = fc.constantFrom(...bounds)

/** Conditions over columns that are numbers; inside a roster its own columns as well. */
const numeric = (ids: readonly string[]): fc.Arbitrary<RuleTree> => {
  const one = fc.constantFrom(...ids)
  return fc.oneof(
    fc.record({ kind: fc.constant('compare' as const), variable: one, relation, value }),
    fc.record({ kind: fc.constant('compare-variables' as const), variable: one, relation, other: one }),
    fc.record({ kind: fc.constant('in' as const), variable: one, values: fc.array(value, { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('between' as const), variable: one, low: value, high: value }),
    fc.record({ kind: fc.constant('answered' as const), variable: fc.constantFrom(...ids, '3', '8') }),
  )
}

const onSets: fc.Arbitrary<RuleTree> = fc.oneof(
  fc.record({ kind: fc.constant('has' as const), variable: fc.constant('3'), code: fc.constantFrom(1, 2, 3, 4) }),
  fc.record({ kind: fc.constant('has' as const), variable: fc.constant('4'), code: fc.constantFrom(220, 250, 235) }),
  fc.record({
    kind: fc.constant('count' as const),
    variable: fc.constantFrom('3', '4', '9'),
    relation,
    value: fc.nat(20),
  }),
)

/** Conditions joined with "and", "or" and "not". */
const joined = (leaf: fc.Arbitrary<RuleTree>): fc.Arbitrary<RuleTree> =>
  fc.letrec<{ tree: RuleTree }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        of: fc.array(tie('tree'), { maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant('not' as const), of: tie('tree') }),
    ),
  })).tree

const inRoster = joined(fc.oneof(numeric(['9.place', '9.months', ...numbers]), onSets)).chain((of) =>
  fc.constantFrom<RuleTree>({ kind: 'any', roster: '9', of }, { kind: 'all', roster: '9', of }),
)

const rule = joined(fc.oneof(numeric(numbers), onSets, inRoster))

describe('a rule over all rows at once', () => {
  test('holds for exactly the rows for which it holds one by one', () => {
    fc.assert(
      fc.property(arbitraryDataset(), rule, (dataset, tree) => {
        expect([...matchRule(dataset, tree)]).toEqual(
          Array.from({ length: dataset.rows }, (_, row) => Number(holds(tree, answersOf(dataset, row)))),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('compares amounts with decimals as they are written', () => {
    const price = variable({ id: 'price', item: 'price', label: everywhere('price'), kind: 'number', decimals: 2 })
    const column: Column = { storage: 'amounts', variable: price, values: Int32Array.of(28, 29, 30) }
    const [made] = fc.sample(arbitraryDataset(), { numRuns: 1, seed: 1 }) as [Dataset]
    const dataset = { ...made, rows: 3, columns: new Map([['price', column]]) }
    expect([...matchRule(dataset, { kind: 'in', variable: 'price', values: [0.29] })]).toEqual([0, 1, 0])
    expect([...matchRule(dataset, { kind: 'between', variable: 'price', low: 0.285, high: 0.29 })]).toEqual([0, 1, 0])
    expect([...matchRule(dataset, { kind: 'compare', variable: 'price', relation: '>=', value: 0.29 })]).toEqual([
      0, 1, 1,
    ])
  })

  test('about a variable that the dataset does not have is a mistake of the program', () => {
    const [dataset] = fc.sample(arbitraryDataset(), { numRuns: 1, seed: 1 }) as [Dataset]
    expect(() => matchRule(dataset, { kind: 'answered', variable: '99' })).toThrow('has no variable 99')
  })
})
