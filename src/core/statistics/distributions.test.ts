import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { incompleteBeta } from './incomplete-beta.ts'
import { proportionInterval } from './interval.ts'
import { logGamma } from './log-gamma.ts'
import { studentPoint } from './student.ts'

/** Values of R: see tools/golden/statistics.R. */
const golden = JSON.parse(readFileSync(path.join(import.meta.dirname, 'golden/survey.json'), 'utf8')) as {
  readonly pbeta: readonly { q: number; shape1: number; shape2: number; result: number }[]
  readonly qt: readonly { df: number; result: number }[]
  readonly lgamma: readonly { x: number; result: number }[]
  readonly nobody: readonly { n: number; low: number; high: number }[]
}

/** How far a value is from R's, relative to it. */
const off = (value: number, result: number) => Math.abs(value - result) / Math.max(Math.abs(result), 1e-300)

describe('the distributions agree with R', () => {
  test.each(golden.pbeta)('pbeta($q, $shape1, $shape2) = $result', ({ q, shape1, shape2, result }) => {
    expect(off(incompleteBeta(q, shape1, shape2), result)).toBeLessThan(1e-9)
  })

  test.each(golden.qt)('qt(0.975, $df) = $result', ({ df, result }) => {
    expect(off(studentPoint(df), result)).toBeLessThan(1e-9)
  })

  test.each(golden.lgamma)('lgamma($x) = $result', ({ x, result }) => {
    expect(Math.abs(logGamma(x) - result)).toBeLessThan(1e-9 * Math.max(1, result))
  })

  test.each(golden.nobody)('the interval of none or all of $n is that of qbeta', ({ n, low, high }) => {
    const none = proportionInterval({ value: 0, se: 0, df: 9 }, n)
    const all = proportionInterval({ value: 1, se: 0, df: 9 }, n)
    expect(none?.low).toBe(0)
    expect(off(none?.high ?? 0, high)).toBeLessThan(1e-9)
    expect(off(all?.low ?? 0, low)).toBeLessThan(1e-9)
    expect(all?.high).toBe(1)
  })
})
