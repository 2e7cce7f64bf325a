import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryDataset, exampleVariables } from '../../../test/arbitrary-dataset.ts'
import { missingAt, valueAt } from '../dataset/column.ts'
import type { Column, Dataset } from '../dataset/dataset.ts'
import { unitWeight } from '../dataset/dataset.ts'
import { missingAmount } from '../dataset/missing.ts'
import { pickRows } from '../dataset/pick-rows.ts'
import { variable } from '../items/variable.ts'
import type { RuleTree } from '../rule/rule.ts'
import { everywhere } from '../text.ts'
import type { Aggregates, Design } from './aggregate.ts'
import { aggregate } from './aggregate.ts'
import type { Plan } from './plan.ts'
import type { Tally } from './tallies.ts'

const groups: readonly { id: string; rule: RuleTree; has: (dataset: Dataset, row: number) => boolean }[] = [
  {
    id: 'a',
    rule: { kind: 'has', variable: '3', code: 2 },
    has: (dataset, row) => list(answer(dataset, '3', row)).includes(2),
  },
  {
    id: 'b',
    rule: { kind: 'compare', variable: '2.1', relation: '>=', value: 5 },
    has: (dataset, row) => Number(answer(dataset, '2.1', row) ?? -1) >= 5,
  },
]

const filter: RuleTree = { kind: 'in', variable: '1', values: [2, 7] }
const passes = (dataset: Dataset, row: number) => [2, 7].includes(Number(answer(dataset, '1', row) ?? 0))

const counted = exampleVariables.filter(({ kind }) => kind !== 'text')
const planOf = (shares: boolean): Plan => ({
  groupings: [
    { id: 'all', groups, filter: null },
    { id: 'some', groups, filter },
    { id: 'none', groups: [], filter: null },
  ],
  counts: ['all', 'some', 'none'].flatMap((grouping) =>
    counted.map(({ id, kind }) => ({ grouping, variable: id, shares: shares && kind === 'multiple' })),
  ),
})
const plan = planOf(false)

const column = (dataset: Dataset, id: string): Column => {
  const found = dataset.columns.get(id)
  if (found === undefined) throw new Error(`No variable ${id}`)
  return found
}
const answer = (dataset: Dataset, id: string, row: number) => valueAt(column(dataset, id), row)
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

type Sums = Readonly<Record<string, readonly number[]>>

/** All that is not zero, by what it counts: variable, stratum, groups, and a value or a reason. */
function summary({ cells, tallies }: Aggregates): Sums {
  const sums: Record<string, readonly number[]> = {}
  for (const [key, { values, answered, missing, shares }] of tallies) {
    const grouping = key.slice(0, key.indexOf(' '))
    const note = (what: string, { n, w, w2 }: Tally) => {
      for (const [cell, { stratum, mask }] of (cells.get(grouping)?.list ?? []).entries()) {
        const own = [n[cell] ?? 0, w[cell] ?? 0, w2[cell] ?? 0]
        if (own.some((sum) => sum > 0)) sums[`${key} stratum ${stratum} groups ${mask} ${what}`] = own
      }
    }
    for (const [value, tally] of values) note(`value ${value}`, tally)
    for (const [index, tally] of missing.entries()) note(`missing ${index + 1}`, tally)
    note('answered', answered)
    if (shares === null) continue
    note('answers', { n: shares.wt, w: shares.w2tt, w2: shares.wt })
    for (const [value, w2t] of shares.w2t) note(`answers ${value}`, { n: w2t, w: w2t, w2: w2t })
  }
  return sums
}

/** The same sums, row by row and without the columns: slow, and simple enough to be right. */
function recount(dataset: Dataset, stratum: Uint16Array | null): Sums {
  const sums: Record<string, number[]> = {}
  for (let row = 0; row < dataset.rows; row += 1) {
    const w = dataset.weights[row] ?? 0
    const w2 = Math.round((w * w) / 1e6)
    const own = groups.reduce((mask, { has }, bit) => mask + (has(dataset, row) ? 2 ** bit : 0), 0)
    for (const grouping of ['all', 'some', 'none']) {
      if (grouping === 'some' && !passes(dataset, row)) continue
      for (const { id, decimals } of counted) {
        const add = (what: string, amounts: readonly number[]) => {
          const name = `${grouping} | ${id} stratum ${stratum?.[row] ?? 0} groups ${grouping === 'none' ? 0 : own} ${what}`
          sums[name] = amounts.map((amount, index) => (sums[name]?.[index] ?? 0) + amount)
        }
        const given = answer(dataset, id, row)
        const given1 = Array.isArray(given) ? given : [given]
        const missing = missingAt(column(dataset, id), row)
        if (missing > 0) {
          add(`missing ${missing}`, [1, w, w2])
          continue
        }
        add('answered', [1, w, w2])
        for (const one of given1) add(`value ${Math.round(Number(one) * 10 ** decimals)}`, [1, w, w2])
        if (!Array.isArray(given)) continue
        const t = given.length
        add('answers', [w * t, w2 * t * t, w * t])
        for (const one of given) add(`answers ${String(one)}`, [w2 * t, w2 * t, w2 * t])
      }
    }
  }
  return Object.fromEntries(Object.entries(sums).filter(([, own]) => own.some((sum) => sum > 0)))
}

const rowsOf = (dataset: Dataset) => Array.from({ length: dataset.rows }, (_, row) => row)
const pick = (dataset: Dataset, rows: readonly number[]) => pickRows(dataset, Uint32Array.from(rows))
const part = (sums: Sums, index: number) =>
  Object.fromEntries(Object.entries(sums).flatMap(([key, own]) => ((own[index] ?? 0) > 0 ? [[key, own[index]]] : [])))
const designOf = (dataset: Dataset): Design => ({
  stratum: Uint16Array.from({ length: dataset.rows }, (_, row) => (row * 7) % 3),
  populations: [100, 200, 300],
})

describe('the counts behind tables', () => {
  test('are those of a slow count row by row', () => {
    fc.assert(
      fc.property(arbitraryDataset(), fc.boolean(), (dataset, stratified) => {
        const design = stratified ? designOf(dataset) : { stratum: null, populations: [null] }
        expect(summary(aggregate(dataset, planOf(true), design))).toEqual(recount(dataset, design.stratum))
      }),
      { numRuns: 100 },
    )
  })

  test('do not depend on the order of the rows', () => {
    const shuffled = arbitraryDataset().chain((dataset) =>
      fc.tuple(
        fc.constant(dataset),
        fc.shuffledSubarray(rowsOf(dataset), { minLength: dataset.rows, maxLength: dataset.rows }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([dataset, order]) => {
        expect(summary(aggregate(pick(dataset, order), plan))).toEqual(summary(aggregate(dataset, plan)))
      }),
      { numRuns: 40 },
    )
  })

  test('of two parts add up to those of the whole', () => {
    fc.assert(
      fc.property(arbitraryDataset(), fc.nat(30), (dataset, cut) => {
        const shards = [rowsOf(dataset).slice(0, cut), rowsOf(dataset).slice(cut)]
        const sums: Record<string, readonly number[]> = {}
        for (const shard of shards) {
          for (const [key, own] of Object.entries(summary(aggregate(pick(dataset, shard), plan)))) {
            sums[key] = own.map((amount, index) => amount + (sums[key]?.[index] ?? 0))
          }
        }
        expect(sums).toEqual(summary(aggregate(dataset, plan)))
      }),
      { numRuns: 40 },
    )
  })

  test('under a filter are those of the rows that pass it', () => {
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        const passing = pick(
          dataset,
          rowsOf(dataset).filter((row) => passes(dataset, row)),
        )
        const only = (sums: Sums, grouping: string) =>
          Object.fromEntries(
            Object.entries(sums).flatMap(([key, own]) =>
              key.startsWith(`${grouping} |`) ? [[key.slice(grouping.length), own]] : [],
            ),
          )
        expect(only(summary(aggregate(dataset, plan)), 'some')).toEqual(only(summary(aggregate(passing, plan)), 'all'))
      }),
      { numRuns: 40 },
    )
  })
})

describe('weighted counts', () => {
  const weighted = arbitraryDataset(exampleVariables, { minRows: 1 }).map((dataset) => ({
    ...dataset,
    weighted: true,
    weights: dataset.weights.map((weight, row) => weight + row),
  }))

  test('are the unweighted ones when everybody weighs one', () => {
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        const equal = { ...dataset, weights: new Float64Array(dataset.rows).fill(unitWeight) }
        expect(summary(aggregate({ ...equal, weighted: true }, planOf(true)))).toEqual(
          summary(aggregate({ ...equal, weighted: false }, planOf(true))),
        )
      }),
      { numRuns: 40 },
    )
  })

  test('keep their sums when the weight of a person is divided over two', () => {
    fc.assert(
      fc.property(weighted, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (dataset, at, share) => {
        const row = at % dataset.rows
        const weight = dataset.weights[row] ?? 0
        const own = Math.round(weight * share)
        const divided = pick(dataset, [...rowsOf(dataset), row])
        const weights = divided.weights.map((other, index) =>
          index === row ? own : index === dataset.rows ? weight - own : other,
        )
        expect(part(summary(aggregate({ ...divided, weights }, plan)), 1)).toEqual(
          part(summary(aggregate(dataset, plan)), 1),
        )
      }),
      { numRuns: 40 },
    )
  })

  test('keep their sums, of weights and of squares, when somebody who weighs nothing is added', () => {
    fc.assert(
      fc.property(weighted, fc.nat(), (dataset, at) => {
        const more = pick(dataset, [...rowsOf(dataset), at % dataset.rows])
        const weights = more.weights.map((weight, row) => (row === dataset.rows ? 0 : weight))
        const [before, after] = [aggregate(dataset, plan), aggregate({ ...more, weights }, plan)].map(summary)
        for (const index of [1, 2]) expect(part(after ?? {}, index)).toEqual(part(before ?? {}, index))
      }),
      { numRuns: 40 },
    )
  })
})

describe('amounts', () => {
  const income = variable({ id: 'income', item: 'income', label: everywhere('income'), kind: 'number', decimals: 2 })
  const datasetWith = (amounts: readonly number[]): Dataset => ({
    study: 's',
    wave: 'w',
    simulated: true,
    rows: amounts.length,
    complete: new Uint8Array(amounts.length),
    columns: new Map([
      ['income', { storage: 'amounts', variable: income, values: Int32Array.from(amounts) } satisfies Column],
    ]),
    rosters: new Map(),
    weights: new Float64Array(amounts.length).fill(unitWeight),
    weighted: false,
  })
  const counts = (amounts: readonly number[]) => {
    const grouping = { id: 'g', groups: [], filter: null }
    const { tallies } = aggregate(datasetWith(amounts), {
      groupings: [grouping],
      counts: [{ grouping: 'g', variable: 'income', shares: false }],
    })
    const found = tallies.get('g | income')
    return [...(found?.values ?? [])].map(([amount, { n }]) => [amount, n[0]])
  }

  test('that lie far apart are counted as those that lie close together: rising, and only those that occur', () => {
    expect(counts([7, 3, 7, missingAmount + 1])).toEqual([
      [3, 1],
      [7, 2],
    ])
    expect(counts([2_000_000_000, -5, 7, 7, missingAmount + 2])).toEqual([
      [-5, 1],
      [7, 2],
      [2_000_000_000, 1],
    ])
    expect(counts([missingAmount + 1, missingAmount + 4])).toEqual([])
    expect(counts([])).toEqual([])
  })
})
