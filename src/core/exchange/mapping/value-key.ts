import type { FileColumn, FileMissing, FileValue } from '../data-file.ts'

/**
 * A value of a data file as a mapping names it: a number in its shortest form, a text as it stands.
 *
 * @example valueKey(-9) // → '-9'
 */
export const valueKey = (value: FileValue): string => String(value)

/**
 * The value of a column at a row, or `null` where the place is empty. Moments are milliseconds since 1970 (UTC).
 *
 * @example valueAt({ kind: 'text', values: ['Yes', ''] }, 1) // → null
 */
export function fileValueAt({ kind, values }: FileColumn, row: number): FileValue | null {
  if (kind === 'text') return values[row] === undefined || values[row] === '' ? null : values[row]
  const value = values[row]
  return value === undefined || Number.isNaN(value) ? null : value
}

/** `98..99`, with an open end where one is left out: `..-1`. */
const rangeForm = /^(-?\d+(?:\.\d+)?)?\.\.(-?\d+(?:\.\d+)?)?$/

/**
 * The range of numbers that a key of a mapping stands for, or `null` when it stands for one value.
 *
 * @example readRange('98..99') // → { low: 98, high: 99 }
 */
export function readRange(key: string): { readonly low: number; readonly high: number } | null {
  const found = rangeForm.exec(key)
  if (found === null || key === '..') return null
  const [, low, high] = found
  return { low: low === undefined ? -Infinity : Number(low), high: high === undefined ? Infinity : Number(high) }
}

const end = (value: number): string => (Number.isFinite(value) ? String(value) : '')

/**
 * The key under which a mapping names a missing value or a range of them; `readRange` reads it back.
 *
 * @example missingKey({ kind: 'range', low: 98, high: 99 }) // → '98..99'
 */
export const missingKey = (missing: FileMissing): string =>
  missing.kind === 'value' ? valueKey(missing.value) : `${end(missing.low)}..${end(missing.high)}`
