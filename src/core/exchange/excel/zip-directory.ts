import type { Result } from '../../issue.ts'
import { failure, issue, success } from '../../issue.ts'
import { highestRatio, longestPart, mostEntries, smallPart } from '../tabular/limits.ts'

/** A file within a zip: where its bytes stand, and how many there are, packed and not. */
export type ZipPart = {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly packed: Uint8Array
  /** Bytes when unpacked, as the zip says; `unpackPart` holds it to that. */
  readonly size: number
  readonly checksum: number
}

const endMark = 0x06_05_4b_50
const entryMark = 0x02_01_4b_50
const localMark = 0x04_03_4b_50
const endLength = 22
const longestComment = 65_535

/**
 * The files of a zip by its directory, without unpacking anything. A zip that is cut off, encrypted, or says of a file
 * that it gets larger than the limits is a failure.
 *
 * @example zipDirectory(bytes) // → { ok: true, value: Map { 'xl/workbook.xml' → { size: 2312, … }, … } }
 */
export function zipDirectory(bytes: Uint8Array): Result<ReadonlyMap<string, ZipPart>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end < 0) return damaged('zip')
  const entries = view.getUint16(end + 10, true)
  if (entries > mostEntries) return failure([issue('excel-entries', [], { most: mostEntries })])
  const parts = new Map<string, ZipPart>()
  let at = view.getUint32(end + 16, true)
  for (let entry = 0; entry < entries; entry += 1) {
    const part = at + 46 <= end && view.getUint32(at, true) === entryMark ? partAt(bytes, view, at) : null
    if (part === null) return damaged('zip')
    const tooLarge = part.size > longestPart
    if (tooLarge || (part.size > smallPart && part.size > part.packed.length * highestRatio)) {
      return failure([issue('excel-unpacked', [], { part: part.name, most: longestPart / 1_000_000 })])
    }
    parts.set(part.name, part)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return success(parts)
}

const damaged = (part: string): ReturnType<typeof failure> => failure([issue('excel-damaged', [], { part })])

/** The directory stands at the end, before a comment. */
function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment)
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at
  }
  return -1
}

function partAt(bytes: Uint8Array, view: DataView, at: number): ZipPart | null {
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1
  const length = view.getUint32(at + 20, true)
  const nameLength = view.getUint16(at + 28, true)
  const local = view.getUint32(at + 42, true)
  if (isEncrypted || local + 30 > bytes.length || view.getUint32(local, true) !== localMark) return null
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + length > bytes.length) return null
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/')
  return {
    name: name.replace(/^\//, ''),
    method: view.getUint16(at + 10, true),
    packed: bytes.subarray(start, start + length),
    size: view.getUint32(at + 24, true),
    checksum: view.getUint32(at + 16, true),
  }
}
