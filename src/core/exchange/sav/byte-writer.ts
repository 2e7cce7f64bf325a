/** Bytes that are written one after another; numbers have their lowest byte first. */
export type ByteWriter = { bytes: Uint8Array<ArrayBuffer>; view: DataView<ArrayBuffer>; size: number }

/**
 * A writer without bytes.
 *
 * @example writtenBytes(byteWriter()).length // → 0
 */
export function byteWriter(): ByteWriter {
  const bytes = new Uint8Array(4096)
  return { bytes, view: new DataView(bytes.buffer), size: 0 }
}

/**
 * Room for more bytes, all zero; it is the place of the first of them.
 *
 * @example roomFor(writer, 8) // → 176
 */
export function roomFor(writer: ByteWriter, size: number): number {
  const at = writer.size
  if (at + size > writer.bytes.length) {
    const grown = new Uint8Array(Math.max(at + size, writer.bytes.length * 2))
    grown.set(writer.bytes.subarray(0, at))
    writer.bytes = grown
    writer.view = new DataView(grown.buffer)
  }
  writer.size = at + size
  return at
}

/**
 * Writes whole numbers of four bytes.
 *
 * @example putInts(writer, 2, -1) // eight bytes
 */
export function putInts(writer: ByteWriter, ...values: readonly number[]): void {
  for (const value of values) {
    const at = roomFor(writer, 4)
    writer.view.setInt32(at, value, true)
  }
}

/** Writes whole numbers of eight bytes. */
export function putLongInts(writer: ByteWriter, ...values: readonly number[]): void {
  for (const value of values) {
    const at = roomFor(writer, 8)
    writer.view.setBigInt64(at, BigInt(value), true)
  }
}

/** Writes numbers of eight bytes. */
export function putDoubles(writer: ByteWriter, ...values: readonly number[]): void {
  for (const value of values) {
    const at = roomFor(writer, 8)
    writer.view.setFloat64(at, value, true)
  }
}

/** Writes bytes as they are. */
export function putBytes(writer: ByteWriter, bytes: Uint8Array): void {
  const at = roomFor(writer, bytes.length)
  writer.bytes.set(bytes, at)
}

/** Writes bytes with spaces behind them up to a width; what is wider is cut off. */
export function putField(writer: ByteWriter, bytes: Uint8Array, width: number): void {
  const at = roomFor(writer, width)
  writer.bytes.fill(32, at, at + width)
  writer.bytes.set(bytes.subarray(0, width), at)
}

/**
 * What was written.
 *
 * @example writtenBytes(writer).length // → 176
 */
export const writtenBytes = (writer: ByteWriter): Uint8Array<ArrayBuffer> => writer.bytes.subarray(0, writer.size)
