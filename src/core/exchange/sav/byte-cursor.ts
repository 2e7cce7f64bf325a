import type { MessageKey, MessageValues } from '../../messages/say.ts'
import { savFault } from './sav-error.ts'

/** A place in a file, from which numbers and bytes are read one after another. */
export type ByteCursor = {
  readonly bytes: Uint8Array
  readonly view: DataView
  /** True when the lowest byte of a number comes first. */
  readonly little: boolean
  at: number
  /** What to say when the file ends here. */
  cut: { readonly code: MessageKey; readonly values: MessageValues }
}

/**
 * A cursor at the start of bytes.
 *
 * @example readInt(byteCursor(Uint8Array.of(1, 0, 0, 0), true, 'sav-cut-header')) // → 1
 */
export const byteCursor = (bytes: Uint8Array, little: boolean, cut: MessageKey, at = 0): ByteCursor => ({
  bytes,
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  little,
  at,
  cut: { code: cut, values: {} },
})

/**
 * How many bytes come after the cursor.
 *
 * @example bytesLeft(cursor) // → 0
 */
export const bytesLeft = (cursor: ByteCursor): number => cursor.bytes.length - cursor.at

/** The place of the next bytes, after stepping over them; a fault when the file has fewer. */
function step(cursor: ByteCursor, size: number): number {
  if (!(size >= 0 && size <= bytesLeft(cursor))) {
    throw savFault(cursor.cut.code, { ...cursor.cut.values, at: cursor.bytes.length })
  }
  const at = cursor.at
  cursor.at = at + size
  return at
}

/**
 * The next whole number of four bytes, with its sign. A fault when the file ends before.
 *
 * @example readInt(cursor) // → 176
 */
export const readInt = (cursor: ByteCursor): number => cursor.view.getInt32(step(cursor, 4), cursor.little)

/**
 * The next whole number of eight bytes; `NaN` when it is too large to be a place or a count.
 *
 * @example readLongInt(cursor) // → 4096
 */
export function readLongInt(cursor: ByteCursor): number {
  const value = Number(cursor.view.getBigInt64(step(cursor, 8), cursor.little))
  return Number.isSafeInteger(value) ? value : Number.NaN
}

/**
 * The next number of eight bytes. A fault when the file ends before.
 *
 * @example readDouble(cursor) // → 100
 */
export const readDouble = (cursor: ByteCursor): number => cursor.view.getFloat64(step(cursor, 8), cursor.little)

/**
 * The next bytes, not copied. A fault when the file has fewer, so nothing is set aside for a count that is a lie.
 *
 * @example readBytes(cursor, 8).length // → 8
 */
export function readBytes(cursor: ByteCursor, size: number): Uint8Array {
  const at = step(cursor, size)
  return cursor.bytes.subarray(at, at + size)
}

/**
 * Steps over bytes that say nothing.
 *
 * @example skipBytes(cursor, 4) // the next four bytes are not read
 */
export function skipBytes(cursor: ByteCursor, size: number): void {
  step(cursor, size)
}
