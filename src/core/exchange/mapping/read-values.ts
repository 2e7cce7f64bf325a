import type { MissingReason } from '../../dataset/missing.ts'
import type { Variable } from '../../items/variable.ts'
import type { FileColumn, FileValue } from '../data-file.ts'
import { fileValueAt, readRange, valueKey } from './value-key.ts'

/** What stands in a place of a column: an answer, a reason why there is none, nothing, or something that does not fit. */
export type Found =
  | { readonly kind: 'value'; readonly value: number | string }
  | { readonly kind: 'missing'; readonly reason: MissingReason }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unfit'; readonly value: FileValue }

/** How the values of a column are read: which stand for codes, which are no answer. */
export type ValueReading = {
  readonly codes?: Readonly<Record<string, number>> | undefined
  readonly missing?: Readonly<Record<string, MissingReason>> | undefined
  readonly times?: number | undefined
}

const blank: Found = { kind: 'blank' }

/** A day as texts write it: `2024-05-13`. */
const isoDay = (moment: number): string => {
  const date = new Date(moment)
  return Number.isNaN(date.getTime()) ? String(moment) : date.toISOString().slice(0, 10)
}

/** The reason that a mapping gives for a value. */
function reasonReader(missing: ValueReading['missing']): (value: FileValue) => MissingReason | undefined {
  const entries = Object.entries(missing ?? {})
  const single = new Map(entries)
  const ranges = entries.flatMap(([key, reason]) => {
    const range = readRange(key)
    return range === null ? [] : [{ ...range, reason }]
  })
  return (value) => {
    const named = single.get(valueKey(value))
    if (named !== undefined || typeof value === 'string') return named
    return ranges.find(({ low, high }) => value >= low && value <= high)?.reason
  }
}

/** A year or month that a text holds, as the variable counts it: `2024-05`, `2024`. */
function monthIn({ kind }: Variable, text: string): number | null {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?(?:-\d{2})?$/.exec(text.trim()) ?? []
  if (year === undefined) return null
  if (kind === 'year') return Number(year)
  return month === undefined ? null : Number(year) * 12 + Number(month) - 1
}

/** A number or moment as the variable counts it; `null` when it cannot. */
function amount(variable: Variable, column: FileColumn, value: FileValue, times: number): number | null {
  if (typeof value === 'string' && (variable.kind === 'months' || variable.kind === 'year'))
    return monthIn(variable, value)
  const number = typeof value === 'number' ? value : Number(value.trim() === '' ? Number.NaN : value)
  if (!Number.isFinite(number)) return null
  if (column.kind === 'date') {
    const date = new Date(number)
    if (variable.kind === 'months') return date.getUTCFullYear() * 12 + date.getUTCMonth()
    if (variable.kind === 'year') return date.getUTCFullYear()
  }
  const scale = 10 ** variable.decimals
  // Data of other programs have the noise of their own calculations; the study says how many decimals mean something.
  return variable.kind === 'number' ? Math.round(number * times * scale) / scale : number * times
}

/** What a value of the file is for the variable. */
function readValue(
  variable: Variable,
  column: FileColumn,
  value: FileValue,
  { codes, times = 1 }: ValueReading,
): Found {
  if (variable.kind === 'text') {
    const text = column.kind === 'date' && typeof value === 'number' ? isoDay(value) : String(value)
    return { kind: 'value', value: text }
  }
  const named = codes !== undefined && Object.hasOwn(codes, valueKey(value)) ? codes[valueKey(value)] : undefined
  if (named !== undefined) return { kind: 'value', value: named }
  const number = amount(variable, column, value, times)
  return number === null ? { kind: 'unfit', value } : { kind: 'value', value: number }
}

/**
 * A function that gives what a column holds at a row, for a variable of the study. Each different value is looked at once.
 * Whether an answer fits the variable (its codes, its bounds) is not judged here: `put` does.
 *
 * @example valueReader(sex, column, { codes: { Male: 1, Female: 2 } })(0) // → { kind: 'value', value: 1 }
 */
export function valueReader(variable: Variable, column: FileColumn, reading: ValueReading): (row: number) => Found {
  const reasonOf = reasonReader(reading.missing)
  const known = new Map<FileValue, Found>()
  return (row) => {
    const value = fileValueAt(column, row)
    if (value === null) return blank
    const before = known.get(value)
    if (before !== undefined) return before
    const reason = reasonOf(value)
    const found: Found =
      reason === undefined ? readValue(variable, column, value, reading) : { kind: 'missing', reason }
    // A column of long texts would be kept twice for nothing.
    if (known.size < 10_000) known.set(value, found)
    return found
  }
}
