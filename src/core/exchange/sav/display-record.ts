import type { FileVariable } from '../data-file.ts'
import type { ExtensionRecord } from './dictionary-records.ts'

const measures: readonly (FileVariable['measure'] | undefined)[] = [null, 'nominal', 'ordinal', 'scale']

/**
 * What is measured by each of `count` variables, a text of more than 255 bytes counting once per segment. `null` when
 * the record does not fit the file.
 *
 * Source: PSPP developer manual, "Variable Display Parameter Record".
 *
 * @example displayMeasures(record, 2, true) // → ['nominal', 'scale']
 */
export function displayMeasures(
  { data, size }: ExtensionRecord,
  count: number,
  little: boolean,
): readonly FileVariable['measure'][] | null {
  const per = count === 0 ? 0 : data.length / 4 / count
  if (size !== 4 || (per !== 2 && per !== 3)) return null
  const view = new DataView(data.buffer, data.byteOffset, data.length)
  return Array.from({ length: count }, (_, place) => measures[view.getInt32(place * per * 4, little)] ?? null)
}
