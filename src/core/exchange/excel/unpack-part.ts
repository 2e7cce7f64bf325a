import { Inflate } from 'fflate'
import type { ZipPart } from './zip-directory.ts'

/** Bytes that are unpacked at a time: a bomb gets no further than a thousand times this. */
const bite = 16_384

/**
 * The bytes of a file within a zip, or `null` when they are damaged or not as many as the zip says. It never takes more
 * memory than the size that was checked, whatever the packed bytes turn out to hold.
 *
 * @example unpackPart(part)?.length // → 2312
 */
export function unpackPart({ method, packed, size, checksum }: ZipPart): Uint8Array | null {
  if (method === 0) return packed.length === size && checksumOf(packed) === checksum ? packed : null
  if (method !== 8) return null
  const whole = new Uint8Array(size)
  const done = { length: 0 }
  const inflate = new Inflate((chunk) => {
    if (done.length + chunk.length <= size) whole.set(chunk, done.length)
    done.length += chunk.length
  })
  try {
    for (let at = 0; at < packed.length; at += bite) {
      inflate.push(packed.subarray(at, at + bite), at + bite >= packed.length)
      if (done.length > size) return null
    }
  } catch {
    return null
  }
  return done.length === size && checksumOf(whole) === checksum ? whole : null
}

/** The sums of a byte that has 0 to 3 bytes behind it, so that four bytes are taken at a time. */
const tables = [0, 1, 2, 3].map((behind) =>
  Uint32Array.from({ length: 256 }, (_, byte) => {
    let sum = byte
    for (let bit = 0; bit < 8 * (behind + 1); bit += 1) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xed_b8_83_20 : sum >>> 1
    return sum
  }),
)

const [none = new Uint32Array(), one = none, two = none, three = none] = tables

/** The CRC-32 of bytes, as a zip has it. */
function checksumOf(bytes: Uint8Array): number {
  let sum = 0xff_ff_ff_ff
  let at = 0
  for (; at + 4 <= bytes.length; at += 4) {
    sum ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)
    sum =
      (three[sum & 0xff] ?? 0) ^
      (two[(sum >>> 8) & 0xff] ?? 0) ^
      (one[(sum >>> 16) & 0xff] ?? 0) ^
      (none[sum >>> 24] ?? 0)
  }
  for (; at < bytes.length; at += 1) sum = (sum >>> 8) ^ (none[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0)
  return (sum ^ 0xff_ff_ff_ff) >>> 0
}
