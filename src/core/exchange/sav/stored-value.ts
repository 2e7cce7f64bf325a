import type { FileValue } from '../data-file.ts'
import type { LaidVariable } from './case-layout.ts'
import { datePrecision } from './print-format.ts'
import { toMilliseconds } from './spss-date.ts'
import { fieldText, type SavText } from './text-encoding.ts'

/** The number that stands for "no value" in every file: the lowest that there is. */
export const systemMissing = -Number.MAX_VALUE

/** What is needed to read a value of a variable outside of the rows: in labels and missing values. */
export type ValueReader = { readonly little: boolean; readonly text: SavText }

/**
 * Whether the variable holds moments rather than numbers or texts.
 *
 * @example isDate(born) // → true
 */
export const isDate = ({ width, record }: LaidVariable): boolean =>
  width === 0 && datePrecision(record.format.type) !== null

/**
 * A number of a file: `NaN` for the system-missing value.
 *
 * @example storedNumber(Uint8Array.of(0, 0, 0, 0, 0, 0, 240, 63), true) // → 1
 */
export function storedNumber(bytes: Uint8Array, little: boolean): number {
  const value = new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0, little)
  return value === systemMissing ? Number.NaN : value
}

/**
 * The value of a variable that eight bytes hold: a number, a moment in milliseconds, or a text without the spaces behind
 * it.
 *
 * @example storedValue(bytesOf('f       '), gender, reader) // → 'f'
 */
export function storedValue(bytes: Uint8Array, variable: LaidVariable, { little, text }: ValueReader): FileValue {
  // haven writes eight signs even where the texts are narrower, which happens when there are no rows.
  if (variable.width > 0) return fieldText(text, bytes.subarray(0, 8))
  const value = storedNumber(bytes, little)
  return isDate(variable) ? toMilliseconds(value) : value
}
