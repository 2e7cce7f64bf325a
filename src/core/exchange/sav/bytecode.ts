import { systemMissing } from './stored-value.ts'

/** Values packed as codes of one byte, each eight of them followed by the values that have no code. */
export type Bytecode = {
  readonly bytes: Uint8Array
  readonly bias: number
  readonly little: boolean
  /** Where the next eight codes begin, behind the values of these. */
  next: number
  /** The codes that are being read: where they begin, how many there are, and which is next. */
  codes: number
  count: number
  place: number
}

/** What the codes mean that are no small number. */
const [ignored, endOfData, asIs, spaces, missing] = [0, 252, 253, 254, 255]

/**
 * Packed values, to be read from their start.
 *
 * @example bytecode(data, 100, true)
 */
export const bytecode = (bytes: Uint8Array, bias: number, little: boolean): Bytecode => ({
  bytes,
  bias,
  little,
  next: 0,
  codes: 0,
  count: 0,
  place: 0,
})

/** Goes to the next eight codes; false when there are none. */
function nextCodes(stream: Bytecode): boolean {
  stream.codes = stream.next
  stream.count = Math.min(8, stream.bytes.length - stream.next)
  stream.next += stream.count
  stream.place = 0
  return stream.count > 0
}

/**
 * How many values are packed, and whether the last one is there in full. Nothing is unpacked.
 *
 * Source: PSPP developer manual, "Data Record".
 *
 * @example countValues(bytecode(Uint8Array.of(101, 252, 0, 0, 0, 0, 0, 0), 100, true)) // → { values: 1, whole: true }
 */
export function countValues(stream: Bytecode): { readonly values: number; readonly whole: boolean } {
  const walk = { ...stream }
  const { bytes } = walk
  let values = 0
  while (nextCodes(walk)) {
    for (let at = walk.codes; at < walk.codes + walk.count; at += 1) {
      const code = bytes[at]
      if (code === endOfData) return { values, whole: true }
      if (code === ignored) continue
      if (code === asIs) {
        if (walk.next + 8 > bytes.length) return { values, whole: false }
        walk.next += 8
      }
      values += 1
    }
  }
  return { values, whole: true }
}

/**
 * Unpacks the values of one row into `row`. False when the packed values end before the row does.
 *
 * Source: PSPP developer manual, "Data Record".
 *
 * @example unpackRow(stream, new DataView(new ArrayBuffer(16))) // → true
 */
export function unpackRow(stream: Bytecode, row: DataView<ArrayBuffer>): boolean {
  const { bytes, bias, little } = stream
  const target = new Uint8Array(row.buffer)
  let at = 0
  while (at < target.length) {
    if (stream.place >= stream.count && !nextCodes(stream)) return false
    const code = bytes[stream.codes + stream.place] ?? endOfData
    if (code === endOfData) return false
    stream.place += 1
    if (code === ignored) continue
    if (code === asIs) {
      if (stream.next + 8 > bytes.length) return false
      for (let byte = 0; byte < 8; byte += 1) target[at + byte] = bytes[stream.next + byte] ?? 0
      stream.next += 8
    } else if (code === spaces) target.fill(32, at, at + 8)
    else row.setFloat64(at, code === missing ? systemMissing : code - bias, little)
    at += 8
  }
  return true
}
