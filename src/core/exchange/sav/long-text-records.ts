import type { FileMissing } from '../data-file.ts'
import { byteCursor, bytesLeft, readBytes, readInt, type ByteCursor } from './byte-cursor.ts'
import { savFault } from './sav-error.ts'
import type { ValueLabel } from './short-value-labels.ts'
import { fieldText, type SavText } from './text-encoding.ts'

const cursorOf = (data: Uint8Array, little: boolean, subtype: number): ByteCursor => {
  const cursor = byteCursor(data, little, 'sav-cut-record')
  cursor.cut = { code: 'sav-cut-record', values: { subtype } }
  return cursor
}

/**
 * The labels of values of texts of more than eight bytes, by the name of the variable as the record has it. A fault when
 * a length leads out of the record.
 *
 * Source: PSPP developer manual, "Long String Value Labels Record".
 *
 * @example longTextLabels(data, true, text) // → [['city', [{ value: 'Apeldoorn', label: 'In Gelderland' }]]]
 */
export function longTextLabels(
  data: Uint8Array,
  little: boolean,
  text: SavText,
): readonly (readonly [string, readonly ValueLabel[]])[] {
  const cursor = cursorOf(data, little, 21)
  const found: (readonly [string, readonly ValueLabel[]])[] = []
  while (bytesLeft(cursor) > 0) {
    const name = fieldText(text, readBytes(cursor, readInt(cursor)))
    readInt(cursor)
    const count = readInt(cursor)
    if (count < 0 || count * 8 > bytesLeft(cursor)) throw savFault('sav-label-count', { at: cursor.at, count })
    const labels = new Map<string, string>()
    for (let place = 0; place < count; place += 1) {
      const value = fieldText(text, readBytes(cursor, readInt(cursor)))
      const label = fieldText(text, readBytes(cursor, readInt(cursor)))
      if (!labels.has(value)) labels.set(value, label)
    }
    found.push([name, [...labels].map(([value, label]) => ({ value, label }))])
  }
  return found
}

/**
 * The missing values of texts of more than eight bytes, by the name of the variable as the record has it. The length is
 * written before the first value; some versions of PSPP write it before each, which is read too.
 *
 * Source: PSPP developer manual, "Long String Missing Values Record".
 *
 * @example longTextMissing(data, true, text) // → [['city', [{ kind: 'value', value: 'refused' }]]]
 */
export function longTextMissing(
  data: Uint8Array,
  little: boolean,
  text: SavText,
): readonly (readonly [string, readonly FileMissing[]])[] {
  const cursor = cursorOf(data, little, 22)
  const found: (readonly [string, readonly FileMissing[]])[] = []
  while (bytesLeft(cursor) > 0) {
    const name = fieldText(text, readBytes(cursor, readInt(cursor)))
    const count = readBytes(cursor, 1)[0] ?? 0
    const length = readInt(cursor)
    const missing: FileMissing[] = []
    for (let place = 0; place < count; place += 1) {
      const repeated = place > 0 && bytesLeft(cursor) >= 4 && cursor.view.getInt32(cursor.at, little) === length
      if (repeated) readInt(cursor)
      missing.push({ kind: 'value', value: fieldText(text, readBytes(cursor, length)) })
    }
    found.push([name, missing])
  }
  return found
}
