import { readBytes, readInt, skipBytes, type ByteCursor } from './byte-cursor.ts'
import { savFault } from './sav-error.ts'
import { mostVariables } from './sav-limits.ts'
import { readValueLabels, type ValueLabelRecord } from './value-label-record.ts'
import { readVariableRecord, type VariableRecord } from './variable-record.ts'

/** A record of type 7 with its subtype and its content. */
export type ExtensionRecord = { readonly subtype: number; readonly size: number; readonly data: Uint8Array }

/** All records before the values, in the order of the file. The cursor stands at the first value. */
export type DictionaryRecords = {
  readonly variables: readonly VariableRecord[]
  readonly valueLabels: readonly ValueLabelRecord[]
  /** Lines of 80 bytes. */
  readonly documents: readonly Uint8Array[]
  readonly extensions: readonly ExtensionRecord[]
}

function readDocuments(cursor: ByteCursor): readonly Uint8Array[] {
  cursor.cut = { code: 'sav-cut-documents', values: {} }
  const lines = readInt(cursor)
  const text = readBytes(cursor, lines * 80)
  return Array.from({ length: lines }, (_, line) => text.subarray(line * 80, line * 80 + 80))
}

function readExtension(cursor: ByteCursor): ExtensionRecord {
  cursor.cut = { code: 'sav-cut-record', values: { subtype: '?' } }
  const subtype = readInt(cursor)
  cursor.cut = { code: 'sav-cut-record', values: { subtype } }
  const size = readInt(cursor)
  const count = readInt(cursor)
  if (size < 0 || count < 0) throw savFault('sav-record-size', { subtype, size, count })
  return { subtype, size, data: readBytes(cursor, size * count) }
}

/**
 * The records from behind the header up to the values. Records of a type 7 that nobody knows are kept, as they may be
 * skipped; any other type that is not known is a fault, as its length is not known either.
 *
 * Source: PSPP developer manual, "System File Record Structure".
 *
 * @example readRecords(cursor).variables.length // → 14
 */
export function readRecords(cursor: ByteCursor): DictionaryRecords {
  const variables: VariableRecord[] = []
  const valueLabels: ValueLabelRecord[] = []
  const documents: (readonly Uint8Array[])[] = []
  const extensions: ExtensionRecord[] = []
  for (;;) {
    cursor.cut = { code: 'sav-cut-dictionary', values: {} }
    const at = cursor.at
    const type = readInt(cursor)
    if (type === 2) {
      variables.push(readVariableRecord(cursor, variables.length + 1))
      // A text has a record per eight bytes: 32 times as many records as variables.
      if (variables.length > mostVariables * 32) throw savFault('sav-many-variables', { most: mostVariables })
    } else if (type === 3) valueLabels.push(readValueLabels(cursor))
    else if (type === 6) documents.push(readDocuments(cursor))
    else if (type === 7) extensions.push(readExtension(cursor))
    else if (type === 999) {
      skipBytes(cursor, 4)
      return { variables, valueLabels, documents: documents.flat(), extensions }
    } else throw savFault('sav-record-type', { type, at })
  }
}
