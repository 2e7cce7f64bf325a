import type { FileMissing } from '../data-file.ts'
import type { LaidVariable } from './case-layout.ts'
import { isDate, storedValue, systemMissing, type ValueReader } from './stored-value.ts'
import { toMilliseconds } from './spss-date.ts'

/** The lowest number before the system-missing one, which older programs write for "from the lowest". */
const secondLowest = -1.797_693_134_862_315_5e308

const number = (bytes: Uint8Array, little: boolean): number =>
  new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0, little)

/** The ends of a range; SPSS has a number for "the lowest" and one for "the highest". */
function rangeEnds(bytes: Uint8Array, variable: LaidVariable, little: boolean): FileMissing {
  const [first, last] = [number(bytes, little), number(bytes.subarray(8), little)]
  const inFile = (value: number) => (isDate(variable) ? toMilliseconds(value) : value)
  return {
    kind: 'range',
    low: first <= secondLowest ? Number.NEGATIVE_INFINITY : inFile(first),
    high: last >= -systemMissing ? Number.POSITIVE_INFINITY : inFile(last),
  }
}

/**
 * The values that a variable record gives as missing: up to three values, or a range, or a range and a value.
 *
 * Source: PSPP developer manual, "Variable Record" and "Machine Floating-Point Info Record".
 *
 * @example missingValues(age, reader) // → [{ kind: 'range', low: 990, high: Infinity }]
 */
export function missingValues(variable: LaidVariable, reader: ValueReader): readonly FileMissing[] {
  const { missing, missingValues: bytes } = variable.record
  // A text has no ranges: what claims to be one are two values.
  const ranged = missing < 0 && variable.width === 0
  const range = ranged ? [rangeEnds(bytes, variable, reader.little)] : []
  const singles = Array.from({ length: Math.abs(missing) - range.length * 2 }, (_, place): FileMissing => {
    const at = (place + range.length * 2) * 8
    return { kind: 'value', value: storedValue(bytes.subarray(at, at + 8), variable, reader) }
  })
  return [...range, ...singles]
}
