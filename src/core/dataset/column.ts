import type { Variable } from '../items/variable.ts'
import type { Value } from '../rule/rule.ts'
import type { Column } from './dataset.ts'
import { storageOf } from './dataset.ts'
import { amountRange, firstMissingCode, missingAmount, missingNumber, missingReasons, missingSet } from './missing.ts'

/** The same as a column while it is being filled. */
export type OpenColumn =
  | Exclude<Column, { storage: 'texts' }>
  | { storage: 'texts'; variable: Variable; values: string[]; reasons: Uint8Array }

/**
 * A column for a number of rows, to be filled by `put` and `putMissing`. A row that neither has filled has no meaning.
 *
 * @example openColumn(sex, 2) // → { storage: 'codes', variable: sex, values: Uint8Array [0, 0] }
 */
export function openColumn(variable: Variable, rows: number): OpenColumn {
  const storage = storageOf(variable)
  switch (storage) {
    case 'codes':
      return { storage, variable, values: new Uint8Array(rows) }
    case 'sets':
      return { storage, variable, values: new Uint32Array(rows) }
    case 'amounts':
      return { storage, variable, values: new Int32Array(rows) }
    case 'texts':
      return { storage, variable, values: Array.from({ length: rows }, () => ''), reasons: new Uint8Array(rows) }
  }
}

/** The bitmask of a set of codes over the positions of the variable's codes, or `null` when a code is unknown. */
function bitmask(variable: Variable, codes: readonly unknown[]): number | null {
  let mask = 0
  for (const code of codes) {
    const position = variable.codes.findIndex((one) => one.code === code)
    if (position === -1) return null
    mask |= 1 << position
  }
  return mask >>> 0
}

/** The number of rows of a roster, or `null` when these are no rows, or too many. */
const rowCount = ({ max }: Variable, rows: readonly unknown[]): number | null =>
  rows.length <= (max ?? Infinity) && rows.every((row) => typeof row === 'object') ? rows.length : null

/** An amount in its smallest unit, or `null` when it is out of bounds or has more decimals than the variable. */
function inUnits({ kind, min, max, decimals }: Variable, value: number): number | null {
  const inYears = kind === 'months' ? Math.floor(value / 12) : value
  if ((min !== null && inYears < min) || (max !== null && inYears > max)) return null
  const units = Math.round(value * 10 ** decimals)
  // What is no number differs from itself. At the largest amounts a double is exact to a few millionths.
  if (!(Math.abs(value * 10 ** decimals - units) < 1e-5)) return null
  return units < amountRange.lowest || units > amountRange.highest ? null : units
}

/** The whole number that stands for a value in its column, or `null` when the value does not fit the variable. */
function encode(variable: Variable, value: Value): number | null {
  const { kind, codes } = variable
  if (kind === 'multiple') return Array.isArray(value) ? bitmask(variable, value) : null
  if (kind === 'roster') return Array.isArray(value) ? rowCount(variable, value) : null
  if (typeof value !== 'number') return null
  if (kind === 'single') return codes.some(({ code }) => code === value) ? value : null
  return inUnits(variable, value)
}

/**
 * Writes a value at a row, in place of what stood there; false, and nothing written, when the value does not fit the
 * variable: another kind of value, a code that it does not have, out of bounds, too many decimals.
 *
 * @example put(openColumn(sex, 1), 0, 2) // → true
 */
export function put(column: OpenColumn, row: number, value: Value): boolean {
  if (column.storage === 'texts') {
    if (typeof value !== 'string') return false
    column.values[row] = value
    column.reasons[row] = 0
    return true
  }
  const encoded = encode(column.variable, value)
  if (encoded === null) return false
  column.values[row] = encoded
  return true
}

/**
 * Writes the number of a reason (see `missing.ts`) at a row, in place of what stood there.
 *
 * @example putMissing(column, 0, reasonNumber('skipped'))
 */
export function putMissing(column: OpenColumn, row: number, reason: number): void {
  const number = missingNumber(column.storage, reason)
  if (column.storage === 'texts') {
    column.values[row] = ''
    column.reasons[row] = number
  } else {
    column.values[row] = number
  }
}

/**
 * The number of the reason why a row has no answer, or 0 when it has one.
 *
 * @example missingAt(column, 0) // → 2, where the question was skipped
 */
export function missingAt(column: Column, row: number): number {
  switch (column.storage) {
    case 'codes':
      return Math.max(0, (column.values[row] ?? 0) - firstMissingCode)
    case 'sets': {
      const mask = column.values[row] ?? 0
      return mask >= missingSet ? mask - missingSet : 0
    }
    case 'amounts': {
      const above = (column.values[row] ?? 0) - missingAmount
      return above >= 1 && above <= missingReasons.length ? above : 0
    }
    case 'texts':
      return column.reasons[row] ?? 0
  }
}

/**
 * The answer at a row as it was given: a code, codes in the order of the codebook, an amount or a text; `undefined` when
 * there is none. Of a roster it is the number of rows.
 *
 * @example valueAt(column, 0) // → [1, 3]
 */
export function valueAt(column: Column, row: number): number | readonly number[] | string | undefined {
  if (missingAt(column, row) > 0) return undefined
  const { variable } = column
  switch (column.storage) {
    case 'codes':
      return column.values[row]
    case 'sets': {
      const mask = column.values[row] ?? 0
      return variable.codes.filter((_, position) => (mask & (1 << position)) !== 0).map(({ code }) => code)
    }
    case 'amounts':
      return (column.values[row] ?? 0) / 10 ** variable.decimals
    case 'texts':
      return column.values[row]
  }
}
