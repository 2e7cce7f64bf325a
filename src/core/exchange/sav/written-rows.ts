import { byteWriter, putBytes, roomFor, writtenBytes, type ByteWriter } from './byte-writer.ts'
import { toSpssSeconds } from './spss-date.ts'
import { systemMissing } from './stored-value.ts'
import type { PlacedVariable } from './written-layout.ts'
import { bias } from './written-records.ts'

/** A row as it stands in a file without compression, and which of its values of eight bytes are numbers. */
type Row = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly view: DataView<ArrayBuffer>
  readonly numeric: Uint8Array
}

/** What puts the value of a row into its place. */
type Filler = (row: number) => void

const encoder = new TextEncoder()

function numberFiller({ column, index }: PlacedVariable, { view }: Row): Filler {
  const at = (index - 1) * 8
  if (column.kind === 'text') return () => undefined
  const { values } = column
  const stored = column.kind === 'date' ? toSpssSeconds : (value: number) => value
  return (row) => {
    const value = stored(values[row] ?? Number.NaN)
    view.setFloat64(at, Number.isNaN(value) ? systemMissing : value, true)
  }
}

/** A text of more than 255 bytes fills its segments one after another; behind each 255 bytes one is left. */
function textFiller({ column, index, width, segments }: PlacedVariable, { bytes }: Row): Filler {
  const values = column.kind === 'text' ? column.values : []
  const start = (index - 1) * 8
  const place = bytes.subarray(start, start + (segments.length - 1) * 256 + Math.ceil((segments.at(-1) ?? 0) / 8) * 8)
  if (segments.length === 1) {
    return (row) => {
      place.fill(32)
      encoder.encodeInto(values[row] ?? '', place.subarray(0, width))
    }
  }
  const whole = new Uint8Array(width)
  return (row) => {
    place.fill(32)
    const { written } = encoder.encodeInto(values[row] ?? '', whole)
    for (let from = 0; from < written; from += 255) {
      place.set(whole.subarray(from, Math.min(written, from + 255)), (from / 255) * 256)
    }
  }
}

/** The values of a row as codes of one byte, eight together, with what has no code behind them. */
function packRow({ bytes, view, numeric }: Row, writer: ByteWriter, group: { at: number; count: number }): void {
  for (const [slot, isNumber] of numeric.entries()) {
    if (group.count === 8) {
      group.at = roomFor(writer, 8)
      group.count = 0
    }
    const at = slot * 8
    let code = 253
    if (isNumber === 1) {
      const value = view.getFloat64(at, true)
      // The code of zero has no sign.
      const small = value >= 1 - bias && value <= 251 - bias && Number.isInteger(value) && !Object.is(value, -0)
      if (value === systemMissing) code = 255
      else if (small) code = value + bias
    } else if (view.getUint32(at) === 0x2020_2020 && view.getUint32(at + 4) === 0x2020_2020) code = 254
    writer.bytes[group.at + group.count] = code
    group.count += 1
    if (code === 253) putBytes(writer, bytes.subarray(at, at + 8))
  }
}

/**
 * The values of all rows: as they are, or as bytecode with the code for the end of the data behind them.
 *
 * Source: PSPP developer manual, "Data Record".
 *
 * @example writtenRows(placed, 2, 10, false).length // → 160
 */
export function writtenRows(
  placed: readonly PlacedVariable[],
  slots: number,
  rows: number,
  packed: boolean,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(slots * 8)
  const numeric = new Uint8Array(slots)
  for (const { width, index } of placed) if (width === 0) numeric[index - 1] = 1
  const row: Row = { bytes, view: new DataView(bytes.buffer), numeric }
  const fillers = placed.map((variable) => (variable.width === 0 ? numberFiller : textFiller)(variable, row))
  const writer = byteWriter()
  const group = { at: 0, count: 8 }
  for (let number = 0; number < rows; number += 1) {
    for (const fill of fillers) fill(number)
    if (packed) packRow(row, writer, group)
    else putBytes(writer, bytes)
  }
  if (packed) {
    if (group.count === 8) {
      group.at = roomFor(writer, 8)
      group.count = 0
    }
    writer.bytes[group.at + group.count] = 252
  }
  return writtenBytes(writer)
}
