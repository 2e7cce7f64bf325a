import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Column, Dataset } from '../dataset/dataset.ts'
import { unitWeight } from '../dataset/dataset.ts'
import { firstMissingCode, missingAmount, missingSet } from '../dataset/missing.ts'
import { variable } from '../items/variable.ts'
import type { RuleTree } from '../rule/rule.ts'
import { everywhere } from '../text.ts'
import type { Aggregates, Design } from './aggregate.ts'
import { aggregate, simpleDesign } from './aggregate.ts'
import { mean, median } from './average.ts'
import { columnCells } from './column-sums.ts'
import type { Figure } from './figure.ts'
import { count, percentage } from './proportion.ts'
import { shareOfAnswers } from './share-of-answers.ts'
import type { Tallies } from './tallies.ts'
import { emptyTally } from './tallies.ts'

type Estimate = { value: number; se: number; low: number; high: number }
type Numbers = readonly (number | null)[]

/** Values of R's package survey: see tools/golden/statistics.R. */
const golden = JSON.parse(readFileSync(path.join(import.meta.dirname, '../statistics/golden/survey.json'), 'utf8')) as {
  readonly populations: readonly number[]
  readonly data: { readonly [name in 'stratum' | 'weight' | 'a' | 'b' | 'code' | 'hours' | 'set']: Numbers }
  readonly results: readonly {
    design: 'unweighted' | 'weighted' | 'stratified'
    group: 'total' | 'a' | 'b'
    proportions: readonly (Estimate & { code: number; fitted_low: number; fitted_high: number; total: Estimate })[]
    hours: { mean: Estimate; median: Estimate }
    shares: readonly (Estimate & { option: number })[]
  }[]
}
const { data } = golden

const codes = (number: number) =>
  Array.from({ length: number }, (_, index) => ({
    code: index + 1,
    id: null,
    label: everywhere('x'),
    when: null,
    exclusive: false,
  }))
const parts = (id: string) => ({ id, item: id, label: everywhere(id) })
const filled = (numbers: Numbers, missing: number, scale = 1) =>
  numbers.map((number) => (number === null ? missing + 2 : Math.round(number * scale)))
const columns: readonly Column[] = [
  ...(['a', 'b'] as const).map((id): Column => ({
    storage: 'codes',
    variable: variable({ ...parts(id), kind: 'single', codes: codes(1) }),
    values: Uint8Array.from(filled(data[id], firstMissingCode)),
  })),
  {
    storage: 'codes',
    variable: variable({ ...parts('code'), kind: 'single', codes: codes(3) }),
    values: Uint8Array.from(filled(data.code, firstMissingCode)),
  },
  {
    storage: 'amounts',
    variable: variable({ ...parts('hours'), kind: 'number', decimals: 1 }),
    values: Int32Array.from(filled(data.hours, missingAmount, 10)),
  },
  {
    storage: 'sets',
    variable: variable({ ...parts('set'), kind: 'multiple', codes: codes(4) }),
    values: Uint32Array.from(filled(data.set, missingSet)),
  },
]
const rows = data.code.length
const inGroup = (id: string): RuleTree => ({ kind: 'compare', variable: id, relation: '=', value: 1 })

/** The counts of the golden answers under one of the designs. */
function countsUnder(design: 'unweighted' | 'weighted' | 'stratified'): Aggregates {
  const dataset: Dataset = {
    study: 's',
    wave: 'w',
    simulated: true,
    rows,
    complete: new Uint8Array(rows),
    columns: new Map(columns.map((column) => [column.variable.id, column])),
    rosters: new Map(),
    weights: Float64Array.from(data.weight, (weight) => Math.round((weight ?? 0) * unitWeight)),
    weighted: design !== 'unweighted',
  }
  const strata: Design = { stratum: Uint16Array.from(filled(data.stratum, 0)), populations: golden.populations }
  const plan = {
    groupings: [{ id: 'g', groups: ['a', 'b'].map((id) => ({ id, rule: inGroup(id) })), filter: null }],
    counts: ['code', 'hours', 'set'].map((id) => ({ grouping: 'g', variable: id, shares: id === 'set' })),
  }
  return aggregate(dataset, plan, design === 'stratified' ? strata : simpleDesign)
}

/** The largest distance to R's estimate, error and interval, relative to each. */
const off = (figure: Figure, wanted: Estimate, scale = 1) =>
  Math.max(
    ...(
      [
        [figure.estimate, wanted.value],
        [figure.se, wanted.se],
        [figure.low, wanted.low],
        [figure.high, wanted.high],
      ] as const
    ).map(([own, other]) => Math.abs((own ?? Number.NaN) / scale / other - 1)),
  )

describe.each(golden.results)('$design, group $group: as R computes it', (result) => {
  const aggregates = countsUnder(result.design)
  const cells = aggregates.cells.get('g')
  const bit = { total: null, a: 0, b: 1 }[result.group]
  if (cells === undefined) throw new Error('Nothing was counted')
  const column = columnCells(cells, aggregates.design, bit)
  const talliesOf = (id: string): Tallies => aggregates.tallies.get(`g | ${id}`) as Tallies
  const { code, hours, set } = { code: talliesOf('code'), hours: talliesOf('hours'), set: talliesOf('set') }
  const answer = (tallies: Tallies, value: number) => tallies.values.get(value) ?? emptyTally(cells.list.length)

  test.each(result.proportions)('percentage $code (svymean, svyciprop) and count (svytotal)', (wanted) => {
    const own = percentage(answer(code, wanted.code), code.answered, column)
    expect(off(own, wanted, 100)).toBeLessThan(1e-9)
    // R's own interval "logit" fits a model, step by step, and stops within 1e-8.
    expect(off(own, { ...wanted, low: wanted.fitted_low, high: wanted.fitted_high }, 100)).toBeLessThan(1e-6)
    expect(off(count(answer(code, wanted.code), code.answered, column), wanted.total)).toBeLessThan(1e-9)
  })

  test('mean (svymean) and median (svyquantile)', () => {
    expect(off(mean(hours, 1, column), result.hours.mean)).toBeLessThan(1e-9)
    expect(off(median(hours, 1, column), result.hours.median)).toBeLessThan(1e-9)
  })

  test.each(result.shares)('share $option of all answers (svyratio)', (wanted) => {
    if (set.shares === null) throw new Error('Shares were not counted')
    const own = shareOfAnswers(wanted.option, answer(set, wanted.option), set.answered, set.shares, column)
    expect(off(own, wanted, 100)).toBeLessThan(1e-9)
  })
})
