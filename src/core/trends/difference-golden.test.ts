import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { named } from '../../../test/answered-wave.ts'
import { comparedTables, published, twoWaveStudy } from '../../../test/two-waves.ts'
import { unitWeight, type Dataset } from '../dataset/dataset.ts'
import type { PublicCell } from '../disclosure/public-table.ts'
import { miniItem } from '../items/mini-item.ts'
import type { Answers } from '../rule/rule.ts'
import { everywhere } from '../text.ts'

type Numbers = readonly (number | null)[]
type Estimate = { readonly estimate: number; readonly se: number; readonly low: number; readonly high: number }
type Compared = { readonly before: Estimate; readonly after: Estimate; readonly difference: Estimate }

/** Values of R's package survey and of MOVER in base R: see tools/golden/differences.R. */
const golden = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../statistics/golden/differences.json'), 'utf8'),
) as {
  readonly waves: readonly { readonly [name in 'weight' | 'a' | 'b' | 'code' | 'q' | 'hours']: Numbers }[]
  readonly results: readonly {
    readonly weighting: 'unweighted' | 'weighted'
    readonly group: 'a' | 'b' | 'total'
    readonly code: readonly Compared[]
    readonly q: readonly Compared[]
    readonly hours: Compared
  }[]
}

const study = twoWaveStudy({
  study: {
    groups: {
      a: { label: everywhere('A'), rule: 'a = yes' },
      b: { label: everywhere('B'), rule: 'b = yes' },
    },
  },
  items: [
    miniItem('single', 'a'),
    miniItem('single', 'b'),
    miniItem('single', 'code', { options: named('one', 'two', 'three', 'four', 'five') }),
    miniItem('single', 'q', { options: named('first', 'second') }),
    miniItem('number', 'hours', { fields: [{ id: 'h', label: everywhere('Hours'), max: 80, decimals: 1 }] }),
  ],
  tables: {
    banner: ['a', 'b', 'total'],
    defaults: false,
    tables: [
      { item: 'code', statistics: ['percentage'] },
      { item: 'q', statistics: ['percentage'] },
      { item: 'hours' },
    ],
  },
})

/** The answers of a wave of the golden file, with its weights where they count. */
function answered(index: 0 | 1, weighting: 'unweighted' | 'weighted') {
  const data = golden.waves[index]
  if (data === undefined) throw new Error('No such wave')
  const answers = data.a.map((_, row): Answers => {
    const given = (['code', 'q', 'hours'] as const).flatMap((name) => {
      const value = data[name][row] ?? null
      return value === null ? [] : [[name, value] as const]
    })
    const yes = (name: 'a' | 'b'): number => (data[name][row] === 1 ? 1 : 2)
    return { a: yes('a'), b: yes('b'), ...Object.fromEntries(given) }
  })
  const weigh = (dataset: Dataset): Dataset => ({
    ...dataset,
    weights: Float64Array.from(data.weight, (weight) => Math.round((weight ?? 0) * unitWeight)),
    weighted: true,
  })
  return published(study, study.waves[index], answers, weighting === 'weighted' ? { weigh } : {})
}

/** The three cells of a row in a group: both waves and the difference. */
function cellsOf(weighting: 'unweighted' | 'weighted', table: string) {
  const found = comparedTables({ study, from: answered(0, weighting), to: answered(1, weighting) }).find(
    ({ id }) => id === table,
  )
  return (group: string, row: number): readonly PublicCell[] =>
    found?.cells[row]?.filter((_, index) => found.columns[index]?.group === group) ?? []
}

/** How far a cell is from R's value, end by end; relative, or absolute where R's value is 0. */
const off = (cell: PublicCell | undefined, wanted: Estimate): number =>
  Math.max(
    ...(['estimate', 'se', 'low', 'high'] as const).map((key) => {
      const own = cell?.[key] ?? Number.NaN
      return Math.abs(wanted[key]) < 1e-9 ? Math.abs(own - wanted[key]) : Math.abs(own / wanted[key] - 1)
    }),
  )

const allOf = ({ before, after, difference }: Compared): readonly Estimate[] => [before, after, difference]

describe.each(['unweighted', 'weighted'] as const)(
  '%s, both waves and the difference are as R computes them',
  (weighting) => {
    const results = golden.results.filter((result) => result.weighting === weighting)

    test.each(['code', 'q'] as const)('the percentages of %s, 0 and 100 per cent among them', (item) => {
      const cells = cellsOf(weighting, item)
      const values = results.flatMap(({ group, [item]: rows }) =>
        rows.flatMap((row, line) => allOf(row).map((wanted, place) => ({ wanted, cell: cells(group, line)[place] }))),
      )
      expect(values).toHaveLength(item === 'code' ? 45 : 18)
      for (const { wanted, cell } of values) expect(off(cell, wanted), JSON.stringify(wanted)).toBeLessThan(1e-9)
    })

    test('the mean of an amount', () => {
      const cells = cellsOf(weighting, 'hours')
      for (const { group, hours } of results) {
        for (const [place, wanted] of allOf(hours).entries()) {
          expect(off(cells(group, 0)[place], wanted), JSON.stringify(wanted)).toBeLessThan(1e-9)
        }
      }
    })

    test('a difference is marked when its interval is on one side of zero', () => {
      const cells = cellsOf(weighting, 'code')
      for (const { group, code } of results) {
        const marks = code.map(({ difference: { low, high } }) => (low > 0 ? ['higher'] : high < 0 ? ['lower'] : []))
        expect(code.map((_, row) => cells(group, row)[2]?.marks)).toEqual(marks)
      }
      expect(results.flatMap(({ code }) => code).filter(({ difference }) => difference.low > 0)).not.toEqual([])
    })
  },
)
