import {
  byteWriter,
  putBytes,
  putDoubles,
  putField,
  putInts,
  roomFor,
  writtenBytes,
  type ByteWriter,
} from './byte-writer.ts'
import { utf8 } from './cut-text.ts'
import type { SavCompression } from './header-record.ts'
import { dayInHeader } from './spss-date.ts'
import { systemMissing } from './stored-value.ts'
import type { PlacedVariable } from './written-layout.ts'
import { putValue, storedAs } from './written-value.ts'

/** The number that stands for "from the lowest" in ranges of missing values. */
export const lowest = -1.797_693_134_862_315_5e308

/** The number by which small whole numbers are shifted to get their code of one byte. */
export const bias = 100

const compressionNumbers = { none: 0, bytecode: 1, zlib: 2 } as const satisfies Record<SavCompression, number>

/**
 * Writes the first 176 bytes of a file.
 *
 * @example putHeader(writer, { compression: 'none', slots: 2, weight: 0, rows: 9, made: null, title: '' }) // 176 bytes
 */
export function putHeader(
  writer: ByteWriter,
  told: {
    readonly compression: SavCompression
    readonly slots: number
    readonly weight: number
    readonly rows: number
    readonly made: string | null
    readonly title: string
  },
): void {
  putBytes(writer, utf8(told.compression === 'zlib' ? '$FL3' : '$FL2'))
  putField(writer, utf8('@(#) SPSS DATA FILE loopbaanmonitor'), 60)
  putInts(writer, 2, told.slots, compressionNumbers[told.compression], told.weight, told.rows)
  putDoubles(writer, bias)
  putField(writer, utf8(dayInHeader(told.made)), 9)
  putField(writer, utf8('00:00:00'), 8)
  putField(writer, utf8(told.title), 64)
  roomFor(writer, 3)
}

/** How many missing values a variable record has, with a minus sign when they begin with a range. */
function missingCount({ missing: { range, values }, width }: PlacedVariable): number {
  if (width > 8) return 0
  return range === null ? values.length : -2 - values.length
}

function putMissing(writer: ByteWriter, { missing: { range, values }, column }: PlacedVariable): void {
  if (range !== null) {
    putDoubles(
      writer,
      range.low === Number.NEGATIVE_INFINITY ? lowest : storedAs(column, range.low),
      range.high === Number.POSITIVE_INFINITY ? -systemMissing : storedAs(column, range.high),
    )
  }
  for (const value of values) putValue(writer, column, value)
}

/** Writes the variable records of a variable: one per eight bytes of a text, and per segment of a longer one. */
export function putVariable(writer: ByteWriter, variable: PlacedVariable): void {
  const { segments, shorts, label, format } = variable
  for (const [place, width] of segments.entries()) {
    const first = place === 0
    const missing = first ? missingCount(variable) : 0
    // A segment is a text of its own width; only the first one has the format of the whole.
    const shown = segments.length === 1 ? format : 65_536 + width * 256
    putInts(writer, 2, width, first && label !== '' ? 1 : 0, missing, shown, shown)
    putField(writer, utf8(shorts[place] ?? ''), 8)
    if (first && label !== '') {
      const bytes = utf8(label)
      putInts(writer, bytes.length)
      putField(writer, bytes, Math.ceil(bytes.length / 4) * 4)
    }
    if (missing !== 0) putMissing(writer, variable)
    for (let more = 1; more < Math.ceil(width / 8); more += 1) {
      putInts(writer, 2, -1, 0, 0, 0, 0)
      putField(writer, new Uint8Array(0), 8)
    }
  }
}

/** Writes the labels of values of numbers and short texts. Variables with the same labels share a record. */
export function putValueLabels(writer: ByteWriter, variables: readonly PlacedVariable[]): void {
  const records = new Map<string, { readonly body: Uint8Array; readonly count: number; readonly indexes: number[] }>()
  for (const { labels, width, column, index } of variables) {
    if (labels.length === 0 || width > 8) continue
    const key = JSON.stringify([column.kind, width, labels])
    const known = records.get(key)
    if (known !== undefined) {
      known.indexes.push(index)
      continue
    }
    const body = byteWriter()
    for (const { value, label } of labels) {
      putValue(body, column, value)
      const bytes = utf8(label)
      putBytes(body, Uint8Array.of(bytes.length))
      putField(body, bytes, Math.ceil((bytes.length + 1) / 8) * 8 - 1)
    }
    records.set(key, { body: writtenBytes(body), count: labels.length, indexes: [index] })
  }
  for (const { body, count, indexes } of records.values()) {
    putInts(writer, 3, count)
    putBytes(writer, body)
    putInts(writer, 4, indexes.length)
    for (const index of indexes) putInts(writer, index)
  }
}

/** Writes lines of documentation of 80 bytes each. */
export function putDocuments(writer: ByteWriter, lines: readonly string[]): void {
  if (lines.length === 0) return
  putInts(writer, 6, lines.length)
  for (const line of lines) putField(writer, utf8(line), 80)
}
