import { brotliDecompressSync, deflateSync, inflateSync, zstdDecompressSync } from 'node:zlib'

/**
 * Zlib data unpacked to exactly `size` bytes; `null` when they are damaged or hold fewer or more. Never more than `size`
 * bytes are unpacked, whatever the data say.
 *
 * @example unpackZlib(packZlib(Uint8Array.of(1, 2)), 2) // → Uint8Array [1, 2]
 */
export function unpackZlib(block: Uint8Array, size: number): Uint8Array | null {
  try {
    const data = inflateSync(block, { maxOutputLength: Math.max(1, size) })
    return data.length === size ? data : null
  } catch {
    return null
  }
}

/**
 * What unpacks the pages of Parquet files, by the names of compressions there. Never more than `length` bytes are unpacked.
 *
 * @throws when the bytes are damaged or hold more than that
 * @example await readParquetFile(bytes, unpackPages)
 */
export const unpackPages = {
  ZSTD: (packed: Uint8Array, length: number): Uint8Array =>
    zstdDecompressSync(packed, { maxOutputLength: Math.max(1, length) }),
  BROTLI: (packed: Uint8Array, length: number): Uint8Array =>
    brotliDecompressSync(packed, { maxOutputLength: Math.max(1, length) }),
}

/**
 * Bytes as zlib data.
 *
 * @example packZlib(Uint8Array.of(1, 2))
 */
export const packZlib = (bytes: Uint8Array): Uint8Array => deflateSync(bytes)
