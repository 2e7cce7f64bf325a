import { bytecode, countValues, unpackRow } from './bytecode.ts'
import type { SavHeader } from './header-record.ts'
import { savFault } from './sav-error.ts'
import { unpackBlocks, type UnpackLimits } from './zlib-blocks.ts'

/** The rows of a file one after another, eight bytes per slot, however they were packed. */
export type CaseSource = {
  readonly rows: number
  /** How many rows the file holds more than it says. */
  readonly surplus: number
  readonly bytes: Uint8Array
  readonly view: DataView
  /** The place of the next row in `bytes`. */
  readonly next: () => number
}

/** Where the values are, and how many rows there should be (-1: as many as there are). */
export type CasePlace = {
  readonly bytes: Uint8Array
  readonly start: number
  readonly little: boolean
  readonly header: SavHeader
  readonly rows: number
  readonly slots: number
  readonly limits: UnpackLimits
}

/** How many rows are read, after checking that they are there and not too many. */
function rowsThere({ rows, slots, limits: { most } }: CasePlace, values: number, whole: boolean): number {
  const there = Math.floor(values / slots)
  if (rows === -1 && (!whole || there * slots !== values)) throw savFault('sav-cut-rows', { row: there + 1 })
  if (rows > there) throw savFault('sav-rows-fewer', { there, rows })
  const read = rows === -1 ? there : rows
  if (read * slots * 8 > most) throw savFault('sav-many-bytes', { most })
  return read
}

function plainSource(place: CasePlace): CaseSource {
  const { bytes, start, slots } = place
  const values = Math.floor((bytes.length - start) / 8)
  const rows = rowsThere(place, values, (bytes.length - start) % 8 === 0)
  let row = -1
  const next = () => {
    row += 1
    return start + row * slots * 8
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { rows, surplus: Math.floor(values / slots) - rows, bytes, view, next }
}

function packedSource(place: CasePlace, data: Uint8Array): CaseSource {
  const stream = bytecode(data, place.header.bias, place.little)
  const { values, whole } = countValues(stream)
  const rows = rowsThere(place, values, whole)
  const view = new DataView(new ArrayBuffer(place.slots * 8))
  const next = () => {
    unpackRow(stream, view)
    return 0
  }
  const surplus = Math.floor(values / place.slots) - rows
  return { rows, surplus, bytes: new Uint8Array(view.buffer), view, next }
}

/**
 * The rows of a file. How many there are is counted before anything is set aside for them. A fault when there are fewer
 * than the file says, when the last one is not whole, or when they are more than can be held.
 *
 * @example caseSource({ bytes, start: 2048, little: true, header, rows: 12, slots: 14, limits }).rows // → 12
 */
export function caseSource(place: CasePlace): CaseSource {
  const { bytes, start, little, header, slots, limits } = place
  if (slots === 0) return { rows: 0, surplus: 0, bytes, view: new DataView(new ArrayBuffer(0)), next: () => 0 }
  if (header.compression === 'none') return plainSource(place)
  if (header.compression === 'bytecode') return packedSource(place, bytes.subarray(start))
  return packedSource(place, unpackBlocks(bytes, start, little, limits))
}
