import { byteCursor, bytesLeft, readInt, readLongInt, type ByteCursor } from './byte-cursor.ts'
import { savFault } from './sav-error.ts'
import { mostZlibGain } from './sav-limits.ts'

/** Unpacks zlib data to exactly `size` bytes; `null` when it is damaged or holds fewer or more. */
export type Unpack = (block: Uint8Array, size: number) => Uint8Array | null

/** What unpacks zlib data, and to how many bytes at most. */
export type UnpackLimits = { readonly unpack: Unpack; readonly most: number }

/** Where a block is in the file, and how long its bytecode is. */
type Block = { readonly at: number; readonly packed: number; readonly size: number }

/** The blocks of the trailer. They must follow each other without a gap from `first` to `last`. */
function readBlocks(cursor: ByteCursor, count: number, first: number, last: number): readonly Block[] {
  let at = first
  const blocks = Array.from({ length: count }, (_, place): Block => {
    readLongInt(cursor)
    const [start, size, packed] = [readLongInt(cursor), readInt(cursor), readInt(cursor)]
    const wrong = start !== at || packed < 0 || packed > last - at || size < 0 || size > packed * mostZlibGain
    if (wrong) throw savFault('sav-block', { block: place + 1 })
    at += packed
    return { at: start, packed, size }
  })
  if (at !== last) throw savFault('sav-trailer')
  return blocks
}

/**
 * The bytecode of a .zsav file, whose values begin at `start`. A fault when the places and sizes in it contradict each
 * other or the file, when a block claims more than zlib data of its length can hold, or when it does not hold what it
 * claims.
 *
 * Source: PSPP developer manual, "Data Record", compression 2.
 *
 * @example unpackBlocks(bytes, 2048, true, { unpack, most }).length // → 81904
 */
export function unpackBlocks(
  bytes: Uint8Array,
  start: number,
  little: boolean,
  { unpack, most }: UnpackLimits,
): Uint8Array {
  const cursor = byteCursor(bytes, little, 'sav-cut-data', start)
  const [own, trailer, length] = [readLongInt(cursor), readLongInt(cursor), readLongInt(cursor)]
  const placed = own === start && trailer >= start + 24 && trailer + length === bytes.length
  if (!placed || length < 24 || length % 24 !== 0) throw savFault('sav-trailer')
  cursor.at = trailer + 20
  const count = readInt(cursor)
  if (count !== (length - 24) / 24 || count * 24 > bytesLeft(cursor)) throw savFault('sav-trailer')
  const blocks = readBlocks(cursor, count, start + 24, trailer)
  const size = blocks.reduce((sum, block) => sum + block.size, 0)
  if (size > most) throw savFault('sav-many-bytes', { most })
  const all = new Uint8Array(size)
  let at = 0
  for (const [place, block] of blocks.entries()) {
    const data = unpack(bytes.subarray(block.at, block.at + block.packed), block.size)
    if (data?.length !== block.size) throw savFault('sav-block', { block: place + 1 })
    all.set(data, at)
    at += block.size
  }
  return all
}
