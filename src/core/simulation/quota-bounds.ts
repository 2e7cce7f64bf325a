import type { Quota } from './quota.ts'
import type { ColumnMark, QuotaBase } from './quota-cells.ts'
import { marksIn, roundingOf } from './quota-cells.ts'
import { sumsPrintedAs, unitsOf } from './windows.ts'

/** The lowest and highest number of people. */
export type Bounds = { readonly low: number; readonly high: number }

/** Any number of people. */
export const free: Bounds = { low: 0, high: Infinity }

/**
 * Where the exact percentages of a column that was made to add up to 100 lie beside the printed ones: between `from` and
 * one unit more. `null` is right at them, which holds for every column but those of few people.
 */
export type Window = number | null

/**
 * The key of a column of a table.
 *
 * @example columnKey(0, 'aios') // → '0 aios'
 */
export const columnKey = (table: number, column: string): string => `${table} ${column}`

/** Guards against what arithmetic leaves in the last digits. */
const trace = 1e-9

function boundsInWindow(units: number, base: number, scale: number, window: Window): Bounds {
  const exact = (units * base) / scale
  if (window === null) return { low: Math.floor(exact + trace), high: Math.ceil(exact - trace) }
  const low = Math.ceil(exact + (window * base) / scale - trace)
  return { low, high: Math.ceil(exact + ((window + 1) * base) / scale - trace) - 1 }
}

/**
 * How many people a printed figure can stand for on a base; `null` when nothing is printed that way.
 *
 * @example boundsOf(quota, { statistic: 'percentage', printed: 38, … }, 5778, null) // → { low: 2167, high: 2224 }
 */
export function boundsOf(quota: Quota, mark: ColumnMark, base: number, window: Window): Bounds | null {
  const { statistic, printed, table, column } = mark
  if (statistic === 'count') return { low: printed, high: printed }
  const decimals = quota.tables[table]?.spec.decimals ?? 0
  const units = unitsOf(printed, decimals)
  if (units === null) return null
  if (statistic === 'percentage' && roundingOf(quota, table, column) === 'largest-remainder') {
    return boundsInWindow(units, base, 100 * 10 ** decimals, window)
  }
  return sumsPrintedAs({ printed, decimals, scale: 100 }, base)
}

/** The windows that can hold a column of a table when it was made to add up to 100, the likeliest first. */
function windowsOf(quota: Quota, marks: readonly ColumnMark[], base: number): readonly Window[] {
  const [first] = marks
  if (first === undefined || base === 0) return [null]
  const decimals = quota.tables[first.table]?.spec.decimals ?? 0
  const scale = 100 * 10 ** decimals
  // The lowest of the differences is that of some row, whose count is one of the two next to the exact one.
  const starts = marks.flatMap((mark) => {
    const units = unitsOf(mark.printed, decimals) ?? 0
    const exact = (units * base) / scale
    return [Math.floor(exact), Math.ceil(exact)].map((count) => (scale * count) / base - units)
  })
  const within = [...new Set([...starts, -0.5, -0.25, -0.75])].filter((from) => from > -1 - trace && from <= trace)
  return [null, ...within.toSorted((a, b) => Math.abs(a + 0.5) - Math.abs(b + 0.5))]
}

/** The most ways of choosing windows that are tried. */
const limit = 200

/**
 * The choices of a window for each column that was made to add up to 100, the likeliest first; one choice without any
 * when there are no such columns.
 *
 * @example windowChoices(quota, baseOf)[0]?.get('0 total') // → null: right at the printed percentages
 */
export function windowChoices(quota: Quota, baseOf: QuotaBase): readonly ReadonlyMap<string, Window>[] {
  const columns = new Map<string, ColumnMark[]>()
  for (const mark of marksIn(quota)) {
    if (mark.statistic !== 'percentage' || roundingOf(quota, mark.table, mark.column) === 'half-up') continue
    const key = columnKey(mark.table, mark.column)
    columns.set(key, [...(columns.get(key) ?? []), mark])
  }
  return [...columns].reduce<readonly ReadonlyMap<string, Window>[]>(
    (choices, [key, marks]) => {
      const [first] = marks
      const base = first === undefined ? 0 : baseOf(first.table, first.column)
      return windowsOf(quota, marks, base)
        .flatMap((window) => choices.map((choice) => new Map([...choice, [key, window]])))
        .slice(0, limit)
    },
    [new Map()],
  )
}
