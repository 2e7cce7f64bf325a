import { putBytes, putInts, putLongInts, type ByteWriter } from './byte-writer.ts'
import { zlibBlockSize } from './sav-limits.ts'
import { bias } from './written-records.ts'

/** Packs bytes as zlib data. */
export type Pack = (bytes: Uint8Array) => Uint8Array

/**
 * Writes bytecode as the zlib blocks of a .zsav file, with the header before and the trailer behind them.
 *
 * Source: PSPP developer manual, "Data Record", compression 2.
 *
 * @example putBlocks(writer, bytecode, packZlib) // a block per 4 MB of bytecode
 */
export function putBlocks(writer: ByteWriter, data: Uint8Array, pack: Pack): void {
  const start = writer.size
  const count = Math.ceil(data.length / zlibBlockSize)
  const blocks = Array.from({ length: count }, (_, place) => {
    const from = place * zlibBlockSize
    const size = Math.min(zlibBlockSize, data.length - from)
    return { from, size, packed: pack(data.subarray(from, from + size)) }
  })
  const trailer = start + 24 + blocks.reduce((sum, { packed }) => sum + packed.length, 0)
  putLongInts(writer, start, trailer, 24 + count * 24)
  for (const { packed } of blocks) putBytes(writer, packed)
  putLongInts(writer, -bias, 0)
  putInts(writer, zlibBlockSize, count)
  let at = start + 24
  for (const { from, size, packed } of blocks) {
    putLongInts(writer, start + from, at)
    putInts(writer, size, packed.length)
    at += packed.length
  }
}
