import { attributesText, type Attributes } from './attribute-records.ts'
import {
  byteWriter,
  putBytes,
  putDoubles,
  putField,
  putInts,
  putLongInts,
  writtenBytes,
  type ByteWriter,
} from './byte-writer.ts'
import { utf8 } from './cut-text.ts'
import { pairsText } from './name-pairs.ts'
import { systemMissing } from './stored-value.ts'
import type { PlacedVariable } from './written-layout.ts'
import { lowest } from './written-records.ts'
import type { WrittenSets } from './written-sets.ts'

function putExtension(writer: ByteWriter, subtype: number, size: number, data: Uint8Array): void {
  if (data.length === 0) return
  putInts(writer, 7, subtype, size, data.length / size)
  putBytes(writer, data)
}

function made(put: (body: ByteWriter) => void): Uint8Array {
  const body = byteWriter()
  put(body)
  return writtenBytes(body)
}

const measureNumbers = { nominal: 1, ordinal: 2, scale: 3 } as const

/** What is measured, how wide a column is shown, and where its values stand: texts to the left, numbers to the right. */
const displayData = (variables: readonly PlacedVariable[]): Uint8Array =>
  made((body) => {
    for (const { segments, measure, width } of variables) {
      const shown = width === 0 ? 8 : Math.min(32, Math.max(8, width))
      for (const _ of segments) {
        putInts(body, measure === null ? 0 : measureNumbers[measure], shown, width === 0 ? 1 : 0)
      }
    }
  })

function putCounted(body: ByteWriter, bytes: Uint8Array, width = bytes.length): void {
  putInts(body, width)
  putField(body, bytes, width)
}

const longLabelData = (variables: readonly PlacedVariable[]): Uint8Array =>
  made((body) => {
    for (const { name, width, labels } of variables) {
      if (width <= 8 || labels.length === 0) continue
      putCounted(body, utf8(name))
      putInts(body, width, labels.length)
      for (const { value, label } of labels) {
        putCounted(body, utf8(String(value)), width)
        putCounted(body, utf8(label))
      }
    }
  })

const longMissingData = (variables: readonly PlacedVariable[]): Uint8Array =>
  made((body) => {
    for (const { name, width, missing } of variables) {
      if (width <= 8 || missing.values.length === 0) continue
      putCounted(body, utf8(name))
      putBytes(body, Uint8Array.of(missing.values.length))
      putInts(body, 8)
      for (const value of missing.values) putField(body, utf8(String(value)), 8)
    }
  })

/** The version, the machine and the code page: numbers of IEEE, lowest byte first, texts in UTF-8. */
const machineNumbers = (body: ByteWriter): void => {
  putInts(body, 1, 0, 0, -1, 1, 1, 2, 65_001)
}

const machineLimits = (body: ByteWriter): void => {
  putDoubles(body, systemMissing, -systemMissing, lowest)
}

/**
 * Writes the records of type 7 in the order of their subtypes, each only when it says something.
 *
 * Source: PSPP developer manual, from "Machine Integer Info Record" to "Extended Number of Cases Record".
 *
 * @example putExtensions(writer, placed, sets, { attributes: {}, rows: 9 }) // and the end of the dictionary
 */
export function putExtensions(
  writer: ByteWriter,
  variables: readonly PlacedVariable[],
  sets: WrittenSets,
  ofFile: { readonly attributes: Attributes; readonly rows: number },
): void {
  const wide = variables.filter(({ segments }) => segments.length > 1)
  const described = variables.filter(({ attributes }) => Object.keys(attributes).length > 0)
  const text = (content: string) => utf8(content)
  putExtension(writer, 3, 4, made(machineNumbers))
  putExtension(writer, 4, 8, made(machineLimits))
  putExtension(writer, 7, 1, text(sets.plain))
  putExtension(writer, 11, 4, displayData(variables))
  putExtension(
    writer,
    13,
    1,
    text(
      pairsText(
        variables.map(({ shorts, name }) => [shorts[0] ?? '', name]),
        '\t',
      ),
    ),
  )
  putExtension(
    writer,
    14,
    1,
    text(wide.map(({ shorts, width }) => `${shorts[0] ?? ''}=${String(width).padStart(5, '0')}\0\t`).join('')),
  )
  putExtension(
    writer,
    16,
    8,
    made((body) => {
      putLongInts(body, 1, ofFile.rows)
    }),
  )
  putExtension(writer, 17, 1, text(attributesText(ofFile.attributes)))
  putExtension(
    writer,
    18,
    1,
    text(described.map(({ name, attributes }) => `${name}:${attributesText(attributes)}`).join('/')),
  )
  putExtension(writer, 19, 1, text(sets.byCounted))
  putExtension(writer, 20, 1, text('UTF-8'))
  putExtension(writer, 21, 1, longLabelData(variables))
  putExtension(writer, 22, 1, longMissingData(variables))
  putInts(writer, 999, 0)
}
