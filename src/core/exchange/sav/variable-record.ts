import { readBytes, readInt, skipBytes, type ByteCursor } from './byte-cursor.ts'
import { savFault } from './sav-error.ts'

/** What a variable record says, its texts still as bytes. */
export type VariableRecord = {
  /** 0 for a number, the width in bytes for a text, -1 for eight more bytes of the text before it. */
  readonly width: number
  readonly name: Uint8Array
  readonly label: Uint8Array
  /** 1 to 3: so many values; -2: a range; -3: a range and a value. */
  readonly missing: number
  /** Eight bytes per value of `missing`. */
  readonly missingValues: Uint8Array
  /** The code of the print format, its width and decimals. */
  readonly format: { readonly type: number; readonly width: number; readonly decimals: number }
}

const padded = (size: number, to: number): number => Math.ceil(size / to) * to

/**
 * The next variable record, behind its type. `number` counts the records from 1, for what is said of a fault.
 *
 * Source: PSPP developer manual, "Variable Record".
 *
 * @example readVariableRecord(cursor, 1).width // → 0
 */
export function readVariableRecord(cursor: ByteCursor, number: number): VariableRecord {
  cursor.cut = { code: 'sav-cut-variable', values: { number } }
  const width = readInt(cursor)
  if (width < -1 || width > 255) throw savFault('sav-variable-record', { number, field: 'type', value: width })
  const labelled = readInt(cursor)
  if (labelled !== 0 && labelled !== 1) {
    throw savFault('sav-variable-record', { number, field: 'has_var_label', value: labelled })
  }
  const missing = readInt(cursor)
  if (missing < -3 || missing > 3 || missing === -1) {
    throw savFault('sav-variable-record', { number, field: 'n_missing_values', value: missing })
  }
  const print = readInt(cursor)
  skipBytes(cursor, 4)
  const name = readBytes(cursor, 8)
  const length = labelled === 1 ? readInt(cursor) : 0
  const label = readBytes(cursor, length)
  skipBytes(cursor, padded(length, 4) - length)
  const missingValues = readBytes(cursor, Math.abs(missing) * 8)
  const format = { type: (print >> 16) & 255, width: (print >> 8) & 255, decimals: print & 255 }
  return { width, name, label, missing, missingValues, format }
}
