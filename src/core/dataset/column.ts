import type { Variable } from '../items/variable.ts'
import type { Value } from '../rule/rule.ts'
import type { Column } from './dataset.ts'
import { storageOf } from './dataset.ts'
import { firstMissingCode, missingAmount, missingSet } from './missing.ts'

/** The same as a column while it is being filled. */
export type OpenColumn =
  | Exclude<Column, { storage: 'texts' }>
  | { storage: 'texts'; variable: Variable; values: string[]; reasons: Uint8Array }

/** A column for a number of rows, to be filled by `put` and `putMissing`. */
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

/** The whole number that stands for a value in its column, or `null` when the value does not fit the variable. */
function encode(variable: Variable, value: Value): number | null {
  const { kind, min, max } = variable
  if (kind === 'multiple') return Array.isArray(value) ? bitmask(variable, value) : null
  if (kind === 'roster') return Array.isArray(value) ? value.length : null
  if (typeof value !== 'number') return null
  if (kind === 'single') return variable.codes.some(({ code }) => code === value) ? value : null
  const inYears = kind === 'months' ? Math.floor(value / 12) : value
  if ((min !== null && inYears < min) || (max !== null && inYears > max)) return null
  return Math.round(value * 10 ** variable.decimals)
}

/** Writes a value at a row; false, and nothing written, when the value does not fit the variable. */
export function put(column: OpenColumn, row: number, value: Value): boolean {
  if (column.storage === 'texts') {
    if (typeof value !== 'string') return false
    column.values[row] = value
    return true
  }
  const encoded = encode(column.variable, value)
  if (encoded === null) return false
  column.values[row] = encoded
  return true
}

/** Writes the number of a reason (see `missing.ts`) at a row. */
export function putMissing(column: OpenColumn, row: number, reason: number): void {
  switch (column.storage) {
    case 'codes':
      column.values[row] = firstMissingCode + reason
      break
    case 'sets':
      column.values[row] = (missingSet | reason) >>> 0
      break
    case 'amounts':
      column.values[row] = missingAmount + reason
      break
    case 'texts':
      column.reasons[row] = reason
      break
  }
}

/** The number of the reason why a row has no answer, or 0 when it has one. */
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
      return above >= 1 && above <= 4 ? above : 0
    }
    case 'texts':
      return column.reasons[row] ?? 0
  }
}

/** The answer at a row as it was given: a code, codes, an amount or a text; `undefined` when there is none. */
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
