import type { FileColumn, FileValue } from '../data-file.ts'
import { putDoubles, putField, type ByteWriter } from './byte-writer.ts'
import { utf8 } from './cut-text.ts'
import { toSpssSeconds } from './spss-date.ts'

/**
 * A number as the file has it: moments in seconds of SPSS.
 *
 * @example storedAs(dates, 0) // → 12219379200
 */
export const storedAs = (column: FileColumn, value: number): number =>
  column.kind === 'date' ? toSpssSeconds(value) : value

/**
 * Writes a value of a label or a missing value in eight bytes.
 *
 * @example putValue(writer, column, 'f') // 'f       '
 */
export function putValue(writer: ByteWriter, column: FileColumn, value: FileValue): void {
  if (typeof value === 'string') putField(writer, utf8(value), 8)
  else putDoubles(writer, storedAs(column, value))
}
