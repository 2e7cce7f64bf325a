import type { FileValue } from '../data-file.ts'
import { valueKey } from '../mapping/value-key.ts'
import type { Column } from './column.ts'

/** What stands for a row without a code. */
export const noCode = -1

/**
 * The code of each row of a column; `noCode` where its value has none.
 *
 * @param codes the code per value, as a mapping names values
 * @example codesOfRows(sex, new Map([['F', 1], ['M', 2]])) // → Int16Array [1, 2, -1, 1, …]
 */
export function codesOfRows(
  { variable, facts }: Pick<Column, 'variable' | 'facts'>,
  codes: ReadonlyMap<string, number>,
): Int16Array {
  const found = new Int16Array(facts.rows).fill(noCode)
  const { column } = variable
  if (column.kind === 'text') {
    for (let row = 0; row < facts.rows; row += 1) found[row] = codes.get(column.values[row] ?? '') ?? noCode
    return found
  }
  const byNumber = new Map(facts.values.map(({ value }) => [Number(value), codes.get(valueKey(value)) ?? noCode]))
  for (let row = 0; row < facts.rows; row += 1) {
    const value = column.values[row] ?? Number.NaN
    found[row] = Number.isNaN(value) ? noCode : (byNumber.get(value + 0) ?? noCode)
  }
  return found
}

/**
 * Per row 1 where the column holds one of these values, else 0.
 *
 * @example holdsOneOf(soup, [1]) // → Uint8Array [0, 1, 1, …]
 */
export function holdsOneOf(column: Pick<Column, 'variable' | 'facts'>, values: readonly FileValue[]): Uint8Array {
  const codes = codesOfRows(column, new Map(values.map((value) => [valueKey(value), 1])))
  return Uint8Array.from(codes, (code) => (code === 1 ? 1 : 0))
}
