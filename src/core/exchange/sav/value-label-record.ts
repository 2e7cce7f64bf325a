import { bytesLeft, readBytes, readInt, skipBytes, type ByteCursor } from './byte-cursor.ts'
import { savFault } from './sav-error.ts'

/** Labels of values, still as bytes, and the variable records (from 1) whose values they are. */
export type ValueLabelRecord = {
  readonly labels: readonly { readonly value: Uint8Array; readonly label: Uint8Array }[]
  readonly variables: readonly number[]
}

/**
 * The next labels of values with their variables, behind the type of the record. A fault when a count is more than the
 * file can hold, or when no variables follow.
 *
 * Source: PSPP developer manual, "Value Labels Records".
 *
 * @example readValueLabels(cursor).variables // → [1, 2, 5]
 */
export function readValueLabels(cursor: ByteCursor): ValueLabelRecord {
  const at = cursor.at
  cursor.cut = { code: 'sav-cut-labels', values: {} }
  const count = readInt(cursor)
  if (count < 0 || count * 16 > bytesLeft(cursor)) throw savFault('sav-label-count', { at, count })
  const labels = Array.from({ length: count }, () => {
    const value = readBytes(cursor, 8)
    const length = readBytes(cursor, 1)[0] ?? 0
    const label = readBytes(cursor, length)
    skipBytes(cursor, 7 - (length % 8))
    return { value, label }
  })
  if (readInt(cursor) !== 4) throw savFault('sav-labels-without-variables', { at })
  const variables = readInt(cursor)
  if (variables < 0 || variables * 4 > bytesLeft(cursor)) throw savFault('sav-label-count', { at, count: variables })
  return { labels, variables: Array.from({ length: variables }, () => readInt(cursor)) }
}
